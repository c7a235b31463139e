/** Teaches the editor the registry's file formats: what it writes differs from what it read by the edit alone. */
import type Cms from '@sveltia/cms';
import type { z } from 'zod';
import { formatOf } from '#authoring/editor-config.ts';
import { readEdition, readYamlFile, writeEdition, writeYamlFile } from '#authoring/file-format.ts';
import { readStatistics, writeStatistics } from '#authoring/statistics-form.ts';
import { glossaryTermSchema } from '#registry/glossary.ts';
import { documentCollections, originalSchema } from '#registry/schemas.ts';

/** Registers a format for each collection, named in the editor's configuration. */
export function registerFormats(cms: typeof Cms): void {
  for (const collection of documentCollections) {
    const schema = originalSchema(collection) as unknown as z.ZodObject;
    cms.registerCustomFormat(formatOf(collection), 'mdx', {
      fromFile: readEdition,
      toFile: (data) => writeEdition(schema, data as Record<string, unknown>),
    });
  }
  cms.registerCustomFormat('registry-glossary', 'yaml', {
    fromFile: readYamlFile,
    toFile: (data) => writeYamlFile(glossaryTermSchema, data as Record<string, unknown>),
  });
  cms.registerCustomFormat('registry-statistics', 'yaml', {
    fromFile: readStatistics,
    toFile: (data) => writeStatistics(data as Record<string, unknown>),
  });
}
