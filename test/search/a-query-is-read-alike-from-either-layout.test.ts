/** What a server is asked, from the files of a small registry and from those of a large one, made of the same fixture. */
import { describe, expect, it } from 'vitest';
import { translator } from '#i18n/translate.ts';
import type { Locale } from '#registry/locale.ts';
import { queryReader } from '#search/engines/query-reader.ts';
import { sharedSources } from '#search/engines/shared-sources.ts';
import { buildLarge } from '#search/large/build-large.ts';
import { unpackCatalogue, type StoredCatalogue } from '#search/stored-catalogue.ts';
import { stampOf } from '#search/stamp.ts';
import { fixtureRegistry, sourcesOver } from '../support/engines.ts';

const registry = fixtureRegistry();
const stamp = stampOf(registry);

/** The sources of a large registry; each file that is asked for is noted. */
function largeSources(locale: Locale, asked: string[] = []): Parameters<typeof queryReader>[0] {
  const words = translator(registry.strings[locale], locale);
  const files = new Map<string, unknown>(buildLarge(registry, locale, words, stamp));
  const get = (path: string): Promise<unknown> => {
    asked.push(path);
    return files.has(path) ? Promise.resolve(files.get(path)) : Promise.reject(new Error(path));
  };
  const none = (): Promise<never> => Promise.reject(new Error('not of this layout'));
  return {
    catalogue: async () => unpackCatalogue((await get('catalogue.json')) as StoredCatalogue),
    lexicon: none,
    foreignForms: none,
    part: (_, path) => get(path),
  };
}

const texts = [
  'handbook',
  'handbooks for municipalities',
  'TEH',
  'labour migraton Kenya',
  'Cabo Verde -Kenya',
  '"migration data" xyzzyq',
  'الرأس الأخضر',
  'quokka',
];

describe('a query for a server', () => {
  it('means the same whatever the layout of the files', async () => {
    for (const locale of ['en', 'fr', 'ar'] as const) {
      const small = queryReader(sourcesOver(registry), locale);
      const large = queryReader(largeSources(locale), locale);
      for (const text of texts) {
        const [one, other] = [await small.read(text), await large.read(text)];
        expect(other.understanding, `${locale} ${text}`).toEqual(one.understanding);
        expect(other.count).toBe(one.count);
        expect(other.isBeginning, `${locale} ${text}`).toBe(one.isBeginning);
      }
    }
  });

  it('fetches no cards, and no file twice', async () => {
    const asked: string[] = [];
    const { read } = queryReader(sharedSources(largeSources('en', asked)), 'en');
    for (const text of [...texts, ...texts]) await read(text);
    expect(asked.filter((path) => path.includes('cards/'))).toEqual([]);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('cannot be read while the lexicon cannot, and can once it is there', async () => {
    let isThere = false;
    const sources = sourcesOver(registry);
    const lexicon: typeof sources.lexicon = (locale) =>
      isThere ? sources.lexicon(locale) : Promise.reject(new Error('gone'));
    const { read } = queryReader(sharedSources({ ...sources, lexicon }), 'en');
    await expect(read('handbook')).rejects.toThrow('gone');
    isThere = true;
    expect((await read('handbook')).understanding.parts.length).toBe(1);
  });
});
