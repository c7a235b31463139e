/**
 * The engine that needs nothing but the catalogue: titles, summaries, labels and hidden forms, every word of the query
 * as the beginning of a word. It answers before an index is loaded, and when none can be.
 */
import type { Locale } from '#registry/locale.ts';
import { readCatalogue, type Card, type Catalogue, type CatalogueFile } from '../catalogue.ts';
import { facetKeys } from '../facets.ts';
import { wordsOf } from '../fold.ts';
import type { Query, ResultPage, SearchEngine, Suggestion } from '../port.ts';
import { resultPage, type Found } from '../results.ts';

/** Points for a word found in a part of a card. */
const weights = { title: 8, label: 4, hidden: 3, summary: 2 } as const;

interface Indexed {
  card: Card;
  parts: readonly (readonly [points: number, words: readonly string[]])[];
}

/** Fetches the catalogue of a locale. */
export type LoadCatalogue = (locale: Locale) => Promise<CatalogueFile>;

/** Matching over the catalogue alone. */
export class CatalogueMatcher {
  readonly catalogue: Catalogue;
  readonly #indexed: readonly Indexed[];

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.#indexed = catalogue.cards.map((card) => index(card, catalogue));
  }

  /** The entries that have every word of the text, best first; those that lack some, and which. */
  find(text: string): Found {
    const words = [...new Set(wordsOf(text))];
    if (words.length === 0) {
      return { full: undefined, partial: [], unknownWords: [], degraded: false };
    }
    const scored = this.#indexed.map(({ card, parts }) => {
      const points = words.map((word) => pointsOf(word, parts));
      return { card, points, sum: points.reduce((a, b) => a + b, 0) };
    });
    const known = words.map((_, at) => scored.some(({ points }) => (points[at] ?? 0) > 0));
    const best = (a: { card: Card; sum: number }, b: { card: Card; sum: number }): number =>
      b.sum - a.sum || a.card.index - b.card.index;
    const full = scored.filter(({ points }) => points.every((p) => p > 0)).sort(best);
    const partial = scored
      .filter(({ points }) => points.some((p) => p > 0) && points.some((p) => p === 0))
      .sort(best)
      .map(({ card, points }) => ({ card, lacking: words.filter((_, at) => points[at] === 0) }));
    return {
      full: full.map(({ card }) => card),
      partial,
      unknownWords: words.filter((_, at) => !known[at]),
      degraded: false,
    };
  }

  /** Terms and entries whose name has a word that begins so. */
  suggest(prefix: string): Suggestion[] {
    const words = wordsOf(prefix);
    if (words.length === 0) return [];
    const begins = (name: string): boolean => {
      const own = wordsOf(name);
      return words.every((word) => own.some((other) => other.startsWith(word)));
    };
    const terms = facetKeys.flatMap((facet) =>
      this.catalogue.terms[facet]
        .filter(([, label]) => begins(label))
        .map(([id, label]): Suggestion => ({ text: label, kind: facet, id })),
    );
    const entries = this.catalogue.cards
      .filter(({ title }) => begins(title))
      .map(({ title, key }): Suggestion => ({ text: title, kind: 'entry', id: key }));
    return [...terms, ...entries].slice(0, 8);
  }
}

function index(card: Card, catalogue: Catalogue): Indexed {
  const labels: string[] = [];
  const hidden: string[] = [];
  for (const facet of facetKeys) {
    if (facet === 'gcm' || facet === 'sdg' || facet === 'language') continue;
    for (const id of card.terms[facet]) {
      const term = catalogue.terms[facet].find(([other]) => other === id);
      if (term) labels.push(term[1]);
      hidden.push(...(term?.[2] ?? []));
    }
  }
  const parts = [
    [weights.title, wordsOf(card.title)],
    [weights.label, wordsOf(labels.join(' '))],
    [weights.hidden, wordsOf(hidden.join(' '))],
    [weights.summary, wordsOf(card.summary)],
  ] as const;
  return { card, parts };
}

/** Whole words count double; a beginning needs three letters, or it would match nearly everything. */
function pointsOf(word: string, parts: Indexed['parts']): number {
  let points = 0;
  for (const [weight, words] of parts) {
    if (words.includes(word)) points += 2 * weight;
    else if (word.length >= 3 && words.some((other) => other.startsWith(word))) points += weight;
  }
  return points;
}

/** The catalogue as a search engine. */
export function memoryEngine(load: LoadCatalogue): SearchEngine {
  let matcher: CatalogueMatcher | undefined;
  const ready = (): CatalogueMatcher => {
    if (!matcher) throw new Error('Call load() before search().');
    return matcher;
  };
  return {
    load: async (locale) => {
      matcher = new CatalogueMatcher(readCatalogue(await load(locale)));
    },
    search: (query: Query): Promise<ResultPage> =>
      Promise.resolve(resultPage(ready().catalogue, query, ready().find(query.text))),
    suggest: (prefix) => Promise.resolve(ready().suggest(prefix)),
  };
}
