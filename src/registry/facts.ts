/**
 * Small shapes that several collections share: sources, relations, activities, outputs, disputed values, review, changes.
 * Every key carries its meaning and an example: the authors' reference and the editors' JSON Schema are made from them.
 */
import { z } from 'zod';
import { country, entryReference, key, sourceReference, term, text } from './key.ts';
import { partialDate } from './partial-date.ts';

/** The six collections of entries, in the order lists show them. */
export const collections = [
  'actions',
  'practices',
  'case-studies',
  'lessons',
  'events',
  'publications',
] as const;

/** A collection of entries. */
export type Collection = (typeof collections)[number];

const date = (meaning: string, example: string) =>
  key(partialDate(), `${meaning} YYYY, YYYY-MM or YYYY-MM-DD, as precise as known.`, example);

const language = key(
  z.string().regex(/^[a-z]{2,3}$/),
  'The language of the source, a BCP 47 tag.',
  'fr',
);

const webAddress = key(
  z.url({ protocol: /^https?$/ }),
  'The full web address, http or https.',
  'https://www.mieux-initiative.eu/en/actions/182-kenya-data-management',
);

/** A source as published: what an entry's statements come from. Titles stay in their own language. */
export const sourceSchema = z.strictObject({
  id: key(
    z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .optional(),
    'A short name, needed where a fact of this entry names its source.',
    'report-2018',
  ),
  title: key(z.string().trim().min(1), 'The title, in its own language.', 'Rapport annuel 2018'),
  publisher: key(z.string().optional(), 'Who published it.', 'ICMPD'),
  url: webAddress.optional(),
  language: language.optional(),
  date: date('When it was published.', '2019-06').optional(),
  place: key(z.string().optional(), 'Where in it: page, chapter, heading.', 'p. 21'),
  publication: entryReference(
    'The source as an entry of this registry, where there is one.',
    'publications/ar-2018',
  ).optional(),
});

/** A typed link to another entry. */
export const relationSchema = z.strictObject({
  type: term('relation-types', 'How this entry relates to the other.', 'follows'),
  entry: entryReference('The other entry.', 'actions/costa-rica-ii-national-integration-plan'),
  note: text(
    'One sentence on the link, where the type does not say enough.',
    'No source describes the third action of the series.',
  ).optional(),
});

/** One element of an action: a workshop, a mission, a study visit... */
export const activitySchema = z.strictObject({
  type: term('activity-types', 'What kind of activity.', 'study-visit'),
  title: text('What it was about.', 'Study visit on identifying victims of trafficking').optional(),
  date: date('When it took place, or began.', '2018-09').optional(),
  end: date('When it ended, if later.', '2018-10').optional(),
  place: text('The town or venue.', 'Brussels').optional(),
  country: country('The country it took place in.').optional(),
  participants: key(z.number().int().positive().optional(), 'How many took part.', 22),
  source: sourceReference().optional(),
});

/** Something an action or an event left behind. */
export const outputSchema = z.strictObject({
  kind: term('output-kinds', 'What kind of output.', 'handbook'),
  title: text(
    'Its title or, where none is known, what it is.',
    'Handbook on managing labour migration',
  ),
  date: date('When it was finished or presented.', '2018-09').optional(),
  publication: entryReference(
    'The output as an entry of this registry.',
    'publications/o-ml-handbook',
  ).optional(),
  source: sourceReference().optional(),
});

/** A value on which sources disagree: the page shows it beside the value the entry gives. */
export const disputedSchema = z.strictObject({
  fact: key(z.string().min(1), 'The key whose value is disputed.', 'end'),
  value: key(
    z.union([z.string(), z.number().transform(String)]),
    'What the other source says.',
    '2011-07',
  ),
  source: sourceReference(),
  note: text(
    'One sentence for the reader, where the values alone do not explain.',
    'The older page of the action ends it earlier.',
  ).optional(),
});

/** The numbers an entry had elsewhere. Site numbers were used again for other records, so they are never keys. */
export const referencesSchema = z.strictObject({
  mieux: key(
    z.array(z.string().regex(/^\d{4}-\d{2,3}$/)).optional(),
    'MIEUX numbers: year, hyphen, number.',
    ['2016-16'],
  ),
  site: key(
    z.array(z.number().int()).optional(),
    'Numbers of the page on the last MIEUX site.',
    [182],
  ),
  formerSite: key(
    z.array(z.number().int()).optional(),
    'Numbers of the page on earlier versions of the site.',
    [99],
  ),
});

/** Who has looked at the entry, and how. */
export const reviewSchema = z.strictObject({
  state: key(
    z.enum(['draft', 'in-review', 'published', 'withdrawn']),
    'Only `published` entries are built into the public site.',
    'published',
  ),
  reviewer: key(
    z.string().optional(),
    'The role of the reviewer, not a name.',
    'regional coordinator',
  ),
  date: date('When it was reviewed.', '2026-11').optional(),
  due: date('When it should be looked at again.', '2028').optional(),
  reason: text(
    'For a withdrawn entry: why, in one sentence for readers. It stands at the entry’s address from then on.',
    'The partner institution asked for it: the procedure it describes has been given up.',
  ).optional(),
  instead: entryReference(
    'For a withdrawn entry: the entry that takes its place.',
    'practices/mali-labour-migration-handbook',
  ).optional(),
});

/** One change that a reader should know of. */
export const changeSchema = z.strictObject({
  date: date('When.', '2026-11-22'),
  note: text('What changed.', 'First published in the registry.'),
  version: key(z.number().int().positive().optional(), 'The version that came of it.', 2),
});

/** Somebody's answer to a question of the check: why these words may be public. */
export const sensitivitySchema = z.strictObject({
  words: key(
    z.string().trim().min(1),
    'The words in question, as they stand in the text.',
    '€ 20,000',
  ),
  answer: key(
    z.string().trim().min(10),
    'Why they may be public. It is not shown to readers.',
    'The amount stands in the published annual report, page 12.',
  ),
});

/** The number of the version that readers see; a command raises it. */
export const versionFact = key(
  z.number().int().positive().default(1),
  'The version that readers see; `npm run review -- publish` raises it and keeps the text before.',
  2,
);

/** The facts that entries of every collection may carry. */
export const commonFacts = {
  pillars: key(
    z.array(term('pillars', 'A pillar.', 'horizontal')).min(1),
    'The pillars the entry belongs to; the first is its main pillar.',
  ),
  pillarInferred: key(
    z.boolean().optional(),
    'True where no source states the pillar and it is a judgement of the registry.',
    true,
  ),
  themes: key(
    z.array(term('themes', 'A theme.', 'data-management')).min(1),
    'The themes, most telling first.',
  ),
  countries: key(
    z.array(country('A country, ISO 3166-1 alpha-2.')).default([]),
    'The partner countries it concerns, not those of the experts.',
  ),
  regionalBodies: key(
    z.array(term('regional-bodies', 'A regional body.', 'comesa')).default([]),
    'Regional organisations or networks it concerns.',
  ),
  regions: key(
    z.array(term('regions', 'A region.', 'west-africa')).optional(),
    'Only for entries without countries, or of a region as a whole: else regions follow from the countries.',
  ),
  start: date('When it began or took place.', '2016-09').optional(),
  end: date('When it ended.', '2020-03').optional(),
  status: term('statuses', 'How far it got, as the sources state.', 'completed').optional(),
  phase: term('phases', 'The phase of the programme it began in.', 'mieux-iii').optional(),
  requestingAuthority: text(
    'The institution that asked for it.',
    'Department of Immigration Services, Ministry of Interior',
    300,
  ).optional(),
  expertsFrom: key(
    z.array(country('A country.', 'ES')).default([]),
    'Where the experts came from: countries.',
  ),
  references: key(referencesSchema.optional(), 'The numbers the entry had elsewhere.'),
  activities: key(z.array(activitySchema).default([]), 'The activities, in order of time.'),
  outputs: key(z.array(outputSchema).default([]), 'What it left behind.'),
  gcm: key(
    z.array(term('gcm-objectives', 'An objective.', 'gcm-3')).default([]),
    'Objectives of the Global Compact for Migration that a source names, or that plainly apply; others follow from the themes.',
  ),
  sdgs: key(
    z.array(term('sdgs', 'A goal.', 'sdg-10')).default([]),
    'Sustainable Development Goals that a source names; others follow from the themes.',
  ),
  crossCutting: key(
    z.array(term('cross-cutting', 'An issue.', 'gender-equality')).default([]),
    'Cross-cutting issues it takes up.',
  ),
  relations: key(z.array(relationSchema).default([]), 'Links to other entries.'),
  sources: key(z.array(sourceSchema).min(1), 'What its statements come from; at least one.'),
  disputed: key(z.array(disputedSchema).default([]), 'Values on which sources disagree.'),
  evidence: term(
    'evidence',
    'How well its results are shown: reported by those involved unless a source says more.',
    'reported',
  ).optional(),
  lastConfirmed: date('When somebody last confirmed that it still stands.', '2026-11').optional(),
  review: key(reviewSchema, 'Who has looked at the entry, and how.'),
  visibility: key(
    z.enum(['public', 'internal']).default('public'),
    'Internal entries are never built into the public site.',
    'public',
  ),
  licence: key(z.string().optional(), 'The licence of the text, an SPDX id.', 'CC-BY-4.0'),
  sensitivity: key(
    z.array(sensitivitySchema).default([]),
    'Answers to what the check asks about details that could harm somebody.',
  ),
  version: versionFact,
  changes: key(z.array(changeSchema).default([]), 'Changes worth telling, newest first.'),
};
