/** Which entries a pack holds: those that some filters of the search leave, or all. */
import { distance } from 'fastest-levenshtein';
import type { Entry } from '#registry/entry.ts';
import type { Locale } from '#registry/locale.ts';
import { labelOf, type Registry } from '#registry/registry.ts';
import { facetTermsOf, facetVocabularies } from '#search/facets.ts';

/** Filters that a pack can be made with. */
export const packFacets = ['region', 'theme', 'country', 'pillar', 'collection'] as const;

/** A filter. */
export type PackFacet = (typeof packFacets)[number];

/** The chosen terms of each filter; none means all. */
export type PackFilters = Readonly<Partial<Record<PackFacet, readonly string[]>>>;

/** What a pack is made of. */
export interface PackSelection {
  entries: readonly Entry[];
  /** What was chosen, in the words of the locale; empty for all. */
  labels: readonly string[];
  /** A name for its folder. */
  name: string;
}

/** A filter names a term that no entry has. */
export class UnknownTerm extends Error {
  override name = 'UnknownTerm';
}

/** The entries of a pack. Throws an UnknownTerm with what there is. */
export function selectionOf(
  registry: Registry,
  locale: Locale,
  filters: PackFilters,
): PackSelection {
  const all = [...registry.entries.values()];
  const chosen = packFacets.flatMap((facet) =>
    (filters[facet] ?? []).map((id) => [facet, id] as const),
  );
  for (const [facet, id] of chosen) refuseUnknown(all, facet, id);
  const entries = all.filter((entry) => {
    const terms = facetTermsOf(entry);
    return packFacets.every((facet) => {
      const wanted = filters[facet] ?? [];
      return wanted.length === 0 || wanted.some((id) => terms[facet].includes(id));
    });
  });
  const labels = chosen.map(([facet, id]) => {
    const vocabulary = facetVocabularies[facet];
    return vocabulary ? labelOf(registry, vocabulary, id, locale) : id;
  });
  const ids = chosen.map(([, id]) => id.toLowerCase());
  return { entries, labels, name: ['mieux', locale, ...ids].join('-') };
}

function refuseUnknown(entries: readonly Entry[], facet: PackFacet, id: string): void {
  const known = [...new Set(entries.flatMap((entry) => facetTermsOf(entry)[facet]))].sort();
  if (known.includes(id)) return;
  const near = known.filter((other) => distance(other, id) <= 3);
  const [meant] = near.sort((a, b) => distance(a, id) - distance(b, id));
  const expected = meant ? `did you mean \`${meant}\`?` : `expected one of ${known.join(', ')}.`;
  throw new UnknownTerm(`Unexpected \`--${facet} ${id}\`: no entry has it; ${expected}`);
}
