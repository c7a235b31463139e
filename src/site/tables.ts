/** The numbers behind maps and charts, as tables that readers can download. */
import type { Table } from '#exports/csv.ts';
import { collections } from '#registry/facts.ts';
import type { Locale } from '#registry/locale.ts';
import type { Context } from './context.ts';
import { countriesAmong, entriesUnder, termPages } from './term-pages.ts';
import { registry } from './registry.ts';
import { termOf } from '#registry/registry.ts';

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
} satisfies Record<string, Maker>;

/** The name of a table. */
export type TableName = keyof typeof makers;

/** Every table there is. */
export const tableNames = Object.keys(makers) as TableName[];

/** A table in the words of a locale. */
export const tableOf = (name: TableName, context: Context): Table => makers[name](context);

/** Where a table can be downloaded. */
export const tablePath = (name: TableName, locale: Locale): string =>
  `/data/tables/${name}.${locale}.csv`;

/** Entries of every country under every term. */
function byCountry(vocabulary: 'themes' | 'pillars', name: 'facet.theme' | 'facet.pillar'): Maker {
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
