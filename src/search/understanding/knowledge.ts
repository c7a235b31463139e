/** What the understanding of queries draws on: the words, forms and names of one locale's registry. */
import type { Locale } from '#registry/locale.ts';
import type { FormTable } from '../concepts/form-table.ts';
import type { Token } from '../concepts/tokens.ts';
import type { KnownWord } from './spelling.ts';

/** Knowledge of one locale. */
export interface Knowledge {
  locale: Locale;
  /** Folded. */
  stopWords: ReadonlySet<string>;
  /** Whether an entry may lack a word when it has all the rest. */
  isFiller: (token: Token) => boolean;
  forms: FormTable;
  /** Forms of everyday words that few entries have, for words that the registry does not have as they are. */
  rareForms: FormTable;
  /** Whether some entry has a word in the reader's own language, in any inflection. */
  isInEntries: (token: Token) => boolean;
  /** What a concept is called; empty for an everyday word. */
  labelOf: (concept: number) => string;
  /** The id of a concept in the glossary; undefined where it is no term of it. */
  termOf: (concept: number) => string | undefined;
  /** Whether some entry has a word, in any inflection, or some form does. */
  isKnown: (token: Token) => boolean;
  /** Whether some entry has a word, in any inflection; a word of a form may stand in none. */
  isInTexts: (token: Token) => boolean;
  /** Whether a folded word stands as such in titles, summaries or forms. */
  isWord: (word: string) => boolean;
  /** A known word that differs only in doubled letters, in which people slip most: traficking, comittee. */
  withDoubles: (word: string) => string | undefined;
  /** Whether some word begins so: three letters and more, for a query still being typed. */
  isBeginning: (word: string) => boolean;
  /** Folded words that a misspelling may be repaired to. */
  vocabulary: () => ReadonlyMap<string, KnownWord>;
  /** A folded word with its accents. */
  spellingOf: (word: string) => string;
}
