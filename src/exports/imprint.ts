/** What every export says of itself: where it is published, who answers for it, and which version of the content it is. */
import { createHash } from 'node:crypto';
import type { Registry } from '#registry/registry.ts';

/** The version of the form of the exports: the first number moves only when a reader of the old form would break. */
export const formVersion = '1.0.0';

/** The licence of the registry's texts. */
export const licence = {
  id: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** Where, by whom and in which version something is published. */
export interface Imprint {
  /** The public address of the site, with a slash at its end. */
  site: string;
  /** An address for letters to those who run the site. */
  contact: string;
  /** The newest date the content names for itself, YYYY-MM-DD. */
  date: string;
  /** Date and digest: the same content has the same version, changed content another. */
  version: string;
}

/** The imprint of a registry published at an address. */
export function imprintOf(registry: Registry, site: string, contact: string): Imprint {
  const date = dateOf(registry);
  return { site, contact, date, version: `${date}-${digestOf(registry)}` };
}

/** The full address of a path of the site. */
export const addressIn = ({ site }: Pick<Imprint, 'site'>, path: string): string =>
  encodeURI(new URL(path, site).href);

/** The newest full date on which an entry was reviewed or changed; 1970 for a registry that has none. */
export function dateOf(registry: Registry): string {
  const dates = [...registry.entries.values()].flatMap(({ facts }) => [
    facts.review.date,
    ...facts.changes.map(({ date }) => date),
  ]);
  const full = dates.filter((date) => date?.length === 10).sort();
  return full.at(-1) ?? '1970-01-01';
}

function digestOf(registry: Registry): string {
  const hash = createHash('sha256');
  for (const { key, editions } of registry.entries.values()) {
    hash.update(key);
    for (const { locale, values, body } of Object.values(editions)) {
      hash.update(JSON.stringify([locale, values, body.html]));
    }
  }
  for (const { places: _places, ...term } of registry.glossary.values()) {
    hash.update(JSON.stringify(term));
  }
  for (const { id, terms } of Object.values(registry.vocabularies)) {
    hash.update(JSON.stringify([id, ...terms.values()]));
  }
  for (const { places: _places, ...figure } of registry.figures) {
    hash.update(JSON.stringify(figure));
  }
  return hash.update(JSON.stringify(registry.crosswalk)).digest('hex').slice(0, 12);
}
