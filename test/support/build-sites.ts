/** Builds the two sites that site and browser tests read, once for all test files, and only when something changed. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fixtureSite, layOutFixture, registrySite, type Site } from './sites.ts';

/** Vitest calls this before any test. */
export function setup(): void {
  if (process.env['SKIP_SITES']) return;
  layOutFixture();
  for (const site of [fixtureSite, registrySite]) build(site);
}

function build({ content, folder }: Site): void {
  const environment = {
    ...process.env,
    REGISTRY_CONTENT: content,
    REGISTRY_OUT: folder,
    REGISTRY_CACHE: folder === registrySite.folder ? undefined : join(dirname(folder), 'astro'),
    // Vitest's own mode would make Astro build for development.
    NODE_ENV: 'production',
  };
  const run = spawnSync(process.execPath, ['scripts/build.ts', '--if-needed'], {
    env: environment,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`The site could not be built:\n${run.stdout}${run.stderr}`);
}
