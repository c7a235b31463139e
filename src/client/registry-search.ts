/**
 * <registry-search>: makes the search page answer. The address is the state: every change writes it, and going back
 * reads it again.
 */
import { translator, type Translate } from '#i18n/translate.ts';
import { isLocale, type Locale } from '#registry/locale.ts';
import type { Strings } from '#registry/strings.ts';
import { embeddedEngine, type EmbeddedEngine } from '#search/engines/embedded.ts';
import type { FacetKey } from '#search/facets.ts';
import type { Query, ResultPage, Selection, Suggestion } from '#search/port.ts';
import { defaultSort, parseQuery, queryParameters, toggled } from '#search/query.ts';
import type { FacetPanel } from './facet-panel.ts';
import type { FilterSheet } from './filter-sheet.ts';
import { remember } from './recent-searches.ts';
import { ResultList } from './result-list.ts';
import { searchSources } from './search-sources.ts';

/** Pause after a key before searching, in milliseconds: long enough not to search for every letter. */
const typingPause = 180;

class RegistrySearch extends HTMLElement {
  #locale: Locale = 'en';
  #t: Translate = (key) => key;
  #query: Query = parseQuery(new URLSearchParams(), () => false).query;
  #ignored: readonly string[] = [];
  #page: ResultPage | undefined;
  #panel: FacetPanel | undefined;
  #sheet: FilterSheet | undefined;
  #list: ResultList | undefined;
  #asked = 0;
  #pause = 0;
  #engine: EmbeddedEngine = embeddedEngine(searchSources);

  connectedCallback(): void {
    const { locale } = this.dataset;
    if (isLocale(locale)) this.#locale = locale;
    const words = this.querySelector('[data-words]')?.textContent ?? '{}';
    this.#t = translator(JSON.parse(words) as Strings, this.#locale);
    this.#start().catch(() => {
      this.#part('.search-body').remove();
      this.#message(this.#t('search.unavailable'));
    });
  }

  async #start(): Promise<void> {
    // False in a build without a search server, which then holds nothing of it.
    if (import.meta.env.HAS_SEARCH_SERVER) {
      const made = await import('./search-server.ts').catch(() => undefined);
      if (made) this.#engine = made.engineWithServer(this.dataset['server'] ?? '', this.#locale);
    }
    await this.#engine.load(this.#locale);
    const catalogue = this.#engine.catalogue();
    this.#part('.search-body').removeAttribute('data-waiting');
    this.#list = new ResultList(this, catalogue, this.#t, {
      remove: (facet, ids) => {
        const left = (this.#query.selection[facet] ?? []).filter((id) => !ids.includes(id));
        this.#select({ ...this.#query.selection, [facet]: left });
        this.#part('#results').focus();
      },
      clear: () => {
        this.#select({});
        this.#part('#results').focus();
      },
      addressOf: (query) => this.#address(query),
      go: (query) => {
        this.#field.value = query.text;
        this.#change(query, 'push');
        this.#part('#results').focus();
      },
      turn: (page) => {
        this.#change({ page }, 'push');
        this.#part('#results').scrollIntoView();
      },
      sort: (sort) => {
        this.#change({ sort, page: 1 }, 'push');
      },
      group: (isGrouped) => {
        this.#change({ isGrouped, page: 1 }, 'push');
      },
    });
    this.#listen();
    void this.#readAddress();
    await this.#furnish();
  }

  /** What the first results need not wait for: filters, suggestions, sharing, downloads. */
  async #furnish(): Promise<void> {
    const catalogue = this.#engine.catalogue();
    const { FacetPanel, FilterSheet, SuggestionList, resultTools } = await import('./furniture.ts');
    const facets = this.#part('.facets');
    this.#panel = new FacetPanel(facets, catalogue, this.#t, {
      toggle: (facet, id) => {
        this.#select(toggled(this.#query.selection, facet, id));
      },
      choose: (facet, ids) => {
        this.#select({ ...this.#query.selection, [facet]: ids });
      },
      setEvery: (facet, isEvery) => {
        const others = this.#query.every.filter((other) => other !== facet);
        this.#change({ every: isEvery ? [...others, facet] : others, page: 1 }, 'push');
      },
    });
    this.#sheet = new FilterSheet(this.#part('.search-side'), facets, this.#t);
    if (this.#page) this.#showFilters(this.#page);
    resultTools(this.#part('.tools'), catalogue, this.#t, () => this.#page);
    const suggestions = new SuggestionList(this.#field, this.#locale, this.#t, {
      suggest: (prefix) => this.#engine.suggest(prefix),
      take: (suggestion) => {
        this.#take(suggestion);
      },
    });
    this.#field.addEventListener('input', () => void suggestions.update());
    this.#field.addEventListener('click', () => void suggestions.update());
  }

  #take(suggestion: Suggestion | { kind: 'recent'; text: string }): void {
    clearTimeout(this.#pause);
    const { kind, text } = suggestion;
    if (kind === 'entry') {
      location.assign(`/${this.#locale}/${suggestion.id}/`);
    } else if (kind === 'recent' || kind === 'glossary') {
      this.#field.value = text;
      this.#type('push');
    } else {
      this.#field.value = '';
      const { id } = suggestion;
      const selection = { ...this.#query.selection, [kind]: [id] };
      this.#change({ text: '', sort: defaultSort(''), selection, page: 1 }, 'push');
    }
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
      void this.#readAddress();
    });
  }

  #type(how: 'push' | 'replace'): void {
    const text = this.#field.value.trim();
    if (how === 'push') remember(text);
    if (text === this.#query.text && how === 'replace') return;
    // The order follows the words only while the reader has not chosen one.
    const chosen = this.#query.sort !== defaultSort(this.#query.text);
    const sort = chosen ? this.#query.sort : defaultSort(text);
    this.#change({ text, sort, page: 1 }, how);
  }

  #select(selection: Selection): void {
    const several = (facet: FacetKey): boolean => (selection[facet] ?? []).length > 1;
    this.#change({ selection, every: this.#query.every.filter(several), page: 1 }, 'push');
  }

  #change(part: Partial<Query>, how: 'push' | 'replace'): void {
    this.#query = { ...this.#query, ...part };
    this.#ignored = [];
    const address = this.#address(this.#query);
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void this.#answer();
  }

  #readAddress(): Promise<void> {
    const parameters = new URLSearchParams(location.search);
    const catalogue = this.#engine.catalogue();
    const { query, ignored } = parseQuery(
      parameters,
      (facet, id) => catalogue.labelOf(facet, id) !== undefined,
    );
    this.#query = query;
    this.#ignored = ignored;
    this.#field.value = query.text;
    return this.#answer();
  }

  async #answer(): Promise<void> {
    const asked = ++this.#asked;
    this.#part('[data-results]').setAttribute('aria-busy', 'true');
    const show = (page: ResultPage): void => {
      // A later question has been asked: its answer, not this one, is what the reader waits for.
      if (asked !== this.#asked) return;
      if (page.isFinal) this.#query = page.query;
      this.#page = page;
      this.#showFilters(page);
      this.#list?.show(page, this.#ignored);
    };
    show(await this.#engine.search(this.#query, show));
  }

  #showFilters(page: ResultPage): void {
    // In a large registry the first results come before the counts: every entry is of some collection.
    if (page.total > 0 && page.counts.collection.size === 0) return;
    this.#panel?.update(page.counts, page.query);
    this.#sheet?.update(page.total);
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

  #part<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (!found) throw new Error(`The search page has no ${selector}.`);
    return found;
  }
}

customElements.define('registry-search', RegistrySearch);
