/**
 * The one projection of an entry into any index: what is searched of it in a locale. Its own text, the labels of its
 * terms in that locale, and hidden forms (aliases, abbreviations of all languages, the concepts it is about), so that a
 * query in Portuguese finds an entry that exists in English only.
 */
import { viewOf, type Entry } from '#registry/entry.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { termOf, type Registry } from '#registry/registry.ts';
import { facetKeys, facetTermsOf, facetVocabularies, type FacetKey } from './facets.ts';

/** A part of an entry's text that a result can lead to. */
export interface Passage {
  /** Id of the heading; none for the start of the entry. */
  id?: string;
  text: string;
}

/** What is searched of an entry in one locale. */
export interface SearchDocument {
  key: string;
  locale: Locale;
  /** The language of the texts. */
  language: Locale;
  title: string;
  summary: string;
  /** Labels of the entry's terms, in the locale. */
  labels: readonly string[];
  /** Forms that are searched and never shown. */
  hidden: readonly string[];
  /** Structured texts (problem, steps, results, conclusions...) and the body. */
  passages: readonly Passage[];
}

const described: readonly FacetKey[] = facetKeys.filter((key) => key in facetVocabularies);

/** Projects an entry. */
export function searchDocumentOf(entry: Entry, locale: Locale, registry: Registry): SearchDocument {
  const { values, body, language } = viewOf(entry, locale);
  const terms = facetTermsOf(entry);
  const labels: string[] = [];
  const hidden: string[] = [];
  for (const facet of described) {
    const vocabulary = facetVocabularies[facet];
    if (!vocabulary) continue;
    for (const id of terms[facet]) {
      const label = termOf(registry, vocabulary, id)?.labels[locale];
      // The frames follow from themes for most entries; their long names would drown what an entry is about.
      if (label && facet !== 'gcm' && facet !== 'sdg') labels.push(label);
      hidden.push(...hiddenForms(registry, facet, id, locale));
    }
  }
  hidden.push(...(values.references?.mieux ?? []));
  return {
    key: entry.key,
    locale,
    language,
    title: values.title,
    summary: values.summary,
    labels,
    hidden: [...new Set(hidden)],
    passages: [{ text: structuredTexts(values).join('\n') }, { text: body.plain }],
  };
}

/** Hidden forms of a term: its aliases and English label, and for themes the glossary concepts they are about. */
export function hiddenForms(
  registry: Registry,
  facet: FacetKey,
  id: string,
  locale: Locale,
): string[] {
  const vocabulary = facetVocabularies[facet];
  const term = vocabulary && termOf(registry, vocabulary, id);
  // The frames follow from themes for many entries; their long English names would match too much.
  if (!term || facet === 'gcm' || facet === 'sdg') return [];
  const forms = new Set<string>(locales.flatMap((l) => term.aliases?.[l] ?? []));
  if (facet === 'theme' || facet === 'country' || facet === 'region') forms.add(term.labels.en);
  if (facet === 'theme') for (const form of conceptForms(registry, id, locale)) forms.add(form);
  forms.delete(term.labels[locale]);
  return [...forms];
}

function* conceptForms(registry: Registry, theme: string, locale: Locale): Generator<string> {
  for (const concept of registry.glossary.values()) {
    if (!concept.themes.includes(theme)) continue;
    yield concept.labels[locale];
    for (const l of locales) yield* concept.abbreviations?.[l] ?? [];
  }
}

function structuredTexts(values: ReturnType<typeof viewOf<Entry['facts']>>['values']): string[] {
  return [
    values.requestingAuthority,
    values.problem,
    ...(values.steps ?? []),
    ...(values.actors ?? []),
    ...(values.results ?? []).map(({ text }) => text),
    ...(values.successFactors ?? []),
    ...(values.obstacles ?? []),
    ...(values.lessons ?? []),
    values.transferability,
    ...(values.conclusions ?? []),
    ...(values.recommendations ?? []).map(({ text }) => text),
    ...(values.institutions ?? []).map(({ name }) => name),
    ...values.activities.map(({ title }) => title),
    ...values.outputs.map(({ title }) => title),
    values.place,
    values.originalTitle,
  ].filter((text) => text !== undefined);
}
