/**
 * A real Meilisearch for tests: the one at MEILISEARCH_URL with MEILISEARCH_ADMIN_KEY, or a `meilisearch` on PATH, started
 * on a free port with a folder and a master key of its own.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';

/** A running server. */
export interface MeilisearchServer {
  url: string;
  key: string;
  client: Meilisearch;
  /** Ends it at once, as a crash would; its folder is kept. */
  kill: () => Promise<void>;
  /** Starts it again on the same port, with its folder or an empty one. */
  restart: (isEmpty?: boolean) => Promise<void>;
  /** Ends it and removes its folder. */
  stop: () => Promise<void>;
}

const isOnPath =
  spawnSync('meilisearch', ['--version'], { stdio: 'ignore', timeout: 10_000 }).status === 0;

/** Whether there is one to start. Tests that stop and restart it need one of their own. */
export const canStartMeilisearch = isOnPath;

/** Whether there is one at all. */
export const hasMeilisearch = isOnPath || Boolean(process.env['MEILISEARCH_URL']);

/** What the name of a suite that needs one ends with where it is skipped. */
export const unlessThere = hasMeilisearch ? '' : ' (skipped: there is no server)';

if (!hasMeilisearch) {
  console.warn(
    'Tests of the server engine are skipped. To run them, put `meilisearch` on PATH, or set MEILISEARCH_URL and MEILISEARCH_ADMIN_KEY.',
  );
}

/** The server that is set, or one started for these tests. */
export async function useMeilisearch(): Promise<MeilisearchServer> {
  const url = process.env['MEILISEARCH_URL'];
  if (!url) return startMeilisearch();
  const key = process.env['MEILISEARCH_ADMIN_KEY'] ?? '';
  const isOthers = (): Promise<void> => Promise.reject(new Error('This server is not the tests’.'));
  const client = new Meilisearch({ host: url, apiKey: key });
  return { url, key, client, kill: isOthers, restart: isOthers, stop: () => Promise.resolve() };
}

/** A server prepares so much room for each task: by default a share of all memory, which takes a second for six entries. */
const quickly = ['--max-indexing-memory', '200MB'];

/** For servers of a cluster: one asks no other on its own machine unless it is told to. */
export const asNeighbours = [...quickly, '--experimental-allowed-ip-networks', 'any'];

/** Starts one; resolves when it answers. */
export async function startMeilisearch(
  options: readonly string[] = quickly,
): Promise<MeilisearchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'meilisearch-'));
  const key = randomBytes(24).toString('hex');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const client = new Meilisearch({ host: url, apiKey: key });
  let running: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    running = spawn(
      'meilisearch',
      ['--db-path', join(folder, 'data'), '--http-addr', `127.0.0.1:${port}`, ...options],
      {
        cwd: folder,
        env: {
          ...process.env,
          MEILI_MASTER_KEY: key,
          MEILI_NO_ANALYTICS: 'true',
          MEILI_ENV: 'production',
        },
        stdio: 'ignore',
      },
    );
    for (let tries = 0; tries < 300; tries++) {
      if (await client.isHealthy()) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('Meilisearch did not answer within 30 seconds.');
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = running;
    running = undefined;
    if (!ending || ending.exitCode !== null) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    await gone;
  };
  await start();
  return {
    url,
    key,
    client,
    kill: () => end('SIGKILL'),
    restart: async (isEmpty = false) => {
      await end('SIGKILL');
      if (isEmpty) rmSync(join(folder, 'data'), { recursive: true, force: true });
      await start();
    },
    stop: async () => {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

/** Whether the `meilisearch` on PATH can share its indexes with others; the Community Edition says that it cannot. */
export async function isEnterprise(): Promise<boolean> {
  const { client, url, key, stop } = await startMeilisearch(asNeighbours);
  try {
    await client.updateExperimentalFeatures({ network: true });
    const [self, shards] = ['one', { all: { remotes: ['one'] as [string] } }];
    const remotes = { [self]: { url, searchApiKey: key, writeApiKey: key } };
    await client.initializeNetwork({ self, remotes, shards });
    return true;
  } catch (error) {
    if (String(error).includes('Enterprise Edition')) return false;
    throw error;
  } finally {
    await stop();
  }
}
