/**
 * What a key of a schema is, beside its type: its meaning and example (for the authors' reference and the editors'
 * JSON Schema), whether it is translatable text, and which vocabulary or entry it points at.
 * Everything else in the house asks these marks instead of listing field names.
 */
import { z } from 'zod';
import type { VocabularyId } from './vocabulary.ts';

/** Marks carried by a schema in zod's registry. */
export interface KeyMeta {
  /** What the key means, with unit or format. Shown to authors. */
  description?: string;
  /** One value an author could write. */
  examples?: unknown[];
  /** True for text that a translation translates; everything else is a fact, written once. */
  translatable?: boolean;
  /** The vocabulary whose term ids this key holds. */
  vocabulary?: VocabularyId;
  /** True where the value is the key of an entry, `collection/id`. */
  entryReference?: boolean;
  /** True where the value is the id of a source of the same entry. */
  sourceReference?: boolean;
}

/** Attaches meaning and one example to any schema. Call it last: other zod methods drop marks. */
export function key<S extends z.ZodType>(schema: S, description: string, example?: unknown): S {
  const previous = metaOf(schema);
  const examples = example === undefined ? previous.examples : [example];
  return schema.meta({ ...previous, description, ...(examples ? { examples } : {}) });
}

/** Translatable text: at least one character that is not white space. */
export function text(description: string, example?: string, longest = 2000) {
  const schema = z.string().trim().min(1).max(longest).meta({ translatable: true });
  return key(schema, description, example);
}

/** The id of a term of a vocabulary. That the term exists is checked by a rule, since vocabularies are content. */
export function term(vocabulary: VocabularyId, description: string, example?: string) {
  return key(z.string().min(1).meta({ vocabulary }), description, example);
}

/** An ISO 3166-1 alpha-2 code as authors write it (`KE`); held in lower case, as term ids and addresses are. */
export function country(description: string, example = 'KE') {
  const schema = z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .transform((code) => code.toLowerCase());
  return key(schema.meta({ vocabulary: 'countries' }), description, example);
}

/** The key of another entry, `collection/id`. */
export function entryReference(description: string, example?: string) {
  const schema = z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/);
  return key(schema.meta({ entryReference: true }), description, example);
}

/** The id of one of the entry's own sources. */
export function sourceReference() {
  const schema = z.string().min(1).meta({ sourceReference: true });
  return key(schema, 'The id of the source, from the list `sources` of this entry.', 'report-2018');
}

/** The marks of a schema; empty when it has none. */
export function metaOf(schema: z.ZodType): KeyMeta {
  return (z.globalRegistry.get(schema) ?? {}) as KeyMeta;
}
