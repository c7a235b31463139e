/** Sets entries side by side: which rows they have between them, which say the same, what only one of them says. */
import type { EntryPage, Row, Value } from './entry-page.ts';

/** A value in its cell. */
export interface ComparedValue extends Value {
  /** True where no other entry of the comparison has it. */
  isOnlyHere: boolean;
}

/** A row over all entries. */
export interface ComparedRow {
  id: string;
  name: string;
  isSame: boolean;
  /** One for each entry; empty where the entry says nothing. */
  cells: readonly (readonly ComparedValue[])[];
}

/** The rows of some entries: those of the first in their order, with rows that only others have after what precedes them. */
export function compare(pages: readonly EntryPage[]): ComparedRow[] {
  return orderOf(pages).map((id) => {
    const rows = pages.map((page) => page.rows.find((row) => row.id === id));
    const known = rows.filter((row) => row !== undefined);
    const cells = rows.map((row) => (row ? cellOf(row, known) : []));
    const [first = ''] = rows.map(wordsOf);
    const isSame = rows.every((row) => wordsOf(row) === first);
    return { id, name: known[0]?.name ?? id, isSame, cells };
  });
}

function cellOf(row: Row, rows: readonly Row[]): ComparedValue[] {
  const others = rows.filter((other) => other !== row);
  // One date or one name against another differ as a whole; only terms and lists differ in part.
  const isOfParts = rows.some(({ values }) => values.length > 1 || values[0]?.href);
  return row.values.map((value) => {
    const isElsewhere = others.some(({ values }) => values.some(({ text }) => text === value.text));
    return {
      ...value,
      isOnlyHere: row.kind === 'fact' && others.length > 0 && isOfParts && !isElsewhere,
    };
  });
}

const wordsOf = (row: Row | undefined): string =>
  (row?.values.map(({ text }) => text) ?? []).sort().join('\n');

function orderOf(pages: readonly EntryPage[]): string[] {
  const order: string[] = [];
  for (const { rows } of pages) {
    let after = -1;
    for (const { id } of rows) {
      const at = order.indexOf(id);
      if (at === -1) order.splice(++after, 0, id);
      else after = at;
    }
  }
  return order;
}
