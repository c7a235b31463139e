/** The JSON Schema (draft 2020-12) of an entry as open data: one line of the JSON Lines, one member of `entries`. */
import { collections, type Collection } from '#registry/facts.ts';
import { locales } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { labelledVocabularies, withoutKeptBack } from './entry-record.ts';
import { addressIn, formVersion, type Imprint } from './imprint.ts';
import { jsonSchemaOf } from './json-schema.ts';

const language = { enum: locales };
const address = { type: 'string', format: 'uri' };
const ids = { type: 'array', items: { type: 'string' }, uniqueItems: true };

/** The schema as plain data. */
export function recordSchema(registry: Registry, imprint: Imprint): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: addressIn(imprint, '/data/schemas/entry-record.json'),
    title: 'An entry of the registry in one locale',
    description: `Version ${formVersion} of the form. \`values\` holds facts and texts by the schema of the collection.`,
    type: 'object',
    oneOf: collections.map((collection) => ({
      properties: { collection: { const: collection }, values: valuesSchema(collection, registry) },
    })),
    required: Object.keys(envelope),
    properties: envelope,
    additionalProperties: false,
  };
}

const envelope = {
  key: { type: 'string', description: 'Collection and id: the name other entries use.' },
  collection: { enum: collections },
  id: { type: 'string', pattern: '^[a-z0-9-]+$' },
  permanent: { ...address, description: 'The permanent address, without a locale.' },
  url: { ...address, description: 'The page in this locale.' },
  locale: { ...language, description: 'The locale this record is made for.' },
  language: { ...language, description: 'The language its texts stand in.' },
  original: { ...language, description: 'The language of the original.' },
  translation: {
    type: 'object',
    required: ['state', 'inOriginal'],
    properties: {
      state: {
        enum: ['original', 'current', 'stale', 'missing'],
        description:
          'Computed: `stale` when the original has changed since, `missing` without text.',
      },
      method: { enum: ['human', 'machine', 'reviewed'] },
      inOriginal: { ...ids, description: 'Fields whose text stands in the original’s language.' },
    },
    additionalProperties: false,
  },
  regions: { ...ids, description: 'Regions, those that follow from the countries included.' },
  gcm: { ...ids, description: 'GCM objectives, those that follow from the themes included.' },
  sdgs: { ...ids, description: 'Development goals, those that follow from the themes included.' },
  labels: {
    type: 'object',
    description: 'Names in the locale, by vocabulary and id.',
    required: labelledVocabularies,
    additionalProperties: { type: 'object', additionalProperties: { type: 'string' } },
  },
  values: { type: 'object', description: 'Facts and texts.' },
  body: {
    type: 'object',
    required: ['html', 'text'],
    properties: { html: { type: 'string' }, text: { type: 'string' } },
    additionalProperties: false,
  },
};

/** The schema of an original's values, without the keys that a record leaves out. */
function valuesSchema(collection: Collection, registry: Registry): object {
  const schema = jsonSchemaOf(collection, registry, 'output') as {
    $schema?: string;
    properties: Record<string, unknown>;
    required: string[];
  };
  const { $schema: _same, ...rest } = schema;
  const properties = withoutKeptBack(schema.properties);
  return { ...rest, properties, required: schema.required.filter((name) => name in properties) };
}
