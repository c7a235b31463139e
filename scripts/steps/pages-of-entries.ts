/** Reads the chapters of a book from the pages of the built site: what a page says, the book says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Chapters } from '#book/book.ts';
import { readEntry } from '#client/dossier/read-entry.ts';
import { addressIn, type Imprint } from '#exports/imprint.ts';
import { entryPath } from '#registry/address.ts';
import type { Locale } from '#registry/locale.ts';

/** The chapter of each entry in a locale, by key. */
export function chaptersOf(
  keys: readonly string[],
  locale: Locale,
  site: string,
  imprint: Pick<Imprint, 'site'>,
): Chapters {
  return new Map(
    keys.flatMap((key) => {
      const path = entryPath(locale, key);
      const { document } = parseHTML(readFileSync(join(site, path, 'index.html'), 'utf8'));
      const chapter = readEntry(document, addressIn(imprint, path));
      return chapter ? [[key, chapter] as const] : [];
    }),
  );
}
