/** The frame of a new translation, for `npm run new -- translation`. */
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { textOf } from '#corpus/files.ts';
import { readFrontMatter } from '#corpus/front-matter.ts';
import { translationFrame } from '#exports/translation-frame.ts';
import { documentsOf, type Registry } from '#registry/registry.ts';
import { originalSchema, type DocumentCollection } from '#registry/schemas.ts';
import { keyIn, namedEntry, namedLocale } from './named.ts';
import type { Written } from './new-entry.ts';

/** Makes the frame; throws with words for the author. */
export function newTranslation(
  registry: Registry,
  root: string,
  name: string,
  wanted: string,
): Written {
  const locale = namedLocale(wanted);
  const key = keyIn(name);
  const document = namedEntry(new Map(documentsOf(registry)), root, name);
  const review = registry.entries.get(key)?.facts.review;
  if (review?.state === 'withdrawn')
    throw new Error(
      `${key} is withdrawn: of its text nothing is shown in any language, so nothing was written.\nFix: ${
        review.instead
          ? `translate what takes its place: npm run new -- translation ${review.instead} ${locale}`
          : `bring it back first, if it is to be read again: npm run review -- submit ${key}`
      }`,
    );
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
