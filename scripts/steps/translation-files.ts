/** Reads what translators need of content/: pieces of each document with what the original said before. */
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { olderSources, sourceText } from '#corpus/older-source.ts';
import { textIfThere } from '#corpus/write.ts';
import { translationUnits, type Unit, type Written } from '#exports/translation-units.ts';
import type { Document, Edition } from '#registry/entry.ts';
import type { Locale } from '#registry/locale.ts';
import { documentsOf, type Registry } from '#registry/registry.ts';
import { originalSchema, type DocumentCollection } from '#registry/schemas.ts';
import { stateIn } from '#registry/translation-state.ts';
import { didYouMean, nearest } from '#rules/words.ts';
import { keyIn } from './named.ts';

/** A document with its pieces in one locale. */
export interface Pieces {
  key: string;
  document: Document<unknown>;
  original: Edition<unknown>;
  edition: Edition<unknown> | undefined;
  written: Written;
  values: Readonly<Record<string, unknown>>;
  recorded: Readonly<Record<string, string>>;
  units: Unit[];
}

/**
 * Documents that have something to do in a locale.
 * @param names words of keys, all documents where none is given
 */
export function* piecesToDo(
  registry: Registry,
  root: string,
  locale: Locale,
  names: readonly string[],
): Generator<Pieces> {
  const keys = [...documentsOf(registry)].map(([key]) => key);
  for (const name of names.map(keyIn))
    if (!keys.some((key) => key.includes(name)))
      throw new Error(
        `Unexpected \`${name}\`, expected an entry, or a word of its id${didYouMean(nearest(name, keys))}`,
      );
  for (const [key, document] of documentsOf(registry)) {
    const isWanted = names.length === 0 || names.some((name) => key.includes(keyIn(name)));
    const state = stateIn(document, locale);
    if (isWanted && state !== 'original' && state !== 'current')
      yield piecesOf(key, document, root, locale);
  }
}

/** One document in its pieces. */
export function piecesOf(
  key: string,
  document: Document<unknown>,
  root: string,
  locale: Locale,
): Pieces {
  const original = document.editions[document.original];
  if (!original) throw new Error(`${key} has no original edition.`);
  const collection = key.split('/')[0] as DocumentCollection;
  const schema = originalSchema(collection) as unknown as z.ZodObject;
  const path = (file: string): string => join(dirname(root), file);
  const edition = document.editions[locale];
  const source = sourceText(path(original.file));
  // A translation without title is no edition yet, but what is written in it counts.
  const file = join(root, key, `index.${locale}.mdx`);
  const text = textIfThere(file);
  const written = text === undefined ? undefined : sourceText(file, text);
  const recorded =
    (written?.values['translatedFrom'] as { fields?: Record<string, string> } | undefined)
      ?.fields ?? {};
  const fields = edition?.translation?.fields ?? {};
  const stale = Object.entries(recorded).filter(([field]) => fields[field] === 'stale');
  const older = olderSources(path(original.file), collection, Object.fromEntries(stale));
  const units = translationUnits({ schema, original: source, translation: written, fields, older });
  return {
    key,
    document,
    original,
    edition,
    written: written ?? { values: {}, body: '' },
    values: source.values,
    recorded,
    units,
  };
}
