/** The embedded engine over the files of a large registry, made of the fixture as if it were one. */
import { describe, expect, it } from 'vitest';
import { checkedRegistry } from '#build/checked-registry.ts';
import { translator } from '#i18n/translate.ts';
import type { Locale } from '#registry/locale.ts';
import { publicRegistry } from '#registry/registry.ts';
import { buildCatalogue } from '#search/build-catalogue.ts';
import { buildForeignForms, buildLexicon } from '#search/build-lexicon.ts';
import { readCatalogue } from '#search/catalogue.ts';
import { embeddedEngine } from '#search/engines/embedded.ts';
import { buildLarge } from '#search/large/build-large.ts';
import { keyCards } from '#search/large/key-cards.ts';
import type { FacetsFile } from '#search/large/layout.ts';
import { sorts, type Query, type ResultPage, type SearchEngine } from '#search/port.ts';
import { unpackCatalogue, type StoredCatalogue } from '#search/stored-catalogue.ts';
import { fixtureSite } from '../support/sites.ts';
import { blankQuery, searchEngineContract } from './engine.contract.ts';

const registry = publicRegistry(checkedRegistry(fixtureSite.content).registry);
const wordsOf = (locale: Locale): ReturnType<typeof translator> =>
  translator(registry.strings[locale], locale);

const built = new Map<Locale, ReadonlyMap<string, string>>();

/** The files of a locale as they are stored, by path. */
function filesOf(locale: Locale): ReadonlyMap<string, string> {
  let files = built.get(locale);
  if (!files) {
    const all = [...buildLarge(registry, locale, wordsOf(locale), 'stamp')];
    files = new Map(all.map(([path, content]) => [path, JSON.stringify(content)]));
    built.set(locale, files);
  }
  return files;
}

/** Stands for a file that a reader of this layout never asks for. */
const unused = (): Promise<never> => Promise.reject(new Error('not of this layout'));

/** The engine; what it fetches is noted, and what is `lost` cannot be fetched. */
async function largeEngine(
  locale: Locale,
  fetched: string[] = [],
  lost: { path?: RegExp } = {},
): Promise<SearchEngine> {
  const get = (path: string): Promise<unknown> => {
    fetched.push(path);
    const file = filesOf(locale).get(path);
    if (file === undefined || lost.path?.test(path)) return Promise.reject(new Error(path));
    return Promise.resolve(JSON.parse(file) as unknown);
  };
  const engine = embeddedEngine({
    catalogue: async () => unpackCatalogue((await get('catalogue.json')) as StoredCatalogue),
    lexicon: unused,
    foreignForms: unused,
    part: (_, path) => get(path),
  });
  await engine.load(locale);
  return engine;
}

async function smallEngine(locale: Locale): Promise<SearchEngine> {
  const engine = embeddedEngine({
    catalogue: () => Promise.resolve(buildCatalogue(registry, locale, wordsOf(locale), 'stamp')),
    lexicon: () => Promise.resolve(buildLexicon(registry, locale, 'stamp')),
    foreignForms: () => Promise.resolve(buildForeignForms(registry, locale, 'stamp')),
  });
  await engine.load(locale);
  return engine;
}

searchEngineContract('embedded, the files of a large registry', async (locale, query) => {
  const page = await (await largeEngine(locale)).search({ ...blankQuery, ...query });
  expect(page.isDegraded).toBe(false);
  return page;
});

const keys = (page: ResultPage): string[] => page.hits.map(({ card }) => card.key);
const relevant = (text: string): Query => ({ ...blankQuery, text, sort: 'relevance' });

describe('the files of a large registry', () => {
  it('give the pages that one catalogue gives, in every order, grouped and filtered', async () => {
    for (const locale of ['en', 'ar'] as const) {
      const [large, small] = [await largeEngine(locale), await smallEngine(locale)];
      for (const sort of sorts) {
        for (const isGrouped of [false, true]) {
          for (const selection of [{}, { country: ['cv', 'rw'] }, { theme: ['none'] }]) {
            const query = { ...blankQuery, sort, isGrouped, selection };
            const [one, other] = [await large.search(query), await small.search(query)];
            expect({ ...one, all: await one.all() }).toEqual({ ...other, all: await other.all() });
          }
        }
      }
    }
  });

  it('hold the words of texts, which Pagefind is asked for elsewhere', async () => {
    const page = await (await largeEngine('en')).search(relevant('quokka'));
    expect(keys(page)).toEqual(['practices/one-form']);
  });

  it('are fetched as a query needs them, and not again', async () => {
    const fetched: string[] = [];
    const engine = await largeEngine('en', fetched);
    const first: ResultPage[] = [];
    const wanted: string[][] = [];
    await engine.search(relevant('handbook'), (page) => {
      first.push(page);
      wanted.push([...fetched]);
    });
    expect(first.map(({ isFinal, total }) => [isFinal, total])).toEqual([[false, 1]]);
    expect(wanted).toEqual([
      [
        'catalogue.json',
        'stamp/lexicon.json',
        'stamp/words/0.json',
        'stamp/concepts/0.json',
        'stamp/cards/0.json',
      ],
    ]);
    fetched.length = 0;
    await engine.search({ ...relevant('handbook'), selection: { collection: ['publications'] } });
    expect(fetched).toEqual([]);
  });

  it('repair a misspelt word', async () => {
    const page = await (await largeEngine('en')).search(relevant('hanbdook'));
    expect(page.understanding.repairs.map(({ to }) => to)).toEqual(['handbook']);
    expect(keys(page)).toEqual(['publications/handbook']);
  });

  it('find the beginning of a word that is still being typed', async () => {
    expect(keys(await (await largeEngine('en')).search(relevant('handb')))).toEqual([
      'publications/handbook',
    ]);
    // Two letters after the article, which stems are without.
    const arabic = await (await largeEngine('ar')).search(relevant('الهج'));
    expect(arabic.total).toBe((await (await smallEngine('ar')).search(relevant('الهج'))).total);
    expect(arabic.total).toBeGreaterThan(0);
  });

  it('find words in quotes only where they stand so', async () => {
    const engine = await largeEngine('en');
    const title = (await engine.search(relevant('handbook'))).hits[0]?.card.title ?? '';
    expect(keys(await engine.search(relevant(`"${title}"`)))).toEqual(['publications/handbook']);
    const turned = title.split(' ').reverse().join(' ');
    expect((await engine.search(relevant(`"${turned}"`))).total).toBe(0);
  });

  it('leave out what a minus excludes', async () => {
    const engine = await largeEngine('en');
    expect((await engine.search(relevant('handbook -handbook'))).total).toBe(0);
  });

  it('suggest terms and titles that begin as typed', async () => {
    const suggestions = await (await largeEngine('en')).suggest('handb');
    expect(suggestions.map(({ kind, id }) => [kind, id])).toContainEqual([
      'entry',
      'publications/handbook',
    ]);
  });

  it('give results without counts when those cannot be fetched, say so, and are asked again', async () => {
    const lost: { path?: RegExp } = { path: /facets/ };
    const engine = await largeEngine('en', [], lost);
    const page = await engine.search(relevant('handbook'));
    expect([page.total, page.isDegraded, page.counts.collection.size]).toEqual([1, true, 0]);
    delete lost.path;
    const again = await engine.search(relevant('handbook'));
    expect([again.isDegraded, again.counts.collection.get('publications')]).toEqual([false, 1]);
  });

  it('find nothing while the lexicon cannot be fetched, say so, and are asked again', async () => {
    const lost: { path?: RegExp } = { path: /lexicon/ };
    const engine = await largeEngine('en', [], lost);
    const page = await engine.search(relevant('handbook'));
    expect([page.total, page.isDegraded]).toEqual([0, true]);
    delete lost.path;
    expect(keys(await engine.search(relevant('handbook')))).toEqual(['publications/handbook']);
  });

  it('have the terms of entries for the filters of list pages', () => {
    const catalogue = readCatalogue(buildCatalogue(registry, 'en', wordsOf('en'), 'stamp'));
    const stored = <T>(name: string): T =>
      JSON.parse(filesOf('en').get(`stamp/${name}`) ?? '') as T;
    const cards = keyCards(stored('keys.json'), stored<FacetsFile>('facets.json'), catalogue.terms);
    expect(cards.map(({ key, terms }) => [key, terms])).toEqual(
      catalogue.cards.map(({ key, terms }) => [key, terms]),
    );
  });
});
