import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressesOf, textAt } from '../support/html.ts';
import { fixtureSite, registrySite, type Site } from '../support/sites.ts';

/** Ids of each page, read once. */
const ids = new Map<string, Set<string>>();

function idsOf(site: Site, address: string): Set<string> {
  const name = site.folder + address;
  let found = ids.get(name);
  if (!found) {
    found = new Set(
      [...textAt(site, address).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? ''),
    );
    ids.set(name, found);
  }
  return found;
}

function brokenLinks(site: Site): string[] {
  const broken: string[] = [];
  const known = new Set(addressesOf(site));
  for (const address of known) {
    const html = textAt(site, address);
    const duplicates = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    if (new Set(duplicates).size !== duplicates.length)
      broken.push(`${address}: an id stands twice`);
    for (const [, target = ''] of html.matchAll(/<[a-z][^<>]*?\s(?:href|src|action)="([^"]*)"/g)) {
      if (/^(https?:|mailto:)/.test(target)) continue;
      const [path = '', fragment] = decodeURI(target.replaceAll('&amp;', '&')).split('#');
      const to = path.split('?')[0] || address;
      const exists = to.endsWith('/') ? known.has(to) : existsSync(join(site.folder, to));
      if (!exists) broken.push(`${address}: ${target}`);
      else if (fragment && to.endsWith('/') && !idsOf(site, to).has(fragment)) {
        broken.push(`${address}: ${target} (no such id)`);
      }
    }
  }
  return broken;
}

describe('inside the site', () => {
  it.each([
    ['the fixture', fixtureSite],
    ['the registry', registrySite],
  ])('%s has no broken link, fragment or double id', (_name, site) => {
    expect(brokenLinks(site)).toEqual([]);
  });
});
