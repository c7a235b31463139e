/**
 * A result with a figure names its source.
 *
 * Why: figures travel; one without a source cannot be defended in a meeting.
 * Example that fails → figure-without-source:
 *   practices/one-form/index.en.mdx:
 *   results: [{ text: Officials were trained., figure: 2000 }]
 * Fix: add `source` with the id of one of the entry's sources.
 */
import { issueAt, originalOf, type Rule } from './rule.ts';

export const figureWithoutSource: Rule = (registry) =>
  [...registry.entries.values()].flatMap((entry) =>
    (entry.facts.results ?? []).flatMap(({ figure, source }, index) => {
      if (figure === undefined || source !== undefined) return [];
      return issueAt(
        'figure-without-source',
        'error',
        originalOf(entry).places,
        ['results', index],
        {
          message: `The figure \`${figure}\` of result ${index + 1} names no source.`,
          fix: 'Add `source: …` with the id of one of the sources.',
        },
      );
    }),
  );
