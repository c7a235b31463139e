/**
 * A new version says what changed.
 *
 * Why: who cited or translated the version before has to see whether it matters to them.
 * Example that fails → change-note:
 *   version: 2
 * Fix: add the change to `changes`, with its version, or publish with `npm run review -- publish`.
 */
import { issueAt, originalOf, type Rule } from './rule.ts';

export const changeNote: Rule = (registry) =>
  [...registry.entries.values()].flatMap((entry) => {
    const { version, changes } = entry.facts;
    if (version === 1 || changes.some((change) => change.version === version)) return [];
    return issueAt('change-note', 'warning', originalOf(entry).places, ['version'], {
      message: `Version ${version} has no note in \`changes\` that says what changed.`,
      fix: `Add \`- { date: …, version: ${version}, note: … }\` at the head of \`changes\`.`,
    });
  });
