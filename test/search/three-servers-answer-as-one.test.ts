/**
 * Three live servers as a cluster: documents parted among them, each on two. Needs a Meilisearch of the Enterprise Edition;
 * another says so, and the test is skipped.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '#registry/locale.ts';
import { shardsOf } from '#search/engines/meilisearch-cluster.ts';
import { runIndexing } from '#search/engines/meilisearch-indexing.ts';
import { searchKey } from '#search/engines/meilisearch-keys.ts';
import { planIndexing } from '#search/engines/meilisearch-plan.ts';
import { meilisearchEngine } from '#search/engines/meilisearch.ts';
import { factsOf } from '#search/engines/server-version.ts';
import { withFallback } from '#search/fallback.ts';
import type { SearchEngine } from '#search/port.ts';
import { fixtureRegistry, pageOver } from '../support/engines.ts';
import {
  asNeighbours,
  canStartMeilisearch,
  isEnterprise,
  startMeilisearch,
  unlessThere,
  type MeilisearchServer,
} from '../support/meilisearch.ts';
import { run } from '../support/run.ts';
import { fixtureSite } from '../support/sites.ts';
import { blankQuery, searchEngineContract } from './engine.contract.ts';

const registry = fixtureRegistry();
const prefix = 'registry';
const folder = mkdtempSync(join(tmpdir(), 'registry-cluster-'));
const list = join(folder, 'cluster.yaml');
const names = ['one', 'two', 'three'];
let servers: MeilisearchServer[] = [];
const engines = new Map<Locale, SearchEngine>();

/** The engine of a page that asks one of the servers. */
async function pageAsking(server: MeilisearchServer, locale: Locale): Promise<SearchEngine> {
  const { embedded, parts } = await pageOver(registry, locale);
  const key = await searchKey(server.client, prefix);
  const address = { url: server.url, key, prefix, facts: factsOf(registry) };
  const patience = { deadline: 10_000, failures: 100, pause: 1, longest: 1 };
  return withFallback(meilisearchEngine(address, parts), embedded, patience);
}

const cluster = (...args: string[]) =>
  run('index', ['cluster', list, ...args], fixtureSite.content, {
    MEILISEARCH_INDEX_PREFIX: prefix,
  });

async function index(isFresh = true): Promise<string> {
  const [leader] = servers;
  if (!leader) throw new Error('No server.');
  const job = { client: leader.client, prefix, registry, log: () => undefined };
  const plan = await planIndexing(job, isFresh);
  await runIndexing(job, plan);
  return plan.kind;
}

it('lays each shard on as many servers as there are to be copies', () => {
  expect(shardsOf(names, 2)).toEqual({
    'shard-0': { remotes: ['one', 'two'] },
    'shard-1': { remotes: ['two', 'three'] },
    'shard-2': { remotes: ['three', 'one'] },
  });
});

describe('npm run index -- cluster', () => {
  it('says what is wrong with the list of servers', () => {
    rmSync(list, { force: true });
    expect(cluster().out.replace(folder, '')).toMatchInlineSnapshot(`
      "There is no file /cluster.yaml.
      Fix: name the file that lists the servers (README.md shows one).
      "
    `);
    writeFileSync(list, 'copies: 3\nservers:\n  - { name: One, url: one, keyFile: one.key }\n');
    expect(cluster().out.replace(folder, '')).toMatchInlineSnapshot(`
      "/cluster.yaml is not a list of servers:
      ✖ expected at most a copy a server
      ✖ expected two servers at least
        → at servers
      ✖ expected small letters, digits and hyphens
        → at servers[0].name
      ✖ expected an address such as https://one.example.org
        → at servers[0].url
      "
    `);
  });
});

const skipped = !canStartMeilisearch
  ? unlessThere
  : (await isEnterprise())
    ? ''
    : ' (skipped: this Meilisearch is not of the Enterprise Edition)';

describe.skipIf(skipped !== '')(`three live servers${skipped}`, () => {
  beforeAll(async () => {
    servers = await Promise.all(names.map(() => startMeilisearch(asNeighbours)));
    const lines = servers.map(({ url, key }, at) => {
      const name = names[at] ?? '';
      writeFileSync(join(folder, `${name}.key`), key);
      return `  - { name: ${name}, url: ${url}, keyFile: ${name}.key }`;
    });
    writeFileSync(list, ['copies: 2', 'servers:', ...lines, ''].join('\n'));
  });
  afterAll(async () => {
    for (const { stop } of servers) await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('become one by a command, which prints no key', () => {
    const dry = cluster('--dry-run');
    expect(dry).toMatchInlineSnapshot(`
      {
        "out": "shard-0 on one, two
      shard-1 on two, three
      shard-2 on three, one
      Nothing was done (--dry-run).
      ",
        "status": 0,
      }
    `);
    const { status, out } = cluster();
    expect([status, out]).toEqual([0, expect.stringContaining('Done: one leads.')]);
    for (const { key } of servers) expect(out).not.toContain(key);
    expect(cluster()).toMatchInlineSnapshot(`
      {
        "out": "shard-0 on one, two
      shard-1 on two, three
      shard-2 on three, one
      one is in a cluster already, which holds documents and cannot be changed.
      Fix: list servers without documents, index there, then build for them.
      ",
        "status": 1,
      }
    `);
  });

  it('are indexed through the first, and each has a part of the documents', async () => {
    await index();
    const [, second] = servers;
    if (second)
      for (const locale of ['en', 'fr', 'ar'] as const) {
        engines.set(locale, await pageAsking(second, locale));
      }
    const counts = await Promise.all(
      servers.map(
        async ({ client }) => (await client.index('registry_en').getStats()).numberOfDocuments,
      ),
    );
    expect(counts.reduce((a, b) => a + b)).toBe(2 * registry.entries.size);
    expect(await index(false)).toBe('nothing');
  });

  searchEngineContract('a cluster, asked at a server that does not lead', async (locale, query) => {
    const page = await engines.get(locale)?.search({ ...blankQuery, ...query });
    if (!page) throw new Error(`No engine for ${locale}.`);
    expect(page.isStandIn).toBeUndefined();
    return page;
  });

  it('swap in new indexes while people search: no answer is of a half of each', async () => {
    const engine = engines.get('en');
    const answers: ReturnType<SearchEngine['search']>[] = [];
    const asking = setInterval(() => {
      if (engine) answers.push(engine.search(blankQuery));
    }, 20);
    await index();
    clearInterval(asking);
    for (const { total } of await Promise.all(answers)) expect(total).toBe(registry.entries.size);
    expect((await engine?.search(blankQuery))?.isStandIn).toBeUndefined();
  });

  it('answer without one of them; without two, the page answers', async () => {
    const engine = engines.get('en');
    const ask = async (): Promise<[number | undefined, boolean | undefined]> => {
      const page = await engine?.search(blankQuery);
      return [page?.total, page?.isStandIn];
    };
    await servers[0]?.kill();
    for (let tries = 0; tries < 20; tries++) expect((await ask())[0]).toBe(registry.entries.size);
    expect(await ask()).toEqual([registry.entries.size, undefined]);
    await servers[2]?.kill();
    for (let tries = 0; tries < 20; tries++) expect((await ask())[0]).toBe(registry.entries.size);
    expect(await ask()).toEqual([registry.entries.size, true]);
  });
});
