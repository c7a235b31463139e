/** Every text an edition gives itself, with its place: what the rules on wording read. */
import type { z } from 'zod';
import type { Edition, Entry, EntryValues, PageValues } from '#registry/entry.ts';
import { metaOf } from '#registry/key.ts';
import type { Locale } from '#registry/locale.ts';
import type { Path } from '#registry/places.ts';
import type { Registry } from '#registry/registry.ts';
import { originalSchema, type DocumentCollection } from '#registry/schemas.ts';
import { walk } from '#registry/translatable.ts';

/** One text of an edition. */
export interface EditionText {
  edition: Edition<EntryValues> | Edition<PageValues>;
  locale: Locale;
  /** Path in the front matter; empty for the body. */
  path: Path;
  text: string;
}

/** The texts of every edition of every entry and page; texts taken over from the original are left out. */
export function* textsOfRegistry(registry: Registry): Generator<EditionText> {
  for (const entry of registry.entries.values()) yield* textsOfDocument(entry, entry.collection);
  for (const page of registry.pages.values()) yield* textsOfDocument(page, 'pages');
}

/** The texts of every edition of one entry. */
export const textsOfEntry = (entry: Entry): Generator<EditionText> =>
  textsOfDocument(entry, entry.collection);

function* textsOfDocument(
  document: Pick<Entry, 'editions'> | { editions: Partial<Record<Locale, Edition<PageValues>>> },
  collection: DocumentCollection,
): Generator<EditionText> {
  const schema = originalSchema(collection) as unknown as z.ZodObject;
  for (const edition of Object.values<Edition<EntryValues> | Edition<PageValues>>(
    document.editions,
  )) {
    const { locale } = edition;
    const found: EditionText[] = [];
    walk(schema, edition.values, ({ schema: leaf, value, path }) => {
      if (!metaOf(leaf).translatable || typeof value !== 'string') return;
      if (edition.missing.includes(String(path[0]))) return;
      found.push({ edition, locale, path, text: value });
    });
    yield* found;
    if (!edition.missing.includes('body'))
      yield { edition, locale, path: [], text: edition.body.plain };
  }
}
