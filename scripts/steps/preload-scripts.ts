/**
 * Tells the search pages which files their script imports: a browser then fetches them together with the script, and a
 * slow phone waits for one round trip and not for two.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { locales } from '#registry/locale.ts';

const scriptOf = /<script type="module" src="(\/_astro\/search\.astro[^"]+)"/;

/** Writes the links into the search pages of a built site. */
export function preloadScripts(site: string): void {
  for (const locale of locales) {
    const page = join(site, locale, 'search/index.html');
    const html = readFileSync(page, 'utf8');
    const script = scriptOf.exec(html)?.[1];
    if (!script) throw new Error(`${page} has no script of its own to preload for.`);
    const links = [...importsOf(site, script)].map(
      (file) => `<link rel="modulepreload" href="${file}">`,
    );
    writeFileSync(page, html.replace('</title>', `</title>${links.join('')}`));
  }
}

/** The files a script imports before it runs, those of these files too. */
function importsOf(site: string, script: string, found = new Set<string>()): Set<string> {
  const file = join(site, script);
  if (!existsSync(file)) throw new Error(`The site has no ${script}.`);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g)) {
    const imported = posix.join(dirname(script), name ?? '');
    if (found.has(imported)) continue;
    found.add(imported);
    importsOf(site, imported, found);
  }
  return found;
}
