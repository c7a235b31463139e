/**
 * An action's number agrees with its place in its country's series, or the entry says why not.
 *
 * Why: "Kenya II" before "Kenya I" sends a reader to the wrong page.
 * Example that fails → series-in-order:
 *   actions/kenya-i-forms/index.en.mdx:
 *   start: 2011
 *   actions/kenya-ii-data/index.en.mdx:
 *   start: 2009
 * Fix: correct the dates or the number, or name the other number under `disputed` with `fact: title`.
 */
import { isBefore } from '#registry/partial-date.ts';
import { romanOf, seriesOf } from '#registry/series.ts';
import { issueAt, originalOf, type Rule } from './rule.ts';

export const seriesInOrder: Rule = (registry) =>
  seriesOf(registry).flatMap(({ actions }) =>
    actions.flatMap(({ number, entry }, index) => {
      const earlier = actions[index - 1];
      const explained = entry.facts.disputed.some(
        ({ fact }) => fact === 'title' || fact === 'start',
      );
      const [start, before] = [entry.facts.start, earlier?.entry.facts.start];
      if (
        !earlier ||
        explained ||
        (!sameNumber(earlier.number, number) && !outOfOrder(start, before))
      ) {
        return [];
      }
      const told = sameNumber(earlier.number, number)
        ? `Unexpected second action with the number ${romanOf(number)} (${earlier.entry.key}).`
        : `Unexpected start \`${start ?? ''}\` of number ${romanOf(number)}, expected not before number ${romanOf(earlier.number)} (${earlier.entry.key}, \`${before ?? ''}\`).`;
      return issueAt('series-in-order', 'warning', originalOf(entry).places, ['start'], {
        message: told,
        fix: 'Correct the number or the dates, or name the other number under `disputed` with `fact: title`.',
      });
    }),
  );

const sameNumber = (a: number, b: number): boolean => a === b;
const outOfOrder = (start: string | undefined, before: string | undefined): boolean =>
  start !== undefined && before !== undefined && isBefore(start, before);
