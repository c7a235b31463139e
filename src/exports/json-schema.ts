/** JSON Schemas (draft 2020-12) of what authors write, for editors that complete, explain and check while typing. */
import { z } from 'zod';
import type { KeyMeta } from '#registry/key.ts';
import { originalSchema, translationSchema, type DocumentCollection } from '#registry/schemas.ts';
import type { Registry } from '#registry/registry.ts';

/** The schema of an original's front matter as plain data; keys that hold terms list the ids of their vocabulary. */
export const jsonSchemaOf = (collection: DocumentCollection, registry: Registry): object => ({
  ...plainSchema(originalSchema(collection), registry),
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
export function plainSchema(schema: z.ZodType, registry: Registry): object {
  const keys = [...registry.entries.keys()];
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const { vocabulary, entryReference } = jsonSchema as KeyMeta;
      if (vocabulary) {
        const terms = [...registry.vocabularies[vocabulary].terms.values()];
        delete jsonSchema['vocabulary'];
        delete jsonSchema.pattern;
        jsonSchema.enum = terms.map(({ id }) =>
          vocabulary === 'countries' ? id.toUpperCase() : id,
        );
        jsonSchema['enumDescriptions'] = terms.map(({ labels }) => labels.en);
      }
      if (entryReference && keys.length > 0) {
        // A pattern alone offers nothing; an entry that is written only now may be named too.
        const { type, pattern } = jsonSchema;
        delete jsonSchema.type;
        delete jsonSchema.pattern;
        jsonSchema.anyOf = [{ enum: keys }, { type: type ?? 'string', pattern: pattern ?? '' }];
      }
    },
  });
}
