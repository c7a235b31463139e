/**
 * The open data of the registry: which files there are under /data/, what each is, and how it is made. The page of
 * downloads, the catalogue, the data package and the archive all go by this list.
 */
import { locales, type Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { documentCollections } from '#registry/schemas.ts';
import { citationsBib, citationsJson, citationsRis } from './citation-files.ts';
import { entriesCsv } from './entries-csv.ts';
import { entriesJson } from './entries-json.ts';
import { entriesJsonLines } from './entries-jsonl.ts';
import { figuresCsv } from './figures-csv.ts';
import type { Imprint } from './imprint.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { oaiPath, oaiStaticRepository } from './oai-static-repository.ts';
import { recordSchema } from './record-schema.ts';
import { skosGlossary } from './skos-glossary.ts';
import { skosVocabularies } from './skos-vocabularies.ts';
import { termsCsv } from './terms-csv.ts';
import { turtle } from './turtle.ts';

/** What a file is about. */
export const datasets = [
  'entries',
  'citations',
  'vocabularies',
  'glossary',
  'figures',
  'schemas',
] as const;

/** A set of data that is published in one or more files. */
export type Dataset = (typeof datasets)[number];

/** The forms files come in: how they are named and what a server calls them. */
export const forms = {
  json: { name: 'JSON', mediaType: 'application/json' },
  jsonl: { name: 'JSON Lines', mediaType: 'application/jsonl' },
  csv: { name: 'CSV', mediaType: 'text/csv' },
  ttl: { name: 'Turtle', mediaType: 'text/turtle' },
  jsonld: { name: 'JSON-LD', mediaType: 'application/ld+json' },
  xml: { name: 'OAI-PMH', mediaType: 'text/xml' },
  bib: { name: 'BibLaTeX', mediaType: 'application/x-bibtex' },
  ris: { name: 'RIS', mediaType: 'application/x-research-info-systems' },
} as const;

/** A form of files, by the ending of their names. */
export type Form = keyof typeof forms;

/** One file. */
export interface Download {
  /** From the root of the site: `/data/entries/fr.json`. */
  path: string;
  dataset: Dataset;
  form: Form;
  /** The language of its texts, where it has one. */
  locale?: Locale;
  make: () => string | Promise<string>;
}

/** A file as it was written. */
export interface Written {
  path: string;
  bytes: number;
  sha256: string;
}

/** The archive of everything. */
export const archivePath = '/data/mieux-registry-data.zip';

/** Every file of data, in the order the page lists them. */
export function downloads(registry: Registry, imprint: Imprint, gateway?: string): Download[] {
  const pretty = (data: object): string => `${JSON.stringify(data, null, 2)}\n`;
  const vocabularies = () => skosVocabularies(registry, imprint);
  const glossary = () => skosGlossary(registry, imprint);
  const schemas = documentCollections.map((name) => ({
    name,
    make: () => pretty(jsonSchemaOf(name, registry)),
  }));
  return [
    ...locales.flatMap((locale) => [
      each('entries', 'json', locale, () => entriesJson(registry, locale, imprint)),
      each('entries', 'jsonl', locale, () => entriesJsonLines(registry, locale, imprint)),
      each('entries', 'csv', locale, () => entriesCsv(registry, locale, imprint)),
    ]),
    file('entries', 'xml', oaiPath, () => oaiStaticRepository(registry, imprint, gateway)),
    ...locales.flatMap((locale) => [
      each('citations', 'json', locale, () => citationsJson(registry, locale, imprint)),
      each('citations', 'bib', locale, () => citationsBib(registry, locale, imprint)),
      each('citations', 'ris', locale, () => citationsRis(registry, locale, imprint)),
    ]),
    file('vocabularies', 'ttl', '/data/vocabularies.ttl', () => turtle(vocabularies())),
    file('vocabularies', 'jsonld', '/data/vocabularies.jsonld', () => pretty(vocabularies())),
    file('vocabularies', 'csv', '/data/terms.csv', () => termsCsv(registry)),
    file('glossary', 'ttl', '/data/glossary.ttl', () => turtle(glossary())),
    file('glossary', 'jsonld', '/data/glossary.jsonld', () => pretty(glossary())),
    file('figures', 'csv', '/data/figures.csv', () => figuresCsv(registry)),
    file('schemas', 'json', '/data/schemas/entry-record.json', () =>
      pretty(recordSchema(registry, imprint)),
    ),
    ...schemas.map(({ name, make }) => file('schemas', 'json', `/data/schemas/${name}.json`, make)),
  ];
}

const each = (dataset: Dataset, form: Form, locale: Locale, make: Download['make']): Download => ({
  ...file(dataset, form, `/data/${dataset}/${locale}.${form}`, make),
  locale,
});

const file = (dataset: Dataset, form: Form, path: string, make: Download['make']): Download => ({
  path,
  dataset,
  form,
  make,
});
