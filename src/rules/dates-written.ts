/** Dates as people write them, turned into YYYY, YYYY-MM or YYYY-MM-DD. */
import { isPartialDate } from '#registry/partial-date.ts';

/** A date such as 31/05/2024 or 5.2024 turned round; else an example. */
export function dateProposal(written: string): string {
  const [day, month, year] = written.split(/[./-]/).map((part) => part.padStart(2, '0'));
  if (year && /^\d{4}$/.test(year) && month && day) return `${year}-${month}-${day}`;
  if (month && /^\d{4}$/.test(month) && day) return `${month}-${day}`;
  return '2018-09-05';
}

/** The same date in the registry's form where only one is possible: 05/06/2024 may be May or June, 31/05/2024 is not. */
export function certainDate(written: string): string | undefined {
  const parts = written.trim().split(/[./-]/);
  const proposal =
    parts[0]?.length === 4
      ? parts.map((part) => part.padStart(2, '0')).join('-')
      : dateProposal(written.trim());
  if (!/^\d{1,4}([./-]\d{1,4}){1,2}$/.test(written.trim()) || !isPartialDate(proposal))
    return undefined;
  const [first = 0, second = 0] = parts.map(Number);
  // With points between them, days come before months in every language that writes so.
  const ambiguous =
    parts.length === 3 && parts[0]?.length !== 4 && !written.includes('.') && first <= 12;
  return ambiguous && first !== second ? undefined : proposal;
}
