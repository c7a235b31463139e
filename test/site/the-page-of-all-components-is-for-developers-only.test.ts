import { existsSync } from 'node:fs';
import { join } from 'node:path';
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

describe('the page of all components', () => {
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
