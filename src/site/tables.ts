/** The numbers behind maps and charts, as tables that readers can download. */
import type { Table } from '#exports/table-csv.ts';
import { viewOf } from '#registry/entry.ts';
import { collections } from '#registry/facts.ts';
import type { Locale } from '#registry/locale.ts';
import { labelOf, termOf } from '#registry/registry.ts';
import type { StringKey } from '#registry/strings.ts';
import { programmeYears } from '#registry/year.ts';
import type { Context } from './context.ts';
import { matrixNames, matrixTable } from './coverage.ts';
import {
  actionsByYear,
  byRegion,
  byTheme,
  expertsByCountry,
  participantsByEvent,
  type Tally,
} from './tallies.ts';
import { countriesAmong, entriesUnder, termPages } from './term-pages.ts';
import { registry } from './registry.ts';
import { yearTable } from './year-table.ts';

type Maker = (context: Context) => Table;

const makers = {
  countries: ({ t, label }) => ({
    columns: ['ISO', t('facet.country'), t('facet.region'), t('table.entries')].concat(
      collections.map((name) => t(`collection.${name}`)),
    ),
    rows: termPages('countries').map((id) => {
      const entries = entriesUnder('countries', id);
      const region = termOf(registry, 'countries', id)?.region;
      return [
        id.toUpperCase(),
        label('countries', id),
        region ? label('regions', region) : '',
        entries.length,
        ...collections.map((name) => entries.filter((e) => e.collection === name).length),
      ];
    }),
  }),
  'themes-countries': byCountry('themes', 'facet.theme'),
  'pillars-countries': byCountry('pillars', 'facet.pillar'),
  'gcm-objectives-countries': byCountry('gcm-objectives', 'facet.gcm'),
  'sdgs-countries': byCountry('sdgs', 'facet.sdg'),
  'actions-by-year': ({ t, label }) => ({
    columns: [t('facet.year'), ...termPages('pillars').map((id) => label('pillars', id))],
    rows: actionsByYear.map(({ name, parts }) => [name, ...parts]),
  }),
  'actions-by-region': ({ t, locale }) =>
    tallied(t('facet.region'), 'regions', byRegion, t, locale),
  'actions-by-theme': ({ t, locale }) => tallied(t('facet.theme'), 'themes', byTheme, t, locale),
  'experts-by-country': ({ t, locale }) =>
    tallied(t('facet.country'), 'countries', expertsByCountry, t, locale),
  'participants-by-event': ({ t, locale }) => ({
    columns: ['ID', t('kind.events'), t('fact.period'), t('report.participants')],
    rows: participantsByEvent.map(({ entry, count }) => [
      entry.key,
      viewOf(entry, locale).values.title,
      entry.facts.start ?? '',
      count,
    ]),
  }),
} satisfies Record<string, Maker>;

/** The name of a table. */
export type TableName = keyof typeof makers | `year-${number}` | `coverage-${string}`;

/** Every table there is. */
export const tableNames: readonly TableName[] = [
  ...(Object.keys(makers) as (keyof typeof makers)[]),
  ...programmeYears.map((year): TableName => `year-${year}`),
  ...matrixNames.map((name): TableName => `coverage-${name}`),
];

/** A table in the words of a locale. */
export function tableOf(name: TableName, context: Context): Table {
  if (name in makers) return makers[name as keyof typeof makers](context);
  if (name.startsWith('coverage-')) return matrixTable(name.slice('coverage-'.length), context);
  return yearTable(Number(name.slice('year-'.length)), context);
}

/** Where a table can be downloaded. */
export const tablePath = (name: TableName, locale: Locale): string =>
  `/data/tables/${name}.${locale}.csv`;

function tallied(
  name: string,
  vocabulary: 'regions' | 'themes' | 'countries',
  tally: readonly Tally[],
  t: Context['t'],
  locale: Locale,
): Table {
  return {
    columns: ['ID', name, t('collection.actions')],
    rows: tally.map(({ id, count }) => [id, labelOf(registry, vocabulary, id, locale), count]),
  };
}

/** Entries of every country under every term. */
function byCountry(
  vocabulary: 'themes' | 'pillars' | 'gcm-objectives' | 'sdgs',
  name: StringKey,
): Maker {
  return ({ t, label }) => ({
    columns: ['ID', t(name), 'ISO', t('facet.country'), t('table.entries')],
    rows: termPages(vocabulary).flatMap((id) =>
      countriesAmong(entriesUnder(vocabulary, id)).map(({ country, count }) => [
        id,
        label(vocabulary, id),
        country.toUpperCase(),
        label('countries', country),
        count,
      ]),
    ),
  });
}
