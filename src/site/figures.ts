/** Published figures in words: value, scope, and where they come from. */
import { formatNumber, formatPercent } from '#i18n/format.ts';
import { viewOf } from '#registry/entry.ts';
import type { Figure } from '#registry/statistics.ts';
import type { Context } from './context.ts';
import { registry } from './registry.ts';

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
