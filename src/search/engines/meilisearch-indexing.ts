/**
 * Brings a Meilisearch server to what the registry says. Fresh indexes are built beside those that serve, checked, and
 * swapped in by one task; where the settings are the same and little has changed, only changed documents are sent.
 */
import { Meilisearch, type EnqueuedTask, type Settings } from 'meilisearch';
import { locales, type Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { lexiconConcepts } from '../build-lexicon.ts';
import { facetKeys } from '../facets.ts';
import { stampOf } from '../stamp.ts';
import { serverDocuments, type ServerDocument } from './meilisearch-document.ts';
import {
  besideName,
  digestOf,
  indexName,
  servingNames,
  stateName,
  versionOf,
  type IndexState,
} from './meilisearch-names.ts';
import { indexSettings } from './meilisearch-settings.ts';

/** What is to be indexed, and where. */
export interface IndexJob {
  client: Meilisearch;
  prefix: string;
  registry: Registry;
  /** Takes a line that says how far it has come. */
  log: (line: string) => void;
}

/** What has to be done for one locale. */
export interface LocalePlan {
  locale: Locale;
  settings: Settings;
  state: IndexState;
  documents: readonly ServerDocument[];
  /** Documents that the server does not have so. */
  changed: readonly ServerDocument[];
  /** Ids of documents that the registry no longer has. */
  removed: readonly string[];
}

/** What has to be done: everything anew, some documents, or nothing. */
export interface IndexPlan {
  kind: 'fresh' | 'changes' | 'nothing';
  /** Why everything has to be built anew. */
  reason?: string;
  locales: readonly LocalePlan[];
}

/** Documents are sent in pieces of about so many characters; the server takes 100 MB at once. */
const pieceSize = 8_000_000;

/** Digests read at once. */
const bulk = 5000;

/** Above this share of changed documents it is quicker, and safer, to build anew. */
const mostChanged = 0.5;

/** No task is given up: an index of many entries takes as long as it takes. */
const patiently = { timeout: 0, interval: 100 };

/** Finds out what has to be done. Reads from the server, changes nothing. */
export async function planIndexing(
  { client, prefix, registry }: IndexJob,
  isFresh = false,
): Promise<IndexPlan> {
  const stamp = stampOf(registry);
  const states = await statesOf(client, prefix);
  const plans: LocalePlan[] = [];
  let reason = isFresh ? 'asked for' : states.size === 0 ? 'there are no indexes yet' : undefined;
  for (const locale of locales) {
    const settings = indexSettings(registry, locale);
    const documents = [...serverDocuments(registry, locale)];
    const state: IndexState = {
      id: locale,
      version: versionOf({ stamp, concepts: lexiconConcepts(registry, locale) }),
      settings: digestOf(JSON.stringify(settings)),
      entries: documents.length,
    };
    if (states.get(locale)?.settings !== state.settings) reason ??= 'the settings have changed';
    const digests = reason ? new Map() : await digestsOf(client, indexName(prefix, locale));
    const changed = documents.filter(({ id, digest }) => digests.get(id) !== digest);
    const own = new Set(documents.map(({ id }) => id));
    const removed = [...digests.keys()].filter((id: string) => !own.has(id));
    plans.push({ locale, settings, state, documents, changed, removed });
  }
  const isMost = plans.some(
    ({ documents, changed, removed }) =>
      changed.length + removed.length > mostChanged * documents.length,
  );
  if (isMost) reason ??= 'most documents have changed';
  if (reason) return { kind: 'fresh', reason, locales: plans };
  const isSame = plans.every(
    ({ locale, state, changed, removed }) =>
      changed.length + removed.length === 0 && states.get(locale)?.version === state.version,
  );
  return { kind: isSame ? 'nothing' : 'changes', locales: plans };
}

/** Does what the plan says; throws `IndexingFailed` with what to do. */
export async function runIndexing(job: IndexJob, plan: IndexPlan): Promise<void> {
  if (plan.kind === 'nothing') return;
  if (plan.kind === 'fresh') await buildFresh(job, plan);
  else await sendChanges(job, plan);
}

/** Indexing has failed; the message says what still serves and what to do. */
export class IndexingFailed extends Error {
  override name = 'IndexingFailed';
}

async function buildFresh(job: IndexJob, { locales: plans }: IndexPlan): Promise<void> {
  const { client, prefix, log } = job;
  const names = servingNames(prefix);
  try {
    await remove(client, names.map(besideName));
    for (const plan of plans) {
      const name = besideName(indexName(prefix, plan.locale));
      const settings = [
        await client.createIndex(name, { primaryKey: 'id' }),
        await client.index(name).updateSettings(plan.settings),
      ];
      await sendDocuments(job, name, plan.locale, plan.documents, settings);
      await verify(client, name, plan.documents);
    }
    const states = besideName(stateName(prefix));
    await allDone(client, [
      await client.createIndex(states, { primaryKey: 'id' }),
      await client.index(states).addDocuments(plans.map(({ state }) => state)),
    ]);
    log('Checked: every index holds what the registry has.');
  } catch (error) {
    throw new IndexingFailed(
      `${reasonOf(error)}\nThe indexes that serve are as they were. Put right what the server says, and run the command again.`,
      { cause: error },
    );
  }
  try {
    const present = await indexNames(client);
    // Two indexes are swapped, so both have to exist: the first time, empty ones are swapped away.
    const missing = names.filter((name) => !present.has(name));
    await each(client, missing, (name) => client.createIndex(name, { primaryKey: 'id' }));
    const swaps = names.map((name) => ({ indexes: [name, besideName(name)], rename: false }));
    await done(client, client.swapIndexes(swaps as never));
  } catch (error) {
    throw new IndexingFailed(
      `${reasonOf(error)}\nThe new indexes are complete but could not be swapped in: the old ones serve. Run the command again.`,
      { cause: error },
    );
  }
  log('Swapped: the new indexes serve.');
  try {
    await remove(client, names.map(besideName));
  } catch (error) {
    throw new IndexingFailed(
      `${reasonOf(error)}\nThe new indexes serve; the old ones (${besideName('…')}) could not be removed. The next run removes them.`,
      { cause: error },
    );
  }
}

/**
 * While documents are exchanged, no index says that it is of any version, so that pages answer by themselves and never
 * from a half of each.
 */
async function sendChanges(job: IndexJob, { locales: plans }: IndexPlan): Promise<void> {
  const { client, prefix, log } = job;
  const states = client.index(stateName(prefix));
  try {
    await done(client, states.addDocuments(plans.map(({ state }) => ({ ...state, version: '' }))));
    for (const { locale, changed, removed, documents } of plans) {
      const name = indexName(prefix, locale);
      if (changed.length > 0) await sendDocuments(job, name, locale, changed);
      if (removed.length > 0) await done(client, client.index(name).deleteDocuments([...removed]));
      await verify(client, name, documents);
    }
    await done(client, states.addDocuments(plans.map(({ state }) => state)));
  } catch (error) {
    throw new IndexingFailed(
      `${reasonOf(error)}\nThe indexes are partly up to date and do not serve: pages answer from the search they carry. ` +
        'Run the command again; it goes on from here.',
      { cause: error },
    );
  }
  log('Checked: every index holds what the registry has.');
}

async function sendDocuments(
  { client, log }: IndexJob,
  name: string,
  locale: Locale,
  documents: readonly ServerDocument[],
  before: readonly EnqueuedTask[] = [],
): Promise<void> {
  const index = client.index(name);
  const tasks: [EnqueuedTask, sent: number][] = [];
  let sent = 0;
  // The server takes tasks that wait together in one go, which is much quicker.
  for (const piece of piecesOf(documents)) {
    sent += piece.length;
    tasks.push([await index.addDocuments(piece), sent]);
  }
  await allDone(client, before);
  for (const [task, count] of tasks) {
    await allDone(client, [task]);
    log(`Indexed: ${locale} ${count} of ${documents.length}`);
  }
}

function* piecesOf(documents: readonly ServerDocument[]): Generator<ServerDocument[]> {
  let piece: ServerDocument[] = [];
  let size = 0;
  for (const document of documents) {
    const own = JSON.stringify(document).length;
    if (size + own > pieceSize && piece.length > 0) {
      yield piece;
      piece = [];
      size = 0;
    }
    piece.push(document);
    size += own;
  }
  if (piece.length > 0) yield piece;
}

/** Fails unless the index has as many documents as the registry, under every term of every facet. */
async function verify(
  client: Meilisearch,
  name: string,
  documents: readonly ServerDocument[],
): Promise<void> {
  const found = await client
    .index(name)
    .search('', { facets: [...facetKeys], page: 1, hitsPerPage: 1 });
  const differ = (what: string, has: number, wants: number): never => {
    throw new Error(`${name} has ${has} documents${what}, the registry ${wants}.`);
  };
  if (found.totalHits !== documents.length) differ('', found.totalHits, documents.length);
  for (const facet of facetKeys) {
    const wanted = new Map<string, number>();
    for (const document of documents) {
      for (const id of document[facet]) wanted.set(id, (wanted.get(id) ?? 0) + 1);
    }
    const has = found.facetDistribution?.[facet] ?? {};
    for (const id of new Set([...wanted.keys(), ...Object.keys(has)])) {
      const [own = 0, wants = 0] = [has[id], wanted.get(id)];
      if (own !== wants) differ(` under ${facet} ${id}`, own, wants);
    }
  }
}

/** Waits for tasks to succeed; throws the error of the first that does not. */
async function allDone(client: Meilisearch, tasks: readonly EnqueuedTask[]): Promise<void> {
  for (const { taskUid } of tasks) {
    const task = await client.tasks.waitForTask(taskUid, patiently);
    if (task.status === 'succeeded') continue;
    const what = `${task.type} of ${task.indexUid ?? 'indexes'}`;
    throw new Error(`${what}: ${task.error?.message ?? task.status}`);
  }
}

const done = async (client: Meilisearch, enqueued: Promise<EnqueuedTask>): Promise<void> =>
  allDone(client, [await enqueued]);

/** Enqueues a task for each index, and waits for all. */
async function each(
  client: Meilisearch,
  names: readonly string[],
  task: (name: string) => Promise<EnqueuedTask>,
): Promise<void> {
  const tasks: EnqueuedTask[] = [];
  for (const name of names) tasks.push(await task(name));
  await allDone(client, tasks);
}

async function remove(client: Meilisearch, names: readonly string[]): Promise<void> {
  const present = await indexNames(client);
  const own = names.filter((name) => present.has(name));
  await each(client, own, (name) => client.deleteIndex(name));
}

async function indexNames(client: Meilisearch): Promise<Set<string>> {
  const { results } = await client.getRawIndexes({ limit: 10_000 });
  return new Set(results.map(({ uid }) => uid));
}

async function statesOf(client: Meilisearch, prefix: string): Promise<Map<Locale, IndexState>> {
  const name = stateName(prefix);
  if (!(await indexNames(client)).has(name)) return new Map();
  const { results } = await client.index<IndexState>(name).getDocuments({ limit: 100 });
  return new Map(results.map((state) => [state.id, state]));
}

async function digestsOf(client: Meilisearch, name: string): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  if (!(await indexNames(client)).has(name)) return digests;
  const index = client.index<ServerDocument>(name);
  for (let offset = 0; ; offset += bulk) {
    const { results } = await index.getDocuments({ fields: ['id', 'digest'], limit: bulk, offset });
    for (const { id, digest } of results) digests.set(id, digest);
    if (results.length < bulk) return digests;
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
