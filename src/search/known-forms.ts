/** What the forms of a lexicon's concepts say of words: which there are, how they are spelt, which name a country. */
import type { FormTable } from './concepts/form-table.ts';
import { tokensOf } from './concepts/tokens.ts';
import { formTableOf, type ForeignForms, type LexiconFile } from './lexicon.ts';
import type { KnownWord } from './understanding/spelling.ts';
import { WordIndex } from './word-index.ts';

/** The forms of a lexicon. */
export interface KnownForms {
  table: FormTable;
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
    for (const form of [label, ...own, ...other, ...(foreign?.forms[at] ?? [])]) {
      const tokens = tokensOf(form);
      words.addTokens(at, tokens, 1);
      if (name.startsWith('countries/')) for (const { word } of tokens) countries.set(word, name);
    }
    for (const form of [label, ...own]) noteSpellings(form, spellings);
  });
  return { table: formTableOf(lexicon, foreign), words, spellings, countries };
}

/** Notes how the words of a text are spelt. */
export function noteSpellings(text: string, spellings: Map<string, string>): void {
  for (const word of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const [token] = tokensOf(word);
    if (token && !spellings.has(token.word)) spellings.set(token.word, word.toLowerCase());
  }
}

/** A word with each doubled letter single. */
export const singled = (word: string): string => word.replace(/(\p{L})\1/gu, '$1');

/** Words that a misspelling may be repaired to: those of forms, and those of entries, which count twice. */
export function vocabularyOf(
  ofEntries: Iterable<readonly [word: string, count: number]>,
  forms: KnownForms,
): Map<string, KnownWord> {
  const words = new Map<string, KnownWord>();
  const note = (word: string, count: number): void => {
    const country = forms.countries.get(word);
    const known = words.get(word)?.count ?? 0;
    words.set(word, { count: known + count, ...(country ? { country } : {}) });
  };
  for (const [word] of forms.words.words()) note(word, 1);
  for (const [word, count] of ofEntries) note(word, count * 2);
  return words;
}
