/** The two sites the tests read: a small fixture with everything a registry can hold, and the registry itself. */
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the tests keep what they build. */
const cache = resolve('node_modules/.cache/test-sites');

/** A built site. */
export interface Site {
  /** The content it is built from. */
  content: string;
  /** The folder it is built into. */
  folder: string;
}

/** The fixture's site: eight public entries in which every kind of fact, gap and fallback occurs. */
export const fixtureSite: Site = {
  content: join(cache, 'fixture/content'),
  folder: join(cache, 'fixture/dist'),
};

/** The registry's own site. */
export const registrySite: Site = { content: resolve('content'), folder: resolve('dist') };

/** Lays the fixture's entries beside the registry's own vocabularies and words. */
export function layOutFixture(): void {
  rmSync(fixtureSite.content, { recursive: true, force: true });
  mkdirSync(fixtureSite.content, { recursive: true });
  cpSync('test/fixtures/registries/good', fixtureSite.content, { recursive: true });
  for (const name of ['vocabularies', 'strings']) {
    symlinkSync(resolve('content', name), join(fixtureSite.content, name));
  }
}
