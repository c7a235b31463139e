/**
 * A withdrawn entry says why, and what takes its place exists and can be read.
 *
 * Why: whoever follows a citation to its address finds the reason there, not an error.
 * Example that fails → withdrawn-reason:
 *   review: { state: withdrawn, date: 2026-11-22 }
 * Fix: add `reason` to `review`: one sentence for readers.
 */
import { issueAt, originalOf, type Rule } from './rule.ts';

export const withdrawnReason: Rule = (registry) =>
  [...registry.entries.values()].flatMap((entry) => {
    const { state, reason, instead } = entry.facts.review;
    if (state !== 'withdrawn') return [];
    const { places } = originalOf(entry);
    const next = instead === undefined ? undefined : registry.entries.get(instead);
    return [
      ...(reason === undefined
        ? [
            issueAt('withdrawn-reason', 'error', places, ['review'], {
              message: 'The entry is withdrawn without a reason that its address could show.',
              fix: 'Add `reason: …` to `review`: one sentence for readers.',
            }),
          ]
        : []),
      ...(next && next.facts.review.state !== 'published'
        ? [
            issueAt('withdrawn-reason', 'warning', places, ['review', 'instead'], {
              message: `Unexpected \`${next.key}\` in \`review.instead\`: it is not published itself.`,
              fix: 'Publish it, or name another entry.',
            }),
          ]
        : []),
    ];
  });
