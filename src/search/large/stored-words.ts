/** The index of words in files by ranges of stems: what WordIndex is where everything is in memory. */
import type { Token } from '../concepts/tokens.ts';
import { arabicPrefix, stem } from '../stem.ts';
import type { AtHand } from './at-hand.ts';
import { places, rangeOf, type WordsFile } from './layout.ts';
import type { PartStore } from './part-store.ts';

/** A word and where it stands. */
interface StoredWord {
  word: string;
  rows: Uint32Array;
  places: Uint8Array;
}

/** Letters by which words that begin alike are found: stems keep them, whatever they cut. */
const keptLetters = 4;

/** The index. */
export class StoredWords {
  readonly #begins: readonly string[];
  readonly #store: PartStore;
  readonly #atHand: AtHand;
  /** By place. */
  readonly #weights: readonly number[];
  readonly #read = new Map<string, readonly StoredWord[]>();

  /**
   * @param begins the first stem of each file
   */
  constructor(begins: string, store: PartStore, atHand: AtHand) {
    this.#atHand = atHand;
    // A text alone counts flatly, whatever the word.
    this.#weights = places.map((place) => (place === 'text' ? 0 : atHand.fieldWeights[place]));
    this.#begins = begins === '' ? [] : begins.split(' ');
    this.#store = store;
  }

  /** The words that have a stem; none while its file is not here, which is noted. */
  #words(key: string): readonly StoredWord[] {
    const known = this.#read.get(key);
    if (known) return known;
    const file = this.#file(rangeOf(this.#begins, key));
    if (!file) return [];
    const found = (Object.hasOwn(file, key) ? (file[key] ?? []) : []).map(([word, packed]) =>
      unpacked(word, packed),
    );
    this.#read.set(key, found);
    return found;
  }

  #file(at: number): WordsFile | undefined {
    return this.#begins.length === 0 ? {} : this.#store.take<WordsFile>(`words/${at}.json`);
  }

  /** Whether some entry has a word, in any inflection, wherever it stands. */
  has(key: string): boolean {
    return this.#words(key).length > 0;
  }

  /** Whether the file of a stem is here; asked without noting. */
  isHere(key: string): boolean {
    return this.#read.has(key) || this.#store.has(`words/${rangeOf(this.#begins, key)}.json`);
  }

  /** Whether a folded word stands as such in a title, a summary or a label. */
  isWord(key: string, word: string): boolean {
    return this.#words(key).some((known) => known.word === word && known.places.some(Boolean));
  }

  /** A word of a stem that differs from another only in doubled letters. */
  withDoubles(key: string, word: string): string | undefined {
    const same = this.#atHand.singled(word);
    return this.#words(key).find(
      (known) =>
        known.word !== word &&
        this.#atHand.singled(known.word) === same &&
        known.places.some(Boolean),
    )?.word;
  }

  /** The rows that have a word in title, summary or labels, and what it counts there. */
  rowsOf(key: string, { word }: Token): Map<number, number> {
    const found = new Map<number, number>();
    for (const known of this.#words(key)) {
      this.#raise(found, known, known.word === word ? this.#atHand.sameSpelling : 1);
    }
    return found;
  }

  /** The rows of a word wherever it stands, in any inflection or as it is spelt: a list for each spelling. */
  rowsAnywhere(key: string, { word }: Token, isInflected = true): Uint32Array[] {
    return this.#words(key)
      .filter((known) => isInflected || known.word === word)
      .map(({ rows }) => rows);
  }

  /** The rows that have a word beginning so in title, summary or labels. */
  rowsBeginning(prefix: string): Map<number, number> {
    const found = new Map<number, number>();
    for (const known of this.#beginningWith(prefix))
      this.#raise(found, known, this.#atHand.beginning);
    return found;
  }

  /** The rows that have a word beginning so in their title. */
  titlesBeginning(prefix: string): Set<number> {
    const found = new Set<number>();
    const title = places.indexOf('title');
    for (const { rows, places: where } of this.#beginningWith(prefix)) {
      rows.forEach((row, at) => {
        if (where[at] === title) found.add(row);
      });
    }
    return found;
  }

  /** Whether some word of a title, a summary or a label begins so. */
  hasBeginning(prefix: string): boolean {
    return this.#beginningWith(prefix).length > 0;
  }

  #beginningWith(prefix: string): StoredWord[] {
    if (prefix.length < 3) return [];
    // Of a word typed in part, what a stem cuts at its beginning is cut even where little is left.
    const bare = prefix.replace(arabicPrefix, '');
    const forms = [prefix, stem(prefix), ...(bare.length >= 2 ? [bare] : [])];
    const starts = new Set(forms.map((one) => this.#atHand.singled(one).slice(0, keptLetters)));
    return [...starts].flatMap((start) => {
      const found: StoredWord[] = [];
      const last = rangeOf(this.#begins, `${start}\uffff`);
      for (let at = rangeOf(this.#begins, start); at <= last; at++) {
        for (const [key, words] of Object.entries(this.#file(at) ?? {})) {
          if (!words.some(([word]) => word.startsWith(prefix))) continue;
          const own = this.#words(key).filter(({ word }) => word.startsWith(prefix));
          found.push(...own.filter((known) => known.places.some(Boolean)));
        }
      }
      return found;
    });
  }

  #raise(into: Map<number, number>, { rows, places: where }: StoredWord, by: number): void {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const points = (this.#weights[where[at] ?? 0] ?? 0) * by;
      if (points > 0 && points > (into.get(row) ?? 0)) into.set(row, points);
    }
  }
}

function unpacked(word: string, packed: readonly number[]): StoredWord {
  const rows = new Uint32Array(packed.length);
  const where = new Uint8Array(packed.length);
  let row = 0;
  packed.forEach((step, at) => {
    row += step >> 2;
    rows[at] = row;
    where[at] = step & 3;
  });
  return { word, rows, places: where };
}
