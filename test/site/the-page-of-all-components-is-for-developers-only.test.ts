import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { devPages } from '#build/dev-pages.ts';
import { locales } from '#registry/locale.ts';
import { addressesOf, textAt } from '../support/html.ts';
import { fixtureSite, registrySite } from '../support/sites.ts';

/** The routes that a command gets. */
function routesOf(command: 'dev' | 'build'): string[] {
  const routes: string[] = [];
  const setup = devPages.hooks['astro:config:setup'] as unknown as (options: object) => void;
  setup({ command, injectRoute: ({ pattern }: { pattern: string }) => routes.push(pattern) });
  return routes;
}

/** The components that a file shows, and those that these show in turn. */
function shownBy(file: string, found = new Set<string>()): Set<string> {
  const text = readFileSync(file, 'utf8');
  for (const [, place = ''] of text.matchAll(/^import \w+ from '([^']+\.astro)';$/gm)) {
    const path = place.startsWith('#') ? join('src', place.slice(1)) : join(dirname(file), place);
    if (found.has(path)) continue;
    found.add(path);
    shownBy(path, found);
  }
  return found;
}

/** What shows nothing in a page, or is a whole page of its own, or is made of parts that are shown. */
const elsewhere = ['EntryHead', 'FeedHead', 'FileLink', 'PlacePage', 'TermIndex', 'TermPage'];

describe('the page of all components', () => {
  it('shows every component there is, the frame of the site and its forms among them', () => {
    const shown = shownBy('src/pages/_dev/components.astro');
    const all = readdirSync('src/components').map((name) => join('src/components', name));
    const missing = all.filter((path) => !shown.has(path)).map((path) => basename(path, '.astro'));
    expect(missing).toEqual(elsewhere);
    const forms = readFileSync('src/pages/_dev/Forms.astro', 'utf8');
    for (const name of ['Header', 'Footer', 'FilterOpener', 'RequestSheet', 'ContributeForm']) {
      expect(forms).toContain(`<${name} `);
    }
  });

  it('is there while developing, in every locale', () => {
    expect(routesOf('dev')).toEqual(['/[locale]/dev/components']);
  });

  it('is in no build: no route, no file, no link', () => {
    expect(routesOf('build')).toEqual([]);
    for (const { folder } of [fixtureSite, registrySite]) {
      for (const locale of locales) expect(existsSync(join(folder, locale, 'dev'))).toBe(false);
    }
    for (const address of addressesOf(fixtureSite)) {
      expect(textAt(fixtureSite, address), address).not.toContain('/dev/components');
    }
  });
});
