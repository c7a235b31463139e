/** The authors' reference: every key of an original edition with its meaning and an example, read from the schemas. */
import { parse } from 'yaml';
import { z } from 'zod';
import { metaOf } from '#registry/key.ts';
import { originalSchema, type DocumentCollection } from '#registry/schemas.ts';
import type { VocabularyId } from '#registry/vocabulary.ts';

/** One key. */
export interface KeyRow {
  /** As written: `sources[].url`. */
  path: string;
  required: boolean;
  /** True for text that translations give again. */
  translatable: boolean;
  description: string;
  example?: string;
  vocabulary?: VocabularyId;
}

/** The keys of a collection, in schema order, parts after their whole. */
export const keyReference = (collection: DocumentCollection): KeyRow[] =>
  keysOf(originalSchema(collection));

/** The keys of any file. */
export const keysOf = (schema: z.ZodType): KeyRow[] => rowsOf(schema, '');

function rowsOf(schema: z.ZodType, prefix: string): KeyRow[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, inner]) => {
    const { core, isList, required, meta } = unwrap(inner);
    const path = `${prefix}${name}`;
    const own: KeyRow = {
      path,
      required,
      translatable: meta.translatable ?? false,
      description: meta.description ?? '',
      ...(meta.vocabulary ? { vocabulary: meta.vocabulary } : {}),
      ...(meta.examples?.[0] === undefined ? {} : { example: shown(meta.examples[0]) }),
    };
    return [own, ...rowsOf(core, `${path}${isList ? '[]' : ''}.`)];
  });
}

/** Looks through optional, default and list wrappers; the outermost meaning wins, marks of the core are kept. */
function unwrap(schema: z.ZodType): {
  core: z.ZodType;
  isList: boolean;
  required: boolean;
  meta: ReturnType<typeof metaOf>;
} {
  const meta = metaOf(schema);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    const inner = unwrap(schema.def.innerType as z.ZodType);
    return { ...inner, required: false, meta: { ...inner.meta, ...meta } };
  }
  if (schema instanceof z.ZodArray) {
    const inner = unwrap(schema.def.element as z.ZodType);
    return { ...inner, isList: true, required: true, meta: { ...inner.meta, ...meta } };
  }
  return { core: schema, isList: false, required: true, meta };
}

const shown = (example: unknown): string =>
  typeof example === 'string' ? example : JSON.stringify(example);

/** What keys mean in one language, by the English of the schemas: a meaning that changed since is not among them. */
export type KeyMeanings = Readonly<Record<string, string>>;

/** Reads the meanings of one language. */
export const readKeyMeanings = (yaml: string): KeyMeanings => (parse(yaml) ?? {}) as KeyMeanings;
