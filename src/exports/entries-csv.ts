/** Every entry in a locale as a table: what a spreadsheet can hold of it. Long texts are in the JSON. */
import { collections } from '#registry/facts.ts';
import { locales, type Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import type { EntryValues } from '#registry/entry.ts';
import { csv, type Cell, type Column } from './csv.ts';
import { entryRecords, type EntryRecord } from './entry-record.ts';
import type { Imprint } from './imprint.ts';

type Values = Omit<EntryValues, 'original'>;

const facts = ({ values }: EntryRecord): Values => values as unknown as Values;

const column = (
  name: string,
  description: string,
  cell: (record: EntryRecord) => Cell,
  more: Partial<Column<EntryRecord>> = {},
): Column<EntryRecord> => ({ name, description, type: 'string', cell, ...more });

const list = (name: string, description: string, cell: (record: EntryRecord) => Cell) =>
  column(name, description, cell, { list: true });

const names = (vocabulary: keyof EntryRecord['labels']) => (record: EntryRecord) =>
  Object.values(record.labels[vocabulary]);

/** The columns of the table, in order. */
export const entryColumns: readonly Column<EntryRecord>[] = [
  column('key', 'Collection and id.', ({ key }) => key, { required: true }),
  column('collection', 'The collection.', ({ collection }) => collection, { enum: collections }),
  column('permanent', 'The permanent address.', ({ permanent }) => permanent, { required: true }),
  column('url', 'The page in this locale.', ({ url }) => url, { required: true }),
  column('language', 'The language of the texts.', ({ language }) => language, { enum: locales }),
  column('translation', 'The state of the translation.', ({ translation }) => translation.state, {
    enum: ['original', 'current', 'stale', 'missing'],
  }),
  column('translation_method', 'How it was made.', ({ translation }) => translation.method, {
    enum: ['human', 'machine', 'reviewed'],
  }),
  column('title', 'The title.', (record) => facts(record).title, { required: true }),
  column('summary', 'One or two sentences.', (record) => facts(record).summary),
  list('pillars', 'Pillars, main one first: ids.', (record) => facts(record).pillars),
  list('pillar_names', 'Their names.', names('pillars')),
  list('themes', 'Themes: ids.', (record) => facts(record).themes),
  list('theme_names', 'Their names.', names('themes')),
  list('countries', 'Countries: ISO 3166-1 alpha-2.', (record) => facts(record).countries),
  list('country_names', 'Their names.', names('countries')),
  list('regions', 'Regions: ids.', ({ regions }) => regions),
  list('region_names', 'Their names.', names('regions')),
  column('start', 'Beginning: YYYY, YYYY-MM or YYYY-MM-DD.', (record) => facts(record).start),
  column('end', 'End: YYYY, YYYY-MM or YYYY-MM-DD.', (record) => facts(record).end),
  column('status', 'How far it got: id.', (record) => facts(record).status),
  column('phase', 'The phase of the programme: id.', (record) => facts(record).phase),
  column('requested_by', 'Who asked for it.', (record) => facts(record).requestingAuthority),
  list('experts_from', 'Countries of the experts.', (record) => facts(record).expertsFrom),
  list('mieux_numbers', 'MIEUX numbers.', (record) => facts(record).references?.mieux),
  column('evidence', 'How well results are shown: id.', (record) => facts(record).evidence),
  list('gcm', 'GCM objectives: ids.', ({ gcm }) => gcm),
  list('sdgs', 'Development goals: ids.', ({ sdgs }) => sdgs),
  list('related', 'Entries it relates to: keys.', (record) =>
    facts(record).relations.map(({ entry }) => entry),
  ),
  list('sources', 'Titles of the sources.', (record) =>
    facts(record).sources.map(({ title }) => title),
  ),
  list('source_urls', 'Addresses of the sources, where known.', (record) =>
    facts(record).sources.flatMap(({ url }) => url ?? []),
  ),
  column('reviewed', 'When it was reviewed.', (record) => facts(record).review.date),
  column('licence', 'The licence of the text.', (record) => facts(record).licence),
];

/** The table of a locale. */
export const entriesCsv = (registry: Registry, locale: Locale, imprint: Imprint): string =>
  csv(entryColumns, entryRecords(registry, locale, imprint));
