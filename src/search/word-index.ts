/** An index of words in memory: which rows have a word, in any inflection, and how much it counts there. */
import { isAbbreviation, tokensOf, type Token } from './concepts/tokens.ts';
import { variantsOf, type Variants } from './concepts/variants.ts';

/** How much a word counts by where it stands. */
export const fieldWeights = { title: 4, label: 2.5, summary: 2, hidden: 2 } as const;

/** What a word that is spelt as in the query counts more than another inflection of it. */
export const sameSpelling = 1.15;

/** What a word counts of which only the beginning was typed. */
export const beginning = 0.6;

/** Longer words in capitals are words, typed in capitals. */
const longestAbbreviation = 6;

interface Word {
  word: string;
  /** The best weight of the word in each row. */
  rows: Map<number, number>;
}

/** The index. */
export class WordIndex {
  readonly #byStem = new Map<string, Word[]>();
  readonly #same: Variants;
  #sorted: string[] | undefined;

  /** @param variants groups of words that count as the same */
  constructor(variants: readonly (readonly string[])[] = []) {
    this.#same = variantsOf(variants);
  }

  /** Adds the words of a text. */
  add(row: number, text: string, weight: number): void {
    for (const token of tokensOf(text)) this.#addWord(row, token, weight);
  }

  /** Adds words already read. */
  addTokens(row: number, tokens: readonly Token[], weight: number): void {
    for (const token of tokens) this.#addWord(row, token, weight);
  }

  #addWord(row: number, { word, stem }: Token, weight: number): void {
    const key = this.keyOf(stem);
    let words = this.#byStem.get(key);
    if (!words) this.#byStem.set(key, (words = []));
    let known = words.find((other) => other.word === word);
    if (!known) words.push((known = { word, rows: new Map() }));
    if ((known.rows.get(row) ?? 0) < weight) known.rows.set(row, weight);
    this.#sorted = undefined;
  }

  /** What stands for a stem and its variants. */
  keyOf(stem: string): string {
    return this.#same.get(stem) ?? stem;
  }

  /** Whether some row has a word, in any inflection. */
  has({ stem }: Token): boolean {
    return this.#byStem.has(this.keyOf(stem));
  }

  /** Whether some word begins so. */
  hasBeginning(prefix: string): boolean {
    return prefix.length >= 3 && this.#beginningWith(prefix).next().done !== true;
  }

  /** All words, folded, with the number of rows that have them. */
  *words(): Generator<[string, number]> {
    for (const words of this.#byStem.values()) {
      for (const { word, rows } of words) yield [word, rows.size];
    }
  }

  /** The rows that have a word, in any inflection or as it is spelt, and what it counts there. */
  rowsOf({ word, stem }: Token, isInflected = true): Map<number, number> {
    const found = new Map<number, number>();
    for (const known of this.#byStem.get(this.keyOf(stem)) ?? []) {
      if (!isInflected && known.word !== word) continue;
      const factor = known.word === word ? sameSpelling : 1;
      raise(found, known.rows, factor);
    }
    return found;
  }

  /** The rows that have a word; an abbreviation in capitals (GRASPI) is no inflection of another word (grasp). */
  rowsAsTyped(token: Token): Map<number, number> {
    const isAbbreviated = isAbbreviation(token.raw) && token.word.length <= longestAbbreviation;
    const exact = isAbbreviated ? this.rowsOf(token, false) : undefined;
    return exact?.size ? exact : this.rowsOf(token);
  }

  /** The rows that have a word beginning so. */
  rowsBeginning(prefix: string): Map<number, number> {
    const found = new Map<number, number>();
    if (prefix.length < 3) return found;
    for (const word of this.#beginningWith(prefix)) {
      const [token] = tokensOf(word);
      const words = token && this.#byStem.get(this.keyOf(token.stem));
      const known = words?.find((other) => other.word === word);
      if (known) raise(found, known.rows, beginning);
    }
    return found;
  }

  *#beginningWith(prefix: string): Generator<string> {
    this.#sorted ??= [...this.words()].map(([word]) => word).sort();
    const sorted = this.#sorted;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    for (let at = low; sorted[at]?.startsWith(prefix); at++) yield sorted[at] ?? '';
  }
}

function raise(into: Map<number, number>, rows: ReadonlyMap<number, number>, factor: number): void {
  for (const [row, weight] of rows) {
    into.set(row, Math.max(into.get(row) ?? 0, weight * factor));
  }
}
