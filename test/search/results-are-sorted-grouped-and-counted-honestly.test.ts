import { describe, expect, it } from 'vitest';
import type { Card } from '#search/catalogue.ts';
import { pageSize, type Query, type ResultPage } from '#search/port.ts';
import { everything, nothingAsked, resultPage, type Found } from '#search/results.ts';
import { smallCatalogue, type SmallEntry } from '../support/small-catalogue.ts';
import { blankQuery } from './engine.contract.ts';

const labels = {
  collection: [
    ['actions', 'Actions'],
    ['practices', 'Practices'],
    ['lessons', 'Lessons'],
  ],
  theme: [
    ['data', 'Data'],
    ['asylum', 'Asylum'],
  ],
  country: [
    ['ci', 'Côte d’Ivoire'],
    ['ec', 'Équateur'],
    ['ke', 'Kenya'],
    ['zm', 'Zambie'],
  ],
  year: [
    ['2021', '2021'],
    ['2020', '2020'],
    ['2016', '2016'],
  ],
} as const;

const entry = (
  key: string,
  title: string,
  terms: SmallEntry['terms'],
  start?: string,
): SmallEntry => ({ key, title, terms: terms ?? {}, ...(start ? { start, end: start } : {}) });

const entries = [
  entry('z', 'Zambie', { collection: ['actions'], country: ['zm'], theme: ['data'] }, '2016'),
  entry('e', 'Égalité', { collection: ['lessons'], country: ['ec'] }, '2020'),
  entry('n', 'Nulle part', { collection: ['practices'], theme: ['asylum'] }),
  entry('k', 'École', { collection: ['practices'], country: ['ke'], theme: ['data'] }, '2021'),
  entry('c', 'cahier', { collection: ['actions'], country: ['ci'] }, '2020'),
];
const catalogue = smallCatalogue(labels, entries, 'fr');
const cardOf = (key: string): Card => {
  const card = catalogue.cards.find((one) => one.key === key);
  if (!card) throw new Error(`The test has no entry ${key}.`);
  return card;
};
const some = (full: string, partial = ''): Found => ({
  full: [...full].map((key) => ({ card: cardOf(key), lacking: [] })),
  partial: [...partial].map((key) => ({ card: cardOf(key), lacking: ['word'] })),
  understanding: nothingAsked,
  isFinal: true,
  isDegraded: false,
});
const pageOf = (query: Partial<Query>, found: Found = everything): ResultPage =>
  resultPage(catalogue, { ...blankQuery, ...query }, found);
const keys = ({ hits }: ResultPage): string => hits.map(({ card }) => card.key).join('');

describe('an order', () => {
  it('by title is that of the language, accents and case apart', () => {
    expect(keys(pageOf({ sort: 'title' }))).toBe('ckenz');
  });

  it('by country goes by its name in the page’s language; what has none comes last', () => {
    expect(keys(pageOf({ sort: 'country' }))).toBe('cekzn');
  });

  it('by age keeps the undated last, whichever end comes first', () => {
    expect(keys(pageOf({ sort: 'newest' }))).toBe('keczn');
    expect(keys(pageOf({ sort: 'oldest' }))).toBe('zeckn');
  });

  it('by relevance is that of the engine', () => {
    expect(keys(pageOf({ sort: 'relevance', text: 'x' }, some('kzc')))).toBe('kzc');
  });

  it('loses no entry and counts none twice', () => {
    for (const sort of ['title', 'country', 'newest', 'oldest', 'relevance'] as const) {
      for (const isGrouped of [false, true]) {
        expect([...keys(pageOf({ sort, isGrouped }))].sort().join('')).toBe('ceknz');
      }
    }
  });
});

describe('groups', () => {
  it('stand in the order of the kinds, each in the order that was chosen', () => {
    expect(keys(pageOf({ sort: 'title', isGrouped: true }))).toBe('czkne');
    expect(keys(pageOf({ sort: 'oldest', isGrouped: true }))).toBe('zckne');
    const asked = { sort: 'relevance', text: 'x', isGrouped: true } as const;
    expect(keys(pageOf(asked, some('enkzc')))).toBe('zcnke');
  });

  it('go on over pages', () => {
    const many = Array.from({ length: pageSize + 4 }, (_, at) =>
      entry(`k${at}`, `T${String(at).padStart(2, '0')}`, {
        collection: [at % 2 ? 'lessons' : 'actions'],
      }),
    );
    const long = smallCatalogue(labels, many);
    const kinds = [1, 2].flatMap((page) =>
      resultPage(
        long,
        { ...blankQuery, sort: 'title', isGrouped: true, page },
        everything,
      ).hits.map(({ card }) => card.terms.collection[0]),
    );
    const half = many.length / 2;
    expect(kinds).toEqual([
      ...Array<string>(half).fill('actions'),
      ...Array<string>(half).fill('lessons'),
    ]);
  });
});

describe('entries that match only in part', () => {
  it('are in neither the total, nor the counts, nor a download', async () => {
    const page = pageOf({ text: 'x', sort: 'relevance' }, some('zc', 'kn'));
    expect([page.total, keys(page)]).toEqual([2, 'zc']);
    expect(page.partial.map(({ card, lacking }) => [card.key, lacking])).toEqual([
      ['k', ['word']],
      ['n', ['word']],
    ]);
    expect([...page.counts.collection]).toEqual([['actions', 2]]);
    expect((await page.all()).map(({ key }) => key)).toEqual(['z', 'c']);
  });

  it('pass the filters too', () => {
    const query = { text: 'x', sort: 'relevance', selection: { theme: ['data'] } } as const;
    const page = pageOf(query, some('zc', 'kn'));
    expect([keys(page), page.partial.map(({ card }) => card.key)]).toEqual(['z', ['k']]);
  });

  it('stand after the last page of the others, and nowhere else', () => {
    const many = Array.from({ length: pageSize + 1 }, (_, at) => entry(`k${at}`, `T${at}`, {}));
    const long = smallCatalogue(labels, [...many, entry('p', 'Part', {})]);
    const matches = long.cards.map((card) => ({ card, lacking: [] }));
    const found = { ...some(''), full: matches.slice(0, -1), partial: matches.slice(-1) };
    const asked = { ...blankQuery, text: 'x', sort: 'relevance' } as const;
    expect(resultPage(long, { ...asked, page: 1 }, found).partial).toEqual([]);
    expect(resultPage(long, { ...asked, page: 2 }, found).partial).toHaveLength(1);
  });
});

describe('the way out of no result', () => {
  it('names each filter of which leaving it out helps, and the number that gives, most first', () => {
    const selection = { collection: ['lessons'], country: ['ke'] };
    const page = pageOf({ selection });
    expect(page.total).toBe(0);
    expect(page.wayOut).toEqual([
      { facet: 'collection', ids: ['lessons'], total: 1 },
      { facet: 'country', ids: ['ke'], total: 1 },
    ]);
    for (const { facet, total } of page.wayOut) {
      expect(pageOf({ selection: { ...selection, [facet]: [] } }).total).toBe(total);
    }
  });

  it('counts only what the words find', () => {
    const query = { text: 'x', selection: { theme: ['asylum'], collection: ['actions'] } };
    expect(pageOf(query, some('zc')).wayOut).toEqual([
      { facet: 'theme', ids: ['asylum'], total: 2 },
    ]);
  });

  it('leads out of themes that no entry has all of', () => {
    const query = { selection: { theme: ['data', 'asylum'] }, every: ['theme'] } as const;
    expect(pageOf(query).total).toBe(0);
    expect(pageOf(query).wayOut).toEqual([
      { facet: 'theme', ids: ['asylum'], total: 2 },
      { facet: 'theme', ids: ['data'], total: 1 },
    ]);
  });

  it('is silent where there are results, and where no filter is at fault', () => {
    expect(pageOf({ selection: { country: ['ke'] } }).wayOut).toEqual([]);
    expect(pageOf({ text: 'x', selection: { country: ['ke'] } }, some('')).wayOut).toEqual([]);
  });

  it('leaves out a range of years as the one filter that readers see', () => {
    const selection = { year: ['2020', '2021'], country: ['zm'] };
    expect(pageOf({ selection }).total).toBe(0);
    expect(pageOf({ selection }).wayOut).toContainEqual({
      facet: 'year',
      ids: ['2020', '2021'],
      total: pageOf({ selection: { country: ['zm'] } }).total,
    });
  });

  it('leaves out a facet of which several terms are ticked', () => {
    const selection = { country: ['ke', 'zm'], theme: ['asylum'] };
    expect(pageOf({ selection }).total).toBe(0);
    expect(pageOf({ selection }).wayOut).toContainEqual({
      facet: 'country',
      ids: ['ke', 'zm'],
      total: pageOf({ selection: { theme: ['asylum'] } }).total,
    });
  });

  it('leaves out every filter where no single one helps', () => {
    const selection = { country: ['ke'], theme: ['asylum'], collection: ['lessons'] };
    const all = pageOf({}).total;
    expect(pageOf({ selection }).total).toBe(0);
    expect(pageOf({ selection }).wayOut).toEqual([{ facet: 'all', ids: [], total: all }]);
  });
});

describe('pages', () => {
  it('that are too far lead to the last one', () => {
    expect(pageOf({ page: 7 }).query.page).toBe(1);
    expect(pageOf({ page: 7, selection: { country: ['ke'], theme: ['asylum'] } })).toMatchObject({
      pages: 1,
      total: 0,
      hits: [],
    });
  });
});
