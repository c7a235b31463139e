import { expect, it } from 'vitest';
import { romanOf, seriesNumber, seriesOf } from '#registry/series.ts';
import { mdx } from '../support/temporary-content.ts';
import { load } from '../support/load.ts';

it('numbers come from ids, gaps from the numbers that are known', () => {
  const { registry } = load({
    'actions/kenya-ii-data/index.en.mdx': mdx(),
    'actions/kenya-iv/index.en.mdx': mdx(),
    'actions/west-africa-i-together/index.en.mdx': mdx({ countries: '[KE, MW]' }),
    'actions/malawi-without-number/index.en.mdx': mdx({ countries: '[MW]' }),
  });
  const series = seriesOf(registry);
  expect(series.map(({ country, gaps }) => [country, gaps.map(romanOf)])).toEqual([
    ['ke', ['I', 'III']],
  ]);
});

it('a word that only looks like a number is none', () => {
  expect(seriesNumber({ collection: 'actions', id: 'i-am-first' })).toBeUndefined();
  expect(seriesNumber({ collection: 'practices', id: 'kenya-ii' })).toBeUndefined();
  expect(seriesNumber({ collection: 'actions', id: 'cote-d-ivoire-i-thb' })).toBe(1);
});
