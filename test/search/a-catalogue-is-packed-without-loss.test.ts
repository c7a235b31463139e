import { describe, expect, it } from 'vitest';
import { translator } from '#i18n/translate.ts';
import { locales } from '#registry/locale.ts';
import { buildCatalogue } from '#search/build-catalogue.ts';
import { readCatalogue, type CatalogueFile } from '#search/catalogue.ts';
import { storedCatalogue, storedLabels, unpackCatalogue } from '#search/stored-catalogue.ts';
import { realRegistry } from '../support/real-search.ts';

const registry = realRegistry();
const built = (locale: (typeof locales)[number]): CatalogueFile =>
  buildCatalogue(registry, locale, translator(registry.strings[locale], locale), 'stamp');

/** The same with the terms of each facet in one order: of several frames none is the first. */
const inOrder = ({ cards }: ReturnType<typeof readCatalogue>) =>
  cards.map(({ terms: { gcm, sdg, ...terms }, ...card }) => ({
    ...card,
    terms: { ...terms, gcm: [...gcm].sort(), sdg: [...sdg].sort() },
  }));

describe.each(locales)('the file of the catalogue, %s', (locale) => {
  const file = built(locale);
  const stored = storedCatalogue(file);
  const read = readCatalogue(unpackCatalogue(JSON.parse(JSON.stringify(stored)) as typeof stored));

  it('holds every card', () => {
    expect(inOrder(read)).toEqual(inOrder(readCatalogue(file)));
  });

  it('holds every term, and with the file of labels every label', () => {
    expect(read.labelOf('gcm', file.terms[9]?.[0]?.[0] ?? '')).toBe(file.terms[9]?.[0]?.[0]);
    read.addLabels(storedLabels(file));
    expect(Object.values(read.terms)).toEqual(file.terms);
    expect(read.labelOf('gcm', file.terms[9]?.[0]?.[0] ?? '')).toBe(file.terms[9]?.[0]?.[1]);
    expect(read.labelOf('gcm', 'none')).toBe(undefined);
  });
});

describe('the file of a catalogue', () => {
  it('keeps dates as precise as they are, and entries that lack things', () => {
    const terms = unpackCatalogue(storedCatalogue(built('en'))).terms;
    const empty = terms.map(() => []);
    const file: CatalogueFile = {
      locale: 'en',
      stamp: 's',
      stopWords: [],
      terms,
      rows: [
        ['actions/a', 'A', 'en', 0, '2009', '2010-12-31', terms.map((_, at) => (at ? [] : [0]))],
        ['practices/b', 'B "b" \\', 'ru', 1, '', '1999-01', empty.map((_, at) => (at ? [] : [1]))],
      ],
    };
    expect(unpackCatalogue(storedCatalogue(file))).toEqual(file);
  });

  it('may have no entries', () => {
    const file: CatalogueFile = {
      locale: 'en',
      stamp: 's',
      stopWords: [],
      terms: built('en').terms.map(() => []),
      rows: [],
    };
    expect(unpackCatalogue(storedCatalogue(file))).toEqual(file);
  });
});
