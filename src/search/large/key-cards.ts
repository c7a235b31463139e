/** Cards of a large registry for lists that are on the page already: they need keys and terms, not titles. */
import type { Card, CatalogueTerm } from '../catalogue.ts';
import { facetKeys, type FacetKey } from '../facets.ts';
import type { FacetsFile } from './layout.ts';

/** The cards of all rows, with keys and terms alone. */
export function keyCards(
  keys: readonly string[],
  { columns }: FacetsFile,
  terms: Readonly<Record<FacetKey, readonly CatalogueTerm[]>>,
): Card[] {
  const next = facetKeys.map(() => 0);
  return keys.map((key, index) => {
    const own = facetKeys.map((facet, at) => {
      const [sizes = [], positions = []] = columns[at] ?? [];
      const from = next[at] ?? 0;
      const to = from + (sizes[index] ?? 0);
      next[at] = to;
      return [
        facet,
        positions.slice(from, to).map((position) => terms[facet][position]?.[0] ?? ''),
      ];
    });
    const nothing = { title: '', language: 'en', isMachine: false, start: '', end: '' } as const;
    return { index, key, ...nothing, terms: Object.fromEntries(own) as Card['terms'] };
  });
}
