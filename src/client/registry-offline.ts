/**
 * <registry-offline>: saves languages on the device, updates and removes them. A service worker is registered only when a
 * reader has saved one, and goes with the last. What is begun is never the reader's loss: what was saved before stays
 * until what comes in its place is whole.
 */
import { formatBytes, languageName } from '#i18n/format.ts';
import { translator, type Translate } from '#i18n/translate.ts';
import { isLocale, locales, type Locale } from '#registry/locale.ts';
import type { Strings } from '#registry/strings.ts';
import { fromSite, overviewPath, type EditionList, type Overview } from '#offline/edition.ts';
import { bytesOf, fetchings } from '#offline/plan.ts';
import { fetchList, saveEdition, UnexpectedFile } from '#offline/save-edition.ts';
import { begunIn, keptDigests, removeEdition, savedEditions, tidy } from '#offline/store.ts';
import { EditionRow, type EditionState } from './offline/edition-row.ts';
import { pageLines } from './offline/page-lines.ts';

/** One window at a time changes what is kept. */
const lock = 'registry-offline';

/** Screen readers are told at each quarter. */
const told = 4;

class RegistryOffline extends HTMLElement {
  #locale: Locale = 'en';
  #t: Translate = (key) => key;
  #lines: Record<string, Strings> = {};
  #overview: Overview | undefined;
  readonly #rows = new Map<Locale, EditionRow>();
  readonly #stops = new Map<Locale, AbortController>();

  connectedCallback(): void {
    const { locale, words = '{}', lines = '{}' } = this.dataset;
    if (!isLocale(locale)) return;
    this.#locale = locale;
    this.#t = translator(JSON.parse(words) as Strings, locale);
    this.#lines = JSON.parse(lines) as Record<string, Strings>;
    for (const item of this.querySelectorAll<HTMLElement>('[data-edition]')) {
      const { edition } = item.dataset;
      if (!isLocale(edition)) continue;
      const row = new EditionRow(item, locale, this.#t, {
        save: () => void this.#save(edition),
        stop: () => this.#stops.get(edition)?.abort(),
        remove: () => void this.#remove(edition),
      });
      this.#rows.set(edition, row);
    }
    this.#start().catch(() => {
      this.#cannot('offline.unsupported');
    });
  }

  async #start(): Promise<void> {
    // Types promise both; private windows and plain http have neither.
    if (!('caches' in window) || !('serviceWorker' in navigator)) {
      this.#cannot('offline.unsupported');
      return;
    }
    await keptDigests();
    await this.#lookUp();
    for (const locale of this.#rows.keys()) await this.#show(locale);
    await this.#showWhetherKept();
  }

  /** What is published now; what is saved can be read and removed without knowing. */
  async #lookUp(): Promise<void> {
    try {
      const response = await fetch(overviewPath, fromSite);
      if (response.ok) this.#overview = (await response.json()) as Overview;
      else this.#cannot('offline.unpublished');
    } catch {
      this.#cannot('offline.noConnection');
    }
  }

  async #show(locale: Locale): Promise<void> {
    this.#rows.get(locale)?.show(await this.#stateOf(locale));
  }

  async #stateOf(locale: Locale): Promise<EditionState> {
    const published = this.#overview?.[locale];
    const [saved] = await savedEditions([locale]);
    const known = saved && { date: saved.saved, kept: saved.kept };
    const begun = await begunIn(locale);
    if (!published) return { kind: 'unknown', ...(known ? { saved: known } : {}) };
    if (saved && !begun && saved.version === published.version) {
      return { kind: 'saved', date: saved.saved, kept: saved.kept };
    }
    if (!saved && !begun) return { kind: 'open', bytes: published.bytes, kept: published.kept };
    const left = await this.#left(locale).catch(() => published.bytes);
    if (begun) return { kind: 'interrupted', left, ...(known ? { saved: known } : {}) };
    return { kind: 'saved', date: saved?.saved ?? '', kept: saved?.kept ?? 0, newer: left };
  }

  async #left(locale: Locale): Promise<number> {
    const list = await fetchList(locale);
    const kept = await keptDigests();
    return bytesOf(fetchings(list, (digest) => kept.has(digest)));
  }

  #save(locale: Locale): Promise<void> {
    const row = this.#rows.get(locale);
    return navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
      if (!held) {
        row?.fault(this.#t('offline.busy'));
        return;
      }
      const stop = new AbortController();
      this.#stops.set(locale, stop);
      row?.fault();
      row?.progress(0, this.#overview?.[locale].bytes ?? 0);
      row?.keepFocus();
      try {
        await this.#saveNewest(locale, stop.signal);
        this.#say(this.#t('offline.done', { language: this.#nameOf(locale) }));
      } catch (error) {
        if (stop.signal.aborted) this.#say(this.#t('offline.stopped'));
        else row?.fault(this.#t(faultOf(error), { kept: this.#sizeOf(locale) }));
      }
      this.#stops.delete(locale);
      await this.#show(locale);
      row?.keepFocus();
      await this.#showWhetherKept();
    });
  }

  /** Saves what is published now; once more where it was published anew in the meantime. */
  async #saveNewest(locale: Locale, signal: AbortSignal): Promise<void> {
    const list = await fetchList(locale, signal);
    try {
      await this.#keep(list, signal);
    } catch (error) {
      if (!(error instanceof UnexpectedFile)) throw error;
      const newer = await fetchList(locale, signal);
      if (newer.version === list.version) throw error;
      await this.#lookUp();
      await this.#keep(newer, signal);
    }
  }

  async #keep(list: EditionList, signal: AbortSignal): Promise<void> {
    const { locale } = list;
    const row = this.#rows.get(locale);
    const saved = new Date().toLocaleDateString('sv');
    const words = this.#lines[locale];
    if (!words) throw new Error(`There are no words for ${locale}.`);
    // Asked for first: a browser that allows no service worker could never show what was fetched.
    const registration = await navigator.serviceWorker.register('/sw.js', {
      updateViaCache: 'none',
    });
    // Not waited for: a browser may ask the reader, who may not answer.
    void navigator.storage.persist().catch(() => false);
    let quarter = 0;
    await saveEdition(
      list,
      { saved, kept: this.#overview?.[locale].kept ?? 0, lines: pageLines(words, locale, saved) },
      (done, total) => {
        const text = row?.progress(done, total) ?? '';
        const now = Math.floor((done / Math.max(1, total)) * told);
        if (now > quarter && now < told) this.#say(text);
        quarter = now;
      },
      signal,
    );
    await tidy(locales);
    registration.active?.postMessage('changed');
  }

  async #remove(locale: Locale): Promise<void> {
    await navigator.locks.request(lock, async () => {
      await removeEdition(locale);
      await tidy(locales);
      const registration = await navigator.serviceWorker.getRegistration('/');
      registration?.active?.postMessage('changed');
      if ((await savedEditions(locales)).length === 0) await registration?.unregister();
    });
    this.#rows.get(locale)?.fault();
    this.#say(this.#t('offline.removed', { language: this.#nameOf(locale) }));
    await this.#show(locale);
    this.#rows.get(locale)?.keepFocus();
    await this.#showWhetherKept();
  }

  /** Browsers may throw away what they were not asked to keep, or did not agree to. */
  async #showWhetherKept(): Promise<void> {
    const isAny = (await savedEditions(locales)).length > 0;
    const isKept = await navigator.storage.persisted().catch(() => false);
    this.#part('may-go').hidden = !isAny || isKept;
  }

  #sizeOf(locale: Locale): string {
    const { kept = 0 } = this.#overview?.[locale] ?? {};
    return formatBytes(kept, this.#locale);
  }

  #nameOf(locale: Locale): string {
    return languageName(locale, this.#locale);
  }

  #cannot(key: 'offline.unsupported' | 'offline.noConnection' | 'offline.unpublished'): void {
    const part = this.#part('cannot');
    part.textContent = this.#t(key);
    part.hidden = false;
    if (key === 'offline.unsupported') this.querySelector('section')?.remove();
  }

  #say(text: string): void {
    this.#part('said').textContent = text;
  }

  #part(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`The page has no part ${name}.`);
    return found;
  }
}

/** What to say of what went wrong. */
function faultOf(error: unknown): 'offline.full' | 'offline.refused' | 'offline.broken' {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return 'offline.full';
  const isRefused = ['SecurityError', 'NotAllowedError', 'InvalidStateError'].includes(name);
  return isRefused ? 'offline.refused' : 'offline.broken';
}

customElements.define('registry-offline', RegistryOffline);
