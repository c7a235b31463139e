/** What is told of a country or region beside its entries: order in time, outputs, figures, what followed from what. */
import type { Browsable } from '#registry/address.ts';
import { viewOf, type Entry } from '#registry/entry.ts';
import type { Locale } from '#registry/locale.ts';
import type { Figure } from '#registry/statistics.ts';
import { links, registry } from './registry.ts';

/** Oldest first; what has no date comes last. */
export const byStart = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => startOf(a).localeCompare(startOf(b), 'en'));

const startOf = ({ facts }: Entry): string => facts.start ?? facts.end ?? '9999';

/** Something an action left behind, in the words of a locale. */
export interface PlaceOutput {
  entry: Entry;
  title: string;
  kind: string;
  date: string | undefined;
  publication: string | undefined;
  /** The language of the title. */
  language: Locale;
}

/** What actions left behind, in the order of the actions. */
export function outputsOf(actions: readonly Entry[], locale: Locale): PlaceOutput[] {
  return actions.flatMap((entry) => {
    const view = viewOf(entry, locale);
    return view.values.outputs.map(({ title, kind, date, publication }) => ({
      entry,
      title,
      kind,
      date,
      publication: publication && registry.entries.has(publication) ? publication : undefined,
      language: view.languageOf('outputs'),
    }));
  });
}

/** Published figures about a place or its actions; lists in words are left to the annual reports. */
export function figuresOf(
  vocabulary: Browsable,
  id: string,
  actions: readonly Entry[],
): readonly Figure[] {
  const keys = new Set(actions.map(({ key }) => key));
  return registry.figures.filter(({ scope, value }) => {
    if (value === undefined) return false;
    if (vocabulary === 'countries')
      return scope.country === id || (scope.entry ? keys.has(scope.entry) : false);
    return scope.region === id;
  });
}

/** One entry that came of another. */
export interface Followed {
  from: Entry;
  type: string;
  to: Entry;
}

/** Which of some entries followed another or was adapted from it, here or elsewhere; events in a row are left out. */
export function followed(entries: readonly Entry[]): Followed[] {
  const types = new Set(['follows', 'adapted-from']);
  return entries
    .filter(({ collection }) => collection !== 'events')
    .flatMap((from) =>
      (links.get(from.key) ?? []).flatMap(({ type, inverse, entry: to }) =>
        types.has(type) && !inverse ? [{ from, type, to }] : [],
      ),
    );
}
