/** From the rows that were found to a page of results: what `resultPage` is where all cards are in memory. */
import type { Card, Catalogue } from '../catalogue.ts';
import type { Counts, Hit, Query, ResultPage } from '../port.ts';
import type { RankedRow } from '../ranking.ts';
import type { Understanding } from '../understanding/understand.ts';
import type { AtHand } from './at-hand.ts';
import { countColumns, noCounts, passesAll, type Columns } from './columns.ts';

/** What the text of a query found. */
export interface FoundRows {
  /** Rows that match, best first, with the words they lack; `undefined` when the query has no text. */
  full: readonly RankedRow[] | undefined;
  partial: readonly RankedRow[];
  understanding: Understanding;
}

/** What is found when nothing is asked. */
export const allRows: FoundRows = {
  full: undefined,
  partial: [],
  understanding: { parts: [], excluded: [], repairs: [], offers: [], terms: [] },
};

/** Rows of a page, before their cards are here. */
export interface PagedRows {
  query: Query;
  rows: readonly RankedRow[];
  partial: readonly RankedRow[];
  /** Every match, in order. */
  all: readonly number[];
  total: number;
  pages: number;
  counts: Counts;
  wayOut: ResultPage['wayOut'];
}

/** What a page is made with. */
export interface Paging {
  catalogue: Catalogue;
  columns: Columns;
  count: number;
  /** The collection of a row. */
  kindOf: (row: number) => string;
  /** All rows in the order asked for; undefined for the order of relevance. */
  order: Uint32Array | undefined;
  /** Results on a page. */
  pageSize: number;
  waysOut: AtHand['waysOut'];
}

/** The rows of a page, and what stands beside them. */
export function pageRows(query: Query, found: FoundRows, paging: Paging): PagedRows {
  const { catalogue, columns, count, order, pageSize } = paging;
  const { selection, every } = query;
  const { terms } = catalogue;
  const matches = inOrder(found, count, order);
  const { passed, counts } = countColumns(columns, terms, matches, selection, every);
  const all = query.isGrouped ? grouped(passed, paging) : passed;
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const page = Math.min(query.page, pages);
  const wanted = all.slice((page - 1) * pageSize, page * pageSize);
  return {
    query: { ...query, page },
    rows: withLacking(wanted, found.full),
    partial: page === pages ? partialRows(query, found, paging) : [],
    all,
    total: all.length,
    pages,
    counts,
    wayOut:
      all.length === 0
        ? paging.waysOut(query, (left) => totalOf(matches, left, query, paging))
        : [],
  };
}

/** The first page in the order of relevance, before it is known what stands beside it. */
export function firstRows(
  query: Query,
  found: FoundRows,
  count: number,
  pageSize: number,
): PagedRows {
  const all = found.full?.map(({ row }) => row) ?? Array.from({ length: count }, (_, row) => row);
  const total = all.length;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(query.page, pages);
  return {
    query: { ...query, page },
    rows: (found.full ?? []).slice((page - 1) * pageSize, page * pageSize),
    partial: page === pages ? found.partial.slice(0, pageSize) : [],
    all,
    total,
    pages,
    counts: noCounts(),
    wayOut: [],
  };
}

/** The page, once its cards are here: rows whose card cannot be had are left out. */
export function pageOf(
  paged: PagedRows,
  understanding: Understanding,
  cardOf: (row: number) => { card: Card; summary: string } | undefined,
  { markWords }: Pick<AtHand, 'markWords'>,
): Omit<ResultPage, 'all' | 'isFinal' | 'isDegraded'> {
  const hitsOf = (rows: readonly RankedRow[]): Hit[] =>
    rows
      // All are asked for, so that those which are not here are fetched together.
      .map(({ row, lacking }) => ({ lacking, found: cardOf(row) }))
      .flatMap(({ lacking, found }) => {
        if (!found) return [];
        const { card, summary } = found;
        const title = markWords(card.title, understanding);
        return [{ card, ...(summary ? { summary } : {}), title, lacking }];
      });
  const { query, total, pages, counts, wayOut: ways } = paged;
  return {
    query,
    hits: hitsOf(paged.rows),
    total,
    pages,
    counts,
    partial: hitsOf(paged.partial),
    understanding,
    unknownWords: understanding.parts.filter((part) => part.isUnknown).map(({ text }) => text),
    wayOut: ways,
  };
}

function inOrder(
  { full }: FoundRows,
  count: number,
  order: Uint32Array | undefined,
): ArrayLike<number> {
  if (!full) return order ?? Uint32Array.from({ length: count }, (_, row) => row);
  const rows = full.map(({ row }) => row);
  if (!order) return rows;
  const isIn = new Uint8Array(count);
  for (const row of rows) isIn[row] = 1;
  return order.filter((row) => isIn[row] === 1);
}

function grouped(rows: readonly number[], { catalogue, kindOf }: Paging): number[] {
  const groups = Map.groupBy(rows, kindOf);
  return catalogue.terms.collection.flatMap(([name]) => groups.get(name) ?? []);
}

function withLacking(
  rows: readonly number[],
  full: readonly RankedRow[] | undefined,
): readonly RankedRow[] {
  const wanted = new Set(rows);
  const lacking = new Map<number, string[]>();
  for (const one of full ?? []) {
    if (lacking.size === wanted.size) break;
    if (wanted.has(one.row)) lacking.set(one.row, one.lacking);
  }
  return rows.map((row) => ({ row, lacking: lacking.get(row) ?? [] }));
}

function partialRows(query: Query, { partial }: FoundRows, paging: Paging): RankedRow[] {
  const { columns, catalogue, pageSize } = paging;
  const isIn = passesAll(columns, catalogue.terms, query.selection, query.every);
  const rows: RankedRow[] = [];
  for (const one of partial) {
    if (rows.length === pageSize) break;
    if (isIn(one.row)) rows.push(one);
  }
  return rows;
}

/** How many of some rows pass a selection. */
function totalOf(
  rows: ArrayLike<number>,
  selection: Query['selection'],
  { every }: Query,
  { columns, catalogue }: Paging,
): number {
  const isIn = passesAll(columns, catalogue.terms, selection, every);
  let total = 0;
  for (let at = 0; at < rows.length; at++) if (isIn(rows[at] ?? 0)) total++;
  return total;
}
