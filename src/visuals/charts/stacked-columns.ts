/** Columns of parts, one on the other: how many of each kind in each year. In right-to-left locales time runs to the left. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';

/** One column: what stands under it, and the size of each of its parts. */
export interface Column {
  name: string;
  parts: readonly number[];
}

/** A part as drawn. */
export interface DrawnPart {
  series: number;
  value: number;
  y: number;
  height: number;
}

/** The chart, in units of its own. */
export interface StackedColumns {
  width: number;
  height: number;
  /** Height of the line the columns stand on. */
  floor: number;
  columns: {
    name: string;
    x: number;
    width: number;
    total: number;
    top: number;
    parts: DrawnPart[];
  }[];
  ticks: { value: number; y: number }[];
}

const size = { width: 720, height: 300, top: 20, bottom: 28, side: 30 };

/** Draws the columns. */
export function stackedColumns(
  columns: readonly Column[],
  direction: 'ltr' | 'rtl',
): StackedColumns {
  const totals = columns.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0));
  const floor = size.height - size.bottom;
  const y = scaleLinear()
    .domain([0, Math.max(1, ...totals)])
    .nice(4)
    .range([floor, size.top]);
  const span: [number, number] =
    direction === 'rtl' ? [size.width - size.side, 0] : [size.side, size.width];
  const x = scaleBand<number>().domain(columns.keys()).range(span).paddingInner(0.3);
  const indices = (columns[0]?.parts ?? []).map((_, index) => index);
  const layers = stack<Column, number>()
    .keys(indices)
    .value(({ parts }, index) => parts[index] ?? 0)([...columns]);
  return {
    width: size.width,
    height: size.height,
    floor,
    columns: columns.map(({ name }, index) => ({
      name,
      x: round(x(index) ?? 0),
      width: round(x.bandwidth()),
      total: totals[index] ?? 0,
      top: round(y(totals[index] ?? 0)),
      parts: layers.flatMap((layer) => {
        const [from, to] = layer[index] ?? [0, 0];
        if (from === to) return [];
        return {
          series: layer.key,
          value: to - from,
          y: round(y(to)),
          height: round(y(from) - y(to)),
        };
      }),
    })),
    ticks: y
      .ticks(4)
      .filter((value) => Number.isInteger(value))
      .map((value) => ({ value, y: round(y(value)) })),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
