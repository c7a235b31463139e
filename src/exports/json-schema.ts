/** JSON Schemas (draft 2020-12) of what authors write, for editors that complete, explain and check while typing. */
import { z } from 'zod';
import type { KeyMeta } from '#registry/key.ts';
import { originalSchema, translationSchema, type DocumentCollection } from '#registry/schemas.ts';
import type { Registry } from '#registry/registry.ts';

/** Whether a schema is of what an author may write, or of what it is read as: dates are text, lists are there. */
export type Side = 'input' | 'output';

/** The schema of an original's front matter as plain data; keys that hold terms list the ids of their vocabulary. */
export const jsonSchemaOf = (
  collection: DocumentCollection,
  registry: Registry,
  io: Side = 'input',
): object => ({
  ...plainSchema(originalSchema(collection), registry, io),
  title: `Front matter of ${collection}`,
});

/** The schema of a translation's front matter. */
export const jsonSchemaOfTranslation = (
  collection: DocumentCollection,
  registry: Registry,
): object => ({
  ...plainSchema(translationSchema(collection), registry),
  title: `Front matter of a translation in ${collection}`,
});

/** Any schema as plain data, with the ids that the registry holds at this moment. */
export function plainSchema(schema: z.ZodType, registry: Registry, io: Side = 'input'): object {
  const keys = [...registry.entries.keys()];
  return z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const { vocabulary, entryReference } = jsonSchema as KeyMeta;
      // Marks that only the registry itself understands.
      delete jsonSchema['vocabulary'];
      delete jsonSchema['translatable'];
      delete jsonSchema['entryReference'];
      delete jsonSchema['sourceReference'];
      if (vocabulary) {
        const terms = [...registry.vocabularies[vocabulary].terms.values()];
        delete jsonSchema.pattern;
        jsonSchema.enum = terms.map(({ id }) =>
          vocabulary === 'countries' ? id.toUpperCase() : id,
        );
        if (io === 'input') jsonSchema['enumDescriptions'] = terms.map(({ labels }) => labels.en);
      }
      if (entryReference && keys.length > 0 && io === 'input') {
        // A pattern alone offers nothing; an entry that is written only now may be named too.
        const { type, pattern } = jsonSchema;
        delete jsonSchema.type;
        delete jsonSchema.pattern;
        jsonSchema.anyOf = [{ enum: keys }, { type: type ?? 'string', pattern: pattern ?? '' }];
      }
    },
  });
}
