import { describe, expect, it } from 'vitest';
import { compare } from '#client/compare/comparison.ts';
import { readEntryPage, type EntryPage } from '#client/compare/entry-page.ts';
import { pageAt } from '../support/html.ts';
import { fixtureSite } from '../support/sites.ts';

function read(key: string, locale = 'en'): EntryPage {
  const page = readEntryPage(pageAt(fixtureSite, `/${locale}/${key}/`), key, 'Summary');
  if (!page) throw new Error(`No page of ${key}.`);
  return page;
}

const practice = read('practices/one-form');
const action = read('actions/kenya-ii');
const rows = compare([practice, action]);
const rowOf = (id: string) => rows.find((row) => row.id === id);
const textsOf = (id: string): string[][] =>
  (rowOf(id)?.cells ?? []).map((cell) => cell.map(({ text }) => text));

describe('an entry’s page, read for comparing', () => {
  it('gives its facts with the pages of their terms, and the parts of its text', () => {
    const countries = practice.rows.find(({ id }) => id === 'countries');
    expect(countries?.values).toEqual([
      { text: 'Kenya', href: '/en/countries/ke/' },
      { text: 'Malawi', href: '/en/countries/mw/' },
    ]);
    const steps = practice.rows.find(({ id }) => id === 'part-steps');
    expect(steps?.values.map(({ text }) => text)).toEqual([
      'Lay all forms on one table.',
      'Strike what nobody uses.',
    ]);
  });

  it('gives a fact without what other sources say of it', () => {
    const period = action.rows.find(({ id }) => id === 'period');
    expect(period?.values).toEqual([{ text: 'September 2016 – March 2020' }]);
  });

  it('leaves out where the entry comes from and leads to', () => {
    const ids = [...practice.rows, ...action.rows].map(({ id }) => id);
    for (const id of ['relations', 'sources', 'cite', 'near']) expect(ids).not.toContain(id);
  });

  it('keeps the language of a text that is in another', () => {
    const event = read('events/nairobi', 'ar');
    expect(event.title.lang).toBe('fr');
  });

  it('is nothing where the address leads to no entry', () => {
    expect(readEntryPage(pageAt(fixtureSite, '/en/'), 'actions/kenya-ii', '')).toBeUndefined();
  });
});

describe('entries side by side', () => {
  it('have one row for a fact, whatever its name for one or many', () => {
    expect(textsOf('countries')).toEqual([['Kenya', 'Malawi'], ['Kenya']]);
    expect(rows.filter(({ name }) => /^Countr/.test(name))).toHaveLength(1);
  });

  it('mark what only one of them has', () => {
    const [first, second] = rowOf('countries')?.cells ?? [];
    expect(first?.map(({ isOnlyHere }) => isOnlyHere)).toEqual([false, true]);
    expect(second?.map(({ isOnlyHere }) => isOnlyHere)).toEqual([false]);
    expect(rowOf('countries')?.isSame).toBe(false);
  });

  it('are the same with themselves in every row', () => {
    expect(compare([action, action]).every(({ isSame }) => isSame)).toBe(true);
  });

  it('leave a cell empty where an entry says nothing', () => {
    expect(textsOf('part-steps')).toEqual([expect.any(Array), []]);
  });
});
