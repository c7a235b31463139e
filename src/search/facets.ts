/** The facets: which there are, in which order they are shown, and which terms of each an entry carries. */
import type { Entry } from '#registry/entry.ts';
import { locales } from '#registry/locale.ts';
import { yearsOf } from '#registry/years.ts';
import type { VocabularyId } from '#registry/vocabulary.ts';

/** The facets, in the order the search page shows them; the names are those of the search address. */
export const facetKeys = [
  'collection',
  'pillar',
  'theme',
  'region',
  'country',
  'year',
  'status',
  'phase',
  'language',
  'gcm',
  'sdg',
  'evidence',
] as const;

/** A facet. */
export type FacetKey = (typeof facetKeys)[number];

/** The vocabulary behind a facet; collections, years and languages have none. */
export const facetVocabularies: Partial<Record<FacetKey, VocabularyId>> = {
  pillar: 'pillars',
  theme: 'themes',
  region: 'regions',
  country: 'countries',
  status: 'statuses',
  phase: 'phases',
  gcm: 'gcm-objectives',
  sdg: 'sdgs',
  evidence: 'evidence',
};

/** Facets whose labels are words people search for; the long names of the frames would match too much. */
export const searchedFacets: readonly FacetKey[] = facetKeys.filter(
  (facet) => !['gcm', 'sdg', 'language', 'status', 'phase', 'evidence'].includes(facet),
);

/** Term ids of an entry for every facet. */
export function facetTermsOf(entry: Entry): Record<FacetKey, readonly string[]> {
  const { facts } = entry;
  return {
    collection: [entry.collection],
    pillar: facts.pillars,
    theme: facts.themes,
    region: entry.regions,
    country: facts.countries,
    year: yearsOf(facts.start, facts.end).map(String),
    status: facts.status ? [facts.status] : [],
    phase: facts.phase ? [facts.phase] : [],
    language: locales.filter((locale) => entry.editions[locale]),
    gcm: entry.frames.gcm,
    sdg: entry.frames.sdgs,
    evidence: facts.evidence ? [facts.evidence] : [],
  };
}
