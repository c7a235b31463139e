/** Hashes of an edition's texts: how a translation knows that its original has moved on. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { originalSchema, type DocumentCollection } from '#registry/schemas.ts';
import { textFieldsOf, textsOf } from '#registry/translatable.ts';

/** A short SHA-256: 48 bits, plenty to tell one version of a text from the next; of bytes as of texts. */
export function hashOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/**
 * The hash of each text field of an edition and of its body; fields without text have none.
 * White space does not count, so that re-wrapping a line makes nothing stale.
 */
export function hashesOf(
  collection: DocumentCollection,
  values: unknown,
  body: string,
): Record<string, string> {
  const schema = originalSchema(collection) as unknown as z.ZodObject;
  const given = (values ?? {}) as Record<string, unknown>;
  const hashes: Record<string, string> = {};
  for (const field of textFieldsOf(schema)) {
    const texts = textsOf(schema, field, given[field]);
    if (texts.length > 0) hashes[field] = hashOf(JSON.stringify(texts));
  }
  const words = body.replace(/\s+/g, ' ').trim();
  if (words) hashes['body'] = hashOf(words);
  return hashes;
}
