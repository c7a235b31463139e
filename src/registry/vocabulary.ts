/**
 * Controlled lists: what a term is, and which lists there are. Facets and facts work on term ids; labels are only shown.
 * The lists themselves are content (content/vocabularies/*.yaml), one file a vocabulary.
 */
import { z } from 'zod';
import { key } from './key.ts';
import { intlTag, locales, type Locale } from './locale.ts';

/** The vocabularies; each is the file content/vocabularies/<id>.yaml. */
export const vocabularyIds = [
  'pillars',
  'regions',
  'themes',
  'countries',
  'regional-bodies',
  'activity-types',
  'output-kinds',
  'event-kinds',
  'processes',
  'phases',
  'statuses',
  'gcm-objectives',
  'sdgs',
  'cross-cutting',
  'evidence',
  'criteria',
  'criterion-answers',
  'relation-types',
  'follow-up-statuses',
  'cost-bands',
  'metrics',
] as const;

/** The name of a vocabulary. */
export type VocabularyId = (typeof vocabularyIds)[number];

const perLocaleOf = <S extends z.ZodType>(schema: S) =>
  z.strictObject(Object.fromEntries(locales.map((l) => [l, schema])) as Record<Locale, S>);

/** Text in every locale; a missing one is an issue. */
export const labelsSchema = perLocaleOf(z.string().trim().min(1));

/** Text in some locales. */
export const someLabelsSchema = perLocaleOf(z.string().trim().min(1).optional());

/** Lists of text per locale; a locale may be left out. */
export const formsSchema = perLocaleOf(
  z.array(z.union([z.string(), z.number().transform(String)])).optional(),
);

const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** One term of a vocabulary. Keys that only some vocabularies use are optional here and asked for by rules. */
export const termSchema = z.strictObject({
  id: key(
    kebab,
    'The stable id, kebab-case. It stands in addresses and never changes.',
    'labour-migration',
  ),
  labels: key(
    someLabelsSchema,
    'The name shown, in every locale (countries: only where Intl differs).',
  ),
  short: key(someLabelsSchema.optional(), 'A shorter name for chips and tables.'),
  description: key(someLabelsSchema.optional(), 'What the term covers, one sentence.'),
  aliases: key(
    formsSchema.optional(),
    'Other forms people type: abbreviations, old names, variants. Search only.',
  ),
  places: key(
    formsSchema.optional(),
    'Countries: the capital and other cities that people look for the country by. Search only.',
  ),
  inverse: key(someLabelsSchema.optional(), 'Relation types: the name read from the other end.'),
  pillar: key(kebab.optional(), 'Themes: the pillar the theme usually belongs to.', 'horizontal'),
  region: key(
    kebab.optional(),
    'Countries: the region the registry files the country under.',
    'asia',
  ),
  eu: key(z.boolean().optional(), 'Countries: true for a member state of the European Union.'),
  gamm: key(z.boolean().optional(), 'Pillars: true for one of the four pillars of the GAMM.'),
  code: key(
    z.string().optional(),
    'Pillars: the code that the MIEUX site put before its areas.',
    'IMT',
  ),
  number: key(z.number().int().optional(), 'GCM objectives and SDGs: the official number.', 10),
  order: key(z.number().int().optional(), 'Processes: the place in their sequence.', 1),
  start: key(z.string().optional(), 'Phases: first date, as precise as known.', '2009'),
  end: key(z.string().optional(), 'Phases: last date, as precise as known.', '2011'),
  source: key(z.string().optional(), 'Where the wording comes from.'),
});

/** A term as authors write it. */
export type TermSource = z.output<typeof termSchema>;

/** A term whose six labels are known. */
export interface Term extends Omit<TermSource, 'labels'> {
  labels: Record<Locale, string>;
}

/** A controlled list, in the order of its file. */
export interface Vocabulary {
  id: VocabularyId;
  file: string;
  terms: ReadonlyMap<string, Term>;
}

/**
 * The six labels of a country: the overrides of the vocabulary, else the name that Unicode CLDR gives (Intl.DisplayNames).
 */
export function countryLabels(source: TermSource): Record<Locale, string> {
  const code = source.id.toUpperCase();
  const labels = locales.map((locale) => {
    const name = new Intl.DisplayNames([intlTag(locale)], { type: 'region', fallback: 'code' }).of(
      code,
    );
    return [locale, source.labels[locale] ?? name ?? code] as const;
  });
  return Object.fromEntries(labels) as Record<Locale, string>;
}
