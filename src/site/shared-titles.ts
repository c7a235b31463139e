/** Entries that share a title, as a practice and the paper that came of it may: a list has to name them apart. */
import { viewOf, type Entry } from '#registry/entry.ts';
import type { Locale } from '#registry/locale.ts';
import type { Context } from './context.ts';
import { registry } from './registry.ts';

const shared = new Map<Locale, ReadonlySet<string>>();

/** Titles that more than one entry has in a locale. */
function sharedIn(locale: Locale): ReadonlySet<string> {
  let found = shared.get(locale);
  if (!found) {
    const byTitle = Map.groupBy(
      registry.entries.values(),
      (entry) => viewOf(entry, locale).values.title,
    );
    const titles = [...byTitle].filter(([, entries]) => entries.length > 1);
    shared.set(locale, (found = new Set(titles.map(([title]) => title))));
  }
  return found;
}

/** The name of an entry's link where its title is not enough: the title with the kind of entry. */
export function nameApart(
  entry: Entry,
  { locale, t }: Pick<Context, 'locale' | 't'>,
): string | undefined {
  const { title } = viewOf(entry, locale).values;
  return sharedIn(locale).has(title) ? `${title} (${t(`kind.${entry.collection}`)})` : undefined;
}
