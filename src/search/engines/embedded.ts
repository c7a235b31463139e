/**
 * The embedded engine: it needs nothing but static files, and answers in steps. The catalogue answers at once; the
 * lexicon understands the query and finds what summaries and concepts have; an index of full texts adds the rest. Each
 * step adds below what is on screen and moves nothing. What cannot be loaded is left out, and said.
 */
import type { Locale } from '#registry/locale.ts';
import { readCard, readCatalogue, type Catalogue, type CatalogueFile } from '../catalogue.ts';
import { tokensOf, type Token } from '../concepts/tokens.ts';
import { InstantMatcher } from '../instant.ts';
import type { ForeignForms, LexiconFile } from '../lexicon.ts';
import { markWords } from '../marks.ts';
import type { Matcher } from '../matcher.ts';
import { pageSize, type Hit, type Query, type ResultPage, type SearchEngine } from '../port.ts';
import type { Ranked } from '../ranking.ts';
import { everything, nothingAsked, resultPage, type Found, type Match } from '../results.ts';
import { isCapital } from '../understanding/capital.ts';
import type { Part, Understanding } from '../understanding/understand.ts';

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
}

/** What a word found only in the full text counts. */
const textPoints = 0.6;

/** The embedded engine. */
export function embeddedEngine(sources: EmbeddedSources): EmbeddedEngine {
  let opened: Open | undefined;
  const ready = (): Open => {
    if (!opened) throw new Error('Call load() before search().');
    return opened;
  };
  return {
    load: async (locale) => {
      opened = await open(locale, await sources.catalogue(locale), sources);
    },
    preload: () => {
      ready().preload();
    },
    catalogue: () => ready().catalogue,
    search: (query, show) => ready().search(query, show),
    suggest: (prefix) => ready().suggest(prefix),
  };
}

/** A locale that can be searched. */
type Open = Pick<Opened, 'catalogue' | 'preload' | 'search' | 'suggest'>;

async function open(locale: Locale, file: CatalogueFile, sources: EmbeddedSources): Promise<Open> {
  const catalogue = readCatalogue(file);
  const { large, stamp } = file;
  const { part } = sources;
  if (!large || !part) return new Opened(locale, catalogue, sources);
  const fetch = (name: string): Promise<unknown> => part(locale, `${stamp}/${name}`);
  const lexicon = fetch('lexicon.json');
  const [{ LargeSearch }, matching] = await Promise.all([
    import('../large/large-search.ts'),
    import('../matcher.ts'),
  ]);
  const atHand = { ...matching, readCard, markWords, pageSize };
  return new LargeSearch(catalogue, large, fetch, lexicon, atHand);
}

/** Keeps the promise of something that is fetched once; a failure is not kept. */
function once<T>(fetch: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= fetch().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}

/** One locale, opened. */
class Opened {
  readonly catalogue: Catalogue;
  readonly #instant: InstantMatcher;
  readonly #matcher: () => Promise<Matcher>;
  readonly #foreignMatcher: () => Promise<Matcher>;
  readonly #fullText: (() => Promise<FullText>) | undefined;

  constructor(locale: Locale, catalogue: Catalogue, sources: EmbeddedSources) {
    this.catalogue = catalogue;
    this.#instant = new InstantMatcher(catalogue);
    const lexicon = once(async () => sameStamp(await sources.lexicon(locale), catalogue));
    // The code that understands queries comes with the lexicon it needs: the first answer waits for neither.
    this.#matcher = once(async () => {
      const [{ Matcher: Made }, file] = await Promise.all([import('../matcher.ts'), lexicon()]);
      return new Made(catalogue, file);
    });
    this.#foreignMatcher = once(async () => {
      const [{ Matcher: Made }, file, foreign] = await Promise.all([
        import('../matcher.ts'),
        lexicon(),
        sources.foreignForms(locale),
      ]);
      return new Made(catalogue, file, sameStamp(foreign, catalogue));
    });
    const { fullText } = sources;
    this.#fullText = fullText && once(() => fullText(locale, catalogue.stamp));
  }

  preload(): void {
    void this.#matcher().catch(() => undefined);
    void this.#fullText?.().catch(() => undefined);
  }

  async suggest(prefix: string): ReturnType<SearchEngine['suggest']> {
    const matcher = await this.#matcher().catch(() => undefined);
    const { suggestions } = await import('../suggestions.ts');
    return suggestions(prefix, this.catalogue, matcher);
  }

  async search(query: Query, show?: (page: ResultPage) => void): Promise<ResultPage> {
    if (tokensOf(query.text).length === 0) {
      show?.(resultPage(this.catalogue, query, everything));
      const matcher = await this.#matcher().catch(() => undefined);
      return this.#summarised(resultPage(this.catalogue, query, everything), matcher);
    }
    const instant = this.#instant.find(query.text);
    const first = instant.rows.map((row): Match => this.#match({ row, lacking: [] }));
    if (show && first.length > 0) show(this.#page(query, first, plainly(instant.tokens), false));
    const matcher = await this.#understood(query.text);
    if (!matcher) {
      return this.#page(query, first, plainly(instant.tokens), true, true);
    }
    const understanding = matcher.understand(query.text);
    const isExcluded = excludedRows(understanding, matcher);
    const own = understanding.parts.map((part) => matcher.rowsOf(part));
    const second = this.#below(first, matcher.rank(understanding, own), isExcluded);
    if (show && second.full.length > 0) {
      show(this.#summarised(this.#page(query, second.full, understanding, false), matcher));
    }
    return this.#withFullText(query, understanding, own, second, matcher);
  }

  async #withFullText(
    query: Query,
    understanding: Understanding,
    own: readonly ReadonlyMap<number, number>[],
    before: { full: Match[]; partial: Match[] },
    matcher: Matcher,
  ): Promise<ResultPage> {
    const fullText = await this.#fullText?.().catch(() => undefined);
    const all = (found: { full: Match[]; partial: Match[] }, isDegraded: boolean): Found => ({
      ...found,
      understanding,
      isFinal: true,
      isDegraded,
    });
    if (!fullText) {
      const isDegraded = this.#fullText !== undefined;
      const page = resultPage(this.catalogue, query, all(before, isDegraded));
      return this.#summarised(page, matcher);
    }
    const lists = await Promise.all(
      understanding.parts.map(async (part, at) => withText(own[at], part, matcher, fullText)),
    );
    const excluded = await Promise.all(
      understanding.excluded.map((part) => fullText.rowsOf(wordsOf(part, matcher), part.isQuoted)),
    );
    const isExcluded = excludedRows(understanding, matcher);
    for (const rows of excluded) for (const row of rows) isExcluded.add(row);
    const kept = before.full.filter(({ card }) => !isExcluded.has(card.index));
    const found = this.#below(kept, matcher.rank(understanding, lists), isExcluded);
    const page = this.#summarised(resultPage(this.catalogue, query, all(found, false)), matcher);
    return this.#withExcerpts(page, fullText, matcher);
  }

  /** The matcher that the query needs: forms of other languages are read only when a word is still unknown. */
  async #understood(text: string): Promise<Matcher | undefined> {
    const matcher = await this.#matcher().catch(() => undefined);
    if (!matcher) return undefined;
    if (!matcher.needsForeignForms(matcher.understand(text))) return matcher;
    return this.#foreignMatcher().catch(() => matcher);
  }

  #match({ row, lacking }: { row: number; lacking: readonly string[] }): Match {
    const card = this.catalogue.cards[row];
    if (!card) throw new Error(`The catalogue has no row ${row}.`);
    return { card, lacking };
  }

  /** What was listed stays first, in its order; then what has been found since. */
  #below(
    first: readonly Match[],
    ranked: Ranked,
    isExcluded: ReadonlySet<number>,
  ): { full: Match[]; partial: Match[] } {
    const isIn = new Set(first.map(({ card }) => card.index));
    const full = ranked.full.filter(({ row }) => !isIn.has(row) && !isExcluded.has(row));
    for (const { row } of full) isIn.add(row);
    const partial = ranked.partial.filter(({ row }) => !isIn.has(row) && !isExcluded.has(row));
    return {
      full: [...first, ...full.map((one) => this.#match(one))],
      partial: partial.map((one) => this.#match(one)),
    };
  }

  #page(
    query: Query,
    full: readonly Match[],
    understanding: Understanding,
    isFinal: boolean,
    isDegraded = false,
  ): ResultPage {
    const found: Found = { full, partial: [], understanding, isFinal, isDegraded };
    return resultPage(this.catalogue, query, found);
  }

  #summarised(page: ResultPage, matcher: Matcher | undefined): ResultPage {
    const add = (hit: Hit): Hit => {
      const summary = matcher?.summaryOf(hit.card.index);
      return summary ? { ...hit, summary } : hit;
    };
    return { ...page, hits: page.hits.map(add), partial: page.partial.map(add) };
  }

  async #withExcerpts(page: ResultPage, fullText: FullText, matcher: Matcher): Promise<ResultPage> {
    const words = page.understanding.parts.flatMap((part) => wordsOf(part, matcher));
    const rows = [...page.hits, ...page.partial].map(({ card }) => card.index);
    const excerpts = await fullText
      .excerpts(rows, words)
      .catch(() => new Map<number, NonNullable<Hit['excerpt']>>());
    const add = (hit: Hit): Hit => {
      const excerpt = excerpts.get(hit.card.index);
      return excerpt ? { ...hit, excerpt } : hit;
    };
    return { ...page, hits: page.hits.map(add), partial: page.partial.map(add) };
  }
}

function sameStamp<T extends { stamp: string }>(file: T, catalogue: Catalogue): T {
  // A file of other content would lead to the wrong entries.
  if (file.stamp !== catalogue.stamp) throw new Error('The search files are of different builds.');
  return file;
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

const wordsOf = (part: Part, matcher: Matcher): string[] =>
  (part.isQuoted ? part.tokens : matcher.contentWords(part.tokens)).map(({ raw }) => raw);

function excludedRows({ excluded }: Understanding, matcher: Matcher): Set<number> {
  return new Set(excluded.flatMap((part) => [...matcher.rowsOf(part).keys()]));
}

/** A part's rows with those of the full text. Words that no entry has are not asked: an index would drop them. */
async function withText(
  own: ReadonlyMap<number, number> | undefined,
  part: Part,
  matcher: Matcher,
  fullText: FullText,
): Promise<ReadonlyMap<number, number>> {
  const found = new Map(own);
  if (part.isUnknown || matcher.isPlace(part)) return found;
  // An index of full texts would cut endings off an abbreviation too.
  const isExact = part.isQuoted || part.tokens.every(({ raw }) => isCapital(raw));
  for (const row of await fullText.rowsOf(wordsOf(part, matcher), isExact)) {
    found.set(row, Math.max(found.get(row) ?? 0, textPoints) + textPoints / 5);
  }
  return found;
}
