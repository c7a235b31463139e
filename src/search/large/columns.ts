/**
 * Facets of many thousand rows, in typed arrays: what countFacets is for cards, by the same rule and in one pass.
 */
import type { CatalogueTerm } from '../catalogue.ts';
import { facetKeys, type FacetKey } from '../facets.ts';
import type { Counts, Selection } from '../port.ts';
import type { FacetsFile } from './layout.ts';

/** Terms of a facet by row: those of row r stand from `starts[r]` to `starts[r + 1]`. */
interface Column {
  starts: Uint32Array;
  terms: Uint16Array;
}

/** The terms and dates of all rows. */
export interface Columns {
  facets: readonly Column[];
  /** Positions of dates in their order; -1 where there is none. */
  dated: Int32Array;
}

/** Reads stored columns. */
export function readColumns({ columns, dated }: FacetsFile): Columns {
  const facets = columns.map(([sizes, terms]): Column => {
    const starts = new Uint32Array(sizes.length + 1);
    sizes.forEach((size, row) => {
      starts[row + 1] = (starts[row] ?? 0) + size;
    });
    return { starts, terms: Uint16Array.from(terms) };
  });
  return { facets, dated: Int32Array.from(dated) };
}

type Terms = Readonly<Record<FacetKey, readonly CatalogueTerm[]>>;

/** What a facet asks of a row. */
interface Wish {
  at: number;
  /** By term, 1 where it is selected. */
  chosen: Uint8Array;
  /** How many of the selected terms a row must have. */
  needed: number;
  isEvery: boolean;
}

/** The rows that pass a selection, in the order given, and the counts beside every option. */
export function countColumns(
  { facets }: Columns,
  terms: Terms,
  rows: ArrayLike<number>,
  selection: Selection,
  every: readonly FacetKey[] = [],
): { passed: number[]; counts: Counts } {
  const wishes = wishesOf(terms, selection, every);
  const counted = facetKeys.map((facet) => new Uint32Array(terms[facet].length));
  const passed: number[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    let failed = 0;
    let only: Wish | undefined;
    for (const wish of wishes) {
      if (passes(facets[wish.at], row, wish)) continue;
      only = wish;
      if (++failed > 1) break;
    }
    if (failed === 0) {
      passed.push(row);
      for (let at = 0; at < counted.length; at++) add(counted[at], facets[at], row);
    } else if (failed === 1 && only && !only.isEvery) add(counted[only.at], facets[only.at], row);
  }
  return { passed, counts: countsOf(terms, counted) };
}

/** Whether a row passes a selection. */
export function passesAll(
  { facets }: Columns,
  terms: Terms,
  selection: Selection,
  every: readonly FacetKey[],
): (row: number) => boolean {
  const wishes = wishesOf(terms, selection, every);
  return (row) => wishes.every((wish) => passes(facets[wish.at], row, wish));
}

function wishesOf(terms: Terms, selection: Selection, every: readonly FacetKey[]): Wish[] {
  return facetKeys.flatMap((facet, at) => {
    const wanted = new Set(selection[facet] ?? []);
    if (wanted.size === 0) return [];
    const chosen = Uint8Array.from(terms[facet], ([id]) => (wanted.has(id) ? 1 : 0));
    const isEvery = every.includes(facet);
    return [{ at, chosen, needed: isEvery ? wanted.size : 1, isEvery }];
  });
}

function passes(column: Column | undefined, row: number, { chosen, needed }: Wish): boolean {
  if (!column) return false;
  const { starts, terms } = column;
  const end = starts[row + 1] ?? 0;
  let has = 0;
  for (let at = starts[row] ?? 0; at < end; at++) {
    has += chosen[terms[at] ?? 0] ?? 0;
    if (has >= needed) return true;
  }
  return false;
}

function add(counts: Uint32Array | undefined, column: Column | undefined, row: number): void {
  if (!counts || !column) return;
  const { starts, terms } = column;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) {
    const term = terms[at] ?? 0;
    counts[term] = (counts[term] ?? 0) + 1;
  }
}

/** Only what is above zero, as countFacets does. */
function countsOf(terms: Terms, counted: readonly Uint32Array[]): Counts {
  const counts = facetKeys.map((facet, at) => {
    const own = new Map<string, number>();
    terms[facet].forEach(([id], position) => {
      const count = counted[at]?.[position] ?? 0;
      if (count > 0) own.set(id, count);
    });
    return [facet, own] as const;
  });
  return Object.fromEntries(counts) as unknown as Counts;
}

/** Counts before the columns are here. */
export const noCounts = (): Counts =>
  Object.fromEntries(facetKeys.map((facet) => [facet, new Map()])) as unknown as Counts;

/** All rows by date, or by the label of their first country; what has none comes last. Ties keep their order. */
export function rowsBy(
  { facets, dated }: Columns,
  sort: 'newest' | 'oldest' | 'country',
): Uint32Array {
  const column = facets[facetKeys.indexOf('country')];
  const keyOf = (row: number): number => {
    if (sort !== 'country') return dated[row] ?? -1;
    const start = column?.starts[row] ?? 0;
    return start < (column?.starts[row + 1] ?? 0) ? (column?.terms[start] ?? -1) : -1;
  };
  const direction = sort === 'newest' ? -1 : 1;
  const keys = Int32Array.from(dated, (_, row) => keyOf(row));
  return Uint32Array.from(dated, (_, row) => row).sort((a, b) => {
    const [first, second] = [keys[a] ?? -1, keys[b] ?? -1];
    if (first === second) return a - b;
    if (first === -1 || second === -1) return first === -1 ? 1 : -1;
    return (first - second) * direction;
  });
}
