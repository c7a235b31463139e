import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '#registry/locale.ts';
import { registrySite } from '../support/sites.ts';

const { folder } = registrySite;
const text = (path: string): string => readFileSync(join(folder, path), 'utf8');

/** Bytes that a server sends for a file: those of its Brotli copy, where it has one. */
const sent = (path: string): number => {
  const file = join(folder, path);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
};

/** Files that a script imports before it runs, those of these files too. */
function importsOf(script: string, found = new Set<string>()): Set<string> {
  for (const [, name = ''] of text(script).matchAll(/\b(?:from|import)\s*"\.\/([^"]+)"/g)) {
    const path = `/_astro/${name}`;
    if (found.has(path)) continue;
    found.add(path);
    importsOf(path, found);
  }
  return found;
}

const scriptsOf = (page: string): string[] =>
  [...text(page).matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src = '']) => src);

describe.each(locales)('the first results of a search, %s', (locale) => {
  const page = `/${locale}/search/index.html`;
  const own = scriptsOf(page).filter((src) => src.includes('/search.'));

  it('wait for nothing that the page does not name', () => {
    const named = [...text(page).matchAll(/<link rel="modulepreload" href="([^"]+)"/g)];
    const needed = own.flatMap((script) => [...importsOf(script)]);
    expect(needed.length).toBeGreaterThan(0);
    expect(named.map(([, href]) => href).sort()).toEqual(needed.sort());
    expect(text(page)).toContain(`as="fetch" href="/search/${locale}/catalogue.json"`);
  });

  it('need at most 22 kB: the scripts and the catalogue', () => {
    const scripts = own.flatMap((script) => [script, ...importsOf(script)]);
    const files = [...scripts, `/search/${locale}/catalogue.json`];
    const bytes = files.map(sent).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThanOrEqual(22_000);
  });
});

describe('a page without a search', () => {
  it.each(['/en/index.html', '/ar/practices/index.html', '/en/about/index.html'])(
    '%s: does not fetch the script of the search',
    (page) => {
      const scripts = scriptsOf(page).flatMap((script) => [script, ...importsOf(script)]);
      const search = readdirSync(join(folder, '_astro')).filter((name) =>
        /^search\.[^.]+\.js$/.test(name),
      );
      expect(search).toHaveLength(1);
      expect(scripts).not.toContain(`/_astro/${search[0] ?? ''}`);
    },
  );
});
