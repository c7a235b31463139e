/** Names of the countries that entries are about and of their cities, in the page's language and in others. */
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '#registry/locale.ts';
import { areUnder, ask, realRegistry } from '../support/real-search.ts';

const registry = realRegistry();
const used = new Set([...registry.entries.values()].flatMap(({ facts }) => facts.countries));
const countries = [...registry.vocabularies.countries.terms].filter(([id]) => used.has(id));

const namesIn = (locale: Locale): [id: string, name: string][] =>
  countries.flatMap(([id, { labels, short, aliases }]) =>
    [labels[locale], short?.[locale] ?? [], aliases?.[locale] ?? []]
      .flat()
      .map((name): [string, string] => [id, name]),
  );

/** Whether a name leads first to an entry of its country. */
async function leads(locale: Locale, id: string, name: string): Promise<boolean> {
  const { hits } = await ask(locale, name);
  const first = hits.slice(0, 1).map(({ card }) => card);
  return areUnder(first, 'country', id);
}

describe('every name of a country leads first to an entry of it', () => {
  it.each(locales)('%s', async (locale) => {
    const names = namesIn(locale);
    expect(names.length).toBeGreaterThan(100);
    const astray: string[] = [];
    for (const [id, name] of names) if (!(await leads(locale, id, name))) astray.push(name);
    expect(astray).toEqual([]);
  });
});

describe('the capital of a country, and its other great cities, lead first to an entry of it', () => {
  it.each(locales)('%s', async (locale) => {
    const cities = countries.flatMap(([id, { places }]) =>
      (places?.[locale] ?? places?.en ?? []).map((city) => [id, city] as const),
    );
    expect(cities.length).toBeGreaterThan(60);
    const astray: string[] = [];
    for (const [id, city] of cities) if (!(await leads(locale, id, city))) astray.push(city);
    expect(astray).toEqual([]);
  });
});

describe('the name of a country in another language leads to it too', () => {
  const foreign = countries
    .filter(([id]) => ['ke', 'ci', 'cv', 'tl', 'md', 'jo', 'kg', 'ua'].includes(id))
    .flatMap(([id, { labels }]) => locales.map((from) => [id, labels[from]] as const));

  it.each(locales)('%s', async (locale) => {
    const astray: string[] = [];
    for (const [id, name] of foreign) if (!(await leads(locale, id, name))) astray.push(name);
    expect(astray).toEqual([]);
  });

  // Some text on pages of that language has the word too.
  it.each([
    ['en', 'mu', 'Maurice'],
    ['es', 'kh', 'Cambodge'],
    ['es', 'pe', 'Pérou'],
    ['pt', 'br', 'Brésil'],
    ['ru', 'ec', 'Équateur'],
    ['ar', 'gm', 'Gambie'],
    ['ar', 'mr', 'Mauritanie'],
  ] as const)('%s: %s, %s', async (locale, id, name) => {
    expect(await leads(locale, id, name)).toBe(true);
  });
});
