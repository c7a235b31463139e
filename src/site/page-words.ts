/** Words of the interface that the script of a page needs, as JSON for an attribute. */
import { allStringKeys, type StringKey } from '#registry/strings.ts';
import type { Context } from './context.ts';
import { registry } from './registry.ts';

/** The words of a locale whose keys begin with `group`, and some more. */
export function pageWords(
  { locale }: Context,
  group: string,
  more: readonly StringKey[] = [],
): string {
  const strings = registry.strings[locale];
  const keys = allStringKeys.filter((key) => key.startsWith(group) || more.includes(key));
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, strings[key]])));
}
