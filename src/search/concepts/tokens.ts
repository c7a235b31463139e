/** The words of a text as search sees them: folded, with their stem, and whether they are written in capitals. */
import { fold } from '../fold.ts';
import { stem } from '../stem.ts';

/** One word. */
export interface Token {
  /** As it is written, without marks. */
  raw: string;
  /** Folded: lower case, without accents and marks. */
  word: string;
  stem: string;
}

/** Marks that no comparison needs: accents, vowel marks, stretching, and characters without width. */
const marks = /[\p{M}\u0640\u200b-\u200f\u00ad]/gu;

/** The words of a text in their order; what stands between them is dropped, an apostrophe parts words. */
export function tokensOf(text: string): Token[] {
  const plain = text.normalize('NFKD').replace(marks, '');
  return (plain.match(/[\p{L}\p{N}]+(?:-\p{N}+)*/gu) ?? []).map((raw) => {
    const word = fold(raw);
    return { raw, word, stem: stem(word) };
  });
}

/** Whether a form is an abbreviation: capitals (and figures or &), two to eight, perhaps with a small plural s. */
export const isAbbreviation = (form: string): boolean =>
  /^[\p{Lu}\p{N}&.-]{2,8}s?$/u.test(form.trim()) && /\p{Lu}/u.test(form);
