/**
 * Published figures about the programme: what was counted, for which time and scope, and who said so.
 * Figures that contradict each other stand side by side. Files: content/statistics/*.yaml.
 */
import { z } from 'zod';
import { sourceSchema } from './facts.ts';
import { country, entryReference, key, term } from './key.ts';
import type { Locale } from './locale.ts';
import { partialDate } from './partial-date.ts';
import type { Path, Places } from './places.ts';
import { labelsSchema, someLabelsSchema } from './vocabulary.ts';

/** What a figure is about: exactly one of the keys. */
export const scopeSchema = z
  .strictObject({
    programme: key(z.literal(true).optional(), 'The whole programme.'),
    region: term('regions', 'A region.', 'asia').optional(),
    country: term('countries', 'A country, in lower case.', 'cr').optional(),
    phase: term('phases', 'A phase.', 'mieux-iii').optional(),
    entry: key(z.string().optional(), 'An entry.', 'events/round-table-nairobi-2018'),
    area: key(labelsSchema.optional(), 'Anything else, named in all six locales.'),
  })
  .refine((scope) => Object.values(scope).filter((value) => value !== undefined).length === 1, {
    params: { fault: 'one-scope' },
  });

/** What one item of a published list is in the registry. */
export const listedSchema = z.strictObject({
  activityType: term('activity-types', 'A type of activity.', 'study-visit').optional(),
  country: country('A country.').optional(),
  themes: key(
    z.array(term('themes', 'A theme.', 'labour-migration')).optional(),
    'Themes: two where the item names two.',
  ),
  entries: key(
    z.array(entryReference('An entry.', 'publications/o-ml-handbook')).optional(),
    'Entries of the registry.',
  ),
});

/** How a figure was qualified where it was published. */
export const qualifiers = [
  'exact',
  'more-than',
  'over',
  'close-to',
  'around',
  'almost',
  'average',
  'about',
  'just-under',
  'half',
  'up-to',
  'estimated',
] as const;

/** One published figure. */
export const figureSchema = z.strictObject({
  id: key(z.string().regex(/^[a-z0-9-]+$/), 'The stable id of the figure.', 'participants-2018'),
  record: key(z.string().optional(), 'The number under which it was collected.', 'st-001'),
  period: key(z.string(), 'The period as published, quoted.', '2009-2018'),
  start: key(partialDate().optional(), 'First date of the period, where known.', '2009'),
  end: key(partialDate().optional(), 'Last date of the period, where known.', '2018'),
  metric: term('metrics', 'What was counted.', 'participants'),
  value: key(
    z.union([z.number(), z.strictObject({ from: z.number(), to: z.number() })]).optional(),
    'The number, or the two ends of a range.',
    1277,
  ),
  text: key(labelsSchema.optional(), 'The value in words, where it is no number.'),
  listed: key(
    z.array(listedSchema).optional(),
    'Where the text is a list: what each item is in the registry, in the same order.',
  ),
  unit: key(z.enum(['count', 'percent', 'range', 'text']), 'What the value is.', 'count'),
  scope: key(scopeSchema, 'What the figure is about.'),
  qualifier: key(z.enum(qualifiers), 'How it was qualified when published.', 'exact'),
  source: key(z.string(), 'The id of a source of this file.', 'report-2018'),
  place: key(z.string().optional(), 'Where in the source.', '2018 en bref'),
  note: key(someLabelsSchema.optional(), 'What a reader should know.'),
  contradicts: key(
    z.array(z.string()).default([]),
    'Ids of figures that say something else about the same thing; each names the other.',
  ),
});

/** One file of figures with the sources they name. */
export const statisticsFileSchema = z.strictObject({
  sources: key(
    z.array(z.strictObject({ ...sourceSchema.shape, id: z.string().min(1) })).min(1),
    'The sources the figures name.',
  ),
  figures: key(z.array(figureSchema), 'The figures.'),
});

/** A published figure with its source resolved. */
export type Figure = z.output<typeof figureSchema> & {
  places: Places;
  /** Path of the figure in its file. */
  path: Path;
  sourceRecord: z.output<typeof sourceSchema>;
};

/** The items of a published list as a locale words them: semicolons part them, in Arabic script their own. */
export const itemsOf = ({ text }: Pick<Figure, 'text'>, locale: Locale): string[] =>
  (text?.[locale] ?? '')
    .split(/[;؛]/)
    .map((item) => item.trim())
    .filter(Boolean);
