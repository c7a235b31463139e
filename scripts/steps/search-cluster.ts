/** Several search servers as one, by a file that names them. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { parse } from 'yaml';
import { z } from 'zod';
import { joinCluster, shardsOf, type ClusterServer } from '#search/engines/meilisearch-cluster.ts';
import { allDone } from '#search/engines/meilisearch-tasks.ts';
import { SettingsFault } from './search-server.ts';

const clusterSchema = z
  .strictObject({
    /** How many servers hold each document. */
    copies: z.int().min(1).default(2),
    /** The first leads. */
    servers: z
      .array(
        z.strictObject({
          name: z.string().regex(/^[a-z0-9-]+$/, 'expected small letters, digits and hyphens'),
          /** Where the other servers reach it. */
          url: z.url({
            protocol: /^https?$/,
            error: 'expected an address such as https://one.example.org',
          }),
          /** A file with its admin key alone, beside this file or anywhere. */
          keyFile: z.string(),
        }),
      )
      .min(2, 'expected two servers at least'),
  })
  .refine(({ copies, servers }) => copies <= servers.length, 'expected at most a copy a server');

/** Makes the servers of a file one cluster; with `isDry` only says what it would be. */
export async function makeCluster(file: string, prefix: string, isDry: boolean): Promise<void> {
  const { copies, servers } = readCluster(file);
  const shards = shardsOf(
    servers.map(({ name }) => name),
    copies,
  );
  for (const [shard, { remotes }] of Object.entries(shards)) {
    console.log(`${shard} on ${remotes.join(', ')}`);
  }
  const [leader] = servers;
  if (isDry || !leader) {
    console.log('Nothing was done (--dry-run).');
    return;
  }
  const client = new Meilisearch({ host: leader.url, apiKey: leader.key });
  await allDone(client, [await joinCluster(servers, copies, prefix, client)]);
  console.log(`Done: ${leader.name} leads. Index at ${leader.url}; any of the servers answers.`);
}

function readCluster(file: string): { copies: number; servers: ClusterServer[] } {
  const text = read(file, 'name the file that lists the servers (README.md shows one)');
  const { data, error } = clusterSchema.safeParse(parse(text));
  if (!data)
    throw new SettingsFault(`${file} is not a list of servers:\n${z.prettifyError(error)}`);
  const servers = data.servers.map(({ name, url, keyFile }) => {
    const place = resolve(dirname(file), keyFile);
    return { name, url, key: read(place, `write the admin key of ${name} into it, alone`).trim() };
  });
  return { copies: data.copies, servers };
}

function read(file: string, fix: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new SettingsFault(`There is no file ${file}.\nFix: ${fix}.`);
  }
}
