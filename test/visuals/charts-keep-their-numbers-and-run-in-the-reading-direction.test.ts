import { describe, expect, test } from 'vitest';
import { durationLines } from '#visuals/charts/duration-lines.ts';
import { stackedColumns } from '#visuals/charts/stacked-columns.ts';

describe('stacked columns', () => {
  const columns = [
    { name: '2009', parts: [1, 0, 3] },
    { name: '2010', parts: [2, 2, 0] },
  ];

  test('keep every part and its size; a part of nothing is not drawn', () => {
    const chart = stackedColumns(columns, 'ltr');
    expect(
      chart.columns.map(({ total, parts }) => [total, parts.map(({ value }) => value)]),
    ).toEqual([
      [4, [1, 3]],
      [4, [2, 2]],
    ]);
    for (const { parts, top } of chart.columns) {
      const heights = parts.reduce((sum, { height }) => sum + height, 0);
      expect(heights).toBeCloseTo(chart.floor - top, 0);
    }
  });

  test('run to the left in right-to-left locales', () => {
    const xs = (direction: 'ltr' | 'rtl'): number[] =>
      stackedColumns(columns, direction).columns.map(({ x }) => x);
    const [first = 0, second = 0] = xs('ltr');
    expect(first).toBeLessThan(second);
    const [firstRtl = 0, secondRtl = 0] = xs('rtl');
    expect(firstRtl).toBeGreaterThan(secondRtl);
  });

  test('have an axis of whole numbers', () => {
    const { ticks } = stackedColumns([{ name: '2009', parts: [1] }], 'ltr');
    expect(ticks.map(({ value }) => value)).toEqual([0, 1]);
  });
});

describe('duration lines', () => {
  test('are as precise as the dates: a year is a whole year', () => {
    const { lines, ticks } = durationLines(
      [
        { start: '2016', end: '2016' },
        { start: '2016-07', end: '2017-12' },
      ],
      'ltr',
    );
    expect(lines).toEqual([
      { x: 0, width: 50, open: false },
      { x: 25, width: 75, open: false },
    ]);
    expect(ticks.map(({ year }) => year)).toEqual([2016, 2017, 2018]);
  });

  test('run to the left in right-to-left locales', () => {
    const both = [
      { start: '2016', end: '2016' },
      { start: '2017', end: '2017' },
    ];
    expect(durationLines(both, 'rtl').lines.map((line) => line?.x)).toEqual([50, 0]);
  });

  test('are open where no end is known, and absent where no date is', () => {
    const { lines } = durationLines(
      [
        { start: '2016', end: undefined },
        { start: undefined, end: undefined },
      ],
      'ltr',
    );
    expect(lines).toEqual([{ x: 0, width: 100, open: true }, undefined]);
  });

  test('of nothing dated have no axis', () => {
    const { lines, ticks } = durationLines([{ start: undefined, end: undefined }], 'ltr');
    expect([lines, ticks]).toEqual([[undefined], []]);
  });
});
