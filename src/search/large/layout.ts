/**
 * The files of a registry too large for one catalogue. The catalogue then holds terms and what is written here; all else
 * lies beside it in a folder named by the stamp, so that files of two builds never mix. Every file is small, and a query
 * fetches only those it needs:
 * - lexicon.json: what concepts are called; foreign-forms.json: what in other languages, for a word still unknown
 * - words/N.json: for stems of a range, the words that have them and their rows
 * - concepts/N.json: for concepts of a range, the rows they lead to
 * - cards/N.json: what lists show of neighbouring rows
 * - facets.json: terms and dates of all rows, for counts, filters and orders; titles.json: rows in the order of titles
 * - vocabulary.json: what a misspelling may have meant; keys.json: the keys of all rows, for list pages
 */
import type { CatalogueRow } from '../catalogue.ts';

/**
 * From so many entries on the files are of this layout. Below, a catalogue and a lexicon of all entries are two requests
 * of a few hundred bytes an entry; here, words, mentions and cards are three rounds of requests, however few the entries.
 */
export const largeFrom = 2000;

/** Whether a registry is stored in this layout. */
export const isLarge = ({ entries }: { entries: { size: number } }): boolean =>
  entries.size >= largeFrom;

/** What the catalogue says of the other files. */
export interface LargeHead {
  /** How many entries there are. */
  count: number;
  /** Rows by collection: runs of a position in the facet's terms and a number of rows. */
  kinds: readonly (readonly [position: number, rows: number])[];
  /** The first page when nothing is asked. */
  newest: readonly number[];
  /** The first stem of each file of words, with spaces between. */
  words: string;
  /** The first concept of each file of mentions. */
  concepts: readonly number[];
}

/** By stem, the words that have it, each with its packed rows. */
export type WordsFile = Readonly<Record<string, readonly (readonly [string, readonly number[]])[]>>;

/** By position of a concept, its packed mentions. */
export type ConceptsFile = Readonly<Record<string, readonly number[]>>;

/** Cards with their summaries. */
export type CardsFile = readonly (readonly [row: CatalogueRow, summary: string])[];

/** Rows in a file of cards. A page of results needs up to ten files, of which most rows are not shown. */
export const cardsInFile = 16;

/** Terms and dates of all rows. */
export interface FacetsFile {
  /** For each facet: how many terms each row has, and their positions. */
  columns: readonly (readonly [sizes: readonly number[], terms: readonly number[]])[];
  /** All dates, the first of an entry or its last, in order. */
  dates: readonly string[];
  /** Position in `dates` of each row, -1 where it has none. */
  dated: readonly number[];
}

/** Words of titles, summaries and labels that two entries have, as they are spelt, and how many have each. */
export interface VocabularyFile {
  words: string;
  counts: readonly number[];
}

/** Where a word stands, the least telling first. */
export const places = ['text', 'summary', 'label', 'title'] as const;

/** Packs rows in their order, each with a place: steps from row to row times 4, plus the place. */
export function packRows(rows: readonly (readonly [row: number, place: number])[]): number[] {
  let last = 0;
  return rows.map(([row, place]) => {
    const step = row - last;
    last = row;
    return step * 4 + place;
  });
}

/** Which of some ranges a value is in, given where each begins; the first takes what comes before it. */
export function rangeOf<T extends string | number>(begins: readonly T[], value: T): number {
  let [low, high] = [0, begins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const begin = begins[middle];
    if (begin !== undefined && begin <= value) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
