/**
 * The port every search engine implements. Query understanding and facets sit above it, so that engines differ only in
 * how they find text.
 */
import type { Locale } from '#registry/locale.ts';
import type { Card } from './catalogue.ts';
import type { FacetKey } from './facets.ts';
import type { Understanding } from './understanding/understand.ts';
import type { WayOut } from './way-out.ts';

/** The orders results can have. */
export const sorts = ['relevance', 'newest', 'oldest', 'title', 'country'] as const;

/** An order of results. */
export type Sort = (typeof sorts)[number];

/** The selected term ids of each facet: OR inside a facet, AND between facets. */
export type Selection = Partial<Record<FacetKey, readonly string[]>>;

/** What a reader asks for; the same as a search address says. */
export interface Query {
  text: string;
  selection: Selection;
  /** Facets of which an entry must carry every selected term, not one of them. */
  every: readonly FacetKey[];
  sort: Sort;
  /** Whether results stand together by collection. */
  isGrouped: boolean;
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
  /** What the entry is about, in short, where it has been read. */
  summary?: string;
  title: readonly Stretch[];
  /** The passage that matches, where the engine knows it, and the id of the heading it stands under. */
  excerpt?: { stretches: readonly Stretch[]; heading?: string };
  /** Words of the query that the entry lacks. */
  lacking: readonly string[];
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
  /** Entries that match only in part, after the last page of full matches and outside the total. */
  partial: readonly Hit[];
  understanding: Understanding;
  /** Words of the query that no entry has. */
  unknownWords: readonly string[];
  /** Where nothing was found: filters of which leaving out one would give results. */
  wayOut: readonly WayOut[];
  /** Every full match, in order: for downloads. */
  all: () => Promise<readonly Card[]>;
  /** False while more is being looked for; what is shown then stays where it is. */
  isFinal: boolean;
  /** True where a part of the engine could not be reached and the rest answered. */
  isDegraded: boolean;
  /** True where this device answered in place of a search server. */
  isStandIn?: boolean;
}

/** Something to complete what is being typed. */
export interface Suggestion {
  text: string;
  /** What it is: a term of a facet, a term of the glossary, or an entry. */
  kind: FacetKey | 'glossary' | 'entry';
  /** Term id or entry key. */
  id: string;
  /** The language of an entry's title. */
  language?: Locale;
}

/** A search engine for one locale. */
export interface SearchEngine {
  /** Makes the engine ready for a locale; resolves when a search can be answered. */
  load: (locale: Locale) => Promise<void>;
  /**
   * Answers a query.
   * @param show is given earlier answers as soon as they are known; each later one keeps what they listed where it is
   */
  search: (query: Query, show?: (page: ResultPage) => void) => Promise<ResultPage>;
  /** Completions of a prefix, best first. */
  suggest: (prefix: string) => Promise<readonly Suggestion[]>;
}

/** Results on a page. */
export const pageSize = 10;
