import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { atom } from '#exports/atom.ts';
import { feedsOf, type Feed } from '#exports/feeds.ts';
import { jsonFeed } from '#exports/json-feed.ts';
import { versionsList, type VersionsFile } from '#exports/versions-list.ts';
import { translator } from '#i18n/translate.ts';
import { viewOf } from '#registry/entry.ts';
import { collections } from '#registry/facts.ts';
import { locales, type Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { load } from '../support/load.ts';
import { imprint, published } from '../support/published.ts';
import { mdx } from '../support/temporary-content.ts';

const feedsIn = (locale: Locale, registry: Registry = published): Feed[] => [
  ...feedsOf(registry, locale, translator(registry.strings[locale], locale), imprint),
];

describe.each(locales)('the feeds in %s', (locale) => {
  const feeds = feedsIn(locale);

  it('are there for everything, each collection, pillar, theme, region and country with entries', () => {
    const paths = new Set(feeds.map(({ path }) => path));
    expect(paths.size).toBe(feeds.length);
    const terms = [...published.entries.values()].flatMap(({ facts, regions }) => [
      ...facts.pillars.map((id) => `pillars/${id}`),
      ...facts.themes.map((id) => `themes/${id}`),
      ...facts.countries.map((id) => `countries/${id}`),
      ...regions.map((id) => `regions/${id}`),
    ]);
    for (const rest of ['all', ...collections, ...terms]) {
      expect(paths).toContain(`/feeds/${locale}/${rest}`);
    }
    expect(paths.size).toBe(1 + collections.length + new Set(terms).size);
  });

  it('say the same as Atom and as JSON Feed, by a reader of feeds', () => {
    for (const feed of feeds) {
      const fromAtom = parseAtomFeed(atom(feed, imprint));
      const fromJson = parseJsonFeed(jsonFeed(feed, imprint));
      const expected = feed.items.map(({ id, url, title, summary }) => [id, url, title, summary]);
      expect(
        fromAtom.entries?.map(({ id, links, title, summary }) => [
          id,
          links?.[0]?.href,
          typeof title === 'string' ? title : title?.value,
          typeof summary === 'string' ? summary : summary?.value,
        ]),
        feed.path,
      ).toEqual(expected);
      expect(
        fromJson.items?.map(({ id, url, title, summary }) => [id, url, title, summary]),
        feed.path,
      ).toEqual(expected);
      expect(fromAtom.id).toBe(`https://registry.example.org${feed.path}.xml`);
      expect(fromJson.language).toBe(locale);
    }
  });

  it('keep to RFC 4287: every feed and entry has one id, title and instant, and no id stands twice', () => {
    const space = { a: 'http://www.w3.org/2005/Atom' };
    for (const feed of feeds) {
      const document = XmlDocument.fromString(atom(feed, imprint));
      const count = (path: string): number => document.find(path, space).length;
      const holders = 'self::a:feed or self::a:entry';
      expect(
        count(
          `//*[${holders}][count(a:id) != 1 or count(a:title) != 1 or count(a:updated) != 1 or count(a:link[@rel="alternate"]) != 1]`,
        ),
      ).toBe(0);
      const ids = document.find('//a:entry/a:id', space).map(({ content }) => content);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { content } of document.find('//a:updated', space)) {
        expect(content).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      }
      document.dispose();
    }
  });
});

describe('a feed', () => {
  it('has the newest version first, and says the language of a text in another', () => {
    const { registry } = load({
      'actions/older/index.en.mdx': mdx({ review: '{ state: published, date: 2025 }' }),
      'actions/newer/index.en.mdx': mdx({ title: 'A < B & C' }),
    });
    const [all] = feedsIn('ar', registry);
    expect(all?.items.map(({ updated }) => updated)).toEqual([
      '2026-11-22T00:00:00Z',
      '2025-01-01T00:00:00Z',
    ]);
    const text = atom(all as Feed, imprint);
    expect(text).toContain('<entry xml:lang="en">');
    expect(text).toContain('<title>A &lt; B &amp; C</title>');
  });
});

describe('the list of versions', () => {
  it('names every entry as a locale shows it, and changes with its text alone', () => {
    const listOf = (body: string): VersionsFile => {
      const { registry } = load({
        'actions/kenya/index.en.mdx': mdx({}, body),
        'actions/other/index.en.mdx': mdx(),
      });
      return JSON.parse(versionsList(registry, 'fr', imprint)) as VersionsFile;
    };
    const [one, same, other] = [listOf('One.'), listOf('One.'), listOf('Two.')];
    expect(one).toEqual(same);
    expect(one.entries[0]?.[1]).not.toBe(other.entries[0]?.[1]);
    expect(one.entries[1]).toEqual(other.entries[1]);
    const all = JSON.parse(versionsList(published, 'ar', imprint)) as VersionsFile;
    expect(all.entries.map(([key, , title]) => [key, title])).toEqual(
      [...published.entries].map(([key, entry]) => [key, viewOf(entry, 'ar').values.title]),
    );
  });
});
