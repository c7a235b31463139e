/** Pagefind for real: the index of the fixture's build, its own browser code, served on loopback, run in Chromium. */
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '#registry/locale.ts';
import { readCatalogue, type CatalogueFile } from '#search/catalogue.ts';
import { facetKeys } from '#search/facets.ts';
import {
  pagefindEngine,
  stretches,
  type PagefindApi,
  type PagefindRows,
} from '#search/engines/pagefind.ts';
import type { Query } from '#search/port.ts';
import { launchBrowser } from '../support/browser.ts';
import { fixtureSite } from '../support/sites.ts';
import { serveSite } from '../../scripts/steps/site-server.ts';
import { searchEngineContract } from './engine.contract.ts';

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
          const { excerpt, content } = await data();
          return { id, score, excerpt, content };
        }),
      );
    }, text);
    const results = found.map(({ id, score, excerpt, content }) => ({
      id,
      score,
      data: () => Promise.resolve({ excerpt, content }),
    }));
    return { results };
  },
});

const blank: Query = { text: '', selection: {}, sort: 'newest', page: 1 };
const engineOf = async (locale: Locale, rows?: PagefindRows) => {
  const engine = pagefindEngine({
    catalogue: () => Promise.resolve(stored<CatalogueFile>(locale, 'catalogue.json')),
    pagefind: (wanted) => Promise.resolve(remote(wanted)),
    rows: () => Promise.resolve(rows ?? stored<PagefindRows>(locale, 'rows.json')),
  });
  await engine.load(locale);
  return engine;
};

searchEngineContract('pagefind', async (locale, query) => {
  const found = await (await engineOf(locale)).search({ ...blank, ...query });
  // The catalogue would answer in its place, and this suite would prove nothing.
  expect(found.degraded).toBe(false);
  return found;
});

describe('Pagefind adds', () => {
  it('words that only the text has, with the passage', async () => {
    const engine = await engineOf('en');
    const found = await engine.search({ ...blank, text: 'quokka', sort: 'relevance' });
    expect(found.hits.map(({ card }) => card.key)).toEqual(['practices/one-form']);
    expect(
      found.hits[0]?.excerpt?.filter(({ marked }) => marked).map(({ text }) => text.trim()),
    ).toEqual(['quokka']);
  });

  it('nothing from an index of other content: the catalogue answers, and says so', async () => {
    const rows = stored<PagefindRows>('en', 'rows.json');
    const engine = await engineOf('en', { ...rows, stamp: 'another' });
    const found = await engine.search({ ...blank, text: 'handbook', sort: 'relevance' });
    expect([found.total, found.degraded]).toEqual([1, true]);
  });

  it('text, never HTML, in excerpts', () => {
    expect(stretches('a &lt;b&gt; <mark>c &amp;</mark> d')).toEqual([
      { text: 'a <b> ', marked: false },
      { text: 'c &', marked: true },
      { text: ' d', marked: false },
    ]);
  });
});

describe('the catalogue', () => {
  it('has a row for each public entry and the terms of every facet', () => {
    const catalogue = readCatalogue(stored<CatalogueFile>('ar', 'catalogue.json'));
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
