/**
 * Figures have ids of their own, and contradictions are named from both ends.
 *
 * Why: conflicting figures stand side by side only if each knows the other.
 * Example that fails → figure-contradicts:
 *   statistics/report.yaml:
 *   sources: [{ id: report, title: Report 2018 }]
 *   figures:
 *     - { id: trained-2018, period: "2018", metric: participants, value: 900, unit: count, qualifier: exact, scope: { programme: true }, source: report, contradicts: [trained] }
 * Fix: give each its own id; name each in the other's `contradicts`.
 */
import type { Issue } from '#registry/issue.ts';
import { issueAt, type Rule } from './rule.ts';
import { didYouMean, nearest } from './words.ts';

export const figureIds: Rule = (registry) => {
  const issues: Issue[] = [];
  const byId = new Map(registry.figures.map((figure) => [figure.id, figure]));
  const seen = new Set<string>();
  for (const figure of registry.figures) {
    const { places, path } = figure;
    if (seen.has(figure.id)) {
      issues.push(
        issueAt('duplicate-id', 'error', places, [...path, 'id'], {
          message: `Unexpected second figure with the id \`${figure.id}\`, expected each id once.`,
          fix: 'Give one of the two another id.',
        }),
      );
    }
    seen.add(figure.id);
    for (const id of figure.contradicts) {
      const other = byId.get(id);
      if (other?.contradicts.includes(figure.id)) continue;
      const near = other ? undefined : nearest(id, [...byId.keys()]);
      issues.push(
        issueAt('figure-contradicts', 'error', places, [...path, 'contradicts'], {
          message: other
            ? `Figure \`${figure.id}\` contradicts \`${id}\`, which does not name it in turn.`
            : `Unexpected figure \`${id}\` in \`contradicts\` of \`${figure.id}\`, expected the id of a figure${didYouMean(near)}`,
          fix: other
            ? `Add \`${figure.id}\` to \`contradicts\` of \`${id}\`.`
            : `Write \`${near ?? 'an existing id'}\`.`,
        }),
      );
    }
  }
  return issues;
};
