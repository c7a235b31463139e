/** One language on the page about offline reading: what it takes, what has become of it, and what can be done. */
import { formatBytes, formatDate } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { Locale } from '#registry/locale.ts';

/** What is known of a language. */
export type EditionState =
  | { kind: 'unknown'; saved?: { date: string; kept: number } }
  | { kind: 'open'; bytes: number; kept: number }
  | { kind: 'interrupted'; left: number; saved?: { date: string; kept: number } }
  | { kind: 'saved'; date: string; kept: number; newer?: number };

/** What a row asks of the page. */
export interface RowActions {
  save: () => void;
  stop: () => void;
  remove: () => void;
}

/** The row. */
export class EditionRow {
  readonly #root: HTMLElement;
  readonly #locale: Locale;
  readonly #t: Translate;

  /** @param locale the language of the page, not that of the edition */
  constructor(root: HTMLElement, locale: Locale, t: Translate, actions: RowActions) {
    this.#root = root;
    this.#locale = locale;
    this.#t = t;
    for (const [name, act] of Object.entries(actions) as [keyof RowActions, () => void][]) {
      this.#button(name).addEventListener('click', act);
    }
  }

  /** Shows what has become of the language. */
  show(state: EditionState): void {
    const t = this.#t;
    const saved =
      'saved' in state && state.saved ? this.#saved(state.saved.date, state.saved.kept) : '';
    const isSaved = state.kind === 'saved' || saved !== '';
    switch (state.kind) {
      case 'unknown':
        this.#state(saved);
        this.#offer(undefined);
        break;
      case 'open':
        this.#state(
          t('offline.size', { size: this.#size(state.bytes), kept: this.#size(state.kept) }),
        );
        this.#offer(t('offline.save'));
        break;
      case 'interrupted':
        this.#state(saved, t('offline.interrupted', { size: this.#size(state.left) }));
        this.#offer(t('offline.continue'));
        break;
      case 'saved':
        this.#state(
          this.#saved(state.date, state.kept),
          state.newer === undefined
            ? t('offline.current')
            : t('offline.newer', { size: this.#size(state.newer) }),
        );
        this.#offer(state.newer === undefined ? undefined : t('offline.update'));
    }
    this.#part('going').hidden = true;
    this.#button('stop').hidden = true;
    this.#button('remove').hidden = !isSaved && state.kind !== 'interrupted';
    this.#part('ready').hidden = !isSaved;
  }

  /** Shows how far a save is. */
  progress(done: number, total: number): string {
    const going = this.#part('going');
    const progress = going.querySelector('progress');
    const amount = this.#t('offline.saving', { done: this.#size(done), total: this.#size(total) });
    if (progress) {
      progress.max = Math.max(1, total);
      progress.value = total === 0 ? 1 : done;
      progress.setAttribute('aria-valuetext', amount);
    }
    this.#part('amount').textContent = amount;
    going.hidden = false;
    this.#button('stop').hidden = false;
    this.#button('save').hidden = true;
    this.#button('remove').hidden = true;
    return amount;
  }

  /** Says what went wrong; nothing where nothing did. */
  fault(text = ''): void {
    const fault = this.#part('fault');
    fault.hidden = text === '';
    fault.textContent = text;
  }

  /** Gives the focus to what can be done next, where it was on what has gone. */
  keepFocus(): void {
    const at = document.activeElement;
    if (at && at !== document.body && !(at instanceof HTMLElement && at.hidden)) return;
    const next = this.#root.querySelector<HTMLElement>('.edition-acts > :not([hidden])');
    next?.focus();
  }

  #saved(date: string, kept: number): string {
    return this.#t('offline.saved', {
      date: formatDate(date, this.#locale),
      kept: this.#size(kept),
    });
  }

  #state(...sentences: string[]): void {
    this.#part('state').textContent = sentences.filter(Boolean).join(' ');
  }

  #offer(text: string | undefined): void {
    const save = this.#button('save');
    save.hidden = text === undefined;
    save.textContent = text ?? '';
    // Six buttons would say the same: the heading says for which language each is.
    save.setAttribute('aria-label', `${text ?? ''}: ${this.#name}`);
    const remove = this.#button('remove');
    remove.setAttribute('aria-label', `${this.#t('offline.remove')}: ${this.#name}`);
  }

  get #name(): string {
    return this.#root.querySelector('h3')?.firstChild?.textContent?.trim() ?? '';
  }

  #size(bytes: number): string {
    return formatBytes(bytes, this.#locale);
  }

  #button(name: string): HTMLButtonElement {
    const found = this.#root.querySelector<HTMLButtonElement>(`[data-act="${name}"]`);
    if (!found) throw new Error(`A language has no button ${name}.`);
    return found;
  }

  #part(name: string): HTMLElement {
    const found = this.#root.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`A language has no part ${name}.`);
    return found;
  }
}
