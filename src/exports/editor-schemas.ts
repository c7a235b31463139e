/**
 * The files by which text editors know what may be written where. Those for front matter are in the form that the Astro
 * extension of VS Code reads from `.astro/collections/`; those for YAML files are named in `.vscode/settings.json`.
 */
import { z } from 'zod';
import { mappingSchema } from '#registry/crosswalk.ts';
import { glossaryTermSchema } from '#registry/glossary.ts';
import { locales } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { documentCollections } from '#registry/schemas.ts';
import { statisticsFileSchema } from '#registry/statistics.ts';
import { stringsSchema } from '#registry/strings.ts';
import { termSchema } from '#registry/vocabulary.ts';
import { jsonSchemaOf, jsonSchemaOfTranslation, plainSchema } from './json-schema.ts';

/** The name of a collection's translations among the schemas. */
const translationsOf = (collection: string): string => `${collection}-translations`;

/**
 * The files, by name.
 * @param addressOf the file address (`file:///…`) of a path as shown to authors, `content/actions/x/index.en.mdx`
 */
export function editorSchemas(
  registry: Registry,
  addressOf: (file: string) => string,
): Record<string, object> {
  const schemas: Record<string, object> = {
    'glossary.schema.json': plainSchema(glossaryTermSchema, registry),
    'vocabulary.schema.json': plainSchema(z.array(termSchema), registry),
    'crosswalk.schema.json': plainSchema(z.array(mappingSchema), registry),
    'statistics.schema.json': plainSchema(statisticsFileSchema, registry),
    'strings.schema.json': plainSchema(stringsSchema, registry),
  };
  for (const collection of documentCollections) {
    schemas[`${collection}.schema.json`] = jsonSchemaOf(collection, registry);
    schemas[`${translationsOf(collection)}.schema.json`] = jsonSchemaOfTranslation(
      collection,
      registry,
    );
  }
  const names = documentCollections.flatMap((name) => [name, translationsOf(name)]);
  return {
    ...schemas,
    'collections.json': {
      collections: names.map((name) => ({ hasSchema: true, name })),
      entries: entriesOf(registry, addressOf),
    },
  };
}

/** Which schema each file goes by. The extension compares addresses in small letters. */
function entriesOf(
  registry: Registry,
  addressOf: (file: string) => string,
): Record<string, string> {
  const documents = [
    ...[...registry.entries.values()].map((entry) => [entry.collection, entry] as const),
    ...[...registry.pages.values()].map((page) => ['pages', page] as const),
  ];
  const entries = documents.flatMap(([collection, document]) =>
    locales.map((locale) => {
      // Editions that are not written yet are listed too, so that a new file is known at once.
      const file = `content/${collection}/${document.id}/index.${locale}.mdx`;
      const isOriginal = document.original === locale;
      return [
        addressOf(file).toLowerCase(),
        isOriginal ? collection : translationsOf(collection),
      ] as const;
    }),
  );
  return Object.fromEntries(entries);
}
