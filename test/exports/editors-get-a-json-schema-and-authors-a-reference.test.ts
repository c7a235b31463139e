import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { statisticsForm } from '#authoring/statistics-form.ts';
import { loadRegistry } from '#build/load-registry.ts';
import { jsonSchemaOf } from '#exports/json-schema.ts';
import { keyReference, keysOf, readKeyMeanings } from '#exports/key-reference.ts';
import { glossaryTermSchema } from '#registry/glossary.ts';
import { locales } from '#registry/locale.ts';
import { documentCollections } from '#registry/schemas.ts';

const { registry } = loadRegistry('content');

describe('the authors’ reference', () => {
  it.each(documentCollections)('explains every key of %s', (collection) => {
    const unexplained = keyReference(collection).filter(
      ({ description }) => description.length < 10,
    );
    expect(unexplained.map(({ path }) => path)).toEqual([]);
  });

  it.each(documentCollections)(
    'gives an example, or a vocabulary, for every key of %s that holds a value',
    (collection) => {
      const rows = keyReference(collection);
      const holdsOthers = (path: string): boolean =>
        rows.some(
          (other) => other.path.startsWith(`${path}.`) || other.path.startsWith(`${path}[]`),
        );
      const bare = rows.filter(
        ({ path, example, vocabulary }) => !holdsOthers(path) && !example && !vocabulary,
      );
      expect(bare.map(({ path }) => path)).toEqual([]);
    },
  );

  it.each(locales.filter((locale) => locale !== 'en'))('says every meaning in %s', (locale) => {
    const said = readKeyMeanings(readFileSync(`src/exports/key-meanings/${locale}.yaml`, 'utf8'));
    const keys = [
      ...documentCollections.flatMap(keyReference),
      ...[glossaryTermSchema, statisticsForm].flatMap(keysOf),
    ];
    const meanings = keys.map(({ description }) => description).filter((text) => text !== '');
    expect(Object.keys(said).sort()).toEqual([...new Set(meanings)].sort());
  });

  it('tells what is required, what is translated, and where ids stand', () => {
    const rows = new Map(keyReference('actions').map((row) => [row.path, row]));
    expect(rows.get('title')).toMatchObject({ required: true, translatable: true });
    expect(rows.get('start')).toMatchObject({
      required: false,
      translatable: false,
      example: '2016-09',
    });
    expect(rows.get('themes')).toMatchObject({ vocabulary: 'themes' });
    expect(rows.get('sources[].url')?.description).toContain('https');
  });
});

describe('the JSON Schema', () => {
  it.each(documentCollections)('of %s is strict and describes its keys', (collection) => {
    const schema = jsonSchemaOf(collection, registry) as {
      additionalProperties: boolean;
      properties: Record<string, { description?: string }>;
      required: string[];
    };
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toContain('title');
    expect(schema.properties['title']?.description).toBeTruthy();
  });

  it('lists the ids of vocabularies, countries as authors write them', () => {
    const text = JSON.stringify(jsonSchemaOf('actions', registry));
    expect(text).toContain('"trafficking-in-human-beings"');
    expect(text).toContain('"KE"');
    expect(text).not.toContain('"vocabulary"');
  });
});
