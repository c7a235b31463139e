/** Where nothing was found: which filters a reader could leave out, and how many entries that gives. */
import { facetKeys, type FacetKey } from './facets.ts';
import type { Query, Selection } from './port.ts';

/** Terms of a facet to leave out together; `all` stands for every filter there is. */
export interface WayOut {
  facet: FacetKey | 'all';
  ids: readonly string[];
  total: number;
}

/**
 * The filters of which leaving out one helps, most first; every filter at once where no single one does.
 * @param totalOf how many of the entries found pass a selection
 */
export function waysOut(
  { selection, every }: Query,
  totalOf: (selection: Selection) => number,
): WayOut[] {
  const without = (facet: FacetKey, ids: readonly string[]): WayOut => {
    const left = (selection[facet] ?? []).filter((id) => !ids.includes(id));
    return { facet, ids, total: totalOf({ ...selection, [facet]: left }) };
  };
  const active = facetKeys.filter((facet) => (selection[facet] ?? []).length > 0);
  const ways = active.flatMap((facet) => {
    const ids = selection[facet] ?? [];
    // Of terms of which any would do, each lets more in: only all of them together shut something out.
    return every.includes(facet) ? ids.map((id) => without(facet, [id])) : [without(facet, ids)];
  });
  const helpful = ways.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
  if (helpful.length > 0 || active.length === 0) return helpful;
  const total = totalOf({});
  return total > 0 ? [{ facet: 'all', ids: [], total }] : [];
}
