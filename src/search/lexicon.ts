/**
 * The lexicon of a locale: what concepts are called and which entries they lead to, the words that say little, and the
 * words that only full texts have. Search reads it after the catalogue, when a query needs it.
 */
import type { Locale } from '#registry/locale.ts';
import { FormTable } from './concepts/form-table.ts';
import { variantsOf } from './concepts/variants.ts';
import type { Suggestion } from './port.ts';

/** A concept: what it is, its label, the forms of the reader's language, and those of English and all abbreviations. */
export type LexiconConcept = readonly [
  name: string,
  label: string,
  own: readonly string[],
  other: readonly string[],
];

/** The lexicon as it is stored. */
export interface LexiconFile {
  locale: Locale;
  stamp: string;
  concepts: readonly LexiconConcept[];
  /** For each concept: steps from row to row, each times 8, plus twice the strength less one. */
  mentions: readonly (readonly number[])[];
  /** Words that say nothing, folded. */
  stopWords: readonly string[];
  /** Words that an entry may lack when it has all the rest. */
  fillers: readonly string[];
  /** Words that count as the same. */
  variants: readonly (readonly string[])[];
  /** Stems of the full texts that neither titles, summaries nor forms have. */
  onlyInTexts: string;
  summaries: readonly string[];
}

/** The forms that the lexicon of a locale leaves out; read when a word is still unknown. */
export interface ForeignForms {
  stamp: string;
  /** Forms of the locale's own language for each concept of the lexicon: those of rare everyday words. */
  own: readonly (readonly string[])[];
  /** Forms of other languages. */
  forms: readonly (readonly string[])[];
  /** What those concepts lead to of which the lexicon does not say it, packed. */
  mentions: readonly (readonly number[])[];
}

/** Packs the strength of each row; strengths are multiples of a half up to 4. */
export function packMentions(mentions: ReadonlyMap<number, number>): number[] {
  let last = 0;
  return [...mentions]
    .sort(([a], [b]) => a - b)
    .map(([row, strength]) => {
      const step = row - last;
      last = row;
      return step * 8 + Math.round(strength * 2) - 1;
    });
}

/** Reads what `packMentions` wrote. */
export function unpackMentions(packed: readonly number[]): Map<number, number> {
  let row = 0;
  return new Map(
    packed.map((step) => {
      row += step >> 3;
      return [row, ((step & 7) + 1) / 2];
    }),
  );
}

/** The id of a concept in the glossary; undefined for places, themes and everyday words. */
export function termOf({ concepts }: LexiconFile, concept: number): string | undefined {
  const name = concepts[concept]?.[0] ?? '';
  return name === '' || name.includes('/') ? undefined : name;
}

/** The terms of the glossary, for suggestions. */
export const glossaryOf = (lexicon: LexiconFile): Suggestion[] =>
  lexicon.concepts.flatMap(([, text], at) => {
    const id = termOf(lexicon, at);
    return id ? [{ text, kind: 'glossary', id }] : [];
  });

/** The table of the forms of rare everyday words, for words that say nothing else. */
export function rareFormTableOf(lexicon: LexiconFile, foreign?: ForeignForms): FormTable {
  const table = new FormTable(variantsOf(lexicon.variants));
  foreign?.own.forEach((forms, at) => {
    for (const form of forms) table.add(form, at, 0);
  });
  return table;
}

/** The table of forms of a lexicon, with those of other languages where they have been read. */
export function formTableOf(lexicon: LexiconFile, foreign?: ForeignForms): FormTable {
  const table = new FormTable(variantsOf(lexicon.variants));
  lexicon.concepts.forEach(([, label, own, other], at) => {
    if (label) table.add(label, at, 0);
    for (const form of own) table.add(form, at, 0);
    for (const form of other) table.add(form, at, 1);
    for (const form of foreign?.forms[at] ?? []) table.add(form, at, 2);
  });
  return table;
}
