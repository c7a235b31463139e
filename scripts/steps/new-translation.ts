/** The frame of a new translation, for `npm run new -- translation`. */
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { textOf } from '#corpus/files.ts';
import { readFrontMatter } from '#corpus/front-matter.ts';
import { translationFrame } from '#exports/translation-frame.ts';
import { isLocale, locales } from '#registry/locale.ts';
import { documentsOf, type Registry } from '#registry/registry.ts';
import { originalSchema, type DocumentCollection } from '#registry/schemas.ts';
import { nearest } from '#rules/words.ts';
import type { Written } from './new-entry.ts';

/** Makes the frame; throws with words for the author. */
export function newTranslation(
  registry: Registry,
  root: string,
  name: string,
  locale: string,
): Written {
  if (!isLocale(locale))
    throw new Error(`Unexpected language \`${locale}\`, expected one of ${locales.join(', ')}.`);
  const key = name.replace(/^(\.?\/)?(content\/)?/, '').replace(/\/(index\.\w+\.mdx)?$/, '');
  const documents = new Map(documentsOf(registry));
  const document = documents.get(key);
  if (!document) {
    const near = nearest(key, [...documents.keys()]);
    throw new Error(
      `Unexpected entry \`${name}\`, expected collection/id${near ? `; did you mean \`${near}\`?` : '.'}`,
    );
  }
  const original = document.editions[document.original];
  if (!original || document.original === locale)
    throw new Error(`\`${locale}\` is the language of the original of ${key}.`);
  const { body } = readFrontMatter(textOf(join(dirname(root), original.file)), original.file);
  const schema = originalSchema(key.split('/')[0] as DocumentCollection) as unknown as z.ZodObject;
  const text = translationFrame({
    locale: document.original,
    schema,
    values: original.values as unknown as Record<string, unknown>,
    body,
    hashes: original.hashes,
  });
  return { file: `content/${key}/index.${locale}.mdx`, text };
}
