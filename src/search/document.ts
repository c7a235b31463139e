/**
 * The one projection of an entry into any index: what is searched of it in a locale. Its own text, the labels of its
 * terms in that locale, and hidden forms of the concepts it is about (labels, abbreviations of all languages), so that a
 * query in Portuguese finds an entry that exists in English only.
 */
import { viewOf, type Entry } from '#registry/entry.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { labelOf, type Registry } from '#registry/registry.ts';
import type { Concept } from './concepts/concepts.ts';
import { knownConcepts } from './concepts/known.ts';
import { isAbbreviation } from './concepts/tokens.ts';
import { facetTermsOf, facetVocabularies, searchedFacets } from './facets.ts';
import { passagesOf, type Passage } from './passages.ts';

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
  passages: readonly Passage[];
}

/** From this strength on an entry is about a concept; below, its text speaks of it once or twice. */
const isAbout = 1;

/** Projects an entry. */
export function searchDocumentOf(entry: Entry, locale: Locale, registry: Registry): SearchDocument {
  const { values, language } = viewOf(entry, locale);
  const terms = facetTermsOf(entry);
  const labels = searchedFacets.flatMap((facet) => {
    const vocabulary = facetVocabularies[facet];
    return vocabulary ? terms[facet].map((id) => labelOf(registry, vocabulary, id, locale)) : [];
  });
  const hidden = conceptsOfEntry(entry, registry).flatMap((concept) =>
    hiddenForms(concept, locale),
  );
  const references = values.references?.mieux ?? [];
  const shown = new Set(labels);
  return {
    key: entry.key,
    locale,
    language,
    title: values.title,
    summary: values.summary,
    labels,
    hidden: [...new Set([...hidden, ...references])].filter((form) => !shown.has(form)),
    passages: passagesOf(entry, locale),
  };
}

/** What a concept is called in the locale and in English, and by its abbreviations; a country by its other names too. */
function hiddenForms(concept: Concept, locale: Locale): string[] {
  const abbreviations = locales.flatMap((l) => concept.forms[l].filter(isAbbreviation));
  const names = concept.kind === 'countries' ? concept.forms[locale] : [];
  return [concept.labels[locale], concept.labels.en, ...names, ...abbreviations];
}

const byEntry = new WeakMap<Registry, Map<string, Concept[]>>();

function conceptsOfEntry(entry: Entry, registry: Registry): readonly Concept[] {
  let known = byEntry.get(registry);
  if (!known) {
    const keys = [...registry.entries.keys()];
    known = new Map(keys.map((key) => [key, []]));
    const { concepts, mentions } = knownConcepts(registry);
    for (const [at, concept] of concepts.entries()) {
      if (concept.kind === 'word') continue;
      for (const [row, strength] of mentions[at] ?? []) {
        if (strength >= isAbout) known.get(keys[row] ?? '')?.push(concept);
      }
    }
    byEntry.set(registry, known);
  }
  return known.get(entry.key) ?? [];
}
