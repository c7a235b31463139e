/** What a Meilisearch server is told and asked when it is indexed: tasks that have to succeed, and what it then holds. */
import type { EnqueuedTask, Meilisearch, Task } from 'meilisearch';
import { facetKeys } from '../facets.ts';
import { followersOf, handedOn } from './meilisearch-cluster.ts';
import type { ServerDocument } from './meilisearch-document.ts';

/** No task is given up: an index of many entries takes as long as it takes. */
const patiently = { timeout: 0, interval: 50 };

/** Digests read at once. */
const bulk = 5000;

/**
 * Waits for tasks to succeed, on every server of a cluster; throws the error of the first that does not.
 * @param passing code of an error that does not matter
 */
export async function allDone(
  client: Meilisearch,
  tasks: readonly EnqueuedTask[],
  passing?: string,
): Promise<void> {
  const followers = await followersOf(client);
  for (const { taskUid } of tasks) {
    const task = await done(client, taskUid, '', passing);
    if (followers.size === 0) continue;
    for (const [name, uid] of handedOn(task)) {
      const follower = followers.get(name);
      if (follower) await done(follower, uid, `${name}: `, passing);
    }
  }
}

async function done(
  client: Meilisearch,
  taskUid: number,
  where: string,
  passing: string | undefined,
): Promise<Task> {
  const task = await client.tasks.waitForTask(taskUid, patiently);
  const { status, type, indexUid, error } = task;
  if (status === 'succeeded' || (passing && error?.code === passing)) return task;
  throw new Error(`${where}${type} of ${indexUid ?? 'indexes'}: ${error?.message ?? status}`);
}

/** Enqueues a task for each index, and waits for all. */
export async function doneForEach(
  client: Meilisearch,
  names: readonly string[],
  task: (name: string) => Promise<EnqueuedTask>,
  passing?: string,
): Promise<void> {
  const tasks: EnqueuedTask[] = [];
  for (const name of names) tasks.push(await task(name));
  await allDone(client, tasks, passing);
}

/** Removes indexes, as far as they exist. */
export async function removeIndexes(client: Meilisearch, names: readonly string[]): Promise<void> {
  const present = await indexNames(client);
  const own = names.filter((name) => present.has(name));
  // One server of a cluster may lack what another has, after a run that failed.
  await doneForEach(client, own, (name) => client.deleteIndex(name), 'index_not_found');
}

/** The indexes there are. */
export async function indexNames(client: Meilisearch): Promise<Set<string>> {
  const { results } = await client.getRawIndexes({ limit: 10_000 });
  return new Set(results.map(({ uid }) => uid));
}

/** The digest of each document of an index, by id. */
export async function digestsOf(client: Meilisearch, name: string): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  if (!(await indexNames(client)).has(name)) return digests;
  const index = client.index<ServerDocument>(name);
  for (let offset = 0; ; offset += bulk) {
    const { results } = await index.getDocuments({ fields: ['id', 'digest'], limit: bulk, offset });
    for (const { id, digest } of results as ServerDocument[]) digests.set(id, digest);
    if (results.length < bulk) return digests;
  }
}

/** How many documents there are, and how many under each term of each facet. */
export class Tally {
  #total = 0;
  readonly #counts = new Map<string, number>();

  add(document: ServerDocument): void {
    this.#total++;
    for (const facet of facetKeys) {
      for (const id of document[facet]) {
        const name = `${facet} ${id}`;
        this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
      }
    }
  }

  /** Counts documents as they pass. */
  *of(documents: Iterable<ServerDocument>): Generator<ServerDocument> {
    for (const document of documents) {
      this.add(document);
      yield document;
    }
  }

  /** Fails unless an index holds just as many. */
  async hold(client: Meilisearch, name: string): Promise<void> {
    const all = { facets: [...facetKeys], page: 1, hitsPerPage: 1 };
    const { totalHits, facetDistribution = {} } = await client.index(name).search('', all);
    const has = new Map(
      facetKeys.flatMap((facet) =>
        Object.entries(facetDistribution[facet] ?? {}).map(([id, n]) => [`${facet} ${id}`, n]),
      ),
    );
    const check = (what: string, own: number, wants: number): void => {
      if (own === wants) return;
      throw new Error(`${name} has ${own} documents${what}, the registry ${wants}.`);
    };
    check('', totalHits, this.#total);
    for (const term of new Set([...has.keys(), ...this.#counts.keys()])) {
      check(` under ${term}`, has.get(term) ?? 0, this.#counts.get(term) ?? 0);
    }
  }
}
