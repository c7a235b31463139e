/** Which terms have a page: every pillar, theme and region; countries that an entry names. */
import type { Browsable } from '#registry/address.ts';
import type { Entry } from '#registry/entry.ts';
import { locales } from '#registry/locale.ts';
import type { FacetKey } from '#search/facets.ts';
import { entriesWith } from './lists.ts';
import { registry } from './registry.ts';

/** The facet behind each browsable vocabulary. */
export const facets: Readonly<Record<Browsable, FacetKey>> = {
  themes: 'theme',
  pillars: 'pillar',
  regions: 'region',
  countries: 'country',
  'gcm-objectives': 'gcm',
  sdgs: 'sdg',
};

/** The entries under a term of a browsable vocabulary. */
export const entriesUnder = (vocabulary: Browsable, id: string): readonly Entry[] =>
  entriesWith(facets[vocabulary], id);

const visited = new Set<string>();
for (const { facts } of registry.entries.values()) {
  for (const { country } of facts.institutions ?? []) if (country) visited.add(country);
}

/** Ids of the terms that have a page. */
export function termPages(vocabulary: Browsable): string[] {
  const ids = [...registry.vocabularies[vocabulary].terms.keys()];
  if (vocabulary !== 'countries') return ids;
  return ids.filter((id) => entriesUnder('countries', id).length > 0 || visited.has(id));
}

/** What Astro makes pages of: every locale and every term of a vocabulary that has a page. */
export const termPaths = (vocabulary: Browsable) =>
  locales.flatMap((locale) =>
    termPages(vocabulary).map((id) => ({ params: { locale, id }, props: { id } })),
  );

/** Events at which an institution of a country took part, though the event is not about that country. */
export function attended(country: string): Entry[] {
  const about = new Set(entriesUnder('countries', country));
  return [...registry.entries.values()].filter(
    (entry) =>
      !about.has(entry) && (entry.facts.institutions ?? []).some((i) => i.country === country),
  );
}

/** The countries of some entries, with the number of entries of each. */
export function countriesAmong(entries: readonly Entry[]): { country: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { facts } of entries) {
    for (const country of facts.countries) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts].map(([country, count]) => ({ country, count }));
}
