/** When an entry is to be looked at again: the date its review sets, else two years after somebody last confirmed it. */
import type { Entry } from './entry.ts';
import { isBefore } from './partial-date.ts';

/** Years after which what nobody has confirmed is to be looked at. */
const yearsBetweenReviews = 2;

/** An entry with its next review. */
export interface Due {
  entry: Entry;
  /** When; undefined where nothing tells when it was last looked at. */
  date: string | undefined;
  lastConfirmed: string | undefined;
  state: 'overdue' | 'soon' | 'later';
}

/**
 * Published entries by the date of their next review, the longest overdue first.
 * @param today YYYY-MM-DD
 * @param soon the date up to which a review counts as soon
 */
export function dueReviews(entries: Iterable<Entry>, today: string, soon: string): Due[] {
  const dues = [...entries]
    .filter(({ facts }) => facts.review.state === 'published')
    .map((entry): Due => {
      const date = dueDateOf(entry);
      const isOverdue = date === undefined || isBefore(date, today);
      const state = isOverdue ? 'overdue' : date && !isBefore(soon, date) ? 'soon' : 'later';
      return { entry, date, lastConfirmed: entry.facts.lastConfirmed, state };
    });
  return dues.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
}

function dueDateOf({ facts }: Entry): string | undefined {
  const { due, date } = facts.review;
  const last = [date, facts.lastConfirmed]
    .filter((known) => known !== undefined)
    .sort()
    .at(-1);
  if (due && (!last || isBefore(last, due))) return due;
  return last && `${Number(last.slice(0, 4)) + yearsBetweenReviews}${last.slice(4)}`;
}
