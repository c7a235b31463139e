/**
 * <registry-search>: makes the search page answer. The address is the state: every change writes it, and going back
 * reads it again.
 */
import { translator, type Translate } from '#i18n/translate.ts';
import { isLocale, type Locale } from '#registry/locale.ts';
import type { Strings } from '#registry/strings.ts';
import { embeddedEngine, type EmbeddedEngine } from '#search/engines/embedded.ts';
import { facetKeys, searchedFacets, type FacetKey } from '#search/facets.ts';
import type { Query, ResultPage, Selection } from '#search/port.ts';
import { defaultSort, parseQuery, queryParameters } from '#search/query.ts';
import { askAgain } from './ask-again.ts';
import type { Furniture } from './furniture.ts';
import { ResultList } from './result-list.ts';
import type { SearchHost } from './search-host.ts';
import { place } from './search-place.ts';

/** Pause after a key before searching, in milliseconds: long enough not to search for every letter. */
const typingPause = 180;

class RegistrySearch extends HTMLElement implements SearchHost {
  query: Query = parseQuery(new URLSearchParams(), () => false).query;
  page: ResultPage | undefined;
  #locale: Locale = 'en';
  #t: Translate = (key) => key;
  #ignored: readonly string[] = [];
  #furniture: Furniture | undefined;
  #list: ResultList | undefined;
  #asked = 0;
  #pause = 0;
  #hasFailed = false;
  /** Whether the present step of the browser's history is of words that are still being typed. */
  #isDraft = false;
  /** Aborted when the next question is asked. */
  #leaves = new AbortController();
  #engine: EmbeddedEngine = embeddedEngine(place.sources);

  connectedCallback(): void {
    const { locale } = this.dataset;
    if (isLocale(locale)) this.#locale = locale;
    const words = this.find('[data-words]').textContent;
    this.#t = translator(JSON.parse(words) as Strings, this.#locale);
    void this.#start();
  }

  find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (!found) throw new Error(`No ${selector}`);
    return found;
  }

  addressOf(query: Query): string {
    const parameters = queryParameters(query).toString();
    return `${place.page(this.#locale)}${parameters ? `?${parameters}` : ''}`;
  }

  change(part: Partial<Query>, isRead = false): void {
    this.query = { ...this.query, page: 1, ...part };
    this.#ignored = [];
    const address = this.addressOf(this.query);
    // The first letters begin a step of their own; all that follow, and sending, change it.
    if (this.#isDraft) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#isDraft = false;
    void this.#answer(isRead);
  }

  select(selection: Selection): void {
    const several = (facet: FacetKey): boolean => (selection[facet] ?? []).length > 1;
    this.change({ selection, every: this.query.every.filter(several) });
  }

  go(query: Query): void {
    this.#field.value = query.text;
    this.change(query);
    this.find('#results').focus();
  }

  send(text: string): void {
    clearTimeout(this.#pause);
    this.#field.value = text;
    this.#furniture?.remember(text.trim());
    this.#type();
    this.#isDraft = false;
  }

  retry(): void {
    void this.#answer(true).then(() => {
      // A browser may keep it that a script could not be loaded, until the page is loaded anew.
      if (this.page?.isDegraded && navigator.onLine) location.reload();
    });
  }

  async #start(): Promise<void> {
    const body = this.find('.search-body');
    // False in a build without a search server, which then holds nothing of it.
    if (import.meta.env.HAS_SEARCH_SERVER) {
      const made = await import('./search-server.ts').catch(() => undefined);
      if (made) this.#engine = made.engineWithServer(this.dataset['server'] ?? '', this.#locale);
    }
    try {
      await this.#engine.load(this.#locale);
    } catch {
      body.hidden = true;
      askAgain(this, this.#t('search.unavailable'), this.#t, () => void this.#start());
      return;
    }
    body.hidden = false;
    body.removeAttribute('data-waiting');
    this.#list = new ResultList(this, this.#engine.catalogue(), this.#t);
    this.#listen();
    void this.#readAddress();
    await this.#furnish();
  }

  /** What the first results need not wait for: notes, filters, suggestions, sharing, downloads. */
  async #furnish(): Promise<void> {
    try {
      const [{ Furniture: Made }] = await Promise.all([
        import('./furniture.ts'),
        // Without its label a filter shows its id.
        this.#engine.labelled().catch(() => undefined),
      ]);
      this.#furniture = new Made(this, this.#engine, this.#t);
      this.#list?.furnish(this.#furniture);
      if (this.page) this.#furniture.update(this.page);
    } catch {
      if (this.#hasFailed && navigator.onLine) location.reload();
      this.#hasFailed = true;
      const said = this.#t('search.filtersFailed');
      askAgain(this.find('.search-side'), said, this.#t, () => void this.#furnish());
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
        this.#type();
      }, typingPause);
    });
    // Whoever leaves the field is done with these words: the next ones are another search.
    field.addEventListener('blur', () => {
      this.#isDraft = false;
    });
    this.find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.send(field.value);
      // The keyboard of a phone would lie over the results.
      if (matchMedia('(pointer: coarse)').matches) field.blur();
    });
    window.addEventListener('popstate', () => {
      void this.#readAddress();
    });
  }

  #type(): void {
    const text = this.#field.value.trim();
    const { text: before, sort } = this.query;
    if (text === before) return;
    // The order follows the words only while the reader has not chosen one.
    this.change({ text, sort: sort === defaultSort(before) ? defaultSort(text) : sort });
    this.#isDraft = true;
  }

  async #readAddress(): Promise<void> {
    const parameters = new URLSearchParams(location.search);
    const catalogue = this.#engine.catalogue();
    if (facetKeys.some((facet) => !searchedFacets.includes(facet) && parameters.has(facet))) {
      await this.#engine.labelled().catch(() => undefined);
    }
    const knows = (facet: FacetKey, id: string): boolean => !!catalogue.labelOf(facet, id);
    const { query, ignored } = parseQuery(parameters, knows);
    this.query = query;
    this.#ignored = ignored;
    this.#isDraft = false;
    this.#field.value = query.text;
    await this.#answer(true);
  }

  async #answer(isRead: boolean): Promise<void> {
    const asked = ++this.#asked;
    this.#leaves.abort();
    this.#leaves = new AbortController();
    const list = this.find('[data-results]');
    list.setAttribute('aria-busy', 'true');
    const show = (page: ResultPage): void => {
      // A later question has been asked: its answer, not this one, is what the reader waits for.
      if (asked !== this.#asked) return;
      if (page.isFinal) this.query = page.query;
      this.page = page;
      this.#list?.show(page, this.#ignored, asked);
      this.#furniture?.update(page);
    };
    const page = await this.#engine.search(this.query, show);
    show(page);
    if (asked !== this.#asked) return;
    const readOn = (): void => void this.#engine.withPassages(page).then(show);
    // A filter fetches nothing by itself: the passages of what it lists come when the reader turns to the list.
    if (isRead) readOn();
    else this.#furniture?.whenTurnedTo(list, this.#leaves.signal, readOn);
  }

  get #field(): HTMLInputElement {
    return this.find<HTMLInputElement>('#q');
  }
}

customElements.define('registry-search', RegistrySearch);
