/**
 * Sitemaps (sitemaps.org 0.9): an index, and one file for each locale. A page is listed in the locale its text is in, with its
 * true translations as alternates; pages that only show another language's text are not listed. Pages without a locale, where
 * a language is chosen, stand in the first.
 */
import { browsable, entryPath, glossaryPath, homePath, pagePath } from '#registry/address.ts';
import { collections } from '#registry/facts.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { programmeYears, reportRegions } from '#registry/year.ts';
import type { Registry } from '#registry/registry.ts';

interface Listed {
  address: (locale: Locale) => string;
  locales: readonly Locale[];
}

/** The sitemap of one locale; `paths` are those of pages, after the locale, that depend on what the registry holds. */
export function sitemap(
  registry: Registry,
  locale: Locale,
  site: string,
  paths: readonly string[],
): string {
  const urls = [...listed(registry, paths)]
    .filter((page) => page.locales.includes(locale))
    .map((page) => {
      const alternates = page.locales.map(
        (l) =>
          `<xhtml:link rel="alternate" hreflang="${l}" href="${absolute(page.address(l), site)}"/>`,
      );
      return `<url><loc>${absolute(page.address(locale), site)}</loc>${alternates.join('')}</url>`;
    });
  if (locale === locales[0]) {
    urls.unshift(...choices.map((path) => `<url><loc>${absolute(path, site)}</loc></url>`));
  }
  const spaces =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>${urls.join('\n')}</urlset>\n`;
}

/** The index that names the six sitemaps. */
export function sitemapIndex(site: string): string {
  const maps = locales.map(
    (l) => `<sitemap><loc>${absolute(`/sitemap-${l}.xml`, site)}</loc></sitemap>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${maps.join('\n')}</sitemapindex>\n`;
}

/** Where a language is chosen. */
const choices = ['/', '/data/'];

function* listed(registry: Registry, paths: readonly string[]): Generator<Listed> {
  yield { address: homePath, locales };
  const everywhere = [
    ...collections,
    ...Object.values(browsable),
    'glossary',
    'glossary/abbreviations',
    'data',
    'data/figures',
    'data/figures/lists',
    'translations',
    'authoring/rules',
    'authoring/fields',
    'reports',
    ...programmeYears.map((year) => `reports/${year}`),
    ...reportRegions(registry).map(({ year, region }) => `reports/${year}/${region}`),
    'coverage',
    'follow-up',
    'data/downloads',
    'offline',
    'search',
    'dossier',
    ...paths,
  ];
  for (const path of everywhere) yield { address: (l) => pagePath(l, path), locales };
  for (const id of registry.glossary.keys()) yield { address: (l) => glossaryPath(l, id), locales };
  for (const page of registry.pages.values()) {
    yield {
      address: (l) => pagePath(l, page.id),
      locales: locales.filter((l) => page.editions[l]),
    };
  }
  for (const entry of registry.entries.values()) {
    yield {
      address: (l) => entryPath(l, entry.key),
      locales: locales.filter((l) => entry.editions[l]),
    };
  }
}

const absolute = (path: string, site: string): string => encodeURI(new URL(path, site).href);
