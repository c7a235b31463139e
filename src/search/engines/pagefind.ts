/**
 * The embedded engine: Pagefind's full text over the catalogue's facets. Pagefind's own filters and sorts are not used:
 * its counts are not disjunctive, and its sorts drop entries. Where the index cannot be loaded the catalogue answers.
 */
import type { Locale } from '#registry/locale.ts';
import { readCatalogue, type Card } from '../catalogue.ts';
import { wordsOf } from '../fold.ts';
import type { Hit, ResultPage, SearchEngine, Stretch } from '../port.ts';
import { resultPage, type Found } from '../results.ts';
import { CatalogueMatcher, type LoadCatalogue } from './memory.ts';

/** The part of Pagefind's browser API that is used (pagefind 1.5). */
export interface PagefindApi {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (text: string) => Promise<{ results: PagefindResult[] } | null>;
}

/** One result of Pagefind. */
export interface PagefindResult {
  /** Hash of the page in the index. */
  id: string;
  score: number;
  data: () => Promise<{ excerpt: string; content: string }>;
}

/** The row of the catalogue behind each page of the index; written when the index is built. */
export interface PagefindRows {
  stamp: string;
  rows: Readonly<Record<string, number>>;
}

/** Where the engine's parts come from. */
export interface PagefindSources {
  catalogue: LoadCatalogue;
  pagefind: (locale: Locale) => Promise<PagefindApi>;
  rows: (locale: Locale) => Promise<PagefindRows>;
}

/** How much more a match counts in these fields than in the body. */
export const metaWeights = { title: 6, hidden: 2, labels: 3 };

/** Pagefind behind the port. */
export function pagefindEngine(sources: PagefindSources): SearchEngine & {
  /** Starts loading the full-text index, without waiting for a query. */
  preload: () => void;
} {
  let matcher: CatalogueMatcher | undefined;
  let locale: Locale | undefined;
  let index: Promise<{ api: PagefindApi; rows: PagefindRows } | undefined> | undefined;

  const ready = (): CatalogueMatcher => {
    if (!matcher) throw new Error('Call load() before search().');
    return matcher;
  };
  const loadIndex = (): NonNullable<typeof index> => {
    index ??= openIndex(sources, locale as Locale, ready().catalogue.stamp).catch(() => undefined);
    return index;
  };
  return {
    load: async (wanted) => {
      locale = wanted;
      matcher = new CatalogueMatcher(readCatalogue(await sources.catalogue(wanted)));
    },
    preload: () => void loadIndex(),
    search: async (query) => {
      if (wordsOf(query.text).length === 0) {
        return resultPage(ready().catalogue, query, ready().find(''));
      }
      const opened = await loadIndex();
      const instant = ready().find(query.text);
      if (!opened) return resultPage(ready().catalogue, query, { ...instant, degraded: true });
      const answer = await opened.api.search(query.text);
      const results = new Map<Card, PagefindResult>();
      for (const result of answer?.results ?? []) {
        const card = ready().catalogue.cards[opened.rows.rows[result.id] ?? -1];
        if (card) results.set(card, result);
      }
      const found =
        instant.unknownWords.length > 0
          ? await verified(instant, results)
          : merge(instant, [...results.keys()]);
      return withExcerpts(resultPage(ready().catalogue, query, found), results);
    },
    suggest: (prefix) => Promise.resolve(ready().suggest(prefix)),
  };
}

async function openIndex(
  sources: PagefindSources,
  locale: Locale,
  stamp: string,
): Promise<{ api: PagefindApi; rows: PagefindRows } | undefined> {
  const [api, rows] = await Promise.all([sources.pagefind(locale), sources.rows(locale)]);
  // An index of other content would lead to the wrong entries.
  if (rows.stamp !== stamp) return undefined;
  await api.options({ ranking: { metaWeights } });
  await api.init();
  return { api, rows };
}

/** Matches of the catalogue first, in its order, then what only the full text has. */
function merge(instant: Found, fromText: readonly Card[]): Found {
  const first = instant.full ?? [];
  const seen = new Set(first);
  const full = [...first, ...fromText.filter((card) => !seen.has(card))];
  const taken = new Set(full);
  return { ...instant, full, partial: instant.partial.filter(({ card }) => !taken.has(card)) };
}

/** How many hits are read to see whether they really have every word. */
const readAtMost = 20;

/**
 * For a query with words the catalogue lacks. Pagefind drops words that its index lacks too, without saying so: each of
 * the first hits is read, and is a full match only if every such word stands in its text.
 */
async function verified(
  instant: Found,
  results: ReadonlyMap<Card, PagefindResult>,
): Promise<Found> {
  const read = await Promise.all(
    [...results].slice(0, readAtMost).map(async ([card, result]) => {
      const content = await result.data().then(
        (data) => data.content,
        () => '',
      );
      const words = wordsOf(content);
      const lacking = instant.unknownWords.filter(
        (word) => !words.some((own) => sameStem(own, word)),
      );
      return { card, lacking };
    }),
  );
  const full = read.filter(({ lacking }) => lacking.length === 0).map(({ card }) => card);
  const partial = read.filter(({ lacking }) => lacking.length > 0);
  const taken = new Set(read.map(({ card }) => card));
  const nowhere = instant.unknownWords.filter((word) =>
    read.every(({ lacking }) => lacking.includes(word)),
  );
  return {
    full,
    partial: [...partial, ...instant.partial.filter(({ card }) => !taken.has(card))],
    unknownWords: nowhere,
    degraded: false,
  };
}

/** Whether two words share all but their endings, as Pagefind's stemmers would see it. */
function sameStem(own: string, word: string): boolean {
  const length = Math.max(3, word.length - 2);
  return own.startsWith(word.slice(0, length)) && Math.abs(own.length - word.length) <= 3;
}

async function withExcerpts(
  page: ResultPage,
  results: ReadonlyMap<Card, PagefindResult>,
): Promise<ResultPage> {
  const hits = await Promise.all(
    page.hits.map(async (hit): Promise<Hit> => {
      const data = await results
        .get(hit.card)
        ?.data()
        .catch(() => undefined);
      return data ? { ...hit, excerpt: stretches(data.excerpt) } : hit;
    }),
  );
  return { ...page, hits };
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
};

/** Pagefind's excerpt is escaped HTML with <mark>; it becomes plain text again and is never set as HTML. */
export function stretches(excerpt: string): Stretch[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/gs)
    .filter((part) => part !== '')
    .map((part) => {
      const marked = part.startsWith('<mark>');
      const inner = marked ? part.slice('<mark>'.length, -'</mark>'.length) : part;
      const text = inner.replace(
        /&(lt|gt|amp|quot|#39);/g,
        (_, name: string) => entities[name] ?? '',
      );
      return { text, marked };
    });
}
