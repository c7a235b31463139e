/** Actions counted by year, region, theme and the countries of their experts: the numbers of the charts. */
import type { Entry } from '#registry/entry.ts';
import { byId } from '#registry/side-by-side.ts';
import { programmeYears } from '#registry/year.ts';
import type { Column } from '#visuals/charts/stacked-columns.ts';
import { entriesWith } from './lists.ts';
import { registry } from './registry.ts';
import { yearIn } from './years.ts';

/** How many actions carry a term. */
export interface Tally {
  id: string;
  count: number;
}

const actions = entriesWith('collection', 'actions');

/** Actions under way in each year, by their main pillar in the order of the pillars. */
export const actionsByYear: readonly Column[] = programmeYears.map((year) => {
  const { active } = yearIn(year);
  const parts = [...registry.vocabularies.pillars.terms.keys()].map(
    (id) => active.filter(({ facts }) => facts.pillars[0] === id).length,
  );
  return { name: String(year), parts };
});

export const byRegion = tallyOf(({ regions }) => regions);
export const byTheme = tallyOf(({ facts }) => facts.themes);
export const expertsByCountry = tallyOf(({ facts }) => facts.expertsFrom);

/** Events whose number of participants is known, the earliest first. */
export const participantsByEvent: readonly { entry: Entry; count: number }[] = entriesWith(
  'collection',
  'events',
)
  .flatMap((entry) => {
    const count = entry.facts.participantsNumber;
    return count === undefined ? [] : [{ entry, count }];
  })
  .sort((a, b) => dateOf(a.entry).localeCompare(dateOf(b.entry), 'en'));

function dateOf({ facts }: Entry): string {
  return facts.start ?? facts.end ?? '';
}

/** Most first. */
function tallyOf(idsOf: (entry: Entry) => readonly string[]): readonly Tally[] {
  return [...byId(actions, idsOf)]
    .map(([id, entries]) => ({ id, count: entries.length }))
    .sort((a, b) => b.count - a.count);
}
