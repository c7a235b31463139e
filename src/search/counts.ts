/**
 * Facets over a set of cards: which ones pass the selection, and disjunctive counts, in one pass.
 * A card that fails no facet counts under all its terms; one that fails a single facet counts under its terms of that
 * facet only (ticking one of them would let it in); one that fails two counts nowhere. Where a facet asks for every
 * selected term, ticking one more can only leave fewer cards: then only cards that pass count.
 */
import type { Card } from './catalogue.ts';
import { facetKeys, type FacetKey } from './facets.ts';
import type { Counts, Selection } from './port.ts';

/** The cards that pass a selection, and the counts beside every option. */
export function countFacets(
  cards: Iterable<Card>,
  selection: Selection,
  every: readonly FacetKey[] = [],
): { passed: Card[]; counts: Counts } {
  const active = facetKeys.filter((facet) => (selection[facet] ?? []).length > 0);
  const counts = Object.fromEntries(
    facetKeys.map((facet) => [facet, new Map<string, number>()]),
  ) as Record<FacetKey, Map<string, number>>;
  const passed: Card[] = [];
  for (const card of cards) {
    const failed = active.filter((facet) => !passes(card, selection, facet, every));
    const [only] = failed;
    if (failed.length === 0) {
      passed.push(card);
      for (const facet of facetKeys) add(counts[facet], card.terms[facet]);
    } else if (failed.length === 1 && only && !every.includes(only)) {
      add(counts[only], card.terms[only]);
    }
  }
  return { passed, counts };
}

function passes(
  card: Card,
  selection: Selection,
  facet: FacetKey,
  every: readonly FacetKey[],
): boolean {
  const wanted = selection[facet] ?? [];
  const own = card.terms[facet];
  return every.includes(facet)
    ? wanted.every((id) => own.includes(id))
    : wanted.some((id) => own.includes(id));
}

function add(counts: Map<string, number>, ids: readonly string[]): void {
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
}
