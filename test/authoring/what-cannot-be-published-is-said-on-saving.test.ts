import { expect, it } from 'vitest';
import { remarksOn } from '#authoring/remarks.ts';

it('addresses and numbers of people are named once, wherever they stand', () => {
  const original = {
    summary: 'Write to jane.doe@example.org.',
    sources: [{ title: 'R', place: '+223 76 12 34 56' }],
    body: 'Again: jane.doe@example.org.',
  };
  expect(remarksOn([original, { body: 'En français : jane.doe@example.org' }])).toEqual([
    { kind: 'personal', value: 'jane.doe@example.org' },
    { kind: 'personal', value: '+223 76 12 34 56' },
  ]);
});

it('an end before the start is named, as precisely as both are known', () => {
  const orders = [
    { start: '2017-05', end: '2016-02' },
    { start: '2017-05', end: '2017' },
    { start: 'soon', end: '2016' },
    {},
  ];
  expect(orders.map((dates) => remarksOn([dates]).map(({ value }) => value))).toEqual([
    ['2016-02'],
    [],
    [],
    [],
  ]);
});
