/** The entries that are to be looked at again, for a terminal. */
import type { Due } from '#registry/review-due.ts';

/** Overdue and soon, each with its dates and file; how many come later. */
export function dueList(dues: readonly Due[]): string {
  const part = (state: Due['state'], heading: string): string[] => {
    const own = dues.filter((due) => due.state === state);
    return own.length > 0 ? [`${heading} (${own.length})`, ...own.map(line), ''] : [];
  };
  const later = dues.filter(({ state }) => state === 'later');
  const [next] = later;
  const rest = next
    ? `${later.length} ${later.length === 1 ? 'entry is' : 'entries are'} due later, the first in ${next.date ?? ''}.`
    : 'Nothing is due later.';
  return [...part('overdue', 'Review overdue'), ...part('soon', 'Review due soon'), rest].join(
    '\n',
  );
}

function line({ entry, date, lastConfirmed }: Due): string {
  const confirmed = lastConfirmed ? `confirmed ${lastConfirmed}` : 'never confirmed';
  return `  ${(date ?? 'unknown').padEnd(10)}  ${confirmed.padEnd(20)}  ${entry.key}  ${entry.facts.title}`;
}
