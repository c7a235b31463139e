/**
 * <new-since>: shows what is new since the last visit. The device compares; nobody is told. What was seen is remembered
 * until the reader says so, or comes back another day: reading a page again does not make the news disappear.
 */
import { formatDate } from '#i18n/format.ts';
import { isLocale } from '#registry/locale.ts';
import { make } from './make.ts';
import { newsSince, readSeen, seenNow, type News, type Seen, type VersionRow } from './visits.ts';

/** No more than fit on a screen; the search page lists all. */
const longest = 12;

class NewSince extends HTMLElement {
  connectedCallback(): void {
    // Storage may be forbidden, the network gone: then there is no news, and nothing to say.
    this.#show().catch(() => undefined);
  }

  async #show(): Promise<void> {
    const { version = '', list = '', locale } = this.dataset;
    if (!isLocale(locale)) return;
    const name = `registry-seen-${locale}`;
    const seen = readSeen(localStorage.getItem(name));
    // The same content: there is nothing to fetch.
    if (seen?.version === version) return;
    const response = await fetch(list);
    if (!response.ok) return;
    const file = (await response.json()) as { version: string; entries: VersionRow[] };
    const today = new Date().toISOString().slice(0, 10);
    const remember = (): void => {
      localStorage.setItem(name, JSON.stringify(seenNow(file.version, today, file.entries)));
    };
    const news = seen ? newsSince(seen, file.entries) : [];
    if (!seen || news.length === 0) {
      remember();
      return;
    }
    this.#fill(news, seen, locale);
    this.querySelector('button')?.addEventListener('click', () => {
      remember();
      this.hidden = true;
    });
  }

  #fill(news: readonly News[], seen: Seen, locale: Parameters<typeof formatDate>[1]): void {
    const about = this.querySelector('[data-about]');
    if (about) {
      about.textContent = (about.textContent ?? '').replace(
        '{date}',
        formatDate(seen.date, locale),
      );
    }
    const count = this.querySelector('[data-count]');
    if (count) count.textContent = new Intl.NumberFormat(locale).format(news.length);
    const items = news
      .slice(0, longest)
      .map(({ key, title, language, kind }) =>
        make(
          'li',
          {},
          make('a', { href: `/${locale}/${key}/`, lang: language, dir: 'auto' }, title),
          ' ',
          make('span', { class: 'badge' }, this.dataset[kind] ?? ''),
        ),
      );
    this.querySelector('ul')?.replaceChildren(...items);
    this.hidden = false;
  }
}

customElements.define('new-since', NewSince);
