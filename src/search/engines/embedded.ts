/**
 * The embedded engine: it needs nothing but static files, and answers in steps. The catalogue answers at once; what
 * understands the query and reads summaries, concepts and full texts comes after (deep-search.ts). Each step adds below
 * what is on screen and moves nothing. What cannot be loaded is left out, and said.
 */
import type { Locale } from '#registry/locale.ts';
import {
  readCard,
  readCatalogue,
  type Catalogue,
  type CatalogueFile,
  type LabelsFile,
} from '../catalogue.ts';
import { tokensOf, type Token } from '../concepts/tokens.ts';
import { InstantMatcher } from '../instant.ts';
import type { ForeignForms, LexiconFile } from '../lexicon.ts';
import { markWords } from '../marks.ts';
import { pageSize, type Hit, type Query, type ResultPage, type SearchEngine } from '../port.ts';
import { everything, nothingAsked, resultPage, type Match } from '../results.ts';
import type { Understanding } from '../understanding/understand.ts';
import { waysOut } from '../way-out.ts';
import type { DeepSearch } from './deep-search.ts';
import { once, sameStamp } from './once.ts';

/** An index of full texts. */
export interface FullText {
  /** Rows that have every one of some words, or the words as a phrase. */
  rowsOf: (words: readonly string[], isPhrase: boolean) => Promise<ReadonlySet<number>>;
  /** The passages that match in some rows, by row. */
  excerpts: (
    rows: readonly number[],
    words: readonly string[],
  ) => Promise<ReadonlyMap<number, NonNullable<Hit['excerpt']>>>;
}

/** Where the engine's parts come from. */
export interface EmbeddedSources {
  catalogue: (locale: Locale) => Promise<CatalogueFile>;
  lexicon: (locale: Locale) => Promise<LexiconFile>;
  foreignForms: (locale: Locale) => Promise<ForeignForms>;
  /** Labels that the catalogue leaves out; absent where it has them all. */
  labels?: (locale: Locale) => Promise<LabelsFile>;
  /** A file of a large registry; absent where there are none. */
  part?: (locale: Locale, path: string) => Promise<unknown>;
  /** Absent where there is no index of full texts. */
  fullText?: (locale: Locale, stamp: string) => Promise<FullText>;
}

/** The engine, and what a page may ask of it beyond the port. */
export interface EmbeddedEngine extends SearchEngine {
  /** Starts loading what a query will need, without waiting for one. */
  preload: () => void;
  catalogue: () => Catalogue;
  /** Resolves when the catalogue has the label of every term. */
  labelled: () => Promise<void>;
  /**
   * The page with the passages that are not here yet. A question of which only filters, order or page have changed is
   * answered without fetching anything, so it comes with those passages alone that were shown before.
   */
  withPassages: (page: ResultPage) => Promise<ResultPage>;
}

/** The embedded engine. */
export function embeddedEngine(sources: EmbeddedSources): EmbeddedEngine {
  let opened: Open | undefined;
  let labelled: (() => Promise<void>) | undefined;
  const ready = (): Open => {
    if (!opened) throw new Error('Not loaded');
    return opened;
  };
  return {
    load: async (locale) => {
      opened = await open(locale, await sources.catalogue(locale), sources);
      const { catalogue } = opened;
      labelled = once(async () => {
        const labels = await sources.labels?.(locale);
        if (labels) catalogue.addLabels(sameStamp(labels, catalogue));
      });
    },
    preload: () => {
      ready().preload();
    },
    catalogue: () => ready().catalogue,
    labelled: async () => labelled?.(),
    search: (query, show) => ready().search(query, show),
    withPassages: (page) => ready().withPassages(page),
    suggest: async (prefix) => {
      await labelled?.().catch(() => undefined);
      return ready().suggest(prefix);
    },
  };
}

/** A locale that can be searched. */
type Open = Pick<Opened, 'catalogue' | 'preload' | 'search' | 'suggest' | 'withPassages'>;

async function open(locale: Locale, file: CatalogueFile, sources: EmbeddedSources): Promise<Open> {
  const catalogue = readCatalogue(file);
  const { large, stamp } = file;
  const { part } = sources;
  if (!large || !part) return new Opened(locale, catalogue, sources);
  const fetch = (name: string): Promise<unknown> => part(locale, `${stamp}/${name}`);
  const lexicon = fetch('lexicon.json');
  const [{ LargeSearch }, matching] = await Promise.all([
    import('../large/large-search.ts'),
    import('./deep-search.ts'),
  ]);
  const atHand = { ...matching, readCard, markWords, pageSize, waysOut };
  return new LargeSearch(catalogue, large, fetch, lexicon, atHand);
}

/** One locale, opened. */
class Opened {
  readonly catalogue: Catalogue;
  readonly #instant: InstantMatcher;
  readonly #loadDeep: () => Promise<DeepSearch>;
  readonly #fullText: (() => Promise<FullText>) | undefined;
  #deep: DeepSearch | undefined;

  constructor(locale: Locale, catalogue: Catalogue, sources: EmbeddedSources) {
    this.catalogue = catalogue;
    this.#instant = new InstantMatcher(catalogue);
    const { fullText } = sources;
    this.#fullText = fullText && once(() => fullText(locale, catalogue.stamp));
    // The code that understands queries comes with the lexicon it needs: the first answer waits for neither.
    this.#loadDeep = once(async () => {
      const [{ DeepSearch: Made }, lexicon] = await Promise.all([
        import('./deep-search.ts'),
        sources.lexicon(locale),
      ]);
      const foreignForms = (): Promise<ForeignForms> => sources.foreignForms(locale);
      return (this.#deep = new Made(catalogue, sameStamp(lexicon, catalogue), {
        foreignForms,
        ...(this.#fullText ? { fullText: this.#fullText } : {}),
      }));
    });
  }

  preload(): void {
    void this.#loadDeep().catch(() => undefined);
    void this.#fullText?.().catch(() => undefined);
  }

  async suggest(prefix: string): ReturnType<SearchEngine['suggest']> {
    const deep = await this.#loadDeep().catch(() => undefined);
    const { suggestions } = await import('../suggestions.ts');
    return suggestions(prefix, this.catalogue, deep?.matcher);
  }

  withPassages(page: ResultPage): Promise<ResultPage> {
    return this.#deep?.withPassages(page) ?? Promise.resolve(page);
  }

  async search(query: Query, show?: (page: ResultPage) => void): Promise<ResultPage> {
    const known = this.#deep?.again(query);
    if (known) return known;
    if (tokensOf(query.text).length === 0) {
      const page = resultPage(this.catalogue, query, everything);
      show?.(page);
      const deep = await this.#loadDeep().catch(() => undefined);
      return deep?.summarised(page) ?? page;
    }
    const instant = this.#instant.find(query.text);
    const first = instant.rows.flatMap((row): Match[] => {
      const card = this.catalogue.cards[row];
      return card ? [{ card, lacking: [] }] : [];
    });
    const found = { full: first, partial: [], understanding: plainly(instant.tokens) };
    if (show && first.length > 0) {
      show(resultPage(this.catalogue, query, { ...found, isFinal: false, isDegraded: false }));
    }
    const deep = await this.#loadDeep().catch(() => undefined);
    if (!deep) {
      return resultPage(this.catalogue, query, { ...found, isFinal: true, isDegraded: true });
    }
    return deep.search(query, first, show);
  }
}

/** The words of a query before it is understood. */
const plainly = (tokens: readonly Token[]): Understanding => ({
  ...nothingAsked,
  parts: tokens.map((token) => ({
    text: token.raw,
    tokens: [token],
    isQuoted: false,
    isFiller: false,
    concepts: [],
    means: [],
    isUnknown: false,
  })),
});
