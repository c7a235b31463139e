/** Where things are in a pack: pages beside each other in folders by kind, everything else under assets/. */
import { browsable } from '#registry/address.ts';
import { collections } from '#registry/facts.ts';
import type { Locale } from '#registry/locale.ts';
import type { Catalogue } from '#search/catalogue.ts';
import { facetKeys, type FacetKey } from '#search/facets.ts';

/** The first page. */
export const indexFile = 'index.html';

/** The file of an entry or of a term of the glossary, by its key. */
export const fileOf = (key: string): string => `${key}.html`;

const facetOfSegment: Readonly<Record<string, FacetKey>> = {
  [browsable.themes]: 'theme',
  [browsable.pillars]: 'pillar',
  [browsable.regions]: 'region',
  [browsable.countries]: 'country',
  [browsable['gcm-objectives']]: 'gcm',
  [browsable.sdgs]: 'sdg',
};

/**
 * What an address of the site is in a pack: a page of it, or its search with the same filter; undefined where it has
 * neither.
 * @param keys keys of the entries and terms that the pack has
 */
export function addressInPack(
  address: string,
  locale: Locale,
  catalogue: Catalogue,
  keys: ReadonlySet<string>,
): string | undefined {
  const { pathname, search, hash } = new URL(address, 'https://pack.invalid/');
  if (!pathname.startsWith(`/${locale}/`)) return undefined;
  const rest = pathname.slice(`/${locale}/`.length).replace(/\/$/, '');
  if (keys.has(rest)) return `${fileOf(rest)}${hash}`;
  if (rest === '') return indexFile;
  if (rest === 'search') return searchWith(new URLSearchParams(search), catalogue);
  const [segment = '', id = '', more] = rest.split('/');
  if (more !== undefined) return undefined;
  const [facet, term] = (collections as readonly string[]).includes(rest)
    ? (['collection', rest] as const)
    : [facetOfSegment[segment], id];
  return facet && searchWith(new URLSearchParams({ [facet]: term }), catalogue);
}

/** The search, where the pack knows every term that is asked for. */
function searchWith(parameters: URLSearchParams, catalogue: Catalogue): string | undefined {
  for (const [name, value] of parameters) {
    if (!(facetKeys as readonly string[]).includes(name)) continue;
    if (catalogue.labelOf(name as FacetKey, value) === undefined) return undefined;
  }
  const asked = parameters.toString();
  return asked ? `${indexFile}?${asked}` : indexFile;
}

/** An address in the pack as a file of it names it. */
export const fromFile = (file: string, address: string): string =>
  `${'../'.repeat(file.split('/').length - 1)}${address}`;
