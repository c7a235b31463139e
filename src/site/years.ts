/** The years of the programme as the pages show them; each is looked at once for the whole build. */
import { computedFor, type Computed } from '#registry/computed-figures.ts';
import type { Figure } from '#registry/statistics.ts';
import { yearOf, type Year } from '#registry/year.ts';
import { registry } from './registry.ts';

const known = new Map<string, Year>();

/** A year, as a whole or in a region. */
export function yearIn(year: number, region?: string): Year {
  const name = `${year}/${region ?? ''}`;
  const found = known.get(name) ?? yearOf(registry, year, region);
  known.set(name, found);
  return found;
}

/** What the registry counts beside a figure published about a year. */
export const computedIn = (year: number, figure: Figure): Computed | undefined =>
  computedFor(registry, figure, (region) => yearIn(year, region));
