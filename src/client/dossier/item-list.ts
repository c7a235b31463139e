/** The chosen entries as a list to put in order, annotate and take from. Rebuilt only when entries or their order change. */
import type { Translate } from '#i18n/translate.ts';
import type { Item } from '#dossier/selection.ts';
import { make } from '../make.ts';
import type { Fetched } from './fetch-chapters.ts';

/** What a reader can do with an entry of the list. */
export interface ItemActions {
  move: (key: string, by: number) => void;
  remove: (key: string) => void;
  annotate: (key: string, note: string) => void;
}

/** Where the focus was: in which row, on which button. */
interface Focus {
  key: string;
  act: string;
  at: number;
}

/** The list. */
export class ItemList {
  readonly #list: HTMLElement;
  readonly #t: Translate;
  readonly #locale: string;
  readonly #actions: ItemActions;
  #keys = '';

  constructor(list: HTMLElement, locale: string, t: Translate, actions: ItemActions) {
    this.#list = list;
    this.#locale = locale;
    this.#t = t;
    this.#actions = actions;
  }

  /** Shows the entries; a note that is being written stays as it is. */
  show(items: readonly Item[], chapterOf: (key: string) => Fetched | undefined): void {
    const keys = items.map(({ key }) => key).join(' ');
    if (keys !== this.#keys) {
      const focused = this.#focused();
      this.#keys = keys;
      this.#list.replaceChildren(...items.map((item, at) => this.#row(item, at, items.length)));
      this.#focus(focused);
    }
    for (const { key, note } of items) {
      const row = this.#rowOf(key);
      const field = row?.querySelector('textarea');
      if (field && field !== document.activeElement && field.value !== note) field.value = note;
      if (row) this.#name(row, key, chapterOf(key));
    }
  }

  #row({ key, note }: Item, at: number, all: number): HTMLElement {
    const field = make('textarea', { rows: '2', dir: 'auto', id: `note-${at}` });
    field.value = note;
    field.addEventListener('input', () => {
      this.#actions.annotate(key, field.value);
    });
    const button = (name: string, words: string, act: () => void, isOff = false): HTMLElement => {
      const made = make('button', { type: 'button', 'data-act': name }, words);
      made.disabled = isOff;
      made.addEventListener('click', act);
      return made;
    };
    const t = this.#t;
    return make(
      'li',
      { 'data-item': key },
      make('p', {}, make('a', { href: `/${this.#locale}/${key}/` }, key)),
      make('p', { class: 'notice notice-caution', hidden: '' }),
      make('label', { for: `note-${at}` }, t('dossier.note')),
      field,
      make(
        'p',
        { class: 'dossier-acts' },
        button(
          'up',
          t('dossier.up'),
          () => {
            this.#actions.move(key, -1);
          },
          at === 0,
        ),
        button(
          'down',
          t('dossier.down'),
          () => {
            this.#actions.move(key, 1);
          },
          at === all - 1,
        ),
        button('remove', t('dossier.takeOut'), () => {
          this.#actions.remove(key);
        }),
      ),
    );
  }

  #name(row: HTMLElement, key: string, fetched: Fetched | undefined): void {
    const link = row.querySelector('a');
    const notice = row.querySelector<HTMLElement>('.notice');
    if (!link || !notice) return;
    const title = typeof fetched === 'object' ? fetched.title : { text: key };
    link.textContent = title.text;
    if (title.lang) link.lang = title.lang;
    for (const button of row.querySelectorAll('button')) {
      button.setAttribute('aria-label', `${button.textContent}: ${title.text}`);
    }
    row
      .querySelector('textarea')
      ?.setAttribute('aria-label', `${this.#t('dossier.note')}: ${title.text}`);
    const isMissing = fetched === 'gone' || fetched === 'failed';
    notice.hidden = !isMissing;
    if (isMissing) notice.textContent = this.#t(`dossier.${fetched}`);
  }

  #rowOf(key: string): HTMLElement | null {
    return this.#list.querySelector(`[data-item="${CSS.escape(key)}"]`);
  }

  #focused(): Focus | undefined {
    const { activeElement: element } = document;
    const row = element?.closest<HTMLElement>('[data-item]');
    if (!row || !this.#list.contains(row)) return undefined;
    const act = (element as HTMLElement).dataset['act'] ?? '';
    return { key: row.dataset['item'] ?? '', act, at: [...this.#list.children].indexOf(row) };
  }

  /** The focus stays with the entry that was moved, and goes to the next one when its entry is gone. */
  #focus(focused: Focus | undefined): void {
    if (!focused) return;
    const rows = [...this.#list.children];
    const row = this.#rowOf(focused.key) ?? rows[focused.at] ?? rows.at(-1);
    if (!row) return;
    const same = row.querySelector<HTMLButtonElement>(`[data-act="${focused.act}"]:enabled`);
    const any = row.querySelector<HTMLElement>('[data-act]:enabled');
    (focused.act ? (same ?? any) : row.querySelector('textarea'))?.focus();
  }
}
