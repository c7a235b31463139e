/** Which entries there will be: decided first, so that any entry can name any other. */
import type { Collection } from '#registry/facts.ts';
import type { Registry } from '#registry/registry.ts';
import type { Term } from '#registry/vocabulary.ts';
import { chanceOf } from './chance.ts';

/** One entry to be written. */
export interface Plan {
  index: number;
  collection: Collection;
  id: string;
  /** `collection/id`. */
  key: string;
  theme: Term;
  country: Term;
  /** The year it begins in. */
  year: number;
}

/** Of twenty entries, so many are of each collection: about as in the registry. */
const share: readonly Collection[] = [
  ...Array<Collection>(8).fill('actions'),
  ...Array<Collection>(3).fill('practices'),
  ...Array<Collection>(2).fill('case-studies'),
  ...Array<Collection>(3).fill('lessons'),
  ...Array<Collection>(2).fill('events'),
  ...Array<Collection>(2).fill('publications'),
];

/** Plans so many entries over the six collections. */
export function planEntries(registry: Registry, count: number, seed: string): Plan[] {
  const themes = [...registry.vocabularies.themes.terms.values()];
  const countries = partnerCountries(registry);
  return Array.from({ length: count }, (_, index) => {
    const chance = chanceOf(`${seed} plan ${index}`);
    const [theme, country] = [chance.pick(themes), chance.pick(countries)];
    const collection = share[index % share.length] ?? 'actions';
    const id = `${country.id}-${theme.id}-${String(index).padStart(5, '0')}`;
    const year = chance.between(2009, 2023);
    return { index, collection, id, key: `${collection}/${id}`, theme, country, year };
  });
}

/** Countries the programme works with: those of a region, outside the European Union. */
export const partnerCountries = (registry: Registry): Term[] =>
  [...registry.vocabularies.countries.terms.values()].filter(({ region, eu }) => region && !eu);
