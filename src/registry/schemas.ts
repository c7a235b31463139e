/**
 * The schema of each collection's original edition, and the schema of a translation made from it.
 * Start here to learn what an entry can say.
 */
import { z } from 'zod';
import { eventFacts } from './event-facts.ts';
import { collections, commonFacts } from './facts.ts';
import { key, text } from './key.ts';
import { locales } from './locale.ts';
import { pageFacts } from './page-facts.ts';
import { practiceFacts } from './practice-facts.ts';
import { publicationFacts } from './publication-facts.ts';

const texts = {
  title: text(
    'The title: what it is, concisely.',
    'Kenya: one set of rules for migration data',
    140,
  ),
  summary: text(
    'One or two sentences for cards and search results: who, what, what came of it.',
    'Kenya brought its agencies to agree on how to collect and share migration data.',
    420,
  ),
};

const originalMark = {
  original: key(z.literal(true), 'Marks the edition that carries the facts.', true),
};

const original = <S extends z.core.$ZodLooseShape>(facts: S) =>
  z.strictObject({ ...originalMark, ...texts, ...commonFacts, ...facts });

/** The schema of the original edition, per collection. */
export const entrySchemas = {
  actions: original({}),
  practices: original(practiceFacts),
  'case-studies': original(practiceFacts),
  lessons: original(practiceFacts),
  events: original(eventFacts),
  publications: original(publicationFacts),
};

/** The schema of a page's original edition. Pages are about the programme and the registry; they carry no facts. */
export const pageSchema = z.strictObject({ ...originalMark, ...texts, ...pageFacts });

/** The collections authors write as MDX: those of entries, and pages. */
export const documentCollections = [...collections, 'pages'] as const;

/** A collection authors write as MDX. */
export type DocumentCollection = (typeof documentCollections)[number];

/** The schema of an original edition of any collection written as MDX. */
export function originalSchema(collection: DocumentCollection) {
  return collection === 'pages' ? pageSchema : entrySchemas[collection];
}

/** How a translation came about. `machine` is shown to every reader; `reviewed` says a person went over it. */
export const methodSchema = key(
  z.enum(['human', 'machine', 'reviewed']),
  'How the translation was made: human, machine, or reviewed (made by machine, gone over by a person).',
  'machine',
);

/** What a translation was made from: the edition, and the hash of each of its text fields at that time. */
export const translatedFromSchema = z.strictObject({
  locale: key(z.enum(locales), 'The locale of the edition translated.', 'fr'),
  fields: key(
    z.record(z.string(), z.string().regex(/^[0-9a-f]{12}$/)),
    'Written by `npm run translations -- record`: the hash of each text field when it was translated.',
  ),
});

const translationMark = {
  translatedFrom: key(
    translatedFromSchema.optional(),
    'What it was made from; a command writes it.',
  ),
  method: methodSchema,
};

/**
 * The schema of a translation: every text of the original, each optional (a missing one is shown in the original's
 * language), and the facts too, since some editors repeat them; they must then equal the original's.
 */
export function translationSchema(collection: DocumentCollection): z.ZodType {
  return translations[collection];
}

const translations = Object.fromEntries(
  documentCollections.map((collection) => {
    const { original: _mark, ...shape } = originalSchema(collection).shape as Record<
      string,
      z.ZodType
    >;
    const loosened = Object.entries(shape).map(([name, schema]) => [
      name,
      loosen(schema).optional(),
    ]);
    return [collection, z.strictObject({ ...Object.fromEntries(loosened), ...translationMark })];
  }),
) as unknown as Record<DocumentCollection, z.ZodType>;

/** The same schema with every key of every object optional and no list required to have members. */
function loosen(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return loosen(schema.def.innerType as z.ZodType);
  }
  if (schema instanceof z.ZodArray) {
    return z.array(loosen(schema.def.element as z.ZodType).optional());
  }
  if (schema instanceof z.ZodObject) {
    const shape = Object.entries(schema.shape as Record<string, z.ZodType>);
    return z.strictObject(
      Object.fromEntries(shape.map(([name, inner]) => [name, loosen(inner).optional()])),
    );
  }
  return schema;
}
