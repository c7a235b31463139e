/** Meilisearch for real: indexed and asked as a server would be, with a key that may only search. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales, type Locale } from '#registry/locale.ts';
import { countFacets } from '#search/counts.ts';
import { runIndexing } from '#search/engines/meilisearch-indexing.ts';
import { planIndexing } from '#search/engines/meilisearch-plan.ts';
import { searchKey } from '#search/engines/meilisearch-keys.ts';
import { meilisearchEngine, type ServerEngine } from '#search/engines/meilisearch.ts';
import { factsOf } from '#search/engines/server-version.ts';
import { facetKeys } from '#search/facets.ts';
import type { Query, ResultPage, Selection } from '#search/port.ts';
import type { EmbeddedEngine } from '#search/engines/embedded.ts';
import { pageOver, fixtureRegistry } from '../support/engines.ts';
import {
  hasMeilisearch,
  unlessThere,
  useMeilisearch,
  type MeilisearchServer,
} from '../support/meilisearch.ts';
import { blankQuery, searchEngineContract } from './engine.contract.ts';

const prefix = 'contract';
const registry = fixtureRegistry();
const engines = new Map<Locale, { server: ServerEngine; embedded: EmbeddedEngine }>();
let server: MeilisearchServer;

async function ask(locale: Locale, query: Partial<Query>): Promise<ResultPage> {
  const engine = engines.get(locale);
  if (!engine) throw new Error(`No engine for ${locale}.`);
  return engine.server.search({ ...blankQuery, ...query });
}

describe.skipIf(!hasMeilisearch)(`a live Meilisearch${unlessThere}`, () => {
  beforeAll(async () => {
    server = await useMeilisearch();
    const job = { client: server.client, prefix, registry, log: () => undefined };
    await runIndexing(job, await planIndexing(job, true));
    const key = await searchKey(server.client, prefix);
    for (const locale of locales) {
      const { embedded, parts } = await pageOver(registry, locale);
      const address = { url: server.url, key, prefix, facts: factsOf(registry) };
      engines.set(locale, { embedded, server: meilisearchEngine(address, parts) });
    }
  });

  afterAll(() => server.stop());

  searchEngineContract('meilisearch', ask);

  describe('the server engine', () => {
    it('finds words that only the text has, with the passage marked', async () => {
      const page = await ask('en', { text: 'quokka', sort: 'relevance' });
      expect(page.hits.map(({ card }) => card.key)).toEqual(['practices/one-form']);
      const marked = page.hits[0]?.excerpt?.stretches.filter((stretch) => stretch.marked);
      expect(marked?.map(({ text }) => text)).toEqual(['quokka']);
      expect(JSON.stringify(page.hits)).not.toMatch(/[\ue000\ue001]|<em>|<mark>/);
    });

    it('forgives a slip in a word that only the text has', async () => {
      const page = await ask('en', { text: 'quokkas', sort: 'relevance' });
      expect(page.hits.map(({ card }) => card.key)).toEqual(['practices/one-form']);
    });

    it('counts as the embedded engine does on the same entries, in every locale', async () => {
      const selections: Selection[] = [
        {},
        { country: ['ke'] },
        { country: ['ke', 'mw'], collection: ['practices'] },
        { collection: ['events', 'actions'], theme: ['data-management'], year: ['2016'] },
        { language: ['fr'], status: ['completed'] },
      ];
      const check = async (locale: Locale, text: string): Promise<void> => {
        const sort = text ? 'relevance' : 'newest';
        const found = await (await ask(locale, { text, sort })).all();
        for (const selection of selections) {
          const page = await ask(locale, { text, sort, selection });
          const wanted = countFacets(found, selection);
          expect(page.total).toBe(wanted.passed.length);
          for (const facet of facetKeys) {
            const what = `${locale} ${text} ${facet}`;
            expect(page.counts[facet], what).toEqual(wanted.counts[facet]);
          }
        }
      };
      const texts = ['', 'Kenya', 'handbook'];
      await Promise.all(locales.flatMap((locale) => texts.map((text) => check(locale, text))));
    });

    it('orders as the embedded engine does when nothing is asked, and downloads all', async () => {
      const check = async (locale: Locale): Promise<void> => {
        for (const sort of ['newest', 'oldest', 'title', 'country'] as const) {
          for (const isGrouped of [false, true]) {
            const query = { ...blankQuery, sort, isGrouped };
            const page = await ask(locale, query);
            const own = await engines.get(locale)?.embedded.search(query);
            const keys = (found?: ResultPage) => found?.hits.map(({ card }) => card.key);
            expect(keys(page), `${locale} ${sort}`).toEqual(keys(own));
            expect((await page.all()).map(({ key }) => key)).toEqual(keys(own));
          }
        }
      };
      await Promise.all(locales.map(check));
    });

    it('says which one filter to leave out when nothing is left', async () => {
      const selection = { country: ['cv'], collection: ['events'] };
      const page = await ask('en', { selection });
      const own = await engines.get('en')?.embedded.search({ ...blankQuery, selection });
      expect(page.total).toBe(0);
      expect(page.wayOut).toEqual(own?.wayOut);
    });

    it('wants every term of a facet where the query does', async () => {
      const selection = { country: ['ke', 'mw'] };
      const query = { selection, every: ['country'] as const };
      const page = await ask('en', query);
      const own = await engines.get('en')?.embedded.search({ ...blankQuery, ...query });
      expect(page.hits.map(({ card }) => card.key)).toEqual(own?.hits.map(({ card }) => card.key));
      for (const facet of facetKeys) expect(page.counts[facet]).toEqual(own?.counts[facet]);
    });

    it('takes nothing typed for its own syntax', async () => {
      const odd = ['"', '-', '" OR country = "ke', 'a:b\\', '*', "l'asile’", 'kenya" -"'];
      for (const text of odd) {
        const page = await ask('en', { text, sort: 'relevance' });
        expect(page.total, text).toBeGreaterThanOrEqual(0);
      }
      const selection = { country: ['ke"] OR key EXISTS OR country IN ["mw'] };
      const page = await ask('en', { selection });
      expect(page.total).toBe(6);
    });

    it('may read these indexes with its key and do nothing else', async () => {
      const key = await searchKey(server.client, prefix);
      expect(await searchKey(server.client, prefix)).toBe(key);
      const denied = (path: string, init: RequestInit = {}) =>
        fetch(`${server.url}${path}`, {
          ...init,
          headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
        }).then(({ status }) => status);
      expect(await denied('/indexes')).toBe(403);
      expect(await denied('/keys')).toBe(403);
      expect(await denied(`/indexes/${prefix}_en`, { method: 'DELETE' })).toBe(403);
      expect(await denied('/indexes/others/search', { method: 'POST', body: '{"q":""}' })).toBe(
        403,
      );
    });
  });
});
