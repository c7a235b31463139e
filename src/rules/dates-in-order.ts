/**
 * What ends, ends after it began.
 *
 * Why: years, timelines and counts follow from the dates.
 * Example that fails → dates-in-order:
 *   start: 2018-09
 *   end: 2018-03
 * Fix: exchange or correct the dates.
 */
import { isBefore } from '#registry/partial-date.ts';
import { issueAt, originalOf, type Rule } from './rule.ts';

export const datesInOrder: Rule = (registry) =>
  [...registry.entries.values()].flatMap((entry) => {
    const { start, end } = entry.facts;
    if (!start || !end || !isBefore(end, start)) return [];
    return [
      issueAt('dates-in-order', 'error', originalOf(entry).places, ['end'], {
        message: `Unexpected end \`${end}\`, expected a date not before the start \`${start}\`.`,
        fix: 'Correct one of the two dates.',
      }),
    ];
  });
