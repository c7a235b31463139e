/** The years of a period. Apart from the schema of dates, so that a browser which counts years need not load it. */

/** The years a period touches, both ends included; an open end counts as its start year alone. */
export function yearsOf(start: string | undefined, end: string | undefined): number[] {
  const first = start ?? end;
  if (!first) return [];
  const from = Number(first.slice(0, 4));
  const to = Number((end ?? first).slice(0, 4));
  return Array.from({ length: Math.max(0, to - from) + 1 }, (_, index) => from + index);
}
