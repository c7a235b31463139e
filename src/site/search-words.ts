/** The words that scripts of pages need, as JSON that is safe inside a script element. */
import { allStringKeys, type StringKey } from '#registry/strings.ts';
import type { Context } from './context.ts';
import { registry } from './registry.ts';
import { server } from './search-server.ts';

const needed = (key: StringKey): boolean =>
  key.startsWith('search.') ||
  key.startsWith('facet.') ||
  key.startsWith('kind.') ||
  key === 'state.onlyIn' ||
  key === 'list.andMore' ||
  (server !== undefined && key === 'server.standIn');

/** The words of a locale's search page. */
export const searchWords = (context: Context): string => wordsFor(context, needed);

/** The words of the page that sets entries side by side. */
export const compareWords = (context: Context): string =>
  wordsFor(context, (key) => key.startsWith('compare.') || key.startsWith('kind.'));

/** Words as JSON; `<` is escaped, so that no text can end the script element. */
function wordsFor({ locale }: Context, isNeeded: (key: StringKey) => boolean): string {
  const strings = registry.strings[locale];
  const keys = allStringKeys.filter(isNeeded);
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, strings[key]]))).replaceAll(
    '<',
    '\\u003c',
  );
}
