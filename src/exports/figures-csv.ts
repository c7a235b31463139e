/** The published figures as a table: a row a figure, words in all six languages. */
import { locales } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { qualifiers, type Figure } from '#registry/statistics.ts';
import { csv, type Column } from './csv.ts';

const scopes = ['programme', 'region', 'country', 'phase', 'entry', 'area'] as const;

const scopeOf = ({ scope }: Figure) => scopes.find((name) => scope[name] !== undefined);

function scopeId({ scope }: Figure): string | undefined {
  return scope.region ?? scope.country?.toUpperCase() ?? scope.phase ?? scope.entry;
}

const column = (
  name: string,
  description: string,
  cell: Column<Figure>['cell'],
  more: Partial<Column<Figure>> = {},
): Column<Figure> => ({ name, description, type: 'string', cell, ...more });

const number = (name: string, description: string, cell: Column<Figure>['cell']) =>
  column(name, description, cell, { type: 'number' });

/** The columns of the table, in order. */
export const figureColumns: readonly Column<Figure>[] = [
  column('id', 'The stable id of the figure.', ({ id }) => id, { required: true }),
  column('metric', 'What was counted: id of the vocabulary metrics.', ({ metric }) => metric, {
    required: true,
  }),
  number('value', 'The number.', ({ value }) => (typeof value === 'number' ? value : undefined)),
  number('from', 'The lower end of a range.', ({ value }) =>
    typeof value === 'object' ? value.from : undefined,
  ),
  number('to', 'The upper end of a range.', ({ value }) =>
    typeof value === 'object' ? value.to : undefined,
  ),
  column('unit', 'What the value is.', ({ unit }) => unit, {
    enum: ['count', 'percent', 'range', 'text'],
  }),
  column('qualifier', 'How it was qualified when published.', ({ qualifier }) => qualifier, {
    enum: qualifiers,
  }),
  column('period', 'The period as published.', ({ period }) => period, { required: true }),
  column('start', 'First date of the period, where known.', ({ start }) => start),
  column('end', 'Last date of the period, where known.', ({ end }) => end),
  column('scope', 'What kind of thing it is about.', scopeOf, { required: true, enum: scopes }),
  column('scope_id', 'The region, country (ISO 3166-1), phase or entry it is about.', scopeId),
  ...locales.map((l) =>
    column(`area_${l}`, 'What it is about, where that is no term.', ({ scope }) => scope.area?.[l]),
  ),
  ...locales.map((l) =>
    column(`text_${l}`, 'The value in words, where it is no number.', ({ text }) => text?.[l]),
  ),
  ...locales.map((l) => column(`note_${l}`, 'A note for the reader.', ({ note }) => note?.[l])),
  column('source', 'The source.', ({ sourceRecord }) => sourceRecord.title, { required: true }),
  column('source_language', 'Its language.', ({ sourceRecord }) => sourceRecord.language),
  column('source_date', 'When it was published.', ({ sourceRecord }) => sourceRecord.date),
  column('source_url', 'Its address.', ({ sourceRecord }) => sourceRecord.url),
  column('source_place', 'Where in the source.', ({ place }) => place),
  column(
    'contradicts',
    'Ids of figures that say something else about the same.',
    ({ contradicts }) => contradicts,
    { list: true },
  ),
];

/** The table, without figures about entries that are not published. */
export function figuresCsv({ figures, entries }: Registry): string {
  const shown = figures.filter(({ scope }) => !scope.entry || entries.has(scope.entry));
  return csv(figureColumns, shown);
}
