/**
 * Dates as precise as they are known: YYYY, YYYY-MM or YYYY-MM-DD (the ISO 8601 calendar forms; EDTF level 0).
 * Unknown is absent, never guessed, so nothing here fills a month or a day in.
 */
import { z } from 'zod';

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for a date that exists in the calendar, at any of the three precisions. */
export function isPartialDate(value: string): boolean {
  const match = shape.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** YAML reads `2018` as a number and other readers turn full dates into Date objects: both become text again. */
function asText(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value)) return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value;
}

/** Schema of a partial date; its value is the text as written. */
export const partialDate = () =>
  z.preprocess(asText, z.string().refine(isPartialDate, { params: { fault: 'partial-date' } }));

/**
 * Whether one date is certainly before another. 2018 is not before 2018-03: at the precision known they may coincide.
 */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
