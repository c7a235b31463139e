/** Pagefind for real: the index of the fixture's build, its own browser code, served on loopback, run in Chromium. */
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '#registry/locale.ts';
import { readCatalogue, type CatalogueFile } from '#search/catalogue.ts';
import { facetKeys } from '#search/facets.ts';
import { embeddedEngine } from '#search/engines/embedded.ts';
import {
  openPagefind,
  stretchesOf,
  type PagefindApi,
  type PagefindRows,
} from '#search/engines/pagefind.ts';
import type { ForeignForms, LexiconFile } from '#search/lexicon.ts';
import type { ResultPage } from '#search/port.ts';
import { unpackCatalogue, type StoredCatalogue } from '#search/stored-catalogue.ts';
import { launchBrowser } from '../support/browser.ts';
import { fixtureSite } from '../support/sites.ts';
import { serveSite } from '../../scripts/steps/site-server.ts';
import { blankQuery, searchEngineContract } from './engine.contract.ts';

let server: Server;
let browser: Browser;
let page: Page;
let address: string;

beforeAll(async () => {
  ({ server, address } = await serveSite(fixtureSite.folder));
  browser = await launchBrowser();
  page = await browser.newPage();
  // Pagefind needs WebAssembly, which only the search page's policy allows.
  await page.goto(`${address}en/search/`);
});

afterAll(async () => {
  await browser.close();
  server.close();
});

const stored = <T>(locale: Locale, name: string): T =>
  JSON.parse(readFileSync(join(fixtureSite.folder, 'search', locale, name), 'utf8')) as T;

/** Pagefind's API in the browser, spoken to from here. */
const remote = (locale: Locale): PagefindApi => ({
  // As a string: Vitest would rewrite an import() in a function into one of its own.
  options: (options) =>
    page.evaluate(`import('/search/${locale}/pagefind/pagefind.js').then((api) => {
      window.pagefind = api;
      return api.options(${JSON.stringify(options)});
    })`),
  init: () => page.evaluate(() => (window as unknown as { pagefind: PagefindApi }).pagefind.init()),
  search: async (text) => {
    const found = await page.evaluate(async (asked) => {
      const api = (window as unknown as { pagefind: PagefindApi }).pagefind;
      const answer = await api.search(asked);
      const results = answer?.results ?? [];
      return Promise.all(
        results.map(async ({ id, score, data }) => {
          const { excerpt, sub_results } = await data();
          return { id, score, data: { excerpt, ...(sub_results ? { sub_results } : {}) } };
        }),
      );
    }, text);
    const results = found.map(({ id, score, data }) => ({
      id,
      score,
      data: () => Promise.resolve(data),
    }));
    return { results };
  },
});

const catalogueFile = (locale: Locale): CatalogueFile =>
  unpackCatalogue(stored<StoredCatalogue>(locale, 'catalogue.json'));

const engineOf = async (locale: Locale, rows?: PagefindRows) => {
  const engine = embeddedEngine({
    catalogue: () => Promise.resolve(catalogueFile(locale)),
    lexicon: () => Promise.resolve(stored<LexiconFile>(locale, 'lexicon.json')),
    foreignForms: () => Promise.resolve(stored<ForeignForms>(locale, 'foreign-forms.json')),
    fullText: (wanted, stamp) =>
      openPagefind(
        {
          pagefind: () => Promise.resolve(remote(wanted)),
          rows: () => Promise.resolve(rows ?? stored<PagefindRows>(wanted, 'rows.json')),
        },
        wanted,
        stamp,
      ),
  });
  await engine.load(locale);
  return engine;
};

searchEngineContract('pagefind', async (locale, query) => {
  const found = await (await engineOf(locale)).search({ ...blankQuery, ...query });
  // The catalogue would answer in its place, and this suite would prove nothing.
  expect(found.isDegraded).toBe(false);
  return found;
});

describe('Pagefind adds', () => {
  it('words that only the text has, with the passage', async () => {
    const engine = await engineOf('en');
    const found = await engine.search({ ...blankQuery, text: 'quokka', sort: 'relevance' });
    expect(found.hits.map(({ card }) => card.key)).toEqual(['practices/one-form']);
    expect(
      found.hits[0]?.excerpt?.stretches
        .filter(({ marked }) => marked)
        .map(({ text }) => text.trim()),
    ).toEqual(['quokka']);
  });

  it('nothing from an index of other content: the catalogue answers, and says so', async () => {
    const rows = stored<PagefindRows>('en', 'rows.json');
    const engine = await engineOf('en', { ...rows, stamp: 'another' });
    const found = await engine.search({ ...blankQuery, text: 'handbook', sort: 'relevance' });
    expect([found.total, found.isDegraded]).toEqual([1, true]);
  });

  it('below what was shown before it answered, and moves nothing', async () => {
    const engine = await engineOf('en');
    const earlier: ResultPage[] = [];
    const last = await engine.search(
      { ...blankQuery, text: 'handbook', sort: 'relevance' },
      (page) => earlier.push(page),
    );
    const keys = (found: ResultPage): string[] => found.hits.map(({ card }) => card.key);
    expect(earlier.length).toBeGreaterThan(0);
    for (const page of earlier) expect(keys(last).slice(0, page.hits.length)).toEqual(keys(page));
    expect([...earlier.map(({ isFinal }) => isFinal), last.isFinal].lastIndexOf(false)).toBe(
      earlier.length - 1,
    );
  });

  it('text, never HTML, in excerpts', () => {
    expect(stretchesOf('a &lt;b&gt; <mark>c &amp;</mark> d')).toEqual([
      { text: 'a <b> ', marked: false },
      { text: 'c &', marked: true },
      { text: ' d', marked: false },
    ]);
  });
});

describe('the catalogue', () => {
  it('has a row for each public entry and the terms of every facet', () => {
    const catalogue = readCatalogue(catalogueFile('ar'));
    expect(catalogue.cards.map(({ key }) => key)).toEqual([
      'actions/kenya-ii',
      'practices/one-form',
      'case-studies/islands',
      'lessons/ask-early',
      'events/nairobi',
      'publications/handbook',
    ]);
    expect(facetKeys.filter((facet) => catalogue.terms[facet].length === 0)).toEqual([]);
  });
});
