/**
 * The catalogue: the small table of all entries in one locale from which facets, counts, sorting, paging and instant
 * results come. Terms are listed once with their labels; rows name them by position.
 */
import type { Locale } from '#registry/locale.ts';
import { yearsOf } from '#registry/years.ts';
import { facetKeys, type FacetKey } from './facets.ts';
import type { LargeHead } from './large/layout.ts';

/** A term of a facet. */
export type CatalogueTerm = readonly [id: string, label: string];

/**
 * A row: key, title, language, 1 where its text is an unchecked machine translation, first and last date, and for each
 * facet but the years, which follow from the dates, the positions of its terms.
 */
export type CatalogueRow = readonly [
  key: string,
  title: string,
  language: Locale,
  machine: 0 | 1,
  start: string,
  end: string,
  terms: readonly (readonly number[])[],
];

/** The catalogue as it is stored. */
export interface CatalogueFile {
  locale: Locale;
  /** Changes with the content; an index of another stamp is out of date. */
  stamp: string;
  /** Words that a search leaves out. */
  stopWords: readonly string[];
  terms: readonly (readonly CatalogueTerm[])[];
  rows: readonly CatalogueRow[];
  /** Set where there are too many entries for one file: then there are no rows, and parts beside it have the rest. */
  large?: LargeHead;
}

/** Labels that came after the catalogue: for each facet those of its terms, one a line; nothing where it has them. */
export interface LabelsFile {
  stamp: string;
  labels: readonly string[];
}

/** An entry as lists of results show it. */
export interface Card {
  /** Position in the catalogue, the tie-break of every order. */
  index: number;
  key: string;
  title: string;
  language: Locale;
  isMachine: boolean;
  start: string;
  end: string;
  terms: Readonly<Record<FacetKey, readonly string[]>>;
}

/** The catalogue in memory. */
export interface Catalogue {
  locale: Locale;
  stamp: string;
  stopWords: readonly string[];
  cards: readonly Card[];
  terms: Readonly<Record<FacetKey, readonly CatalogueTerm[]>>;
  /** The label of a term, or its id while the label is on its way; undefined for what is no term. */
  labelOf: (facet: FacetKey, id: string) => string | undefined;
  /** Takes in labels that came later. */
  addLabels: (file: LabelsFile) => void;
}

/** Reads a stored catalogue. */
export function readCatalogue(file: CatalogueFile): Catalogue {
  const terms = Object.fromEntries(
    facetKeys.map((facet, index) => [facet, file.terms[index] ?? []]),
  ) as Record<FacetKey, readonly CatalogueTerm[]>;
  const labels = new Map<string, string>();
  const note = (facet: FacetKey): void => {
    for (const [id, label] of terms[facet]) labels.set(`${facet}/${id}`, label);
  };
  facetKeys.forEach(note);
  const cards = file.rows.map((row, index) => readCard(row, index, terms));
  const { locale, stamp, stopWords } = file;
  return {
    locale,
    stamp,
    stopWords,
    cards,
    terms,
    labelOf: (facet, id) => labels.get(`${facet}/${id}`),
    addLabels: (late) => {
      facetKeys.forEach((facet, at) => {
        const own = late.labels[at]?.split('\n') ?? [];
        terms[facet] = terms[facet].map(([id, label], place) => [id, own[place] || label]);
        note(facet);
      });
    },
  };
}

/** Reads the card of a row. */
export function readCard(
  [key, title, language, machine, start, end, positions]: CatalogueRow,
  index: number,
  terms: Catalogue['terms'],
): Card {
  const ids = facetKeys.map((facet, at) => [
    facet,
    (positions[at] ?? []).map((position) => terms[facet][position]?.[0] ?? ''),
  ]);
  const years = yearsOf(start || undefined, end || undefined).map(String);
  const own = { ...Object.fromEntries(ids), year: years } as Card['terms'];
  const isMachine = machine === 1;
  return { index, key, title, language, isMachine, start, end, terms: own };
}
