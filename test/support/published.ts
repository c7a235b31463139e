/** The registry as it is published, read once for the tests of a file, and the open data made from it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRegistry } from '#build/load-registry.ts';
import type { Written } from '#exports/downloads.ts';
import { imprintOf } from '#exports/imprint.ts';
import { publicRegistry } from '#registry/registry.ts';
import { afterAll, beforeAll } from 'vitest';
import { writeOpenData } from '../../scripts/steps/open-data.ts';

/** The registry's own content. */
export const published = publicRegistry(loadRegistry('content').registry);

/** Published at an address of no meaning. */
export const imprint = imprintOf(
  published,
  'https://registry.example.org/',
  'webmaster@registry.example.org',
);

/** Open data in a folder of its own. */
export interface OpenData {
  folder: string;
  files: readonly Written[];
  textOf: (path: string) => string;
}

/** Writes the open data once for the tests of a file; they are removed afterwards. */
export function openData(): OpenData {
  const folder = mkdtempSync(join(tmpdir(), 'open-data-'));
  const made: { files: readonly Written[] } = { files: [] };
  beforeAll(async () => {
    made.files = await writeOpenData(published, imprint, folder);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return {
    folder,
    get files() {
      return made.files;
    },
    textOf: (path) => readFileSync(join(folder, path), 'utf8'),
  };
}
