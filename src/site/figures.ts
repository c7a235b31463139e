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

/** The value as published, with its qualifier. */
export function valueOf({ value, text, unit, qualifier }: Figure, { locale, t }: Context): string {
  if (text) return text[locale];
  if (value === undefined) return '';
  const write = (n: number): string =>
    unit === 'percent' ? formatPercent(n, locale) : formatNumber(n, locale);
  const shown =
    typeof value === 'number' ? write(value) : `${write(value.from)}–${write(value.to)}`;
  return t(`qualifier.${qualifier}`, { value: shown });
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
