/** What comes before and after an entry: in its country's numbered series of actions, or by what it followed. */
import type { Entry } from '#registry/entry.ts';
import { seriesOf, type Series } from '#registry/series.ts';
import { links, registry } from './registry.ts';

/** An entry's place in a sequence. */
export interface SeriesPlace {
  previous: readonly Entry[];
  next: readonly Entry[];
  /** The series; none where only relations say what followed what. */
  series: Series | undefined;
}

const seriesByEntry = new Map<string, Series>();
for (const series of seriesOf(registry)) {
  for (const { entry } of series.actions) seriesByEntry.set(entry.key, series);
}

/** The place of an entry; undefined where nothing comes before or after it. */
export function seriesPlace(entry: Entry): SeriesPlace | undefined {
  const place = inSeries(entry) ?? inSequence(entry);
  return place.previous.length + place.next.length > 0 ? place : undefined;
}

function inSeries(entry: Entry): SeriesPlace | undefined {
  const series = seriesByEntry.get(entry.key);
  if (!series || series.actions.length < 2) return undefined;
  const at = series.actions.findIndex((one) => one.entry === entry);
  const around = (index: number): Entry[] => {
    const found = series.actions[index];
    return found ? [found.entry] : [];
  };
  return { previous: around(at - 1), next: around(at + 1), series };
}

function inSequence(entry: Entry): SeriesPlace {
  const followed = (links.get(entry.key) ?? []).filter(({ type }) => type === 'follows');
  const entriesOf = (isAfter: boolean): Entry[] =>
    followed.filter(({ inverse }) => inverse === isAfter).map((link) => link.entry);
  return { previous: entriesOf(false), next: entriesOf(true), series: undefined };
}
