/**
 * An entry without countries names its region.
 *
 * Why: regions follow from the countries; without either the entry would be filed as global by accident.
 * Example that fails → region-set:
 *   countries: []
 * Fix: write `regions: [global]`, or the region meant.
 */
import { issueAt, originalOf, type Rule } from './rule.ts';

export const regionSet: Rule = (registry) =>
  [...registry.entries.values()]
    .filter(({ facts }) => facts.countries.length === 0 && !facts.regions)
    .map((entry) =>
      issueAt('region-set', 'warning', originalOf(entry).places, ['countries'], {
        message: 'No country and no region: the entry is filed under `global`.',
        fix: 'Write `regions: [global]`, or the region it concerns.',
      }),
    );
