/**
 * The port every search engine implements. Query understanding and facets sit above it, so that engines differ only in
 * how they find text.
 */
import type { Locale } from '#registry/locale.ts';
import type { FacetKey } from './facets.ts';
import type { Card } from './catalogue.ts';

/** The orders results can have. */
export const sorts = ['relevance', 'newest', 'oldest', 'title'] as const;

/** An order of results. */
export type Sort = (typeof sorts)[number];

/** The selected term ids of each facet: OR inside a facet, AND between facets. */
export type Selection = Partial<Record<FacetKey, readonly string[]>>;

/** What a reader asks for; the same as a search address says. */
export interface Query {
  text: string;
  selection: Selection;
  sort: Sort;
  /** From 1. */
  page: number;
}

/** A stretch of text; `marked` where it matches the query. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/** One result. */
export interface Hit {
  card: Card;
  /** The passage that matches, where the engine knows it. */
  excerpt?: readonly Stretch[];
  /** Words of the query that the entry lacks; such hits are partial and outside the total. */
  lacking?: readonly string[];
}

/** How many of the results each term of each facet would give if it were the facet's only one selected. */
export type Counts = Readonly<Record<FacetKey, ReadonlyMap<string, number>>>;

/** One page of results. */
export interface ResultPage {
  query: Query;
  hits: readonly Hit[];
  /** Full matches, over all pages. */
  total: number;
  pages: number;
  counts: Counts;
  /** Entries that match only in part, after the last page of full matches. */
  partial: readonly Hit[];
  /** Words of the query that no entry has. */
  unknownWords: readonly string[];
  /** True where a part of the engine could not be reached and the rest answered. */
  degraded: boolean;
}

/** Something to complete what is being typed. */
export interface Suggestion {
  text: string;
  /** What it is: a term of a facet, or an entry. */
  kind: FacetKey | 'entry';
  /** Term id or entry key. */
  id: string;
}

/** A search engine for one locale. */
export interface SearchEngine {
  /** Makes the engine ready for a locale; resolves when a search can be answered. */
  load: (locale: Locale) => Promise<void>;
  search: (query: Query) => Promise<ResultPage>;
  /** Completions of a prefix, best first. */
  suggest: (prefix: string) => Promise<readonly Suggestion[]>;
}

/** Results on a page. */
export const pageSize = 10;
