/** Published figures in words: value, scope, and where they come from. */
import { formatNumber, formatPercent } from '#i18n/format.ts';
import { pagePath } from '#registry/address.ts';
import { viewOf } from '#registry/entry.ts';
import type { Locale } from '#registry/locale.ts';
import type { Figure } from '#registry/statistics.ts';
import type { Context } from './context.ts';
import { registry } from './registry.ts';

/** Whether a source gives words or a list where others give a number. */
export const inWords = ({ text }: Pick<Figure, 'text'>): boolean => text !== undefined;

/** The address of a figure, on the page of numbers or of lists. */
export const figurePath = (locale: Locale, figure: Pick<Figure, 'id' | 'text'>): string =>
  `${pagePath(locale, inWords(figure) ? 'data/figures/lists' : 'data/figures')}#figure-${figure.id}`;

/** A value as published, and what its qualifier puts before and after it. */
export interface ValueParts {
  before: string;
  value: string;
  after: string;
}

/** The value as published, with its qualifier. */
export function valueOf(figure: Figure, context: Context): string {
  const { before, value, after } = valuePartsOf(figure, context);
  return before + value + after;
}

/** The value as published, told apart from its qualifier: large letters are for the value alone. */
export function valuePartsOf(
  { value, text, unit, qualifier }: Figure,
  { locale, t }: Context,
): ValueParts {
  if (text) return { before: '', value: text[locale], after: '' };
  if (value === undefined) return { before: '', value: '', after: '' };
  const write = (n: number): string =>
    unit === 'percent' ? formatPercent(n, locale) : formatNumber(n, locale);
  const shown =
    typeof value === 'number' ? write(value) : `${write(value.from)}–${write(value.to)}`;
  const [before = '', after = ''] = t(`qualifier.${qualifier}`, { value: '\n' }).split('\n');
  return { before, value: shown, after };
}

/** What a figure is about. */
export function scopeOf({ scope }: Figure, { locale, t, label }: Context): string {
  if (scope.region) return label('regions', scope.region);
  if (scope.country) return label('countries', scope.country);
  if (scope.phase) return label('phases', scope.phase);
  if (scope.area) return scope.area[locale];
  const entry = registry.entries.get(scope.entry ?? '');
  return entry ? viewOf(entry, locale).values.title : t('figures.programme');
}
