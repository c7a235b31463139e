/**
 * Coverage: how many entries there are where two facets cross, and where there is none. A cell leads to the search page
 * with both facets set, so its number is what the search counts.
 */
import type { Table } from '#exports/table-csv.ts';
import { searchPath } from '#registry/address.ts';
import type { Entry } from '#registry/entry.ts';
import { termOf } from '#registry/registry.ts';
import type { VocabularyId } from '#registry/vocabulary.ts';
import { programmeYears } from '#registry/year.ts';
import { facetTermsOf, facetVocabularies, type FacetKey } from '#search/facets.ts';
import type { Context } from './context.ts';
import { registry } from './registry.ts';
import { termPages } from './term-pages.ts';

/** A row or column. */
export interface Head {
  id: string;
  label: string;
}

/** Where a row and a column cross. */
export interface Cell {
  count: number;
  href: string;
}

/** Counts of entries by two facets. */
export interface Matrix {
  rows: readonly (Head & { cells: readonly Cell[] })[];
  columns: readonly Head[];
  /** Cells without an entry. */
  gaps: number;
}

interface Asked {
  rows: readonly [facet: FacetKey, ids: readonly string[]];
  columns: readonly [facet: FacetKey, ids: readonly string[]];
  /** Facets that every entry counted has. */
  within?: Partial<Record<FacetKey, string>>;
}

const idsOf = (vocabulary: VocabularyId): string[] => [
  ...registry.vocabularies[vocabulary].terms.keys(),
];

/** The names of the matrices; those of regions cross their countries with the themes. */
export const matrixNames: readonly string[] = [
  'themes-regions',
  'pillars-years',
  'practices-evidence',
  ...regionsWithCountries().map((id) => `region-${id}`),
];

/** A matrix by its name. */
export function matrix(name: string, context: Context): Matrix {
  return count(asked(name), context);
}

/** A matrix as a table to download. */
export function matrixTable(name: string, context: Context): Table {
  const { rows, columns } = matrix(name, context);
  return {
    columns: ['ID', context.t('coverage.row'), ...columns.map(({ label }) => label)],
    rows: rows.map(({ id, label, cells }) => [id, label, ...cells.map((cell) => cell.count)]),
  };
}

/** Regions with at least one country that has entries. */
export function regionsWithCountries(): string[] {
  return idsOf('regions').filter((id) => countriesOfRegion(id).length > 0);
}

function countriesOfRegion(region: string): string[] {
  return termPages('countries').filter(
    (id) => termOf(registry, 'countries', id)?.region === region,
  );
}

function asked(name: string): Asked {
  const themes = ['theme', idsOf('themes')] as const;
  switch (name) {
    case 'themes-regions':
      return { rows: themes, columns: ['region', idsOf('regions')] };
    case 'pillars-years':
      return { rows: ['pillar', idsOf('pillars')], columns: ['year', programmeYears.map(String)] };
    case 'practices-evidence':
      return {
        rows: themes,
        columns: ['evidence', idsOf('evidence')],
        within: { collection: 'practices' },
      };
    default: {
      const region = name.slice('region-'.length);
      return { rows: themes, columns: ['country', countriesOfRegion(region)] };
    }
  }
}

function count({ rows, columns, within = {} }: Asked, context: Context): Matrix {
  const [rowFacet, rowIds] = rows;
  const [columnFacet, columnIds] = columns;
  const counts = new Map<string, number>();
  for (const entry of registry.entries.values()) {
    const terms = facetTermsOf(entry);
    if (!holds(entry, within)) continue;
    for (const row of terms[rowFacet]) {
      for (const column of terms[columnFacet]) {
        counts.set(`${row}/${column}`, (counts.get(`${row}/${column}`) ?? 0) + 1);
      }
    }
  }
  const cellOf = (row: string, column: string): Cell => ({
    count: counts.get(`${row}/${column}`) ?? 0,
    href: searchPath(context.locale, { ...within, [rowFacet]: row, [columnFacet]: column }),
  });
  const filled = rowIds.map((id) => ({
    ...headOf(rowFacet, id, context),
    cells: columnIds.map((column) => cellOf(id, column)),
  }));
  return {
    rows: filled,
    columns: columnIds.map((id) => headOf(columnFacet, id, context)),
    gaps: filled.flatMap(({ cells }) => cells.filter((cell) => cell.count === 0)).length,
  };
}

const holds = (entry: Entry, within: Partial<Record<FacetKey, string>>): boolean =>
  Object.entries(within).every(([facet, id]) =>
    facetTermsOf(entry)[facet as FacetKey].includes(id),
  );

function headOf(facet: FacetKey, id: string, { label }: Context): Head {
  const vocabulary = facetVocabularies[facet];
  return { id, label: vocabulary ? label(vocabulary, id) : id };
}
