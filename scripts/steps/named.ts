/** Finds the entry or the language that somebody names on the command line; throws with what would be right. */
import { join } from 'node:path';
import { namesIn } from '#corpus/files.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { folded, nearest } from '#rules/words.ts';

/** The key of an entry by its name or the path of its file: `practices/one-form`. */
export const keyIn = (name: string): string =>
  name.replace(/^(\.?\/)?(content\/)?/, '').replace(/\/(index\.\w+\.mdx)?$/, '');

/** The entry of a name among those that could be read. */
export function namedEntry<T>(entries: ReadonlyMap<string, T>, root: string, name: string): T {
  const key = keyIn(name);
  const entry = entries.get(key);
  if (entry !== undefined) return entry;
  if (/^[\w-]+\/[\w-]+$/.test(key) && namesIn(join(root, key)).some((file) => /\.mdx$/.test(file)))
    throw new Error(
      `\`content/${key}\` cannot be read as it is.\nFix: run \`npm run check -- content/${key}\`, and repair first what it says.`,
    );
  const near = nearest(key, [...entries.keys()]);
  throw new Error(
    `Unexpected entry \`${name}\`, expected collection/id${near ? `; did you mean \`${near}\`?` : '.'}`,
  );
}

/** The language of a name: its two letters, or what it is called in any of the six. */
export function namedLocale(name: string, option = 'language'): Locale {
  const wanted = folded(name);
  const found = locales.find((locale) => namesOf(locale).includes(wanted));
  if (found) return found;
  throw new Error(`Unexpected ${option} \`${name}\`, expected one of ${locales.join(', ')}.`);
}

const namesOf = (locale: Locale): string[] => [
  locale,
  ...locales.map((other) =>
    folded(new Intl.DisplayNames([other], { type: 'language' }).of(locale) ?? ''),
  ),
];
