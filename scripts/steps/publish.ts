/** Puts a finished build in the place of the old one, and remembers what it was made from. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { searchSettings } from '#build/search-server.ts';

/** What a build says of itself in build.json. */
export interface BuildRecord {
  /** Digest of everything it was made from. */
  inputs: string;
  /** Stamp of its content. */
  stamp: string;
}

/** Everything beside content/ that a build is made from. */
const parts = ['src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json'];

/** Settings from the environment that stand in what is built. */
const settings = ['SITE_URL', 'SITE_CONTACT', 'SITE_ISSUES', 'OAI_GATEWAY', ...searchSettings];

/** Digest of the content, the code and the settings a build depends on. */
export function digestOfInputs(content: string): string {
  const hash = createHash('sha256');
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  for (const part of [content, ...parts]) {
    for (const file of filesOf(part)) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** What the build in a folder was made from; undefined when there is none. */
export function lastBuild(folder: string): BuildRecord | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8')) as BuildRecord;
  } catch {
    return undefined;
  }
}

/** Swaps the folders: readers see the old build whole, then the new one whole. */
export function publish(staging: string, out: string, record: BuildRecord): void {
  writeFileSync(join(staging, 'build.json'), JSON.stringify(record));
  const old = `${out}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(staging, out);
  rmSync(old, { recursive: true, force: true });
}

function filesOf(part: string): string[] {
  if (!existsSync(part)) return [];
  if (!statSync(part).isDirectory()) return [part];
  return readdirSync(part, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => join(part, name))
    .filter((file) => statSync(file).isFile());
}
