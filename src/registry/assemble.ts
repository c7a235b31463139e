/**
 * Turns what was read from content/ into a Registry: validates, groups editions into entries, lays translations over
 * originals, derives regions, frames and translation states. Whatever does not fit is returned as a fault, all at
 * once, in the terms of the file it stands in; faults are put into words elsewhere.
 */
import { z } from 'zod';
import { mappingSchema } from './crosswalk.ts';
import { assembleDocuments, type Documents } from './assemble-documents.ts';
import { glossaryTermSchema, type GlossaryTerm } from './glossary.ts';
import { locales, perLocale, type Locale } from './locale.ts';
import type { Places } from './places.ts';
import type { Registry } from './registry.ts';
import type { Fault, FileSource, Sources } from './source.ts';
import { searchWordsSchema, wordGroupsSchema, type SearchWords } from './search-words.ts';
import { statisticsFileSchema, type Figure } from './statistics.ts';
import { stringsSchema, type Strings } from './strings.ts';
import {
  countryLabels,
  termSchema,
  vocabularyIds,
  type Term,
  type TermSource,
  type Vocabulary,
  type VocabularyId,
} from './vocabulary.ts';

/** A registry and what did not fit into it. */
export interface Assembled {
  registry: Registry;
  faults: Fault[];
}

/** What stands beside the documents: vocabularies, glossary, statistics, words. Plain data. */
export type Lists = Omit<Registry, keyof Documents | 'withdrawn' | 'versions'>;

/** Lists, and what did not fit into them. */
export interface AssembledLists {
  lists: Lists;
  faults: Fault[];
}

/**
 * Builds the registry from what was read.
 * @param given the lists of the same sources, where they were made before
 */
export function assemble(sources: Sources, given = assembleLists(sources)): Assembled {
  const { lists } = given;
  const faults = [...given.faults];
  const documents = assembleDocuments(
    sources.editions,
    lists.vocabularies,
    lists.crosswalk,
    faults,
  );
  const registry = { ...lists, ...documents, withdrawn: new Map(), versions: sources.versions };
  return { registry, faults };
}

/** Builds what stands beside the documents. */
export function assembleLists(sources: Omit<Sources, 'editions' | 'versions'>): AssembledLists {
  const faults: Fault[] = [];
  const lists: Lists = {
    vocabularies: assembleVocabularies(sources.vocabularies, faults),
    crosswalk: sources.crosswalk
      ? (parse(z.array(mappingSchema), sources.crosswalk, faults) ?? [])
      : [],
    glossary: assembleGlossary(sources.glossary, faults),
    figures: sources.statistics.flatMap((source) => figuresOf(source, faults)),
    strings: assembleStrings(sources.strings, faults),
    stringPlaces: perLocale((locale) => placesOfStrings(sources.strings, locale)),
    searchWords: perLocale((locale) => searchWordsOf(sources.searchWords, locale, faults)),
    wordGroups: wordGroupsOf(sources.searchWords, faults),
  };
  return { lists, faults };
}

/** Validates one file; on failure adds a fault for each of zod's issues. */
function parse<S extends z.ZodType>(
  schema: S,
  source: FileSource,
  faults: Fault[],
): z.output<S> | undefined {
  const result = schema.safeParse(source.values);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    faults.push({ kind: 'schema', places: source.places, values: source.values, issue, schema });
  }
  return undefined;
}

function assembleVocabularies(
  sources: readonly FileSource[],
  faults: Fault[],
): Record<VocabularyId, Vocabulary> {
  const made = vocabularyIds.map((id): [VocabularyId, Vocabulary] => {
    const source = sources.find((candidate) => candidate.id === id);
    if (!source) {
      faults.push({ kind: 'no-vocabulary', id });
      return [id, { id, file: `content/vocabularies/${id}.yaml`, terms: new Map() }];
    }
    const terms = parse(z.array(termSchema), source, faults) ?? [];
    return [id, { id, file: source.places.file, terms: termMap(id, terms, source, faults) }];
  });
  return Object.fromEntries(made) as Record<VocabularyId, Vocabulary>;
}

function termMap(
  id: VocabularyId,
  sources: readonly TermSource[],
  file: FileSource,
  faults: Fault[],
): Map<string, Term> {
  const terms = new Map<string, Term>();
  sources.forEach((source, index) => {
    if (terms.has(source.id)) {
      faults.push({
        kind: 'duplicate-term',
        places: file.places,
        path: [index, 'id'],
        id: source.id,
      });
    }
    const labels = id === 'countries' ? countryLabels(source) : source.labels;
    for (const locale of locales) {
      if (labels[locale]) continue;
      const path = [index, 'labels'];
      faults.push({ kind: 'missing-label', places: file.places, path, id: source.id, locale });
    }
    const complete = locales.map((locale) => [locale, labels[locale] ?? source.id] as const);
    terms.set(source.id, {
      ...source,
      labels: Object.fromEntries(complete) as Record<Locale, string>,
    });
  });
  return terms;
}

function assembleGlossary(
  sources: readonly FileSource[],
  faults: Fault[],
): Map<string, GlossaryTerm> {
  const glossary = new Map<string, GlossaryTerm>();
  for (const source of sources) {
    const values = parse(glossaryTermSchema, source, faults);
    if (values) glossary.set(source.id, { ...values, id: source.id, places: source.places });
  }
  return glossary;
}

function figuresOf(source: FileSource, faults: Fault[]): Figure[] {
  const values = parse(statisticsFileSchema, source, faults);
  if (!values) return [];
  return values.figures.flatMap((figure, index) => {
    const sourceRecord = values.sources.find((candidate) => candidate.id === figure.source);
    if (sourceRecord)
      return [{ ...figure, places: source.places, path: ['figures', index], sourceRecord }];
    faults.push({
      kind: 'unknown-source',
      places: source.places,
      path: ['figures', index, 'source'],
      id: figure.source,
      known: values.sources.map(({ id }) => id),
    });
    return [];
  });
}

function assembleStrings(sources: readonly FileSource[], faults: Fault[]): Record<Locale, Strings> {
  const made = locales.map((locale) => {
    const source = sources.find((candidate) => candidate.id === locale);
    if (!source) faults.push({ kind: 'no-strings', locale });
    const strings = source ? parse(stringsSchema, source, faults) : undefined;
    return [locale, strings ?? ({} as Strings)] as const;
  });
  return Object.fromEntries(made) as Record<Locale, Strings>;
}

function searchWordsOf(
  sources: readonly FileSource[],
  locale: Locale,
  faults: Fault[],
): SearchWords {
  const source = sources.find(({ id }) => id === locale);
  const words = source && parse(searchWordsSchema, source, faults);
  return words ?? { stopWords: [], fillers: [], variants: [] };
}

function wordGroupsOf(sources: readonly FileSource[], faults: Fault[]): Registry['wordGroups'] {
  const source = sources.find(({ id }) => id === 'words');
  return (source && parse(wordGroupsSchema, source, faults)) ?? [];
}

const placesOfStrings = (sources: readonly FileSource[], locale: Locale): Places =>
  sources.find(({ id }) => id === locale)?.places ?? {
    file: `content/strings/${locale}.yaml`,
    at: {},
  };
