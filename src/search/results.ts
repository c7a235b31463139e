/** Makes a page of results from what an engine found: facets, order, paging. The same for every engine. */
import { comparer } from '#i18n/format.ts';
import type { Card, Catalogue } from './catalogue.ts';
import { countFacets } from './counts.ts';
import { pageSize, type Hit, type Query, type ResultPage, type Sort } from './port.ts';

/** What an engine found for the text of a query. */
export interface Found {
  /** Entries that match in full, best first; `undefined` when the query has no text, so that every entry does. */
  full: readonly Card[] | undefined;
  /** Entries that match in part, with the words they lack. */
  partial: readonly { card: Card; lacking: readonly string[] }[];
  unknownWords: readonly string[];
  degraded: boolean;
}

/** One page of results. Excerpts are added by the engine for this page's hits only. */
export function resultPage(catalogue: Catalogue, query: Query, found: Found): ResultPage {
  const { passed, counts } = countFacets(found.full ?? catalogue.cards, query.selection);
  const ordered = inOrder(passed, query.sort, catalogue);
  const pages = Math.max(1, Math.ceil(ordered.length / pageSize));
  const page = Math.min(query.page, pages);
  const hits = ordered.slice((page - 1) * pageSize, page * pageSize).map((card): Hit => ({ card }));
  const isLast = page === pages;
  return {
    query: { ...query, page },
    hits,
    total: ordered.length,
    pages,
    counts,
    partial: isLast ? partialHits(found, query) : [],
    unknownWords: found.unknownWords,
    degraded: found.degraded,
  };
}

function partialHits(found: Found, query: Query): Hit[] {
  const cards = found.partial.map(({ card }) => card);
  const passed = new Set(countFacets(cards, query.selection).passed);
  return found.partial.filter(({ card }) => passed.has(card)).slice(0, pageSize);
}

function inOrder(cards: readonly Card[], sort: Sort, catalogue: Catalogue): readonly Card[] {
  if (sort === 'relevance') return cards;
  if (sort === 'title') {
    const compare = comparer(catalogue.locale);
    return [...cards].sort((a, b) => compare(a.title, b.title) || a.index - b.index);
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
