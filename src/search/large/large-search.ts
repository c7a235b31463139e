/**
 * Search of one locale where the files are those of a large registry: what a query needs is fetched in two rounds, the
 * rows of its words and concepts, and the cards of the hits. Filters and counts come after the first results
 * and need nothing more, but the cards of hits that were not shown before.
 */
import type { Card, Catalogue } from '../catalogue.ts';
import { tokensOf } from '../concepts/tokens.ts';
import type { ForeignForms, LexiconFile } from '../lexicon.ts';
import type { Query, ResultPage, Suggestion } from '../port.ts';
import type { RankedRow } from '../ranking.ts';
import type { AtHand } from './at-hand.ts';
import { readColumns, rowsBy, type Columns } from './columns.ts';
import { cardsInFile, type CardsFile, type FacetsFile, type LargeHead } from './layout.ts';
import {
  allRows,
  firstRows,
  pageOf,
  pageRows,
  type FoundRows,
  type PagedRows,
} from './large-results.ts';
import { PartStore } from './part-store.ts';
import { StoredMatcher, type Stored } from './stored-matcher.ts';
import { StoredWords } from './stored-words.ts';
import { understood } from './understood.ts';

/** Titles suggested while one types; each may need a file. */
const titlesSuggested = 3;

/** One locale of a large registry. */
export class LargeSearch {
  readonly catalogue: Catalogue;
  readonly #head: LargeHead;
  readonly #store: PartStore;
  readonly #stored: Stored;
  readonly #kinds: readonly string[];
  readonly #atHand: AtHand;
  #matchers: { own?: StoredMatcher; foreign?: StoredMatcher } = {};
  #orders = new Map<string, Uint32Array>();
  /** What was found last: a filter, an order or another page asks for the same text. */
  #last: { text: string; found: FoundRows } | undefined;

  /**
   * @param fetch fetches a file of this build
   * @param lexicon the lexicon, already on its way
   */
  constructor(
    catalogue: Catalogue,
    head: LargeHead,
    fetch: (name: string) => Promise<unknown>,
    lexicon: Promise<unknown>,
    atHand: AtHand,
  ) {
    this.#atHand = atHand;
    this.catalogue = catalogue;
    this.#head = head;
    this.#store = new PartStore(fetch);
    this.#store.expect('lexicon.json', lexicon);
    this.#kinds = head.kinds.flatMap(([position, rows]) =>
      Array<string>(rows).fill(catalogue.terms.collection[position]?.[0] ?? ''),
    );
    this.#stored = {
      atHand,
      catalogue,
      head,
      store: this.#store,
      words: new StoredWords(head.words, this.#store, atHand),
      cardOf: (row) => this.#cardOf(row),
    };
  }

  /** Starts loading what every query needs. */
  preload(): void {
    void this.#store.complete(() => this.#store.take('lexicon.json'));
  }

  /** Full texts have no excerpts here. */
  withPassages(page: ResultPage): Promise<ResultPage> {
    return Promise.resolve(page);
  }

  async suggest(prefix: string): Promise<readonly Suggestion[]> {
    const tokens = tokensOf(prefix);
    const { suggestions } = await import('../suggestions.ts');
    return this.#store.complete(() => {
      const matcher = this.#matcher();
      const lists = tokens.map(({ word }) => this.#stored.words.titlesBeginning(word));
      const [first = new Set<number>(), ...others] = lists;
      const rows = [...first].filter((row) => others.every((other) => other.has(row)));
      const best = rows.sort((a, b) => a - b).slice(0, titlesSuggested);
      const cards = best.flatMap((row) => this.#cardOf(row)?.card ?? []);
      return suggestions(prefix, { ...this.catalogue, cards }, matcher);
    });
  }

  async search(query: Query, show?: (page: ResultPage) => void): Promise<ResultPage> {
    this.#store.retry();
    const found = await this.#find(query.text);
    const isPlain = Object.values(query.selection).every((ids) => ids.length === 0);
    const first = isPlain && !query.isGrouped ? this.#first(query, found) : undefined;
    if (show && first && !this.#store.has('facets.json'))
      show(await this.#page(first, found, false));
    const paged = await this.#store.complete(() => this.#paged(query, found));
    return this.#page(paged ?? this.#firstRows(query, found), found, true);
  }

  #firstRows(query: Query, found: FoundRows): PagedRows {
    return firstRows(query, found, this.#head.count, this.#atHand.pageSize);
  }

  /** The first results, where they are known without the facets. */
  #first(query: Query, found: FoundRows): PagedRows | undefined {
    if (found.full) {
      return query.sort === 'relevance' ? this.#firstRows(query, found) : undefined;
    }
    if (query.sort !== 'newest' || query.page > 1) return undefined;
    const rows = this.#head.newest.map((row) => ({ row, lacking: [] }));
    return { ...this.#firstRows(query, found), rows };
  }

  #paged(query: Query, found: FoundRows): PagedRows | undefined {
    const columns = this.#store.take<FacetsFile, Columns>('facets.json', readColumns);
    const order = this.#order(query, columns);
    if (!columns || this.#store.isWaiting) return undefined;
    const { catalogue } = this;
    const kindOf = (row: number): string => this.#kinds[row] ?? '';
    return pageRows(query, found, {
      catalogue,
      columns,
      count: this.#head.count,
      kindOf,
      order,
      pageSize: this.#atHand.pageSize,
      waysOut: this.#atHand.waysOut,
    });
  }

  #order({ sort }: Query, columns: Columns | undefined): Uint32Array | undefined {
    if (sort === 'relevance') return undefined;
    if (sort === 'title') {
      return this.#store.take('titles.json', (rows: number[]) => Uint32Array.from(rows));
    }
    const known = this.#orders.get(sort);
    if (known || !columns) return known;
    const order = rowsBy(columns, sort);
    this.#orders.set(sort, order);
    return order;
  }

  async #page(paged: PagedRows, found: FoundRows, isFinal: boolean): Promise<ResultPage> {
    const { cardOf } = this.#stored;
    const page = await this.#store.complete(() =>
      pageOf(paged, found.understanding, cardOf, this.#atHand),
    );
    return {
      ...page,
      all: () => this.#cards(paged.all),
      isFinal,
      isDegraded: this.#store.isDegraded,
    };
  }

  #cards(rows: readonly number[]): Promise<Card[]> {
    return this.#store.complete(() => rows.flatMap((row) => this.#cardOf(row)?.card ?? []));
  }

  async #find(text: string): Promise<FoundRows> {
    if (tokensOf(text).length === 0) return allRows;
    if (this.#last?.text === text) return this.#last.found;
    const found = await this.#store.complete(() => this.#findHere(text));
    // Without the lexicon nothing can be found; the page says that a part could not be reached.
    if (!found) return { ...allRows, full: [] };
    if (!this.#store.isDegraded) this.#last = { text, found };
    return found;
  }

  /** What is found with the files that are here; undefined while the first of them are not. */
  #findHere(text: string): FoundRows | undefined {
    const tokens = tokensOf(text);
    const own = this.#matcher();
    if (!own) {
      // Their stems are most often their keys: the files come together with the lexicon.
      for (const { stem } of tokens) this.#stored.words.has(stem);
      return undefined;
    }
    own.prepare(tokens);
    if (this.#store.isWaiting) return undefined;
    const foreign = (): StoredMatcher | undefined => this.#matcher(true);
    const { matcher, understanding } = understood(text, own, foreign, this.#atHand.understand);
    return this.#ranked(understanding, matcher);
  }

  #ranked(understanding: FoundRows['understanding'], matcher: StoredMatcher): FoundRows {
    const { parts, excluded } = understanding;
    const lists = parts.map((part) => matcher.rowsOf(part));
    parts.forEach((part, at) => {
      matcher.addText(lists[at] ?? new Map<number, number>(), part);
    });
    const out = new Set(excluded.flatMap((part) => [...matcher.rowsOf(part).keys()]));
    if (this.#store.isWaiting) return { full: [], partial: [], understanding };
    const prior = (row: number): number => this.#atHand.priorOfKind(this.#kinds[row] ?? '');
    const { full, partial } = this.#atHand.rank(understanding, lists, this.#head.count, prior);
    const isIn = ({ row }: RankedRow): boolean => !out.has(row);
    return { full: full.filter(isIn), partial: partial.filter(isIn), understanding };
  }

  /** The matcher; with forms of other languages where they are asked for and here. */
  #matcher(isForeign = false): StoredMatcher | undefined {
    const lexicon = this.#store.take<LexiconFile>('lexicon.json');
    if (!lexicon) return undefined;
    if (!isForeign) return (this.#matchers.own ??= new StoredMatcher(this.#stored, lexicon));
    if (this.#matchers.foreign) return this.#matchers.foreign;
    const forms = this.#store.take<ForeignForms>('foreign-forms.json');
    if (!forms) return undefined;
    return (this.#matchers.foreign = new StoredMatcher(this.#stored, lexicon, forms));
  }

  #cardOf(row: number): { card: Card; summary: string } | undefined {
    const at = Math.floor(row / cardsInFile);
    const cards = this.#store.take(`cards/${at}.json`, (file: CardsFile) =>
      file.map(([own, summary], index) => ({
        card: this.#atHand.readCard(own, at * cardsInFile + index, this.catalogue.terms),
        summary,
      })),
    );
    return cards?.[row - at * cardsInFile];
  }
}
