import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { registrySite } from '../support/sites.ts';

const folder = join(registrySite.folder, '_astro');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
const partsOf = (script: string): string[] => {
  const [, list = ''] =
    /__vite__mapDeps=.{0,60}\[("[^\]]*")\]/.exec(
      readFileSync(join(folder, script), 'utf8').slice(0, 4000),
    ) ?? [];
  return [...list.matchAll(/"([^"]+)"/g)].map(([, part = '']) => part);
};

// What fetches the parts of a script beforehand waits for no style, which would come too late or not at all.
it('parts that are fetched beforehand are scripts that are there', () => {
  const parts = scripts.flatMap(partsOf);
  expect(parts.length).toBeGreaterThan(5);
  for (const part of parts) expect(part).toMatch(/^_astro\/[^/]+\.js$/);
  expect(parts.filter((part) => !scripts.includes(part.replace('_astro/', '')))).toEqual([]);
});
