/** From the cards an engine found to a page of results: facets, counts, order, paging. The same for every engine. */
import { comparer } from '#i18n/format.ts';
import type { Card, Catalogue } from './catalogue.ts';
import { countFacets } from './counts.ts';
import { markWords } from './marks.ts';
import { pageSize, type Hit, type Query, type ResultPage, type Sort } from './port.ts';
import type { Understanding } from './understanding/understand.ts';
import { waysOut } from './way-out.ts';

/** What an engine found for the text of a query. */
export interface Found {
  /** Entries that match, best first, with the words they lack; `undefined` when the query has no text. */
  full: readonly Match[] | undefined;
  /** Entries that match only in part. */
  partial: readonly Match[];
  understanding: Understanding;
  isFinal: boolean;
  isDegraded: boolean;
}

/** An entry found. */
export interface Match {
  card: Card;
  lacking: readonly string[];
}

/** What a query without words means. */
export const nothingAsked: Understanding = {
  parts: [],
  excluded: [],
  repairs: [],
  offers: [],
  terms: [],
};

/** What is found when nothing is asked: everything. */
export const everything: Found = {
  full: undefined,
  partial: [],
  understanding: nothingAsked,
  isFinal: true,
  isDegraded: false,
};

/** One page of results. Summaries and excerpts are added by the engine, for this page's hits only. */
export function resultPage(catalogue: Catalogue, query: Query, found: Found): ResultPage {
  const { understanding, isFinal, isDegraded } = found;
  const matches = found.full?.map(({ card }) => card) ?? catalogue.cards;
  const { passed, counts } = countFacets(matches, query.selection, query.every);
  const ordered = inOrder(passed, query, catalogue);
  const pages = Math.max(1, Math.ceil(ordered.length / pageSize));
  const page = Math.min(query.page, pages);
  const lacking = new Map(found.full?.map((match) => [match.card, match.lacking]));
  const hitOf = (card: Card, words: readonly string[]): Hit => ({
    card,
    title: markWords(card.title, understanding),
    lacking: words,
  });
  const own = ordered.slice((page - 1) * pageSize, page * pageSize);
  return {
    query: { ...query, page },
    hits: own.map((card) => hitOf(card, lacking.get(card) ?? [])),
    total: ordered.length,
    pages,
    counts,
    partial: page === pages ? partialHits(found, query, hitOf) : [],
    understanding,
    unknownWords: understanding.parts.filter((part) => part.isUnknown).map((part) => part.text),
    wayOut:
      ordered.length === 0
        ? waysOut(query, (left) => countFacets(matches, left, query.every).passed.length)
        : [],
    all: () => Promise.resolve(ordered),
    isFinal,
    isDegraded,
  };
}

function partialHits(
  found: Found,
  query: Query,
  hitOf: (card: Card, words: readonly string[]) => Hit,
): Hit[] {
  const cards = found.partial.map(({ card }) => card);
  const passed = new Set(countFacets(cards, query.selection, query.every).passed);
  return found.partial
    .filter(({ card }) => passed.has(card))
    .slice(0, pageSize)
    .map(({ card, lacking }) => hitOf(card, lacking));
}

function inOrder(cards: readonly Card[], query: Query, catalogue: Catalogue): readonly Card[] {
  const sorted = sortedBy(query.sort, cards, catalogue);
  if (!query.isGrouped) return sorted;
  const groups = catalogue.terms.collection.map(([name]) =>
    sorted.filter((card) => card.terms.collection[0] === name),
  );
  return groups.flat();
}

function sortedBy(sort: Sort, cards: readonly Card[], catalogue: Catalogue): readonly Card[] {
  if (sort === 'relevance') return cards;
  if (sort === 'title' || sort === 'country') {
    const compare = comparer(catalogue.locale);
    const nameOf = (card: Card): string => {
      const [country] = card.terms.country;
      return sort === 'title'
        ? card.title
        : (country && catalogue.labelOf('country', country)) || '';
    };
    return [...cards].sort((a, b) => {
      const [first, second] = [nameOf(a), nameOf(b)];
      // What names no country comes last.
      if (!first || !second) return (first ? -1 : 0) + (second ? 1 : 0) || a.index - b.index;
      return compare(first, second) || a.index - b.index;
    });
  }
  const direction = sort === 'newest' ? -1 : 1;
  return [...cards].sort((a, b) => {
    const [first, second] = [a.start || a.end, b.start || b.end];
    if (first === second) return a.index - b.index;
    // What has no date comes last in both orders.
    if (!first || !second) return first ? -1 : 1;
    return first < second ? -direction : direction;
  });
}
