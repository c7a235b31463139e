/** Comma-separated values as RFC 4180 has them, with the columns described as Table Schema (Frictionless) wants them. */

/** What a cell may hold; a list is joined. */
export type Cell = string | number | undefined | readonly string[];

/** A column of a table: its description for readers and machines, and its value in a row. */
export interface Column<Row> {
  name: string;
  description: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  /** Lists are joined by this inside one cell. */
  list?: true;
  required?: true;
  /** The values it may have. */
  enum?: readonly string[];
  cell: (row: Row) => Cell;
}

/** Joins the members of a list in a cell. */
const listSeparator = ' | ';

/** The table as text, UTF-8 without a byte order mark: readers of data packages take one for part of the first name. */
export function csv<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): string {
  const lines = [columns.map(({ name }) => name)];
  for (const row of rows) lines.push(columns.map((column) => cellText(column.cell(row))));
  return `${lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

const cellText = (value: Cell): string => {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(listSeparator) : String(value);
};

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** The columns as a Table Schema. */
export function tableSchema<Row>(columns: readonly Column<Row>[], primaryKey: string[]): object {
  const fields = columns.map(({ name, type, description, required, enum: values }) => ({
    name,
    type,
    description,
    ...(required || values
      ? { constraints: { ...(required && { required }), ...(values && { enum: values }) } }
      : {}),
  }));
  return { fields, primaryKey, missingValues: [''] };
}
