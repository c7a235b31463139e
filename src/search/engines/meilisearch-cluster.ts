/**
 * Several Meilisearch servers that hold the indexes together (Enterprise Edition): documents are parted among shards, each
 * shard lies on some of the servers. The first leads: it is told what to do, and hands every task on. Any of them answers.
 */
import { Meilisearch, type EnqueuedTask, type Task } from 'meilisearch';
import { readingKey, searchKeyOf } from './meilisearch-keys.ts';

/** A server of a cluster. */
export interface ClusterServer {
  name: string;
  /** Where the others reach it. */
  url: string;
  /** Its admin key. */
  key: string;
}

/** Which servers hold each shard: as many shards as servers, each on so many servers as there are to be copies. */
export function shardsOf(
  names: readonly string[],
  copies: number,
): Record<string, { remotes: [string, ...string[]] }> {
  const shard = (at: number): { remotes: [string, ...string[]] } => {
    const own = Array.from(
      { length: copies },
      (_, more) => names[(at + more) % names.length] ?? '',
    );
    const [first = '', ...others] = own;
    return { remotes: [first, ...others] };
  };
  return Object.fromEntries(names.map((_, at) => [`shard-${at}`, shard(at)]));
}

/** The first server of a list is in a cluster already. */
export class ClusterFault extends Error {
  override name = 'ClusterFault';
}

/**
 * Makes servers one cluster. Returns the leader's task; throws `ClusterFault` where the leader is in one already: Meilisearch
 * 1.50 does not come to an end of moving documents from two servers to three.
 * @param client the leader's
 */
export async function joinCluster(
  servers: readonly ClusterServer[],
  copies: number,
  prefix: string,
  client: Meilisearch,
): Promise<EnqueuedTask> {
  const [leader] = servers;
  if (!leader) throw new Error('A cluster needs servers.');
  const open = ({ url, key }: ClusterServer): Meilisearch =>
    new Meilisearch({ host: url, apiKey: key });
  const network = await client.getNetwork().catch(() => undefined);
  if (network?.leader) {
    throw new ClusterFault(
      `${leader.name} is in a cluster already, which holds documents and cannot be changed.\n` +
        'Fix: list servers without documents, index there, then build for them.',
    );
  }
  const { uid } = await searchKeyOf(client, prefix);
  const remotes: Record<string, { url: string; searchApiKey: string; writeApiKey: string }> = {};
  for (const server of servers) {
    const own = open(server);
    await own.updateExperimentalFeatures({ network: true });
    // Of one id, and of one key where the master keys are the same: pages may then ask any server.
    await searchKeyOf(own, prefix, uid);
    const searchApiKey = await readingKey(own, prefix);
    remotes[server.name] = { url: server.url, searchApiKey, writeApiKey: server.key };
  }
  const shards = shardsOf(Object.keys(remotes), copies);
  return client.initializeNetwork({ self: leader.name, remotes, shards });
}

const known = new WeakMap<Meilisearch, Promise<ReadonlyMap<string, Meilisearch>>>();

/** The servers that do what a leader is told besides itself; none where a server stands alone. */
export function followersOf(client: Meilisearch): Promise<ReadonlyMap<string, Meilisearch>> {
  const found = known.get(client) ?? findFollowers(client);
  known.set(client, found);
  return found;
}

async function findFollowers(client: Meilisearch): Promise<ReadonlyMap<string, Meilisearch>> {
  // A server that knows of no network says that the feature is not enabled.
  const network = await client.getNetwork().catch(() => undefined);
  const { self, leader, remotes = {} } = network ?? {};
  if (!leader) return new Map();
  return new Map(
    Object.entries(remotes).flatMap(([name, remote]) =>
      remote && name !== self
        ? [[name, new Meilisearch({ host: remote.url, apiKey: remote.writeApiKey ?? '' })] as const]
        : [],
    ),
  );
}

/** Tasks that followers were handed with one of the leader's, by their name. */
export function handedOn(task: Task): [name: string, uid: number][] {
  // Version 1.50 writes remote_tasks; its documentation, remoteTasks.
  const network = (task.network ?? {}) as Record<
    'remoteTasks' | 'remote_tasks',
    HandedOn | undefined
  >;
  const all = network.remoteTasks ?? network.remote_tasks ?? {};
  return Object.entries(all).map(([name, { taskUid, error }]) => {
    if (taskUid === undefined || error) throw new Error(`${name}: ${error?.message ?? 'no task'}`);
    return [name, taskUid];
  });
}

type HandedOn = Record<string, { taskUid?: number; error: { message: string } | null }>;
