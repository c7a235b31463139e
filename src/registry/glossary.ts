/**
 * The glossary: what a concept is called in each locale, where that wording comes from, what it means, and under which
 * other forms people look for it. One file a term: content/glossary/<id>.yaml.
 */
import { z } from 'zod';
import { sourceSchema } from './facts.ts';
import { key, term } from './key.ts';
import { locales, type Locale } from './locale.ts';
import type { Places } from './places.ts';
import { formsSchema, labelsSchema, someLabelsSchema } from './vocabulary.ts';

/** Where a label comes from. `own` is unverified: it is published and marked so. */
const labelStatuses = ['emn', 'eurovoc', 'mieux', 'seed', 'seen', 'own'] as const;

const statusPerLocale = Object.fromEntries(
  locales.map((locale) => [locale, z.enum(labelStatuses)]),
) as Record<Locale, z.ZodEnum<{ [K in (typeof labelStatuses)[number]]: K }>>;

const methodPerLocale = Object.fromEntries(
  locales.map((locale) => [locale, z.enum(['human', 'machine', 'reviewed'])]),
) as Record<Locale, z.ZodEnum<{ human: 'human'; machine: 'machine'; reviewed: 'reviewed' }>>;

const glossarySource = z.strictObject({
  ...sourceSchema.shape,
  note: key(z.string().optional(), 'Where in the source.', 'liste d’abréviations'),
});

/** One term of the glossary. */
export const glossaryTermSchema = z.strictObject({
  kind: key(
    z.enum(['migration-term', 'programme-term', 'framework-or-body']),
    'A term of migration, a term of MIEUX itself, or a framework or body.',
    'migration-term',
  ),
  labels: key(labelsSchema, 'The preferred term, in all six locales.'),
  labelStatus: key(z.strictObject(statusPerLocale), 'Where each label comes from.', 'emn'),
  abbreviations: key(formsSchema.optional(), 'Abbreviations, a list for each locale.', ['THB']),
  definitions: key(labelsSchema, 'What it means, one or two sentences, in all six locales.'),
  definitionMethod: key(
    z.strictObject(methodPerLocale),
    'How each definition was made.',
    'machine',
  ),
  broader: key(z.array(z.string()).default([]), 'Ids of broader terms (SKOS broader).'),
  related: key(z.array(z.string()).default([]), 'Ids of related terms (SKOS related).'),
  searchForms: key(
    formsSchema.optional(),
    'Forms for search only: old terms, misspellings, variants. Never shown.',
  ),
  avoid: key(
    formsSchema.optional(),
    'Wordings that texts of the registry must not use for this concept, a list for each locale.',
  ),
  themes: key(z.array(term('themes', 'A theme.')).default([]), 'Themes this concept is about.'),
  eurovoc: key(z.number().int().optional(), 'The number of the EuroVoc concept.', 5933),
  sources: key(z.array(glossarySource).min(1), 'Where it comes from.'),
  note: key(someLabelsSchema.optional(), 'What a reader should know about the wording.'),
});

/** A term of the glossary, with its id and the places of its values. */
export type GlossaryTerm = z.output<typeof glossaryTermSchema> & { id: string; places: Places };
