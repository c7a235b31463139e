/** Which countries a page's map shows, with how many entries, and where each leads. */
import { searchPath, termPath, type Browsable } from '#registry/address.ts';
import type { Locale } from '#registry/locale.ts';
import { termOf } from '#registry/registry.ts';
import { countriesAmong, entriesUnder, facets, termPages } from './term-pages.ts';
import { registry } from './registry.ts';

/** A country with the number of its entries and the address that lists them. */
export interface CountryCount {
  id: string;
  count: number;
  href: string;
}

/** Every country that has entries; each leads to its page. */
export function allCountries(locale: Locale): CountryCount[] {
  return termPages('countries')
    .map((id) => ({
      id,
      count: entriesUnder('countries', id).length,
      href: termPath(locale, 'countries', id),
    }))
    .filter(({ count }) => count > 0);
}

/** The countries of a region; or those with entries under another term, each leading to just these entries. */
export function countriesOnMap(
  vocabulary: Exclude<Browsable, 'countries'>,
  id: string,
  locale: Locale,
): CountryCount[] {
  if (vocabulary === 'regions') {
    return allCountries(locale).filter(
      (country) => termOf(registry, 'countries', country.id)?.region === id,
    );
  }
  return countriesAmong(entriesUnder(vocabulary, id)).map(({ country, count }) => ({
    id: country,
    count,
    href: searchPath(locale, { [facets[vocabulary]]: id, country }),
  }));
}
