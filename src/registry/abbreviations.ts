/** The abbreviations of the glossary, in whichever language they are used. */
import type { GlossaryTerm } from './glossary.ts';
import { locales, type Locale } from './locale.ts';

/** An abbreviation of a term, and the languages that use it. */
export interface Abbreviation {
  text: string;
  term: GlossaryTerm;
  languages: readonly Locale[];
}

/** Every abbreviation once for each term it stands for, in the order that `compare` gives. */
export function abbreviationsOf(
  glossary: Iterable<GlossaryTerm>,
  compare: (a: string, b: string) => number,
): Abbreviation[] {
  return [...glossary]
    .flatMap((term) => {
      const uses = locales.flatMap((locale) =>
        (term.abbreviations?.[locale] ?? []).map((text) => ({ text, locale })),
      );
      return [...Map.groupBy(uses, ({ text }) => text)].map(([text, found]) => ({
        text,
        term,
        languages: found.map(({ locale }) => locale),
      }));
    })
    .sort((a, b) => compare(a.text, b.text));
}
