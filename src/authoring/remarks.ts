/** What an author should look at in an entry that was saved all the same: the check would refuse it before it is published. */
import { isBefore, isPartialDate } from '#registry/partial-date.ts';
import { personalIn } from '#registry/personal-data.ts';
import { sourceKey } from './file-format.ts';
import type { Values } from './entry-values.ts';

/** A remark; its words are the string `editor.<kind>`. */
export interface Remark {
  kind: 'personal' | 'order';
  value: string;
}

/** Looks at all editions of an entry. */
export function remarksOn(editions: readonly Values[]): Remark[] {
  const personal = editions.flatMap((values) => textsIn(values).flatMap(personalIn));
  const orders = editions.flatMap(({ start, end }) => (isBackwards(start, end) ? [end] : []));
  return [
    ...[...new Set(personal)].map((value): Remark => ({ kind: 'personal', value })),
    ...[...new Set(orders)].map((value): Remark => ({ kind: 'order', value: String(value) })),
  ];
}

const isBackwards = (start: unknown, end: unknown): boolean =>
  [start, end].every((date) => isPartialDate(String(date))) && isBefore(String(end), String(start));

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === sourceKey ? [] : textsIn(inner)));
}
