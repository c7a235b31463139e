/** A live Meilisearch that is killed, emptied, given a wrong key and swapped while people search. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Registry } from '#registry/registry.ts';
import { IndexingFailed, runIndexing } from '#search/engines/meilisearch-indexing.ts';
import { searchKey } from '#search/engines/meilisearch-keys.ts';
import { indexName, stateName } from '#search/engines/meilisearch-names.ts';
import { planIndexing, type IndexJob } from '#search/engines/meilisearch-plan.ts';
import { meilisearchEngine } from '#search/engines/meilisearch.ts';
import { factsOf } from '#search/engines/server-version.ts';
import type { EmbeddedEngine } from '#search/engines/embedded.ts';
import { withFallback } from '#search/fallback.ts';
import type { ResultPage } from '#search/port.ts';
import { pageOver, fixtureRegistry } from '../support/engines.ts';
import {
  canStartMeilisearch,
  startMeilisearch,
  unlessThere,
  type MeilisearchServer,
} from '../support/meilisearch.ts';
import { blankQuery } from './engine.contract.ts';

const prefix = 'registry';
const registry = fixtureRegistry();
/** Two locales are as good as six here, and quicker. */
const indexed = ['en', 'ar'] as const;
const serving = [...indexed.map((locale) => indexName(prefix, locale)), stateName(prefix)];
const patience = { deadline: 5000, failures: 3, pause: 100, longest: 100 };
let server: MeilisearchServer;
let key: string;

/** The registry without its last entry: other content, another stamp. */
const smaller: Registry = { ...registry, entries: new Map([...registry.entries].slice(0, -1)) };

const jobFor = (own: Registry, log: IndexJob['log'] = () => undefined): IndexJob => ({
  client: server.client,
  prefix,
  registry: own,
  log,
});

async function index(own: Registry, isFresh = false): Promise<string> {
  const plan = await planIndexing(jobFor(own), isFresh, indexed);
  await runIndexing(jobFor(own), plan);
  return plan.kind;
}

async function engineOver(own: Registry, ownKey = key): Promise<EmbeddedEngine> {
  const { embedded, parts } = await pageOver(own, 'en');
  const address = { url: server.url, key: ownKey, prefix, facts: factsOf(own) };
  return withFallback(meilisearchEngine(address, parts), embedded, patience);
}

const handbooks = { ...blankQuery, text: 'handbook', sort: 'relevance' as const };
const keysOf = (page: ResultPage): string[] => page.hits.map(({ card }) => card.key);
const entriesOf = ({ entries }: Registry): number => entries.size;

/** Asks for everything and for one word, so many times a second, until told to stop. */
function keepSearching(engine: EmbeddedEngine, perSecond: number) {
  const answers: Promise<ResultPage>[] = [];
  const asking = setInterval(() => {
    answers.push(engine.search(answers.length % 2 === 0 ? blankQuery : handbooks));
  }, 1000 / perSecond);
  const stop = async (): Promise<ResultPage[]> => {
    clearInterval(asking);
    return Promise.all(answers);
  };
  return { stop, asked: (): number => answers.length };
}

describe.skipIf(!canStartMeilisearch)(`a live server${unlessThere}`, () => {
  beforeAll(async () => {
    server = await startMeilisearch();
    key = await searchKey(server.client, prefix);
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    if (!(await server.client.isHealthy())) await server.restart();
    await index(registry);
    key = await searchKey(server.client, prefix);
  });

  it('that is killed in mid-search, and comes back, fails no search', async () => {
    const engine = await engineOver(registry);
    expect((await engine.search(handbooks)).isStandIn).toBeUndefined();
    const { stop } = keepSearching(engine, 50);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await server.kill();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const during = await engine.search(handbooks);
    expect([keysOf(during), during.isStandIn]).toEqual([['publications/handbook'], true]);
    await server.restart();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const answers = await stop();
    expect(answers.length).toBeGreaterThan(40);
    for (const { query, total } of answers) {
      expect(total).toBe(query.text ? 1 : entriesOf(registry));
    }
    expect((await engine.search(handbooks)).isStandIn).toBeUndefined();
  });

  it('that comes back empty is not asked again, and is filled anew', async () => {
    const engine = await engineOver(registry);
    await server.restart(true);
    const page = await engine.search(blankQuery);
    expect([page.total, page.isStandIn]).toEqual([entriesOf(registry), true]);
    expect(await index(registry)).toBe('fresh');
    key = await searchKey(server.client, prefix);
    const again = await (await engineOver(registry)).search(blankQuery);
    expect([again.total, again.isStandIn]).toEqual([entriesOf(registry), undefined]);
  });

  it('that refuses the key fails no search', async () => {
    const page = await (await engineOver(registry, 'wrong')).search(handbooks);
    expect([keysOf(page), page.isStandIn]).toEqual([['publications/handbook'], true]);
  });

  it('is swapped while 50 searches a second run: each is answered from one whole index', async () => {
    const engine = await engineOver(registry);
    const { stop, asked } = keepSearching(engine, 50);
    // On a quick machine three swaps take a second: more of them, until there were searches enough.
    for (let times = 0; times < 3 || asked() <= 100; times++) await index(registry, true);
    const answers = await stop();
    expect(answers.length).toBeGreaterThan(100);
    for (const { query, total } of answers) {
      expect(total).toBe(query.text ? 1 : entriesOf(registry));
    }
    expect(answers.filter(({ isStandIn }) => isStandIn).length).toBe(0);
  });

  it('is brought to other content while pages of the old one search: they never see the new', async () => {
    const engine = await engineOver(registry);
    const { stop, asked } = keepSearching(engine, 50);
    for (let times = 0; times < 1 || asked() <= 50; times++) {
      await index(registry, true);
      await index(smaller, true);
      await index(registry);
      await index(smaller);
    }
    const answers = await stop();
    for (const { query, total } of answers) {
      expect(total).toBe(query.text ? 1 : entriesOf(registry));
    }
    const page = await (await engineOver(smaller)).search(blankQuery);
    expect([page.total, page.isStandIn]).toEqual([entriesOf(smaller), undefined]);
  });

  it('that is killed in mid-index serves what it served, and is indexed by running again', async () => {
    const job = jobFor(smaller, (line) => {
      if (line.startsWith('Indexed: ar')) void server.kill();
    });
    const failed = await runIndexing(job, await planIndexing(job, true, indexed)).catch(
      (error: unknown) => error,
    );
    expect(failed).toBeInstanceOf(IndexingFailed);
    expect(String(failed)).toContain('The indexes that serve are as they were.');
    await server.restart();
    const page = await (await engineOver(registry)).search(blankQuery);
    expect([page.total, page.isStandIn]).toEqual([entriesOf(registry), undefined]);
    expect(await index(smaller, true)).toBe('fresh');
    const { results } = await server.client.getRawIndexes({ limit: 100 });
    expect(results.map(({ uid }) => uid).sort()).toEqual([...serving].sort());
  });

  it('that refuses a setting keeps its indexes', async () => {
    const job = jobFor(registry);
    const plan = await planIndexing(job, true, indexed);
    const [first, ...others] = plan.locales;
    if (!first) throw new Error('No locale.');
    const settings = { ...first.settings, rankingRules: ['no such rule'] };
    const failed = await runIndexing(job, {
      ...plan,
      locales: [{ ...first, settings }, ...others],
    }).catch((error: unknown) => error);
    expect(String(failed)).toMatch(/no such rule[^]*as they were/);
    expect((await (await engineOver(registry)).search(blankQuery)).isStandIn).toBeUndefined();
  });

  it('that has not what the registry has is not swapped in', async () => {
    const [first] = registry.entries.values();
    if (!first) throw new Error('No entry.');
    // One entry twice: the server keeps one document of it.
    const doubled = new Map([...registry.entries, ['actions/twice', first]]);
    const job = jobFor({ ...registry, entries: doubled });
    const failed = await runIndexing(job, await planIndexing(job, true, indexed)).catch(
      (error: unknown) => error,
    );
    expect(String(failed)).toMatch(/has 6 documents, the registry 7[^]*as they were/);
    expect((await (await engineOver(registry)).search(blankQuery)).isStandIn).toBeUndefined();
  });

  it('gets only what has changed where the settings are the same', async () => {
    const titled = [...registry.entries].map(([name, entry]) => {
      const edition = entry.editions[entry.original];
      if (name !== 'lessons/ask-early' || !edition) return [name, entry] as const;
      const values = { ...edition.values, summary: `${edition.values.summary} Zyzzyva.` };
      const hashes = { ...edition.hashes, summary: 'changed' };
      const changed = { ...entry.editions, [entry.original]: { ...edition, values, hashes } };
      return [name, { ...entry, editions: changed }] as const;
    });
    const edited: Registry = { ...registry, entries: new Map(titled) };
    const plan = await planIndexing(jobFor(edited), false, indexed);
    expect(plan.kind).toBe('changes');
    for (const { changed } of plan.locales) {
      expect(changed.map(({ key: name }) => name)).toEqual(['lessons/ask-early']);
    }
    await runIndexing(jobFor(edited), plan);
    const page = await (await engineOver(edited)).search({ ...handbooks, text: 'zyzzyva' });
    expect([keysOf(page), page.isStandIn]).toEqual([['lessons/ask-early'], undefined]);
    expect(await index(edited)).toBe('nothing');
  });

  it('loses only what the registry no longer has', async () => {
    const copies = Array.from({ length: 12 }, (_, at) => `lessons/copy-${at}`);
    const lesson = registry.entries.get('lessons/ask-early');
    if (!lesson) throw new Error('No lesson.');
    const entriesWith = (names: readonly string[]): Registry['entries'] =>
      new Map([
        ...registry.entries,
        ...names.map((name) => [name, { ...lesson, key: name }] as const),
      ]);
    await index({ ...registry, entries: entriesWith(copies) });
    const less: Registry = { ...registry, entries: entriesWith(copies.slice(1)) };
    const plan = await planIndexing(jobFor(less), false, indexed);
    expect(plan.kind).toBe('changes');
    for (const { removed } of plan.locales) expect(removed).toEqual(['lessons__copy-0']);
    await runIndexing(jobFor(less), plan);
    const page = await (await engineOver(less)).search(blankQuery);
    expect([page.total, page.isStandIn]).toEqual([entriesOf(less), undefined]);
  });
});
