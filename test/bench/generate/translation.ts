/** Leaves of an edition's values only what a translation states: its texts, in lists as long as the original's. */
import { z } from 'zod';
import { hashesOf } from '#corpus/hashes.ts';
import type { Collection } from '#registry/facts.ts';
import { metaOf } from '#registry/key.ts';
import { entrySchemas } from '#registry/schemas.ts';
import type { Values } from './facts.ts';

/** The values of a translation, recorded as made from the original as it stands. */
export function translationOf(
  collection: Collection,
  values: Values,
  original: { values: Values; body: string },
): Values {
  const texts = textsIn(entrySchemas[collection], values) as Values;
  const fields = hashesOf(collection, original.values, original.body);
  return { ...texts, translatedFrom: { locale: 'en', fields }, method: 'machine' };
}

/** The texts within a value that a schema describes; undefined when it has none. */
function textsIn(schema: z.ZodType, value: unknown): unknown {
  if (value === undefined) return undefined;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return textsIn(schema.def.innerType as z.ZodType, value);
  }
  if (metaOf(schema).translatable) return value;
  if (schema instanceof z.ZodArray) {
    const members = (value as unknown[]).map((member) =>
      textsIn(schema.def.element as z.ZodType, member),
    );
    if (members.every((member) => member === undefined)) return undefined;
    return members.map((member) => member ?? {});
  }
  if (schema instanceof z.ZodObject) {
    const parts = Object.entries(schema.shape as Record<string, z.ZodType>)
      .map(([key, inner]) => [key, textsIn(inner, (value as Values)[key])] as const)
      .filter(([, part]) => part !== undefined);
    return parts.length > 0 ? Object.fromEntries(parts) : undefined;
  }
  return undefined;
}
