import { brotliCompressSync } from 'node:zlib';
import { geoArea, geoContains } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import { countryMap } from '#visuals/map/country-map.ts';
import { integerPath } from '#visuals/map/integer-path.ts';
import { coarseShapes, fineShapes } from '#visuals/map/shapes.ts';
import { loadRegistry } from '#build/load-registry.ts';

const { registry } = loadRegistry('content');
const partners = [...registry.vocabularies.countries.terms.values()]
  .filter(({ region }) => region)
  .map(({ id }) => id);

describe('shapes', () => {
  test('exist for every country that can be a partner', () => {
    expect(partners.length).toBeGreaterThan(100);
    expect(countryMap(partners).countries.map(({ id }) => id)).toEqual(partners);
  });

  test('a country without a shape is an error that names it', () => {
    expect(() => countryMap(['zz'])).toThrow('The map has no shape for the country `zz`.');
  });

  test.each([
    ['Simferopol', [34.1, 44.95], 'ua', 'ru'],
    ['Laayoune', [-13.16, 27.12], undefined, 'ma'],
    ['Hargeisa', [44.06, 9.56], 'so', undefined],
  ] as const)('follow the United Nations at %s', (_, place, inside, outside) => {
    for (const { countries } of [coarseShapes, fineShapes]) {
      const holds = (id: string): boolean => {
        const shape = countries.get(id);
        return shape !== undefined && geoContains(shape, [...place]);
      };
      if (inside) expect(holds(inside)).toBe(true);
      if (outside) expect(holds(outside)).toBe(false);
    }
  });

  test('are sound: none is turned inside out', () => {
    for (const [id, shape] of fineShapes.countries)
      expect([id, geoArea(shape) < 1]).toEqual([id, true]);
  });
});

describe('a map', () => {
  test('draws small states as dots', () => {
    const dots = countryMap(['mu', 'cv', 'br']).countries.filter(({ path }) => !path);
    expect(dots.map(({ id }) => id)).toEqual(['mu', 'cv']);
  });

  test('of a region is cut to its countries and marks where a number fits', () => {
    const map = countryMap(['ml', 'gm'], ['ml', 'gm', 'cv']);
    expect(map.countries.map(({ id, roomy }) => [id, roomy])).toEqual([
      ['ml', true],
      ['gm', false],
    ]);
    for (const {
      middle: [x, y],
    } of map.countries) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(map.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(map.height);
    }
  });

  test('of the world with sixty partners weighs less than 6 kB compressed', () => {
    const { land, countries } = countryMap(partners.slice(0, 60));
    const text = land + countries.map(({ path, middle }) => path ?? middle.join()).join();
    expect(brotliCompressSync(text).length).toBeLessThan(6 * 1024);
  });
});

describe('an integer path', () => {
  test('is written in whole relative steps', () => {
    const path = integerPath(1);
    path.moveTo(0.2, 0.4);
    path.lineTo(10.4, 0);
    path.lineTo(10.1, 9.8);
    path.closePath();
    expect(path.take()).toBe('M0 0l10 0 0 10z');
    expect(path.take()).toBe('');
  });

  test('leaves out flat corners and rings too small to be seen', () => {
    const path = integerPath(30);
    path.moveTo(0, 0);
    path.lineTo(5, 0);
    path.lineTo(10, 0);
    path.lineTo(10, 10);
    path.closePath();
    path.moveTo(50, 50);
    path.lineTo(52, 50);
    path.lineTo(52, 52);
    path.closePath();
    expect(path.take()).toBe('M0 0l10 0 0 10z');
  });
});
