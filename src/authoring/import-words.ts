/**
 * What the import of a Word file knows of the registry: the names of fields and terms in all six languages, as plain data
 * that a browser can load.
 */
import { z } from 'zod';
import { metaOf } from '#registry/key.ts';
import { locales, type Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { documentCollections, type DocumentCollection } from '#registry/schemas.ts';
import { stringKeys, type StringKey } from '#registry/string-keys.ts';
import type { Term, VocabularyId } from '#registry/vocabulary.ts';

/** Names by which people call something, in any language. */
export type Forms = Readonly<Record<string, readonly string[]>>;

/** Everything the import has to recognise. */
export interface ImportWords {
  /** Names of each term, per vocabulary. */
  terms: Readonly<Record<string, Forms>>;
  /** Names of fields, by the string key's rest: `title`, `sources.id`. */
  fields: Forms;
  /** Names of options that are no terms. */
  options: Forms;
  /** Names of kinds of entries. */
  collections: Forms;
  /** The heading of the table of facts, per locale: it tells the language of the template. */
  facts: Readonly<Record<Locale, string>>;
  /** What the templates say where the author is to write: left out when nobody wrote there. */
  placeholders: readonly string[];
}

/** Collects the words from a registry. */
export function importWords(registry: Registry): ImportWords {
  const inAll = (key: StringKey): string[] =>
    locales
      .map((locale) => registry.strings[locale][key])
      .filter((text) => typeof text === 'string');
  const group = (prefix: string): Forms =>
    Object.fromEntries(
      stringKeys
        .filter((key) => key.startsWith(prefix))
        .map((key) => [key.slice(prefix.length), inAll(key)]),
    );
  const terms = Object.entries(registry.vocabularies).map(([id, vocabulary]) => [
    id,
    Object.fromEntries([...vocabulary.terms.values()].map((term) => [term.id, formsOf(term)])),
  ]);
  const kinds = documentCollections.map((collection) => [
    collection,
    collection === 'pages'
      ? inAll('authoring.pages')
      : [...inAll(`kind.${collection}`), ...inAll(`collection.${collection}`)],
  ]);
  return {
    terms: Object.fromEntries(terms) as Record<VocabularyId, Forms>,
    fields: withFilters(group('field.'), group('facet.')),
    options: group('option.'),
    collections: Object.fromEntries(kinds) as Record<DocumentCollection, string[]>,
    facts: Object.fromEntries(
      locales.map((locale) => [locale, registry.strings[locale]['template.facts']]),
    ) as Record<Locale, string>,
    placeholders: (['template.help', 'template.titleHere', 'template.textHere'] as const).flatMap(
      inAll,
    ),
  };
}

/** Fields go by the names of their filters too: readers know "Country", which the form calls "Partner countries". */
function withFilters(fields: Forms, filters: Forms): Forms {
  const fieldOf: Readonly<Record<string, string>> = {
    pillar: 'pillars',
    theme: 'themes',
    region: 'regions',
    country: 'countries',
    gcm: 'gcm',
    sdg: 'sdgs',
  };
  const more = Object.entries(fieldOf).map(([filter, field]) => [
    field,
    [...(fields[field] ?? []), ...(filters[filter] ?? [])],
  ]);
  return { ...fields, ...(Object.fromEntries(more) as Forms) };
}

function formsOf({ id, labels, short, aliases }: Term): string[] {
  const forms = locales.flatMap((locale) => [
    labels[locale],
    short?.[locale],
    ...(aliases?.[locale] ?? []),
  ]);
  return [...new Set([id, ...forms.filter((form) => form !== undefined)])];
}

/** What a line of the table of facts can say. */
export interface FactField {
  /** The path of the value: `start`, `preconditions.staff`. */
  path: string;
  /** The schema of one value. */
  core: z.ZodType;
  vocabulary: VocabularyId | undefined;
  isList: boolean;
  /** For a list of objects: the one text that makes a member. */
  member: string | undefined;
}

/** The fields that a table of facts can hold: single values, lists of values, and lists of one text each. */
export function factFields(schema: z.ZodObject, before = ''): FactField[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, inner]) => {
    const path = before ? `${before}.${name}` : name;
    if (leftOut.has(path)) return [];
    const { core, isList } = unwrap(inner);
    const { vocabulary } = metaOf(core);
    if (core instanceof z.ZodObject) {
      if (path === 'sources') return [{ path, core, vocabulary, isList, member: undefined }];
      if (!isList) return factFields(core, path);
      const member = onlyText(core);
      return member ? [{ path, core, vocabulary, isList, member }] : [];
    }
    return [{ path, core, vocabulary, isList, member: undefined }];
  });
}

/** Keys that no author fills in by hand in Word. */
const leftOut = new Set([
  'original',
  'pillarInferred',
  'review',
  'visibility',
  'changes',
  'disputed',
]);

function unwrap(schema: z.ZodType): { core: z.ZodType; isList: boolean } {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return unwrap(schema.def.innerType as z.ZodType);
  }
  if (schema instanceof z.ZodArray) {
    return { core: unwrap(schema.def.element as z.ZodType).core, isList: true };
  }
  return { core: schema, isList: false };
}

/** The one key that a member must have, where that is a text. */
function onlyText(schema: z.ZodObject): string | undefined {
  const required = Object.entries(schema.shape as Record<string, z.ZodType>).filter(
    ([, inner]) => !(inner instanceof z.ZodOptional || inner instanceof z.ZodDefault),
  );
  const [only] = required;
  return required.length === 1 && only && metaOf(only[1]).translatable ? only[0] : undefined;
}
