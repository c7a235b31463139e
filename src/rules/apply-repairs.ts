/** Carries repairs out on the text of one file. What does not stand where the check saw it is left alone. */
import type { Issue, Repair } from '#registry/issue.ts';

/** A text after its repairs, and the issues that were repaired. */
export interface Repaired {
  text: string;
  done: Issue[];
}

/** Applies the repairs of issues of one file, from its end to its beginning, so that places stay right. */
export function applyRepairs(text: string, issues: readonly Issue[]): Repaired {
  const starts = lineStarts(text);
  const edits = issues.flatMap((issue) => {
    const { repair } = issue;
    const at = repair ? offsetOf(text, starts, repair) : undefined;
    return repair && at !== undefined ? [{ issue, at, ...repair }] : [];
  });
  edits.sort((a, b) => b.at - a.at);
  const done: Issue[] = [];
  let repaired = text;
  let free = text.length;
  for (const { issue, at, from, to } of edits) {
    if (at + from.length > free) continue;
    repaired = repaired.slice(0, at) + to + repaired.slice(at + from.length);
    free = at;
    done.push(issue);
  }
  return { text: repaired, done: done.reverse() };
}

function offsetOf(text: string, starts: readonly number[], repair: Repair): number | undefined {
  const { place, from } = repair;
  const start = (starts[place.line - 1] ?? text.length) + place.column - 1;
  const at = /["']/.test(text.charAt(start)) && !/["']/.test(from.charAt(0)) ? start + 1 : start;
  return text.startsWith(from, at) ? at : undefined;
}

const lineStarts = (text: string): number[] => [
  // Columns do not count a byte order mark.
  text.startsWith('\uFEFF') ? 1 : 0,
  ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1),
];
