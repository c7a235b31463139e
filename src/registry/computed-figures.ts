/**
 * What the registry itself counts where a source published a figure about a year. The registry holds what sources tell
 * in detail, a report counts what its authors knew: the two seldom agree, and readers should see by how much.
 */
import type { Entry } from './entry.ts';
import type { Registry } from './registry.ts';
import type { Figure } from './statistics.ts';
import type { Year } from './year.ts';

/** Metrics the registry can count for a year, each with the way it does. */
const counters = {
  activities: ({ activities }: Year) => activities.length,
  'countries-supported': ({ active }: Year) => countriesOf(active).length,
  'countries-with-activities': ({ active }: Year) => countriesOf(active).length,
  'experts-nationalities': ({ active }: Year) => expertCountriesOf(active).length,
  roundtables: ({ events }: Year) => roundTablesOf(events).length,
  'new-actions': ({ begun }: Year) => begun.length,
  'actions-implemented': ({ active }: Year) => active.length,
  'actions-concluded': ({ ended }: Year) => ended.length,
} as const;

/** A metric that can be counted. */
export type CountedMetric = keyof typeof counters | 'actions-since-2009' | 'event-facts';

/** A count beside a published figure. */
export interface Computed {
  value: number;
  /** How it was counted. */
  how: CountedMetric;
}

/**
 * What the registry counts for a figure of a year; undefined where it holds nothing to count.
 * @param yearIn the year as a whole, or in a region
 */
export function computedFor(
  registry: Pick<Registry, 'entries'>,
  figure: Figure,
  yearIn: (region?: string) => Year,
): Computed | undefined {
  const { metric, scope } = figure;
  if (scope.entry) return ofEvent(registry.entries.get(scope.entry), metric);
  if (!scope.programme && !scope.region) return undefined;
  if (metric === 'actions-since-2009')
    return { value: sinceStart(registry, yearIn().year, scope.region), how: 'actions-since-2009' };
  if (!isCounted(metric)) return undefined;
  return { value: counters[metric](yearIn(scope.region)), how: metric };
}

const isCounted = (metric: string): metric is keyof typeof counters => metric in counters;

/** Partner countries of some entries, each once. */
export const countriesOf = (entries: readonly Entry[]): string[] => [
  ...new Set(entries.flatMap(({ facts }) => facts.countries)),
];

/** Countries the experts of some entries came from, each once. */
const expertCountriesOf = (entries: readonly Entry[]): string[] => [
  ...new Set(entries.flatMap(({ facts }) => facts.expertsFrom)),
];

/** The regional round tables among some events. */
export const roundTablesOf = (events: readonly Entry[]): Entry[] =>
  events.filter(({ facts }) => facts.kind === 'regional-round-table');

function sinceStart(
  registry: Pick<Registry, 'entries'>,
  year: number,
  region: string | undefined,
): number {
  return [...registry.entries.values()].filter(
    ({ collection, facts, regions }) =>
      collection === 'actions' &&
      (region === undefined || regions.includes(region)) &&
      Number((facts.start ?? facts.end ?? '9999').slice(0, 4)) <= year,
  ).length;
}

function ofEvent(event: Entry | undefined, metric: string): Computed | undefined {
  if (!event) return undefined;
  const { participantsNumber, institutions = [] } = event.facts;
  const countries = new Set(institutions.flatMap(({ country }) => country ?? []));
  if (['roundtable-participants', 'roundtable-delegates', 'event-participants'].includes(metric)) {
    return participantsNumber === undefined
      ? undefined
      : { value: participantsNumber, how: 'event-facts' };
  }
  if (metric === 'roundtable-countries' && countries.size > 0)
    return { value: countries.size, how: 'event-facts' };
  return undefined;
}
