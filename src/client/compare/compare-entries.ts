/**
 * <compare-entries>: two to four entries side by side. Which ones stands in the address (?entry=actions/x&entry=…) and
 * nowhere else; what they say is read from their own pages in the reader's language.
 */
import { translator, type Translate } from '#i18n/translate.ts';
import { withCommas } from '#i18n/format.ts';
import { isLocale, type Locale } from '#registry/locale.ts';
import type { Strings } from '#registry/strings.ts';
import { readCatalogue, type Card } from '#search/catalogue.ts';
import { make } from '../make.ts';
import { fetchCatalogue } from '../search-sources.ts';
import { compare } from './comparison.ts';
import { comparisonTable, inOwnLanguage } from './comparison-table.ts';
import { entryFinder, offer } from './entry-finder.ts';
import { readEntryPage, type EntryPage } from './entry-page.ts';

const most = 4;

class CompareEntries extends HTMLElement {
  #locale: Locale = 'en';
  #t: Translate = (key) => key;
  #cards: readonly Card[] = [];
  readonly #pages = new Map<string, EntryPage | undefined>();
  /** Grows with each change, so that a late answer never shows over a newer one. */
  #change = 0;

  async connectedCallback(): Promise<void> {
    const { locale } = this.dataset;
    this.#locale = isLocale(locale) ? locale : 'en';
    const words = JSON.parse(this.querySelector('[data-words]')?.textContent ?? '{}') as Strings;
    this.#t = translator(words, this.#locale);
    this.#cards = readCatalogue(await fetchCatalogue(this.#locale)).cards;
    addEventListener('popstate', () => void this.#show());
    await this.#show();
  }

  /** The entries of the address, each once, those that are there. */
  #chosen(): { keys: string[]; unknown: string[] } {
    const asked = new Set(new URLSearchParams(location.search).getAll('entry'));
    const known = new Set(this.#cards.map(({ key }) => key));
    const keys = [...asked].filter((key) => known.has(key)).slice(0, most);
    return { keys, unknown: [...asked].filter((key) => !known.has(key)) };
  }

  #choose(keys: readonly string[]): void {
    const parameters = keys.map((key) => `entry=${key}`).join('&');
    history.pushState(null, '', parameters ? `?${parameters}` : location.pathname);
    void this.#show();
  }

  async #show(): Promise<void> {
    const change = ++this.#change;
    const { keys, unknown } = this.#chosen();
    await Promise.all(keys.map((key) => this.#load(key)));
    if (change !== this.#change) return;
    const pages = keys.flatMap((key) => this.#pages.get(key) ?? []);
    const failed = keys.filter((key) => !this.#pages.get(key));
    const notes: string[] = [];
    if (unknown.length > 0)
      notes.push(this.#t('compare.ignored', { names: withCommas(unknown, this.#locale) }));
    if (failed.length > 0)
      notes.push(this.#t('compare.failed', { names: withCommas(failed, this.#locale) }));
    if (pages.length < 2) notes.push(this.#t(pages.length ? 'compare.another' : 'compare.start'));
    if (pages.length === most) notes.push(this.#t('compare.full'));
    this.replaceChildren(
      ...notes.map((note) => make('p', { class: 'notice', role: 'status' }, note)),
      ...(pages.length < most ? this.#adding(keys, pages) : []),
      ...(pages.length > 0 ? this.#comparison(keys, pages) : []),
    );
  }

  async #load(key: string): Promise<void> {
    if (this.#pages.get(key)) return;
    try {
      const response = await fetch(`/${this.#locale}/${key}/`);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const summary = this.#t('compare.summary');
      this.#pages.set(key, response.ok ? readEntryPage(page, key, summary) : undefined);
    } catch {
      this.#pages.set(key, undefined);
    }
  }

  #adding(keys: readonly string[], pages: readonly EntryPage[]): Node[] {
    const add = (key: string): void => {
      this.#choose([...keys, key]);
    };
    const others = this.#cards.filter(({ key }) => !keys.includes(key));
    const near = new Map(
      pages.flatMap((page) => page.near.map((one) => [one.key, one.title] as const)),
    );
    const offers = [...near]
      .filter(([key]) => !keys.includes(key))
      .map(([key, title]) => make('li', {}, offer(key, add, inOwnLanguage(title, this.#locale))));
    const finder = entryFinder(others, this.#t, add);
    if (offers.length === 0) return [finder];
    const heading = make('h2', {}, this.#t('compare.near'));
    const list = make('ul', { class: 'bare offers' }, ...offers.slice(0, most));
    return [make('div', { class: 'adding' }, finder, make('section', {}, heading, list))];
  }

  #comparison(keys: readonly string[], pages: readonly EntryPage[]): Node[] {
    const rows = compare(pages);
    const table = comparisonTable(pages, rows, this.#locale, this.#t, (key) => {
      this.#choose(keys.filter((one) => one !== key));
    });
    if (pages.length < 2) return [table];
    const differing = rows.filter(({ isSame }) => !isSame).length;
    const total = this.#t('compare.status', { differing, total: rows.length });
    const box = make('input', { type: 'checkbox' });
    box.addEventListener('change', () => table.classList.toggle('only-differing', box.checked));
    const only = make('label', {}, box, ' ', this.#t('compare.only'));
    return [make('p', { class: 'muted comparison-tools' }, total, ' ', only), table];
  }
}

customElements.define('compare-entries', CompareEntries);
