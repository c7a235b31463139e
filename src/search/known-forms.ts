/** What the forms of a lexicon's concepts say of words: which there are, how they are spelt, which name a country. */
import type { FormTable } from './concepts/form-table.ts';
import { tokensOf } from './concepts/tokens.ts';
import { formTableOf, rareFormTableOf, type ForeignForms, type LexiconFile } from './lexicon.ts';
import type { KnownWord } from './understanding/spelling.ts';
import { WordIndex } from './word-index.ts';

/** The forms of a lexicon. */
export interface KnownForms {
  table: FormTable;
  /** Those of rare everyday words, for words that say nothing else. */
  rare: FormTable;
  /** Their words; a row is a concept. */
  words: WordIndex;
  /** Folded words with their accents. */
  spellings: Map<string, string>;
  /** The country that a folded word names. */
  countries: ReadonlyMap<string, string>;
}

/** Reads the forms of a lexicon, with those of other languages where they have been read. */
export function knownForms(lexicon: LexiconFile, foreign?: ForeignForms): KnownForms {
  const words = new WordIndex(lexicon.variants);
  const spellings = new Map<string, string>();
  const countries = new Map<string, string>();
  lexicon.concepts.forEach(([name, label, own, other], at) => {
    const spoken = [label, ...own, ...(foreign?.own[at] ?? [])];
    for (const form of [...spoken, ...other, ...(foreign?.forms[at] ?? [])]) {
      const tokens = tokensOf(form);
      words.addTokens(at, tokens, 1);
      if (name.startsWith('countries/')) for (const { word } of tokens) countries.set(word, name);
    }
    if (!name.startsWith('countries/')) for (const form of spoken) noteSpellings(form, spellings);
  });
  // Names keep their capitals; a word that is also another one does not.
  for (const [name, label, own] of lexicon.concepts) {
    if (!name.startsWith('countries/')) continue;
    for (const form of [label, ...own]) noteSpellings(form, spellings, (word) => word);
  }
  const rare = rareFormTableOf(lexicon, foreign);
  return { table: formTableOf(lexicon, foreign), rare, words, spellings, countries };
}

/** Notes how the words of a text are spelt. */
export function noteSpellings(
  text: string,
  spellings: Map<string, string>,
  write = (word: string): string => word.toLowerCase(),
): void {
  for (const word of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const [token] = tokensOf(word);
    if (token && !spellings.has(token.word)) spellings.set(token.word, write(word));
  }
}

/** A word with each doubled letter single; in Arabic a second lam is the article, and no slip. */
export const singled = (word: string): string =>
  word.replace(/(?!\p{Script=Arabic})(\p{L})\1/gu, '$1');

/** Cases of Russian names, for a misspelt one is seldom in the first: в Кинии. */
const cases: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ия$/, ['ии', 'ию', 'иеи']],
  [/а$/, ['ы', 'и', 'е', 'у', 'ои']],
  [/([бвгджзклмнпрстфхцчшщ])$/, ['$1а', '$1у', '$1ом', '$1е']],
];

/** A folded Russian name in its other cases; none of any other word. */
function inCases(word: string): string[] {
  const [ending, others] = cases.find(([pattern]) => pattern.test(word)) ?? [];
  return ending ? (others ?? []).map((other) => word.replace(ending, other)) : [];
}

/**
 * Words that a misspelling may be repaired to: those of forms, and those of entries, which count twice. Words that say
 * nothing are none: what is left out of a search was not meant.
 */
export function vocabularyOf(
  ofEntries: Iterable<readonly [word: string, count: number]>,
  forms: KnownForms,
  stopWords: readonly string[],
): Map<string, KnownWord> {
  const words = new Map<string, KnownWord>();
  const note = (word: string, count: number, isForeign: boolean): void => {
    const country = forms.countries.get(word);
    const known = words.get(word)?.count ?? 0;
    const what: KnownWord = { count: known + count };
    if (country) what.country = country;
    if (isForeign) what.isForeign = true;
    words.set(word, what);
    for (const other of country ? inCases(word) : []) if (!words.has(other)) words.set(other, what);
  };
  for (const [word] of forms.words.words()) note(word, 1, !forms.spellings.has(word));
  for (const [word, count] of ofEntries) note(word, count * 2, false);
  for (const word of stopWords) words.delete(word);
  return words;
}
