/**
 * A region that is set agrees with the countries.
 *
 * Why: the entry would be counted in a region to which its country does not belong.
 * Example that fails → region-agrees:
 *   countries: [KE]
 *   regions: [asia]
 * Fix: leave `regions` out, so that it follows from the countries, or add the country's region.
 */
import { termOf } from '#registry/registry.ts';
import { issueAt, originalOf, type Rule } from './rule.ts';

export const regionAgrees: Rule = (registry) =>
  [...registry.entries.values()].flatMap((entry) => {
    const { regions, countries } = entry.facts;
    if (!regions || regions.includes('global')) return [];
    const outside = countries.filter((code) => {
      const region = termOf(registry, 'countries', code)?.region;
      return region !== undefined && !regions.includes(region);
    });
    if (outside.length === 0) return [];
    const codes = outside.map((code) => `\`${code.toUpperCase()}\``).join(', ');
    return [
      issueAt('region-agrees', 'error', originalOf(entry).places, ['regions'], {
        message: `Unexpected regions \`${regions.join(', ')}\`: ${codes} ${outside.length > 1 ? 'belong' : 'belongs'} to another region.`,
        fix: 'Remove `regions`, so that they follow from the countries, or add the region.',
      }),
    ];
  });
