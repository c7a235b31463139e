/** What the registry holds and what is known to be missing, counted. */
import { collections } from '#registry/facts.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { seriesOf } from '#registry/series.ts';
import type { Figure } from '#registry/statistics.ts';
import { stateIn } from '#registry/translation-state.ts';
import { entriesWith } from './lists.ts';
import { registry } from './registry.ts';

const entries = [...registry.entries.values()];

/** Entries of each collection that exist in each locale; `all` counts every entry. */
export const byCollection = collections.map((collection) => {
  const own = entriesWith('collection', collection);
  const inLocale = Object.fromEntries(
    locales.map((locale) => [locale, own.filter(({ editions }) => editions[locale]).length]),
  ) as Record<Locale, number>;
  return { collection, all: own.length, inLocale };
});

/** Editions of each locale by the state of their translation. */
export const byState = locales.map((locale) => {
  const states = entries.map((entry) => stateIn(entry, locale));
  const count = (wanted: string): number => states.filter((state) => state === wanted).length;
  const machine = entries.filter(
    ({ editions }) => editions[locale]?.translation?.method === 'machine',
  ).length;
  return {
    locale,
    original: count('original'),
    current: count('current'),
    stale: count('stale'),
    missing: count('missing'),
    machine,
  };
});

/** How many actions the programme carried out, as published, and how many of them are here. */
export const actionsClaimed: Figure | undefined = registry.figures.find(
  ({ metric, scope, end }) => metric === 'actions-implemented' && scope.programme && end === '2024',
);

/** Numbers in a country's series of actions that no entry describes. */
export const gaps = seriesOf(registry).filter((series) => series.gaps.length > 0);
