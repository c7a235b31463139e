/**
 * The series of a country's actions: MIEUX numbered them ("Kenya II"). The number stands in the id, since titles are
 * translated; which numbers no source describes follows from those that are known.
 */
import type { Entry } from './entry.ts';
import type { Registry } from './registry.ts';

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** The number of an action in its country's series; undefined when it has none. */
export function seriesNumber(entry: { collection: string; id: string }): number | undefined {
  if (entry.collection !== 'actions') return undefined;
  const found = entry.id.split('-').find((part, index) => index > 0 && roman.includes(part));
  return found === undefined ? undefined : roman.indexOf(found) + 1;
}

/** The name of a number in a series, as MIEUX writes it. */
export const romanOf = (number: number): string =>
  roman[number - 1]?.toUpperCase() ?? String(number);

/** A country's numbered actions, lowest first. */
export interface Series {
  country: string;
  actions: { number: number; entry: Entry }[];
  /** Numbers up to the highest known that no action of the registry has. */
  gaps: number[];
}

/** The series of every country with at least one numbered action of its own. */
export function seriesOf(registry: Pick<Registry, 'entries'>): Series[] {
  const byCountry = new Map<string, Series['actions']>();
  for (const entry of registry.entries.values()) {
    const number = seriesNumber(entry);
    const [country, ...others] = entry.facts.countries;
    if (number === undefined || country === undefined || others.length > 0) continue;
    const list = byCountry.get(country) ?? [];
    list.push({ number, entry });
    byCountry.set(country, list);
  }
  return [...byCountry].map(([country, actions]) => {
    actions.sort((a, b) => a.number - b.number);
    const highest = actions.at(-1)?.number ?? 0;
    const known = new Set(actions.map(({ number }) => number));
    const gaps = Array.from({ length: highest }, (_, index) => index + 1).filter(
      (n) => !known.has(n),
    );
    return { country, actions, gaps };
  });
}
