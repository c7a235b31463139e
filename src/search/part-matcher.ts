/**
 * From a run of words to the rows that have it: by its words, by the shorter forms it is made of, and by the concepts it
 * names. Where words and mentions are kept is the affair of the evidence.
 */
import type { Token } from './concepts/tokens.ts';
import type { PartRows } from './ranking.ts';
import type { Knowledge } from './understanding/knowledge.ts';

/** What rows are found by. */
export interface Evidence {
  /** How many rows there are. */
  count: number;
  /** The rows that have a word, in any inflection, and what it counts there; else those with words beginning so. */
  rowsOfWord: (token: Token) => ReadonlyMap<number, number>;
  /** The rows that a concept leads to, and how strongly. */
  mentionsOf: (concept: number) => ReadonlyMap<number, number>;
  /** Whether a concept is a country. */
  isCountry: (concept: number) => boolean;
}

/** Matching of runs of words. */
export class PartMatcher {
  readonly #evidence: Evidence;
  readonly #knowledge: Knowledge;

  constructor(evidence: Evidence, knowledge: Knowledge) {
    this.#evidence = evidence;
    this.#knowledge = knowledge;
  }

  /** The rows that have a run of words or one of some concepts, and the points of the match. */
  rowsOf(tokens: readonly Token[], concepts: readonly number[]): Map<number, number> {
    // Other texts that spell a country's name so mean another: Guinea-Bissau is not Guinea.
    const isCountry = concepts.some((concept) => this.#evidence.isCountry(concept));
    const found = isCountry ? new Map<number, number>() : this.#inPieces(tokens);
    const all = concepts.map((concept) => this.#evidence.mentionsOf(concept));
    const sizes = all.map(({ size }) => size);
    const least = Math.max(1, Math.min(...sizes.filter((size) => size > 0)));
    for (const mentions of all) {
      // Where a form stands for a term and for the theme around it, the term is meant more.
      const focus = Math.sqrt(least / Math.max(least, mentions.size));
      // A concept of several words counts as much as its words would.
      const factor = this.#rarity(mentions.size) * Math.sqrt(tokens.length) * focus;
      for (const [row, strength] of mentions) {
        const literal = found.get(row) ?? 0;
        const points = strength * factor;
        found.set(row, Math.max(literal, points) + Math.min(literal, points) * 0.3);
      }
    }
    return found;
  }

  /** Rows with what they count, the more the rarer they are. */
  weighed(rows: ReadonlyMap<number, number>): Map<number, number> {
    const rarity = this.#rarity(rows.size);
    const weighed = new Map<number, number>();
    for (const [row, points] of rows) weighed.set(row, points * rarity);
    return weighed;
  }

  /** The rows that have all the shorter forms and words a run of words is made of. */
  #inPieces(tokens: readonly Token[]): Map<number, number> {
    const [only] = tokens;
    if (tokens.length === 1 && only) return this.weighed(this.#evidence.rowsOfWord(only));
    const lists: Map<number, number>[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const form = this.#knowledge.forms.longestAt(tokens, at, { atMost: tokens.length - 1 });
      const run = tokens.slice(at, at + (form?.length ?? 1));
      at += run.length - 1;
      if (run.length === 1 && this.#knowledge.stopWords.has(run[0]?.word ?? '')) continue;
      lists.push(this.rowsOf(run, form?.concepts ?? []));
    }
    return intersection(lists, Math.sqrt(lists.length));
  }

  /** Rare things count more than common ones: inverse document frequency (Spärck Jones 1972). */
  #rarity(rows: number): number {
    return Math.log(1 + this.#evidence.count / (1 + rows));
  }
}

/** Rows that all lists have; the points are their mean times a factor. */
export function intersection(lists: readonly PartRows[], factor: number): Map<number, number> {
  const [first, ...others] = [...lists].sort((a, b) => a.size - b.size);
  const found = new Map<number, number>();
  for (const [row, points] of first ?? []) {
    let sum = points;
    const isIn = others.every((list) => {
      const more = list.get(row);
      sum += more ?? 0;
      return more !== undefined;
    });
    if (isIn) found.set(row, (sum / lists.length) * factor);
  }
  return found;
}

/** The words of a part that say something. */
export function contentWords(tokens: readonly Token[], { stopWords }: Knowledge): readonly Token[] {
  const words = tokens.filter(({ word }) => !stopWords.has(word));
  return words.length > 0 ? words : tokens;
}
