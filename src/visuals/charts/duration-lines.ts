/**
 * How long things lasted, as lines over the same years. Dates are as precise as known: a line runs to the end of a year or
 * month that is all that is known of its end. In right-to-left locales time runs to the left.
 */
import { scaleLinear } from 'd3-scale';

/** Something that lasted. */
export interface Duration {
  start: string | undefined;
  end: string | undefined;
}

/** A line as drawn, in percent of the width. */
export interface DrawnLine {
  x: number;
  width: number;
  /** True where the end is not known: the line ends open. */
  open: boolean;
}

/** Lines over the same axis. */
export interface DurationLines {
  /** In the order given; undefined for what has no date. */
  lines: (DrawnLine | undefined)[];
  ticks: { year: number; x: number }[];
}

/** Draws the lines over the years that hold them all. */
export function durationLines(
  durations: readonly Duration[],
  direction: 'ltr' | 'rtl',
): DurationLines {
  const spans = durations.map(spanOf);
  const known = spans.flatMap((span) => span ?? []);
  if (known.length === 0) return { lines: spans.map(() => undefined), ticks: [] };
  const first = Math.floor(Math.min(...known.map(({ from }) => from)));
  const last = Math.ceil(Math.max(...known.map(({ to }) => to)));
  const x = scaleLinear()
    .domain([first, Math.max(last, first + 1)])
    .range(direction === 'rtl' ? [100, 0] : [0, 100]);
  const years = Array.from({ length: Math.max(0, last - first) + 1 }, (_, index) => first + index);
  const every = Math.ceil(years.length / 8);
  return {
    lines: spans.map((span) => {
      if (!span) return undefined;
      const ends = [x(span.from), x(span.to)] as const;
      const start = Math.min(...ends);
      return {
        x: round(start),
        width: round(Math.max(1, Math.max(...ends) - start)),
        open: span.open,
      };
    }),
    ticks: years
      .filter((_, index) => index % every === 0)
      .map((year) => ({ year, x: round(x(year)) })),
  };
}

function spanOf({ start, end }: Duration): { from: number; to: number; open: boolean } | undefined {
  const first = start ?? end;
  if (!first) return undefined;
  const from = yearsAt(first, 'begin');
  return { from, to: Math.max(yearsAt(end ?? first, 'end'), from), open: !end };
}

/** A date as years and a fraction: where its known part begins or ends. */
function yearsAt(date: string, side: 'begin' | 'end'): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return side === 'end' ? year + 1 : year;
  if (day === undefined) return year + (side === 'end' ? month : month - 1) / 12;
  return year + (month - 1) / 12 + (side === 'end' ? day : day - 1) / 372;
}

const round = (value: number): number => Math.round(value * 10) / 10;
