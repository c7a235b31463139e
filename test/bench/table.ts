/** Tables and verdicts for the terminal. */

/** Lays rows out in columns: figures to the right, texts to the left. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = head.map((title, index) => {
    const cells = rows.map((row) => row[index] ?? '');
    const width = Math.max(title.length, ...cells.map(({ length }) => length));
    return { width, isFigure: cells.every((cell) => /^[\d.,]*$/.test(cell)) };
  });
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ width, isFigure }, index) => {
        const cell = cells[index] ?? '';
        return isFigure ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const rule = columns.map(({ width }) => '-'.repeat(width));
  return [head, rule, ...rows].map(line).join('\n');
}

/** A bound that a figure keeps or breaks. */
export interface Verdict {
  what: string;
  found: number;
  /** The highest allowed. */
  bound: number;
  /** Writes a figure; two decimals unless told otherwise. */
  write?: (figure: number) => string;
}

/** One line a verdict, each marked met or not met. */
export function verdictsOf(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ what, found, bound, write = (figure) => figure.toFixed(2) }) => [
    what,
    write(found),
    `<= ${write(bound)}`,
    found <= bound ? 'met' : 'NOT MET',
  ]);
  return tableOf(['budget', 'found', 'bound', ''], rows);
}
