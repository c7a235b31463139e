/**
 * What the registry knows of one year of the programme: the base of the annual reports. What a source published about the
 * year stands beside it and is never mixed in.
 */
import type { Entry, EntryValues } from './entry.ts';
import type { Registry } from './registry.ts';
import type { Figure } from './statistics.ts';

/** The years of the programme. */
export const programmeYears = Array.from({ length: 16 }, (_, index) => 2009 + index);

type Activity = EntryValues['activities'][number];
type Output = EntryValues['outputs'][number];

/** One year. */
export interface Year {
  year: number;
  /** The annual report of the year, where the registry has it. */
  report: Entry | undefined;
  /** Actions that began in it, ended in it, or whose known period or dated work touches it. */
  begun: readonly Entry[];
  ended: readonly Entry[];
  active: readonly Entry[];
  /** Activities dated in it, or without a date and told by its annual report. */
  activities: readonly { entry: Entry; activity: Activity }[];
  outputs: readonly { entry: Entry; output: Output }[];
  events: readonly Entry[];
  publications: readonly Entry[];
  /** Entries that draw on its annual report. */
  told: readonly Entry[];
  /** Figures published about it alone. */
  figures: readonly Figure[];
  /** Figures published about a longer period that ends with it. */
  upTo: readonly Figure[];
}

/** Looks at a year, as a whole or in one region. */
export function yearOf(registry: Registry, year: number, region?: string): Year {
  const entries = [...registry.entries.values()].filter(
    (entry) => region === undefined || entry.regions.includes(region),
  );
  const report = reportOf(registry, year);
  const actions = entries.filter(({ collection }) => collection === 'actions');
  const inYear = (date: string | undefined): boolean => date?.slice(0, 4) === String(year);
  const activities = actions.flatMap((entry) =>
    entry.facts.activities
      .filter((activity) =>
        activity.date
          ? inYear(activity.date) || inYear(activity.end)
          : isFrom(report, entry, activity.source),
      )
      .map((activity) => ({ entry, activity })),
  );
  const outputs = actions.flatMap((entry) =>
    entry.facts.outputs.filter(({ date }) => inYear(date)).map((output) => ({ entry, output })),
  );
  const worked = new Set([...activities, ...outputs].map(({ entry }) => entry));
  const own = registry.figures.filter(
    ({ scope }) => region === undefined || scope.region === region,
  );
  return {
    year,
    report,
    begun: actions.filter(({ facts }) => inYear(facts.start)),
    ended: actions.filter(({ facts }) => inYear(facts.end)),
    active: actions.filter((entry) => worked.has(entry) || covers(entry, year)),
    activities,
    outputs,
    events: entries.filter(
      ({ collection, facts }) =>
        collection === 'events' && (inYear(facts.start) || inYear(facts.end)),
    ),
    publications: entries.filter(
      ({ collection, facts }) => collection === 'publications' && inYear(facts.start),
    ),
    told: report
      ? entries.filter(({ facts }) =>
          facts.sources.some(({ publication }) => publication === report.key),
        )
      : [],
    figures: own.filter(({ start, end }) => inYear(start) && inYear(end)),
    upTo: own.filter(({ start, end }) => inYear(end) && !inYear(start)),
  };
}

/** The regions that annual reports print lists of, with the year. */
export function reportRegions({ figures }: Registry): { year: number; region: string }[] {
  const pages = figures.flatMap(({ metric, scope: { region }, start = '', end = '' }) => {
    const isOneYear = start !== '' && start.slice(0, 4) === end.slice(0, 4);
    return region && regionLists.has(metric) && isOneYear ? [`${start.slice(0, 4)}/${region}`] : [];
  });
  return [...new Set(pages)].map((page) => {
    const [year = '', region = ''] = page.split('/');
    return { year: Number(year), region };
  });
}

/** The lists that stand at the head of a region's page of a report. */
const regionLists = new Set(['activity-types', 'countries-with-activities-list']);

/** The annual report of a year: the publication `ar-2018`, or `ar-2020-21` for either of two years. */
function reportOf(registry: Registry, year: number): Entry | undefined {
  return [...registry.entries.values()].find(({ collection, id }) => {
    const [, first, second] = /^ar-(\d{4})(?:-(\d{2}))?$/.exec(id) ?? [];
    if (collection !== 'publications' || !first) return false;
    return Number(first) === year || (second !== undefined && Number(`20${second}`) === year);
  });
}

function isFrom(report: Entry | undefined, entry: Entry, source: string | undefined): boolean {
  if (!report || !source) return false;
  return entry.facts.sources.some(
    ({ id, publication }) => id === source && publication === report.key,
  );
}

/** Whether an action's period touches a year. Without an end it is only known to have begun. */
function covers({ facts }: Entry, year: number): boolean {
  const first = facts.start ?? facts.end;
  if (!first) return false;
  return Number(first.slice(0, 4)) <= year && year <= Number((facts.end ?? first).slice(0, 4));
}
