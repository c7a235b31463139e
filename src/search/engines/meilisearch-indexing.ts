/**
 * Brings a Meilisearch server to what the registry says. Fresh indexes are built beside those that serve, checked, and
 * swapped in by one task; where the settings are the same and little has changed, only changed documents are sent.
 */
import type { EnqueuedTask } from 'meilisearch';
import { followersOf } from './meilisearch-cluster.ts';
import { serverDocuments, type ServerDocument } from './meilisearch-document.ts';
import {
  besideName,
  indexName,
  servingNames,
  stateName,
  type IndexState,
} from './meilisearch-names.ts';
import type { IndexJob, IndexPlan, LocalePlan } from './meilisearch-plan.ts';
import { allDone, doneForEach, indexNames, removeIndexes, Tally } from './meilisearch-tasks.ts';

/** Documents are sent in pieces of about so many characters; the server takes 100 MB at once. */
const pieceSize = 8_000_000;

/** Indexing has failed; the message says what still serves and what to do. */
export class IndexingFailed extends Error {
  override name = 'IndexingFailed';
  /** What still serves, and what to do. */
  readonly consequence: string;

  constructor(cause: unknown, consequence: string) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`${reason}\n${consequence}`, { cause });
    this.consequence = consequence;
  }
}

/** Does what the plan says; throws `IndexingFailed` with what to do. */
export async function runIndexing(job: IndexJob, plan: IndexPlan): Promise<void> {
  if (plan.kind === 'nothing') return;
  if (plan.kind === 'changes') {
    await step(
      () => sendChanges(job, plan.locales),
      [
        'A language that was being brought up to date does not serve: its pages answer from the search they carry.',
        'Run the command again; it goes on from here.',
      ],
    );
    job.log('Checked: every index holds what the registry has.');
    return;
  }
  await step(
    () => buildBeside(job, plan.locales),
    [
      'The indexes that serve are as they were.',
      'Put right what the server says, and run the command again.',
    ],
  );
  job.log('Checked: every index holds what the registry has.');
  await step(
    () => swapIn(job, plan.locales),
    [
      'The new indexes are complete but could not be swapped in: those that served still do;',
      'of a cluster, none may serve, and pages answer from the search they carry.',
      'Run the command again.',
    ],
  );
  job.log('Swapped: the new indexes serve.');
  await step(
    () => removeIndexes(job.client, servingNames(job.prefix).map(besideName)),
    ['The new indexes serve; the old ones could not be removed.', 'The next run removes them.'],
  );
}

async function step(work: () => Promise<void>, consequence: readonly string[]): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new IndexingFailed(error, consequence.join(' '));
  }
}

async function buildBeside(job: IndexJob, plans: readonly LocalePlan[]): Promise<void> {
  const { client, prefix } = job;
  // What a run left that did not come to its end.
  await removeIndexes(client, servingNames(prefix).map(besideName));
  for (const plan of plans) {
    const name = besideName(indexName(prefix, plan.locale));
    const before = [
      await client.createIndex(name, { primaryKey: 'id' }),
      await client.index(name).updateSettings(plan.settings),
    ];
    const tally = new Tally();
    const documents = tally.of(serverDocuments(job.registry, plan.locale));
    await sendDocuments(job, plan, name, documents, before);
    await tally.hold(client, name);
  }
  const states = besideName(stateName(prefix));
  // Servers of a cluster do not swap at once: no index says what it holds before all of them have swapped.
  const isCluster = (await followersOf(client)).size > 0;
  await allDone(client, [
    await client.createIndex(states, { primaryKey: 'id' }),
    await client
      .index(states)
      .addDocuments(plans.map(({ state }) => (isCluster ? unsaid(state) : state))),
  ]);
}

/** The state of an index that does not serve. */
const unsaid = (state: IndexState): IndexState => ({ ...state, version: '' });

async function swapIn({ client, prefix }: IndexJob, plans: readonly LocalePlan[]): Promise<void> {
  const beside = await indexNames(client);
  const names = servingNames(prefix).filter((name) => beside.has(besideName(name)));
  // Two indexes are swapped, so both have to exist: the first time, empty ones are swapped away.
  const missing = names.filter((name) => !beside.has(name));
  await doneForEach(client, missing, (name) => client.createIndex(name, { primaryKey: 'id' }));
  const swaps = names.map((name): { indexes: [string, string]; rename: boolean } => ({
    indexes: [name, besideName(name)],
    rename: false,
  }));
  if ((await followersOf(client)).size === 0) {
    await allDone(client, [await client.swapIndexes(swaps)]);
    return;
  }
  const states = client.index<IndexState>(stateName(prefix));
  const all = plans.map(({ state }) => state);
  // Should this run end here, the next one builds anew.
  const none = all.map((state) => ({ ...unsaid(state), settings: '' }));
  await allDone(client, [await states.addDocuments(none)]);
  await allDone(client, [await client.swapIndexes(swaps)]);
  await allDone(client, [await states.addDocuments(all)]);
}

/**
 * One language after the other. While its documents are exchanged, its index says that it is of no version, so that pages
 * answer by themselves and never from a half of each.
 */
async function sendChanges(job: IndexJob, plans: readonly LocalePlan[]): Promise<void> {
  const { client, prefix } = job;
  const states = client.index<IndexState>(stateName(prefix));
  for (const plan of plans) {
    const { locale, state, changed, removed } = plan;
    const name = indexName(prefix, locale);
    if (changed.length + removed.length > 0) {
      await allDone(client, [await states.addDocuments([unsaid(state)])]);
      await sendDocuments(job, plan, name, changed);
      if (removed.length > 0) {
        await allDone(client, [await client.index(name).deleteDocuments([...removed])]);
      }
    }
    await plan.tally.hold(client, name);
    await allDone(client, [await states.addDocuments([state])]);
  }
}

/** Sends documents after what else the index waits for. The server takes tasks that wait together in one go. */
async function sendDocuments(
  { client, registry, log }: IndexJob,
  { locale }: LocalePlan,
  name: string,
  documents: Iterable<ServerDocument>,
  before: readonly EnqueuedTask[] = [],
): Promise<void> {
  const tasks: { task: EnqueuedTask; sent: number }[] = [];
  let sent = 0;
  for (const piece of piecesOf(documents)) {
    sent += piece.length;
    tasks.push({ task: await client.index(name).addDocuments(piece), sent });
  }
  await allDone(client, before);
  for (const { task, sent: upTo } of tasks) {
    await allDone(client, [task]);
    log(`Indexed: ${locale} ${upTo} of ${Math.min(sent, registry.entries.size)}`);
  }
}

function* piecesOf(documents: Iterable<ServerDocument>): Generator<ServerDocument[]> {
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
