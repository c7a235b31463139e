/** The JSON Schema (draft 2020-12) of an original edition's front matter, for editors that complete and check while typing. */
import { z } from 'zod';
import { originalSchema, type DocumentCollection } from '#registry/schemas.ts';
import type { Registry } from '#registry/registry.ts';
import type { VocabularyId } from '#registry/vocabulary.ts';

/**
 * The schema as plain data; keys that hold terms list the ids of their vocabulary.
 * @param io `input` for what an author may write, `output` for what it is read as: dates are text, lists are there
 */
export function jsonSchemaOf(
  collection: DocumentCollection,
  registry: Registry,
  io: 'input' | 'output' = 'input',
): object {
  const schema = z.toJSONSchema(originalSchema(collection), {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // Marks that only the registry itself understands.
      delete jsonSchema['translatable'];
      delete jsonSchema['entryReference'];
      delete jsonSchema['sourceReference'];
      const { vocabulary } = jsonSchema as { vocabulary?: VocabularyId };
      if (!vocabulary) return;
      delete jsonSchema['vocabulary'];
      delete jsonSchema.pattern;
      jsonSchema.enum = [...registry.vocabularies[vocabulary].terms.keys()].map((id) =>
        vocabulary === 'countries' ? id.toUpperCase() : id,
      );
    },
  });
  return { ...schema, title: `Front matter of ${collection}` };
}
