/**
 * The forms that concepts go by, found in a run of words: the longest form wins, so that "Guinea-Bissau" is never
 * Guinea. Forms of the reader's language and of English match by stem; a single word of another language and an
 * abbreviation match letter by letter, for short words mean other things elsewhere.
 */
import { singular } from './singular.ts';
import { isAbbreviation, tokensOf, type Token } from './tokens.ts';
import type { Variants } from './variants.ts';

/** Small words that join others; forms that differ in them alone are the same: formação de formadores, formar a formadores. */
const joints: ReadonlySet<string> = new Set(
  [
    'a an and at by for in of on the to with',
    'au aux d de des du en et l la le les par pour sur un une',
    'al con del e el las los o para por sin un una y',
    'ao aos as com da das do dos em na nas no nos os um uma',
    'в во и из на о об от по с со',
    'الي علي عن في من',
  ].flatMap((line) => line.split(' ')),
);

interface Form {
  stems: readonly string[];
  /** Set where each word has to be the same, not only its stem. */
  words?: readonly string[];
  /** An abbreviation: running text has to write it in capitals, a query need not. */
  isAbbreviation: boolean;
  concept: number;
  /** Of a single Latin-script word: the word itself, whatever its number. */
  name: string | undefined;
  /** Lower is preferred: 0 the reader's language, 1 English and abbreviations, 2 the others. */
  rank: number;
}

/** A form found: how many words it takes, which concepts it stands for, and whether it is an abbreviation. */
export interface FoundForm {
  length: number;
  concepts: number[];
  isAbbreviation: boolean;
}

/** A table of forms. */
export class FormTable {
  readonly #byFirst = new Map<string, Form[]>();
  readonly #same: Variants;

  /** @param same words that count as the same in forms too */
  constructor(same: Variants = new Map()) {
    this.#same = same;
  }

  /** Adds a form of a concept. */
  add(text: string, concept: number, rank: number): void {
    const all = tokensOf(text);
    // In M&D, d is no joint; and a single word without its joint means something else: sur mesure, sin visa, at risk.
    const content = isAbbreviation(text) ? all : all.filter(({ word }) => !joints.has(word));
    const tokens = content.length > 1 ? content : all;
    const [first] = tokens;
    if (!first) return;
    const abbreviation = isAbbreviation(text);
    const exact = abbreviation || (rank === 2 && tokens.length === 1);
    const stems = tokens.map((token) => this.#keyOf(token));
    const name = tokens.length === 1 ? singular(first.word) : undefined;
    const form: Form = { stems, concept, name, rank, isAbbreviation: abbreviation };
    if (exact) form.words = tokens.map(({ word }) => word);
    const key = this.#keyOf(first);
    const known = this.#byFirst.get(key);
    if (known) known.push(form);
    else this.#byFirst.set(key, [form]);
  }

  /**
   * The concepts of the longest form that begins at a word.
   * @param within inText: the words are running text, where abbreviations stand in capitals; atMost: words of the form
   */
  longestAt(
    tokens: readonly Token[],
    at: number,
    { inText = false, atMost = Infinity }: { inText?: boolean; atMost?: number } = {},
  ): FoundForm | undefined {
    let length = 0;
    let size = 0;
    let rank = Infinity;
    let concepts: number[] = [];
    let isAbbreviated = false;
    const start = tokens[at];
    const forms = (start && this.#byFirst.get(this.#keyOf(start))) ?? [];
    const name = start && singular(start.word);
    const isNamed = name !== undefined && forms.some((form) => form.name === name && form.rank < 2);
    for (const form of forms) {
      if (form.stems.length < size) continue;
      // Words of one stem can mean different things: press is not presentation. The very word is meant before others.
      if (isNamed && form.name !== undefined && form.name !== name) continue;
      const taken = this.#fits(form, tokens, at, inText);
      if (taken === 0 || taken > atMost) continue;
      if (form.stems.length > size || form.rank < rank) {
        size = form.stems.length;
        rank = form.rank;
        length = taken;
        concepts = [];
        isAbbreviated = form.isAbbreviation;
      }
      if (form.rank === rank && !concepts.includes(form.concept)) concepts.push(form.concept);
    }
    return length > 0 ? { length, concepts, isAbbreviation: isAbbreviated } : undefined;
  }

  /** How many words a form takes from a place on; none where it does not stand there. */
  #fits(form: Form, tokens: readonly Token[], at: number, inText: boolean): number {
    const first = tokens[at];
    if (inText && form.isAbbreviation && first?.raw !== first?.raw.toUpperCase()) return 0;
    const keyAt = (place: number): string | undefined =>
      tokens[place] && this.#keyOf(tokens[place]);
    let next = at;
    for (const [index, stem] of form.stems.entries()) {
      while (index > 0 && keyAt(next) !== stem && joints.has(tokens[next]?.word ?? '')) next++;
      const token = tokens[next];
      if (!token || keyAt(next) !== stem) return 0;
      if (form.words && form.words[index] !== token.word) return 0;
      next++;
    }
    return next - at;
  }

  #keyOf({ stem }: Token): string {
    return this.#same.get(stem) ?? stem;
  }
}
