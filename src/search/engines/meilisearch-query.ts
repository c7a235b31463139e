/**
 * From an understood query to one request: the results, the counts of each facet that is filtered by, the partial matches,
 * and the state of the index. Filters are made of ids that the catalogue has, never of what was typed.
 */
import type { MultiSearchQuery } from 'meilisearch';
import type { Locale } from '#registry/locale.ts';
import type { Catalogue } from '../catalogue.ts';
import { facetKeys, type FacetKey } from '../facets.ts';
import { pageSize, type Query, type Selection, type Sort } from '../port.ts';
import { quorumOf, type QueryReading } from '../reading.ts';
import { isCapital } from '../understanding/capital.ts';
import type { Part } from '../understanding/understand.ts';
import { indexName, stateName } from './meilisearch-names.ts';
import { conceptToken } from './meilisearch-tokens.ts';

/** Characters for private use mark what matches: no text has them, and no HTML is made of them. */
export const highlight = { begin: '\ue000', end: '\ue001' };

/** Words of an excerpt. */
const excerptLength = 30;

/** What is asked of one index, without facets and page. */
export type TextQuery = Pick<
  MultiSearchQuery,
  'q' | 'matchingStrategy' | 'rankingScoreThreshold' | 'locales'
>;

/** A request and what its queries are for. */
export interface ServerRequest {
  /** For the results, then for the counts of facets. */
  queries: MultiSearchQuery[];
  /** Facets whose counts come from a query of their own, after that for the results. */
  facets: readonly FacetKey[];
  /** What to ask for partial matches, once the last page of full ones is shown: it costs more than all the rest. */
  partial: MultiSearchQuery | undefined;
  /** Hits that score less match only in part. */
  threshold: number;
  /** The parts asked for where some may be lacking, in their order. */
  asked: readonly Part[];
  /** Whether full matches may lack some of them. */
  mayLack: boolean;
}

/** Makes the request of a query; nothing is read where no words are asked for. */
export function requestOf(
  query: Query,
  reading: QueryReading | undefined,
  catalogue: Catalogue,
  prefix: string,
): ServerRequest {
  const indexUid = indexName(prefix, catalogue.locale);
  const { full, partial, threshold, asked } = textQueries(reading, catalogue);
  const sort = sortOf(query);
  const facets = facetKeys.filter(
    (facet) => (query.selection[facet] ?? []).length > 0 && !query.every.includes(facet),
  );
  const filterOf = (without?: FacetKey): string[] => filtersOf(query, catalogue, without);
  const queries: MultiSearchQuery[] = [
    {
      indexUid,
      ...full,
      ...shown,
      filter: filterOf(),
      sort,
      facets: [...facetKeys],
      page: query.page,
      hitsPerPage: pageSize,
    },
    ...facets.map((facet) => ({
      indexUid,
      ...full,
      filter: filterOf(facet),
      facets: [facet],
      page: 1,
      hitsPerPage: 0,
      attributesToRetrieve: ['key'],
    })),
  ];
  return {
    queries,
    facets,
    partial: partial && {
      indexUid,
      ...partial,
      ...shown,
      filter: filterOf(),
      showRankingScore: true,
      limit: pageSize,
    },
    threshold,
    asked,
    mayLack: full.rankingScoreThreshold !== undefined,
  };
}

/**
 * Queries between two for the state of the index; the last but one counts all its entries. The server answers one after the
 * other: where indexes are swapped between two of them, the states differ; where a part of a cluster is gone, the count.
 */
export function withState(
  queries: readonly MultiSearchQuery[],
  prefix: string,
  locale: Locale,
): MultiSearchQuery[] {
  const state: MultiSearchQuery = { indexUid: stateName(prefix), q: '', limit: 20 };
  const all: MultiSearchQuery = {
    indexUid: indexName(prefix, locale),
    q: '',
    page: 1,
    hitsPerPage: 0,
  };
  return [state, ...queries, all, state];
}

/** What is read of each hit: what a list shows of it. */
const shown = {
  showRankingScoreDetails: true,
  attributesToRetrieve: [
    ...['key', 'title', 'summary', 'readIn', 'isMachine', 'start', 'end'],
    ...facetKeys,
  ],
  attributesToHighlight: ['passages.text'],
  attributesToCrop: ['passages.text'],
  cropLength: excerptLength,
  highlightPreTag: highlight.begin,
  highlightPostTag: highlight.end,
} satisfies Partial<MultiSearchQuery>;

/** The words to ask for. */
interface TextQueries {
  full: TextQuery;
  /** Absent where nothing can match in part. */
  partial: TextQuery | undefined;
  threshold: number;
  asked: readonly Part[];
}

function textQueries(
  reading: QueryReading | undefined,
  { locale }: Pick<Catalogue, 'locale'>,
): TextQueries {
  const common = { locales: [locale] };
  if (!reading) return { full: { ...common, q: '' }, partial: undefined, threshold: 0, asked: [] };
  const { understanding, isBeginning } = reading;
  const excluded = understanding.excluded.map(({ tokens }) => `-"${rawOf(tokens)}"`);
  const asking = (parts: readonly Part[], isWhole: boolean): TextQuery => {
    const words = [...excluded, ...parts.map(wordsOf)].join(' ');
    // A space says that the last word is whole: it is not searched by its beginning.
    return { ...common, q: isWhole && words !== '' ? `${words} ` : words };
  };
  const parts = understanding.parts.filter(({ isFiller }) => !isFiller);
  const { known, least } = quorumOf(reading);
  const [only] = parts;
  if (only && parts.length === 1 && isMeant(only) && saysMore(only, reading)) {
    // What it means has to be there; entries that have the words themselves come first.
    const { q } = asking(parts, true);
    const full = { ...common, q: `${q}${rawOf(only.tokens)} `, matchingStrategy: 'last' as const };
    return { full, partial: undefined, threshold: 0, asked: [] };
  }
  const all = { ...asking(parts, !isBeginning), matchingStrategy: 'all' as const };
  if (parts.length < 2 || known.length === 0) {
    return { full: all, partial: undefined, threshold: 0, asked: [] };
  }
  // What matters most stands first: the server leaves out words from the end.
  const some = { ...asking(known, true), matchingStrategy: 'last' as const };
  if (least === undefined) {
    const threshold = known.length < parts.length ? Infinity : scoreOf(known, known.length);
    return { full: all, partial: some, threshold, asked: known };
  }
  const threshold = scoreOf(known, least);
  const full = { ...some, rankingScoreThreshold: threshold };
  return { full, partial: some, threshold, asked: known };
}

/** The least score of a hit that has so many of the parts: one that has n of m words scores more than (n - 1) / m. */
function scoreOf(parts: readonly Part[], least: number): number {
  const counts = parts.map(wordCountOf);
  const sum = (some: readonly number[]): number => some.reduce((a, b) => a + b, 0);
  return (sum(counts.slice(0, least)) - 1) / sum(counts) + 0.001;
}

/** How many words the server takes a part for. */
export const wordCountOf = (part: Part): number =>
  wordsOf(part).startsWith('"') ? rawOf(part.tokens).split(/[^\p{L}\p{M}\p{N}]+/u).length : 1;

/** A part in the server's words: the token of what it means, a phrase, or its words. */
function wordsOf(part: Part): string {
  if (isMeant(part)) return conceptToken(part.concepts);
  const words = rawOf(part.tokens);
  // A figure with a hyphen is two words to the server, next to each other; an abbreviation is not misspelt.
  const isExact = part.isQuoted || part.tokens.every(({ raw }) => isCapital(raw));
  return isExact || /[^\p{L}\p{M}\p{N}]/u.test(words) ? `"${words}"` : words;
}

/** Whether a part is looked for by what it means. */
const isMeant = ({ concepts, isQuoted }: Part): boolean => concepts.length > 0 && !isQuoted;

/** Whether the words of a part tell its entries apart: fewer than half of those that it means have the words themselves. */
function saysMore(part: Part, { understanding, sizes, spelt }: QueryReading): boolean {
  const at = understanding.parts.indexOf(part);
  const [own = 0, all = 0] = [spelt[at], sizes[at]];
  return own > 0 && own * 2 < all;
}

/** Words made of letters and figures: nothing of the server's own syntax is left. */
const rawOf = (tokens: Part['tokens']): string => tokens.map(({ raw }) => raw).join(' ');

const directions: Readonly<Record<Sort, readonly string[]>> = {
  relevance: [],
  newest: ['date:desc'],
  oldest: ['date:asc'],
  title: ['name:asc'],
  country: ['place:asc'],
};

function sortOf({ sort, isGrouped }: Query): string[] {
  const rest = sort === 'relevance' ? [] : ['group:asc', 'key:asc'];
  return [...(isGrouped ? ['group:asc'] : []), ...directions[sort], ...rest];
}

/** One condition a facet; terms that the catalogue does not have are left out. */
export function filtersOf(
  { selection, every }: Pick<Query, 'selection' | 'every'>,
  catalogue: Pick<Catalogue, 'labelOf'>,
  without?: FacetKey,
): string[] {
  return facetKeys.flatMap((facet) => {
    const ids = idsOf(selection, facet, catalogue);
    if (facet === without || ids.length === 0) return [];
    const quoted = ids.map((id) => JSON.stringify(id));
    return every.includes(facet)
      ? quoted.map((id) => `${facet} = ${id}`)
      : [`${facet} IN [${quoted.join(', ')}]`];
  });
}

function idsOf(
  selection: Selection,
  facet: FacetKey,
  catalogue: Pick<Catalogue, 'labelOf'>,
): string[] {
  return (selection[facet] ?? []).filter((id) => catalogue.labelOf(facet, id) !== undefined);
}
