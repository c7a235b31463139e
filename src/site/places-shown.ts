/** Where an entry is about, as a line of a list says it. */
import { formatList, withCommas } from '#i18n/format.ts';
import type { Entry } from '#registry/entry.ts';
import type { Context } from './context.ts';

/** A line has room for so many countries. */
const most = 4;

/** The countries of an entry, the first few by name; empty where it has none. */
export function placesOf(
  { facts }: Entry,
  { locale, t, label }: Pick<Context, 'locale' | 't' | 'label'>,
): string {
  const shown = facts.countries.slice(0, most).map((code) => label('countries', code));
  const more = facts.countries.length - shown.length;
  return more > 0
    ? t('list.andMore', { items: withCommas(shown, locale), count: more })
    : formatList(shown, locale);
}
