/**
 * An entry: one known thing, with its facts and its editions; and what one locale shows of it.
 */
import type { z } from 'zod';
import type { eventFacts } from './event-facts.ts';
import type { commonFacts, Collection } from './facts.ts';
import type { Locale } from './locale.ts';
import type { pageFacts } from './page-facts.ts';
import type { Places } from './places.ts';
import type { practiceFacts } from './practice-facts.ts';
import type { publicationFacts } from './publication-facts.ts';
import type { FieldStates, TranslationMethod } from './translation-state.ts';

type Shape<S extends z.core.$ZodShape> = z.output<z.ZodObject<S>>;
type OwnFacts = Partial<
  Shape<typeof practiceFacts> & Shape<typeof eventFacts> & Shape<typeof publicationFacts>
>;

interface Texts {
  title: string;
  summary: string;
}

/** The facts and texts of an entry in one locale; keys that only some collections have are optional. */
export type EntryValues = Texts & Shape<typeof commonFacts> & OwnFacts & { original?: true };

/** The texts and facts of a page in one locale. */
export type PageValues = Texts & Shape<typeof pageFacts>;

/** A heading of a body, for tables of contents and search. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** A body, compiled once. Links to entries and terms are still written `entry:` and `term:`. */
export interface Body {
  html: string;
  headings: Heading[];
  /** The words of the body without markup, for search and for counting. */
  plain: string;
}

/** An entry's text in one locale. */
export interface Edition<V> {
  locale: Locale;
  file: string;
  places: Places;
  /** Facts of the original with the texts of this edition laid over them. */
  values: V;
  /** Fields of which some text stands in the original's language. */
  missing: readonly string[];
  body: Body;
  /** Hash of each text field and of the body, by which staleness is known. */
  hashes: Readonly<Record<string, string>>;
  /** For a translation: how it was made, and the state of each of its fields. */
  translation?: { method: TranslationMethod; fields: FieldStates };
}

/** Something with editions: an entry or a page. */
export interface Document<V> {
  id: string;
  /** The locale of the original edition. */
  original: Locale;
  editions: Partial<Record<Locale, Edition<V>>>;
  /** The values of the original edition. */
  facts: V;
}

/** One known thing. */
export interface Entry extends Document<EntryValues> {
  collection: Collection;
  /** `collection/id`, the name other entries use. */
  key: string;
  /** The regions it belongs to: of its countries, or as its original sets them. */
  regions: readonly string[];
  /** GCM objectives and SDGs, its own and those that follow from its themes. */
  frames: { gcm: readonly string[]; sdgs: readonly string[] };
}

/** A page about the programme or the registry. */
export type Page = Document<PageValues>;

/** What a reader in one locale is shown of a document, and in which language that is. */
export interface View<V> {
  locale: Locale;
  /** The locale of the edition shown. */
  language: Locale;
  edition: Edition<V>;
  /** The body shown: the original's where the translation has none. */
  body: Body;
  values: V;
  /** The language of one field's text. */
  languageOf: (field: string) => Locale;
}

/** The edition a locale shows: its own where there is one, else the original's. */
export function viewOf<V>(document: Document<V>, locale: Locale): View<V> {
  const edition = document.editions[locale] ?? document.editions[document.original];
  if (!edition) throw new Error(`Document ${document.id} has no original edition.`);
  const languageOf = (field: string): Locale =>
    edition.missing.includes(field) ? document.original : edition.locale;
  const whole = edition.missing.includes('body') ? document.editions[document.original] : edition;
  const body = (whole ?? edition).body;
  return { locale, language: edition.locale, edition, body, values: edition.values, languageOf };
}
