/** Everything a year's page shows, as one table: published figures and lists, each beside what the registry has. */
import type { Cell, Table } from '#exports/table-csv.ts';
import { registry } from './registry.ts';
import type { Context } from './context.ts';
import { scopeOf, valueOf } from './figures.ts';
import { regionYear } from './year-region.ts';
import { computedIn, yearIn } from './years.ts';

/** The table of a year. */
export function yearTable(year: number, context: Context): Table {
  const { t, label } = context;
  const { figures, upTo } = yearIn(year);
  const ofFigures = [...figures, ...upTo].map((figure): Cell[] => [
    label('metrics', figure.metric),
    scopeOf(figure, context),
    figure.period,
    valueOf(figure, context),
    computedIn(year, figure)?.value ?? '',
    figure.sourceRecord.title,
    figure.sourceRecord.url ?? '',
  ]);
  const ofRegions = [...registry.vocabularies.regions.terms.keys()].flatMap((id) => {
    const region = regionYear(year, id, context);
    const lists = [
      [t('report.types'), region.types],
      [t('report.countries'), region.countries],
      [t('report.achievements'), region.achievements],
      [t('report.keyThemes'), region.themes],
    ] as const;
    return lists.flatMap(([name, rows]) =>
      rows.map((row): Cell[] => [
        `${name}: ${row.name}`,
        label('regions', id),
        String(year),
        t(row.published === undefined ? 'report.notNamed' : 'report.named'),
        row.because.map(({ key }) => key).join(' '),
        '',
        '',
      ]),
    );
  });
  return {
    columns: [
      t('report.figure'),
      t('report.scope'),
      t('fact.period'),
      t('report.published'),
      t('report.computed'),
      t('report.source'),
      'URL',
    ],
    rows: [...ofFigures, ...ofRegions],
  };
}
