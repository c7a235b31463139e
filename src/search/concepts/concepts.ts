/**
 * What entries can be about and people can ask for, whatever words they use: terms of the glossary, places, and the
 * terms of the vocabularies that describe entries. Each goes by many forms in six languages.
 */
import { locales, perLocale, type Locale, type PerLocale } from '#registry/locale.ts';
import type { Entry } from '#registry/entry.ts';
import type { Registry } from '#registry/registry.ts';
import type { Term, VocabularyId } from '#registry/vocabulary.ts';

/** A concept. */
export interface Concept {
  /** `glossary`, the vocabulary it is of, or `word` for an everyday word. */
  kind: 'glossary' | 'word' | VocabularyId;
  id: string;
  labels: PerLocale<string>;
  /** Labels, abbreviations, aliases, search forms and cities of each locale. */
  forms: PerLocale<readonly string[]>;
}

/** Vocabularies whose terms people search for. */
const searched = [
  'pillars',
  'themes',
  'regions',
  'countries',
  'regional-bodies',
  'activity-types',
  'output-kinds',
  'event-kinds',
  'cross-cutting',
] as const satisfies readonly VocabularyId[];

/** All concepts of a registry, in a fixed order. */
export function conceptsOf(registry: Registry): Concept[] {
  const glossary = [...registry.glossary.values()].map((term): Concept => ({
    kind: 'glossary',
    id: term.id,
    labels: term.labels,
    forms: perLocale((l) => [
      term.labels[l],
      ...(term.abbreviations?.[l] ?? []),
      ...(term.searchForms?.[l] ?? []),
    ]),
  }));
  const terms = searched.flatMap((kind) =>
    [...registry.vocabularies[kind].terms.values()].map((term): Concept => ({
      kind,
      id: term.id,
      labels: term.labels,
      forms: perLocale((l) => formsOf(term, l)),
    })),
  );
  const words = registry.wordGroups.map((group, at): Concept => ({
    kind: 'word',
    id: String(at),
    labels: perLocale((l) => group[l]?.[0] ?? group.en?.[0] ?? ''),
    forms: perLocale((l) => group[l] ?? []),
  }));
  return [...glossary, ...terms, ...words];
}

function formsOf(term: Term, locale: Locale): string[] {
  const short = term.short?.[locale];
  return [
    term.labels[locale],
    ...(short ? [short] : []),
    ...(term.aliases?.[locale] ?? []),
    ...(term.places?.[locale] ?? []),
  ];
}

/** Ids of the terms an entry is filed under, in a vocabulary. */
export function filedUnder(entry: Entry, kind: Concept['kind']): readonly string[] {
  const { facts } = entry;
  switch (kind) {
    case 'pillars':
      return facts.pillars;
    case 'themes':
      return facts.themes;
    case 'regions':
      return entry.regions;
    case 'countries':
      return facts.countries;
    case 'regional-bodies':
      return facts.regionalBodies ?? [];
    case 'activity-types':
      return facts.activities.map(({ type }) => type);
    case 'output-kinds':
      return [
        ...facts.outputs.map((output) => output.kind),
        ...(entry.collection === 'publications' && facts.kind ? [facts.kind] : []),
      ];
    case 'event-kinds':
      return entry.collection === 'events' && facts.kind ? [facts.kind] : [];
    case 'cross-cutting':
      return facts.crossCutting ?? [];
    default:
      return [];
  }
}

/** Every abbreviation and form, for one reader: rank 0 their own language, 1 English, 2 the others. */
export function* rankedForms(concept: Concept, locale: Locale): Generator<[string, number]> {
  for (const l of locales) {
    const rank = l === locale ? 0 : l === 'en' ? 1 : 2;
    for (const form of concept.forms[l]) yield [form, rank];
  }
}
