/** The fixture's site is built without settings for a search server: no file of it is heavier for there being such a thing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { locales } from '#registry/locale.ts';
import { filesOf, pageAt } from '../support/html.ts';
import { fixtureSite } from '../support/sites.ts';

it('loads no code for a server', () => {
  const scripts = filesOf(fixtureSite).filter((file) => /^_astro\/.*\.js$/.test(file));
  expect(scripts.length).toBeGreaterThan(10);
  for (const file of scripts) {
    const script = readFileSync(join(fixtureSite.folder, file), 'utf8');
    expect(/multi-search|isStandIn|HAS_SEARCH_SERVER/.test(script), file).toBe(false);
  }
});

it('has no word about one on its search page, and connects to itself alone', () => {
  for (const locale of locales) {
    const page = pageAt(fixtureSite, `/${locale}/search/`);
    expect(page.querySelector('[data-server], [rel=preconnect]')).toBeNull();
    expect(page.querySelector('[data-words]')?.textContent).not.toContain('server.');
    const policy = page.querySelector('meta[http-equiv="content-security-policy" i]');
    expect(policy?.getAttribute('content')).toMatch(/connect-src 'self';/);
  }
});
