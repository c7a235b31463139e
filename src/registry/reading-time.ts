/** How long a text takes to read. */
import type { Locale } from './locale.ts';

/**
 * Words a minute at which adults read a language: Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading
 * Performance: The New International Reading Speed Texts IReST", 2012.
 */
const wordsPerMinute: Readonly<Record<Locale, number>> = {
  en: 228,
  fr: 195,
  es: 218,
  pt: 181,
  ru: 184,
  ar: 138,
};

/** Minutes, at least one, to read some texts in a language. */
export function readingMinutes(texts: readonly string[], language: Locale): number {
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  return Math.max(1, Math.round(words / wordsPerMinute[language]));
}

const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
