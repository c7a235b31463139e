/** A peer's project, laid out from its template beside its installed packages, and removed after use. */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { install } from './install.ts';

/** One way of building with a peer. */
export interface PeerBuild {
  name: string;
  /** The script and its arguments, run in the project's folder. */
  script: readonly string[];
  environment?: Readonly<Record<string, string>>;
  /** The folder the pages are written to. */
  out: string;
  /** The highest share of its CPU a page that ours may take; none where a row is for information. */
  bound?: number;
  /** Lays the content out for this build and removes what earlier ones left. */
  prepare: () => void;
}

/** What stays when a project is removed, so that nothing has to be installed again. */
const kept = ['node_modules', 'package.json', 'package-lock.json', 'installed-lock.json'];

/** Runs `work` with the project of the template `name`. Its packages cannot be linked in: Astro would lose their styles. */
export async function withPeer<T>(name: string, work: (folder: string) => Promise<T>): Promise<T> {
  const template = resolve('test/bench/peers', name);
  const folder = install(name, template);
  const clean = (): void => {
    for (const left of readdirSync(folder).filter((file) => !kept.includes(file))) {
      rmSync(join(folder, left), { recursive: true, force: true });
    }
  };
  clean();
  cpSync(template, folder, { recursive: true });
  return work(folder).finally(clean);
}

/** Copies the page furniture that both peers share into a folder of a project. */
export function addFurniture(folder: string): void {
  cpSync(resolve('test/bench/peers/furniture.mjs'), join(folder, 'furniture.mjs'));
}

/** Writes a file and the folders it needs. */
export function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
