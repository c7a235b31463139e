/**
 * The server engine beside the embedded one: quality on the judged queries; and at larger sizes the time and the room an
 * index takes, and how long answers with filters take for one reader and for sixteen.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { locales, type Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { embeddedEngine, type EmbeddedEngine } from '#search/engines/embedded.ts';
import { runIndexing } from '#search/engines/meilisearch-indexing.ts';
import { planIndexing } from '#search/engines/meilisearch-plan.ts';
import { requestOf, withState } from '#search/engines/meilisearch-query.ts';
import { meilisearchEngine } from '#search/engines/meilisearch.ts';
import { queryReader, type QueryReader } from '#search/engines/query-reader.ts';
import { factsOf } from '#search/engines/server-version.ts';
import type { Query } from '#search/port.ts';
import { unpackCatalogue, type StoredCatalogue } from '#search/stored-catalogue.ts';
import { stampOf } from '#search/stamp.ts';
import { writeLargeFiles } from '../../scripts/steps/search-index.ts';
import { launchBrowser } from '../support/browser.ts';
import { pageOver } from '../support/engines.ts';
import {
  canStartMeilisearch,
  startMeilisearch,
  unlessThere,
  type MeilisearchServer,
} from '../support/meilisearch.ts';
import { corpusOf } from './search/corpus.ts';
import { benchRegistry } from './search/documents.ts';
import { readJudgedQueries, type JudgedQuery } from './search/judged-queries.ts';
import { ours, registryOf } from './search/ours.ts';
import { qualityOfRival } from './search/rivals-bench.ts';
import { kindTable, localeTable, qualityRow, qualityTable } from './search/rows.ts';
import { tableOf } from './table.ts';
import { withWorkFolder } from './work-folder.ts';

const prefix = 'bench';

/** The locale that speed is measured in. */
const locale: Locale = 'en';

/** How often the judged queries of the locale are asked, by readers at once, after one round that is not counted. */
const rounds = [
  { readers: 1, times: 3 },
  { readers: 16, times: 12 },
];

/**
 * Compressed answers leave the server in two pieces, of which Nagle's algorithm keeps the second back until the first is
 * acknowledged, 40 ms on a loopback. A proxy before the server compresses in its place (README).
 */
const plainly = { headers: { 'Accept-Encoding': 'identity' } };

const note = `
Documents made: in this process. Indexed: until the server has checked and swapped. Room: of the server's database. Answers:
one request with a filter: the page, counts of two sets, the state before and after; for the embedded engine, from files on
this disk, without a network, read once before. Sixteen readers ask one server at once; the embedded engine runs on each
reader's own device.`;

/** Measures and prints. */
export async function benchMeilisearch(sizes: readonly number[]): Promise<void> {
  if (!canStartMeilisearch) throw new Error(`The bench of the server engine is${unlessThere}.`);
  const registry = benchRegistry();
  const queries = readJudgedQueries();
  await withServer((server) => benchQuality(server, registry, queries));
  const head = ['entries', 'engine', 'made s', 'indexed s', 'room MB'];
  const answers = rounds.map(({ readers }) => [`${readers}: ms median`, 'p95', 'a second']).flat();
  // The larger takes long: what is measured is shown.
  for (const size of sizes) {
    const rows = await withServer((server) => speedRows(server, registry, size, queries));
    console.log(`${tableOf([...head, ...answers], rows)}\n`);
  }
  console.log(note);
}

async function withServer<T>(work: (server: MeilisearchServer) => Promise<T>): Promise<T> {
  const server = await startMeilisearch([]);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

async function index(
  server: MeilisearchServer,
  registry: Registry,
  own: readonly Locale[],
): Promise<void> {
  const job = { client: server.client, prefix, registry, log: () => undefined };
  await runIndexing(job, await planIndexing(job, true, own));
}

async function benchQuality(
  server: MeilisearchServer,
  registry: Registry,
  queries: readonly JudgedQuery[],
): Promise<void> {
  await index(server, registry, locales);
  const engines = new Map<Locale, ReturnType<typeof meilisearchEngine>>();
  for (const l of locales) {
    const { parts } = await pageOver(registry, l);
    const address = { url: server.url, key: server.key, prefix, facts: factsOf(registry) };
    engines.set(l, meilisearchEngine(address, parts));
  }
  const search = async (query: JudgedQuery): Promise<string[]> => {
    const page = await engines.get(query.locale)?.search(queryOf(query.q));
    return (page?.hits ?? []).map(({ card }) => card.key);
  };
  const browser = await launchBrowser();
  try {
    const rows = [
      await qualityOfRival(browser, { ...ours(registry), name: 'Embedded' }, registry, queries),
      await qualityRow({ name: 'Meilisearch', search }, queries),
    ];
    console.log([qualityTable, localeTable, kindTable].map((table) => table(rows)).join('\n\n'));
    console.log('');
  } finally {
    await browser.close();
  }
}

const queryOf = (text: string, selection: Query['selection'] = {}): Query => ({
  text,
  selection,
  every: [],
  sort: 'relevance',
  isGrouped: false,
  page: 1,
});

async function speedRows(
  server: MeilisearchServer,
  real: Registry,
  size: number,
  judged: readonly JudgedQuery[],
): Promise<string[][]> {
  const registry = registryOf(real, corpusOf(real, locale, size), locale);
  const texts = judged.filter((query) => query.locale === locale).map(({ q }) => q);
  const queries = texts.map((text) => queryOf(text, { collection: ['actions', 'practices'] }));
  const entries = String(registry.entries.size);
  return withWorkFolder(async (folder) => {
    let began = performance.now();
    writeLargeFiles(registry, stampOf(registry), locale, folder);
    const made = seconds(began);
    const { embedded, read } = await storedPage(folder);
    const own = await answering(1, 3, queries, (query) => embedded.search(query));
    began = performance.now();
    await index(server, registry, [locale]);
    const indexed = seconds(began);
    const { databaseSize } = await server.client.getStats();
    const requests = new Map<Query, ReturnType<typeof requestOf>>();
    for (const query of queries) {
      const reading = await read(query.text);
      requests.set(query, requestOf(query, reading, embedded.catalogue(), prefix));
    }
    const times: string[] = [];
    const asking = new Meilisearch({ host: server.url, apiKey: server.key, requestInit: plainly });
    for (const { readers, times: often } of rounds) {
      const asked = await answering(readers, often, queries, (query) =>
        asking.multiSearch({
          queries: withState(requests.get(query)?.queries ?? [], prefix, locale),
        }),
      );
      times.push(...asked);
    }
    const none = ['', '', ''];
    return [
      [entries, 'Embedded, large layout', made, '', megabytes(sizeOf(folder)), ...own, ...none],
      [entries, 'Meilisearch', '', indexed, megabytes(Number(databaseSize)), ...times],
    ];
  });
}

const seconds = (began: number): string => ((performance.now() - began) / 1000).toFixed(1);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);

/** The embedded engine over the files that a build writes, and what reads queries for a server from them. */
async function storedPage(
  folder: string,
): Promise<{ embedded: EmbeddedEngine; read: QueryReader['read'] }> {
  const readFile = <T>(path: string): Promise<T> =>
    Promise.resolve(JSON.parse(readFileSync(join(folder, path), 'utf8')) as T);
  const absent = (): Promise<never> => Promise.reject(new Error('A large registry has no such.'));
  const sources = {
    catalogue: async () => unpackCatalogue(await readFile<StoredCatalogue>('catalogue.json')),
    lexicon: absent,
    foreignForms: absent,
    part: (_: Locale, path: string) => readFile(path),
  };
  const embedded = embeddedEngine(sources);
  await embedded.load(locale);
  return { embedded, read: queryReader(sources, locale).read };
}

/** Median and p95 in milliseconds, and answers a second, of readers who each ask one query after the other. */
async function answering(
  readers: number,
  often: number,
  queries: readonly Query[],
  ask: (query: Query) => Promise<unknown>,
): Promise<string[]> {
  for (const query of queries) await ask(query);
  const all = Array.from({ length: often }, () => queries).flat();
  const times: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: readers }, async () => {
      for (let query = all.pop(); query; query = all.pop()) {
        const asked = performance.now();
        await ask(query);
        times.push(performance.now() - asked);
      }
    }),
  );
  const lasted = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * times.length)] ?? 0).toFixed(1);
  return [at(0.5), at(0.95), (times.length / lasted).toFixed(0)];
}
