/**
 * <registry-search>: makes the search page answer. The address is the state: every change writes it, and going back
 * reads it again.
 */
import { translator, type Translate } from '#i18n/translate.ts';
import { isLocale, type Locale } from '#registry/locale.ts';
import type { Strings } from '#registry/strings.ts';
import { readCatalogue, type Catalogue, type CatalogueFile } from '#search/catalogue.ts';
import { pagefindEngine, type PagefindApi, type PagefindRows } from '#search/engines/pagefind.ts';
import { defaultSort, parseQuery, queryParameters, toggled } from '#search/query.ts';
import type { Query, ResultPage, Sort } from '#search/port.ts';
import type { FacetKey } from '#search/facets.ts';
import { FacetPanel } from './facet-panel.ts';
import { ResultList } from './result-list.ts';

/** Pause after a key before searching, in milliseconds: long enough not to search for every letter. */
const typingPause = 180;

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

class RegistrySearch extends HTMLElement {
  #locale: Locale = 'en';
  #t: Translate = (key) => key;
  #query: Query = { text: '', selection: {}, sort: 'newest', page: 1 };
  #ignored: readonly string[] = [];
  #catalogue: Catalogue | undefined;
  #panel: FacetPanel | undefined;
  #list: ResultList | undefined;
  #asked = 0;
  #pause = 0;
  readonly #engine = pagefindEngine({
    catalogue: () => this.#catalogueFile,
    pagefind: async (locale) => {
      // A computed address keeps the bundler from looking for the file, which the build writes after it.
      const address = `/search/${locale}/pagefind/pagefind.js`;
      return (await import(/* @vite-ignore */ address)) as PagefindApi;
    },
    rows: (locale) => json<PagefindRows>(`/search/${locale}/rows.json`),
  });
  #catalogueFile: Promise<CatalogueFile> = Promise.reject(new Error('not connected'));

  connectedCallback(): void {
    // Nobody asks for the placeholder's failure.
    this.#catalogueFile.catch(() => undefined);
    const { locale } = this.dataset;
    if (isLocale(locale)) this.#locale = locale;
    const words = this.querySelector('[data-words]')?.textContent ?? '{}';
    this.#t = translator(JSON.parse(words) as Strings, this.#locale);
    this.#catalogueFile = json<CatalogueFile>(`/search/${this.#locale}/catalogue.json`);
    this.#start().catch(() => {
      this.#body.remove();
      this.#message(this.#t('search.unavailable'));
    });
  }

  async #start(): Promise<void> {
    this.#catalogue = readCatalogue(await this.#catalogueFile);
    await this.#engine.load(this.#locale);
    this.#body.removeAttribute('data-waiting');
    this.#panel = new FacetPanel(this.#part('.facets'), this.#catalogue, this.#t, (facet, id) => {
      this.#toggle(facet, id);
    });
    this.#list = new ResultList(this, this.#catalogue, this.#t, {
      toggle: (facet, id) => {
        this.#toggle(facet, id);
      },
      clear: () => {
        this.#change({ selection: {}, page: 1 }, 'push');
      },
      addressOf: (page) => this.#address({ ...this.#query, page }),
      turn: (page) => {
        this.#change({ page }, 'push');
        this.#part('#results').scrollIntoView();
      },
      sort: (sort) => {
        this.#change({ sort: sort as Sort, page: 1 }, 'push');
      },
    });
    if (matchMedia('(max-width: 60rem)').matches) {
      this.#part<HTMLDetailsElement>('.filters').open = false;
    }
    this.#listen();
    this.#readAddress();
  }

  #listen(): void {
    const field = this.#field;
    field.addEventListener('focus', () => {
      this.#engine.preload();
    });
    field.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#pause = window.setTimeout(() => {
        this.#type('replace');
      }, typingPause);
    });
    this.#part<HTMLFormElement>('form[role=search]').addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#pause);
      this.#type('push');
    });
    window.addEventListener('popstate', () => {
      this.#readAddress();
    });
  }

  #type(how: 'push' | 'replace'): void {
    const text = this.#field.value.trim();
    if (text === this.#query.text && how === 'replace') return;
    // The order follows the words only while the reader has not chosen one.
    const chosen = this.#query.sort !== defaultSort(this.#query.text);
    const sort = chosen ? this.#query.sort : defaultSort(text);
    this.#change({ text, sort, page: 1 }, how);
  }

  #toggle(facet: FacetKey, id: string): void {
    this.#change({ selection: toggled(this.#query.selection, facet, id), page: 1 }, 'push');
  }

  #change(part: Partial<Query>, how: 'push' | 'replace'): void {
    this.#query = { ...this.#query, ...part };
    this.#ignored = [];
    const address = this.#address(this.#query);
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void this.#answer();
  }

  #readAddress(): void {
    const parameters = new URLSearchParams(location.search);
    const { query, ignored } = parseQuery(
      parameters,
      (facet, id) => this.#catalogue?.labelOf(facet, id) !== undefined,
    );
    this.#query = query;
    this.#ignored = ignored;
    this.#field.value = query.text;
    void this.#answer();
  }

  async #answer(): Promise<void> {
    const asked = ++this.#asked;
    this.#part('[data-results]').classList.add('searching');
    const page: ResultPage = await this.#engine.search(this.#query);
    // A later question has been asked: its answer, not this one, is what the reader waits for.
    if (asked !== this.#asked) return;
    this.#query = page.query;
    this.#panel?.update(page.counts, page.query.selection);
    this.#list?.show(page, this.#ignored);
    this.#part('[data-results]').classList.remove('searching');
  }

  #address(query: Query): string {
    const parameters = queryParameters(query).toString();
    return `/${this.#locale}/search/${parameters ? `?${parameters}` : ''}`;
  }

  #message(text: string): void {
    const message = document.createElement('p');
    message.className = 'notice notice-caution';
    message.textContent = text;
    this.append(message);
  }

  get #field(): HTMLInputElement {
    return this.#part<HTMLInputElement>('#q');
  }

  get #body(): HTMLElement {
    return this.#part('.search-body');
  }

  #part<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (!found) throw new Error(`The search page has no ${selector}.`);
    return found;
  }
}

customElements.define('registry-search', RegistrySearch);
