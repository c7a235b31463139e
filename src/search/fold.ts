/** Folds text for comparison: case, accents, ligatures, Arabic vowel marks, letter forms and figures, ё. */

const letters: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u02bc]/g, "'"],
  [/œ/g, 'oe'],
  [/æ/g, 'ae'],
  [/ß/g, 'ss'],
  [/ı/g, 'i'],
  // Arabic: vowel marks and stretching fall away, forms of alef, ya and ta marbuta become one.
  [/[\u064b-\u065f\u0670\u0640]/g, ''],
  [/[أإآٱ]/g, 'ا'],
  [/ى/g, 'ي'],
  [/ة/g, 'ه'],
];

/** The figures of Arabic and Persian writing, which stand in order from their zeros on. */
const figures = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** The text in the form in which texts are compared. */
export function fold(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '');
  const read = plain.replace(figures, (figure) => `${figure.charCodeAt(0) & 15}`);
  return letters.reduce((folded, [pattern, by]) => folded.replace(pattern, by), read);
}

/** The words of a text, folded; figures and hyphenated numbers (2016-16) count as words. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+(?:-\p{N}+)*/gu) ?? [];
}
