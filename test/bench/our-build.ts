/** The registry's own build over generated content, each step in a process of its own. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { digestOfInputs } from '../../scripts/steps/publish.ts';
import { measure, type Measured } from './measure.ts';

/** Where one build reads and writes. */
export interface OurFolders {
  content: string;
  out: string;
  cache: string;
}

/**
 * The folders below `work`, which has to lie inside the project: Astro builds its server code into .astro/ of the project
 * when the output lies elsewhere, and two such builds at a time overwrite each other.
 */
export const ourFolders = (work: string): OurFolders => ({
  content: join(work, 'content'),
  out: join(work, 'dist'),
  cache: join(work, 'astro'),
});

const environmentOf = ({ content, out, cache }: OurFolders): Record<string, string> => ({
  REGISTRY_CONTENT: content,
  REGISTRY_OUT: out,
  REGISTRY_CACHE: cache,
});

/** The check of all content; it fails the bench when the content has errors. */
export const checkContent = (folders: OurFolders): Promise<Measured> =>
  measure({
    name: 'The content check',
    script: ['scripts/check-content.ts', '--quiet'],
    environment: environmentOf(folders),
  });

/** The pages, as scripts/steps/build-pages.ts has Astro build them. `cold` forgets earlier builds. */
export function buildPages(folders: OurFolders, { cold }: { cold: boolean }): Promise<Measured> {
  rmSync(folders.out, { recursive: true, force: true });
  if (cold) rmSync(folders.cache, { recursive: true, force: true });
  return measure({
    name: 'Astro',
    script: ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
    environment: environmentOf(folders),
  });
}

/**
 * The search index, the exports or the compressed copies. The first two read the content again, which the whole build
 * does once.
 */
export const runStep = (
  folders: OurFolders,
  step: 'search-index' | 'exports' | 'compression',
): Promise<Measured> =>
  measure({
    name: `The step ${step}`,
    script: [resolve('test/bench/step.ts'), step, folders.out],
    environment: environmentOf(folders),
  });

/** `npm start` when nothing has changed: sees that the build is up to date, and does nothing. */
export async function buildIfNeeded(folders: OurFolders): Promise<Measured> {
  const record = { inputs: digestOfInputs(folders.content), stamp: '' };
  writeFileSync(join(folders.out, 'build.json'), JSON.stringify(record));
  const run = await measure({
    name: 'The build, if needed',
    script: ['scripts/build.ts', '--if-needed'],
    environment: environmentOf(folders),
  });
  if (/Nothing has changed/.test(run.output)) return run;
  throw new Error(
    'The project was edited while the bench ran, so it built again: run it once more.',
  );
}

/** Adds a sentence to an entry; returns whether a built page shows it. */
export function editEntry(folders: OurFolders, key: string): () => boolean {
  const file = join(folders.content, key, 'index.en.mdx');
  const sentence = 'This sentence was added by the bench.';
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${sentence}\n`);
  return () => readFileSync(join(folders.out, 'en', key, 'index.html'), 'utf8').includes(sentence);
}
