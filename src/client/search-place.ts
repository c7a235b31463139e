/**
 * Where a search stands: where its files come from, and where its pages are. The site, unless a script that runs before it
 * says otherwise, as in a pack.
 */
import { entryPath, glossaryPath } from '#registry/address.ts';
import type { Locale } from '#registry/locale.ts';
import type { EmbeddedSources } from '#search/engines/embedded.ts';
import { searchSources } from './search-sources.ts';

/** A place. */
export interface SearchPlace {
  sources: EmbeddedSources;
  entry: (locale: Locale, key: string) => string;
  term: (locale: Locale, id: string) => string;
  /** The page of the search, without its parameters. */
  page: (locale: Locale) => string;
  /** Where the registry is published, for files that a reader takes along. */
  origin: () => string;
}

/** The place of the search on this page. */
export const place: SearchPlace = {
  sources: searchSources,
  entry: entryPath,
  term: glossaryPath,
  page: (locale) => `/${locale}/search/`,
  origin: () => location.origin,
};
