/** Search engines learn of every page from the sitemaps, and of nothing that is none. */
import { describe, expect, test } from 'vitest';
import { locales } from '#registry/locale.ts';
import { addressesOf, textAt } from '../support/html.ts';
import { fixtureSite, registrySite, type Site } from '../support/sites.ts';

/** What a sitemap lists, by locale. */
const listedIn = (site: Site): string[] =>
  locales.flatMap((locale) =>
    [...textAt(site, `/sitemap-${locale}.xml`).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address = '']) => new URL(address).pathname,
    ),
  );

/** A page asks for readers unless it says otherwise, or names another page as the one to read. */
function wantsReaders(site: Site, address: string): boolean {
  const html = textAt(site, address);
  const [, canonical] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? [];
  if (/<meta name="robots" content="noindex/.test(html)) return false;
  return canonical === undefined || new URL(canonical).pathname === address;
}

describe.each([
  ['the registry', registrySite],
  ['the fixture', fixtureSite],
])('the sitemaps of %s', (_name, site) => {
  test('list every page that wants readers, once, and no other', () => {
    const pages = addressesOf(site).filter((address) => wantsReaders(site, address));
    expect(listedIn(site).sort()).toEqual(pages.sort());
  });
});
