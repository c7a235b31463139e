/**
 * Which entries a book holds, and in which parts: of one collection by main pillar, of several by collection; in a part by
 * title, as dictionaries of the language order them.
 */
import { comparer } from '#i18n/format.ts';
import { viewOf, type Entry } from '#registry/entry.ts';
import { collections, type Collection } from '#registry/facts.ts';
import type { Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';

/** What is asked for; nothing asked for is no limit. */
export interface Wanted {
  collections: readonly string[];
  themes: readonly string[];
  regions: readonly string[];
}

/** A part: the pillar or collection it is about, and its entries. */
export interface Chosen {
  about: { pillar: string } | { collection: Collection };
  entries: readonly Entry[];
}

/** The entries that are in every list asked for, in parts; parts without entries are left out. */
export function chosen(registry: Registry, wanted: Wanted, locale: Locale): Chosen[] {
  const compare = comparer(locale);
  const titleOf = (entry: Entry): string => viewOf(entry, locale).values.title;
  const entries = [...registry.entries.values()]
    .filter((entry) => isWanted(entry, wanted))
    .sort((a, b) => compare(titleOf(a), titleOf(b)) || compare(a.key, b.key));
  const [only, ...others] = wanted.collections;
  const parts: Chosen[] =
    only && others.length === 0
      ? [...registry.vocabularies.pillars.terms.keys()].map((pillar) => ({
          about: { pillar },
          entries: entries.filter(({ facts }) => facts.pillars[0] === pillar),
        }))
      : collections.map((collection) => ({
          about: { collection },
          entries: entries.filter((entry) => entry.collection === collection),
        }));
  return parts.filter((part) => part.entries.length > 0);
}

function isWanted(entry: Entry, { collections: kinds, themes, regions }: Wanted): boolean {
  const isAmong = (list: readonly string[], ids: readonly string[]): boolean =>
    list.length === 0 || ids.some((id) => list.includes(id));
  return (
    isAmong(kinds, [entry.collection]) &&
    isAmong(themes, entry.facts.themes) &&
    isAmong(regions, entry.regions)
  );
}
