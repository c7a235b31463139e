/**
 * A disputed value belongs to a fact that the entry could state.
 *
 * Why: the page shows it beside the fact; beside nothing it would not be shown at all.
 * Example that fails → disputed-fact:
 *   disputed: [{ fact: ende, value: 2011-07, source: report }]
 * Fix: write the key of the fact as it stands in the front matter.
 */
import { issueAt, originalOf, type Rule } from './rule.ts';
import { entrySchemas } from '#registry/schemas.ts';
import { didYouMean, nearest, oneOf, quote } from './words.ts';

export const disputedFact: Rule = (registry) =>
  [...registry.entries.values()].flatMap((entry) => {
    const known = Object.keys(entrySchemas[entry.collection].shape);
    return entry.facts.disputed.flatMap(({ fact }, index) => {
      if (known.includes(fact)) return [];
      const near = nearest(fact, known);
      return issueAt(
        'disputed-fact',
        'error',
        originalOf(entry).places,
        ['disputed', index, 'fact'],
        {
          message: `Unexpected fact ${quote(fact)}, expected a key of the front matter: ${oneOf(known)}${didYouMean(near)}`,
          fix: `Write \`${near ?? 'end'}\`.`,
        },
      );
    });
  });
