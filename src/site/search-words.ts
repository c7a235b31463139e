/** The words that the search page's script needs, as JSON that is safe inside a script element. */
import { allStringKeys, type StringKey } from '#registry/strings.ts';
import type { Context } from './context.ts';
import { registry } from './registry.ts';

const needed = (key: StringKey): boolean =>
  key.startsWith('search.') ||
  key.startsWith('facet.') ||
  key.startsWith('kind.') ||
  key === 'state.onlyIn' ||
  key === 'list.andMore';

/** The words of a locale's search page. `<` is escaped, so that no text can end the script element. */
export function searchWords({ locale }: Context): string {
  const strings = registry.strings[locale];
  const words = Object.fromEntries(allStringKeys.filter(needed).map((key) => [key, strings[key]]));
  return JSON.stringify(words).replaceAll('<', '\\u003c');
}
