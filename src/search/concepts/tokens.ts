/** The words of a text as search sees them: folded, with their stem, and whether they are written in capitals. */
import { fold } from '../fold.ts';
import { stem } from '../stem.ts';

/** One word. */
export interface Token {
  /** As it is written. */
  raw: string;
  /** Folded: lower case, without accents and marks. */
  word: string;
  stem: string;
}

/** Marks that no comparison needs: accents, vowel marks, stretching, and characters without width. */
const marks = /[\p{M}\u0640\u200b-\u200f\u00ad]/gu;

/** A word with its marks; figures and hyphenated numbers (2016-16) are words. */
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640\u200b-\u200f\u00ad]*(?:-\p{N}+)*/gu;

/** The words of a text in their order; what stands between them is dropped, an apostrophe parts words. */
export function tokensOf(text: string): Token[] {
  return (text.match(word) ?? []).map((raw) => {
    const folded = fold(raw.normalize('NFKD').replace(marks, ''));
    return { raw, word: folded, stem: stem(folded) };
  });
}

/** Whether a form is an abbreviation: capitals (and figures or &), two to eight, perhaps with a small plural s. */
export const isAbbreviation = (form: string): boolean =>
  /^[\p{Lu}\p{N}&.-]{2,8}s?$/u.test(form.trim()) && /\p{Lu}/u.test(form);
