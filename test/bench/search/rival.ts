/**
 * What a rival is: a search library as its own README has one use it. It gets the documents of one locale and writes a
 * folder of static files. In it, `search.js` exports `search(text)` and fetches whatever else it needs, so quality and
 * speed are those of the same files in a real browser. Anything that writes such a folder can be measured beside.
 */
import type { Locale } from '#registry/locale.ts';

/** What the page of an entry shows in one locale. */
export interface RivalDocument {
  /** `collection/id`. */
  key: string;
  title: string;
  summary: string;
  /** Structured texts and body, without markup. */
  text: string;
}

/** The export of every `search.js`: keys of full matches, best first, at least as many as a page of results shows. */
export type Search = (text: string) => Promise<string[]>;

/** How many results a page shows; more may be returned, but quality looks at no more. */
export const pageOfResults = 10;

/** Files of an index by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What the module of a rival exports: one half for the build, one for the page. */
export interface RivalModule {
  indexOf: (documents: readonly RivalDocument[], locale: Locale) => Files | Promise<Files>;
  search: Search;
}

/** A search to be measured. */
export interface Rival<D extends RivalDocument = RivalDocument> {
  name: string;
  /** Writes `search.js` and the index into an empty folder. */
  write: (documents: readonly D[], locale: Locale, folder: string) => Promise<void>;
}
