/**
 * What follows something begins after it began.
 *
 * Why: a reader goes from an action to what came of it; the other way round it misleads.
 * Example that fails → follow-up-later:
 *   start: 2012
 *   end: 2013
 *   relations: [{ type: follows, entry: actions/malawi }]
 *   actions/malawi/index.en.mdx:
 *   start: 2016
 * Fix: turn the relation round, or correct the dates.
 */
import { isBefore } from '#registry/partial-date.ts';
import { issueAt, originalOf, type Rule } from './rule.ts';

export const followUpLater: Rule = (registry) =>
  [...registry.entries.values()].flatMap((entry) =>
    entry.facts.relations.flatMap(({ type, entry: key }, index) => {
      const { start } = entry.facts;
      const before = registry.entries.get(key)?.facts.start;
      if (type !== 'follows' || !start || !before || !isBefore(start, before)) return [];
      return issueAt(
        'follow-up-later',
        'error',
        originalOf(entry).places,
        ['relations', index, 'entry'],
        {
          message: `Unexpected \`follows: ${key}\`: this entry begins in \`${start}\`, the other only in \`${before}\`.`,
          fix: 'State the relation at the other entry, or correct the dates.',
        },
      );
    }),
  );
