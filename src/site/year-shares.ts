/** The shares published about a year, ready to be drawn as bars of a whole. */
import { formatPercent } from '#i18n/format.ts';
import type { Year } from '#registry/year.ts';
import type { Context } from './context.ts';
import { figurePath } from './figures.ts';

/** A share. */
export interface Share {
  /** The id of the figure. */
  id: string;
  label: string;
  value: number;
  shown: string;
  /** Where the figure stands with its source. */
  href: string;
}

/** Shares of people, in the order reports give them: participants first, then experts. */
const metrics = [
  'participants-women',
  'participants-men',
  'experts-deployed-women',
  'experts-deployed-men',
  'experts-european',
  'experts-non-european',
  'experts-deployed-civil-servants',
];

/** The shares of a year that a source publishes. */
export function sharesIn({ figures }: Year, { locale, label }: Context): Share[] {
  return metrics.flatMap((metric) => {
    const figure = figures.find((one) => one.metric === metric && one.unit === 'percent');
    if (typeof figure?.value !== 'number') return [];
    const shown = formatPercent(figure.value, locale);
    const href = figurePath(locale, figure);
    return [{ id: figure.id, label: label('metrics', metric), value: figure.value, shown, href }];
  });
}
