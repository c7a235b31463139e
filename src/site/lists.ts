/** Entries by term, for the pages that list them; made once for the whole build. */
import { comparer } from '#i18n/format.ts';
import { viewOf, type Entry } from '#registry/entry.ts';
import { collections, type Collection } from '#registry/facts.ts';
import type { Locale } from '#registry/locale.ts';
import { facetTermsOf, type FacetKey } from '#search/facets.ts';
import { registry } from './registry.ts';

const byTerm = new Map<string, Entry[]>();
for (const entry of registry.entries.values()) {
  for (const [facet, terms] of Object.entries(facetTermsOf(entry))) {
    for (const term of terms) {
      const name = `${facet}/${term}`;
      const list = byTerm.get(name);
      if (list) list.push(entry);
      else byTerm.set(name, [entry]);
    }
  }
}

/** The entries that carry a term of a facet. */
export const entriesWith = (facet: FacetKey, term: string): readonly Entry[] =>
  byTerm.get(`${facet}/${term}`) ?? [];

/** The year an entry is filed under; empty where no date is known. */
export const yearOf = ({ facts }: Entry): string => (facts.start ?? facts.end ?? '').slice(0, 4);

/** Whether a page lists so many entries that it shows titles only: summaries of more fill no phone's first packets. */
export const isLong = (entries: readonly Entry[]): boolean => entries.length > 36;

/** Newest first (what has no date comes last), then by title. */
export function sorted(entries: readonly Entry[], locale: Locale): Entry[] {
  const compare = comparer(locale);
  const titleOf = (entry: Entry): string => viewOf(entry, locale).values.title;
  return [...entries].sort((a, b) => {
    const [first, second] = [yearOf(a), yearOf(b)];
    if (first !== second) return first > second ? -1 : 1;
    return compare(titleOf(a), titleOf(b));
  });
}

/** Entries by collection, in the order of collections, without empty ones. */
export function grouped(entries: readonly Entry[]): [Collection, Entry[]][] {
  return collections
    .map((name): [Collection, Entry[]] => [name, entries.filter((e) => e.collection === name)])
    .filter(([, list]) => list.length > 0);
}
