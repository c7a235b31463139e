/** The vocabularies as SKOS (JSON-LD): a concept scheme each, with the crosswalk as mapping relations. */
import type { Mapping } from '#registry/crosswalk.ts';
import { perLocale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { vocabularyIds, type Term, type VocabularyId } from '#registry/vocabulary.ts';
import type { Imprint } from './imprint.ts';
import {
  conceptAddress,
  otherLabels,
  schemeAddress,
  schemeRights,
  skosDocument,
  type Node,
} from './skos-context.ts';

/** All vocabularies in one document. */
export function skosVocabularies(registry: Registry, imprint: Imprint): object {
  const mappings = mappingsOf(registry, imprint);
  const graph = vocabularyIds.flatMap((vocabulary) => {
    const terms = [...registry.vocabularies[vocabulary].terms.values()];
    const concepts = terms.map((term) => conceptOf(vocabulary, term, imprint, mappings));
    return [schemeOf(vocabulary, terms, imprint), ...concepts];
  });
  return skosDocument(graph);
}

function schemeOf(vocabulary: VocabularyId, terms: readonly Term[], imprint: Imprint): Node {
  return {
    id: schemeAddress(imprint, vocabulary),
    type: 'ConceptScheme',
    title: { en: `MIEUX Knowledge Registry: ${vocabulary.replaceAll('-', ' ')}` },
    notation: vocabulary,
    ...schemeRights(imprint),
    hasTopConcept: terms.map(({ id }) => conceptAddress(imprint, vocabulary, id)),
  };
}

function conceptOf(
  vocabulary: VocabularyId,
  term: Term,
  imprint: Imprint,
  mappings: ReadonlyMap<string, Record<string, string[]>>,
): Node {
  const id = conceptAddress(imprint, vocabulary, term.id);
  const scheme = schemeAddress(imprint, vocabulary);
  const short = perLocale((locale) => [term.short?.[locale]].filter((form) => form !== undefined));
  const alternative = otherLabels(short, term.labels);
  const hidden = otherLabels(term.aliases ?? {}, term.labels, alternative);
  return {
    id,
    type: 'Concept',
    inScheme: scheme,
    topConceptOf: scheme,
    notation: vocabulary === 'countries' ? term.id.toUpperCase() : term.id,
    prefLabel: term.labels,
    altLabel: alternative,
    hiddenLabel: hidden,
    definition: term.description ?? {},
    ...(term.source ? { source: term.source } : {}),
    ...mappings.get(id),
    ...usualPlace(vocabulary, term, imprint, mappings.get(id)),
  };
}

/** The pillar of a theme, the region of a country, and the address the UN gives a goal. */
function usualPlace(
  vocabulary: VocabularyId,
  { pillar, region, number }: Term,
  imprint: Imprint,
  mapped: Record<string, string[]> | undefined,
): Node {
  const wider = [
    ...(mapped?.['broadMatch'] ?? []),
    ...(pillar ? [conceptAddress(imprint, 'pillars', pillar)] : []),
    ...(region ? [conceptAddress(imprint, 'regions', region)] : []),
  ];
  return {
    ...(wider.length > 0 ? { broadMatch: wider } : {}),
    ...(vocabulary === 'sdgs' && number !== undefined
      ? { exactMatch: `http://metadata.un.org/sdg/${number}` }
      : {}),
  };
}

/** The crosswalk, by the address of the concept it starts from. */
function mappingsOf(
  { crosswalk }: Registry,
  imprint: Imprint,
): ReadonlyMap<string, Record<string, string[]>> {
  const made = new Map<string, Record<string, string[]>>();
  for (const { from, to, match } of crosswalk) {
    const start = endOf(from, imprint);
    const relations = made.get(start) ?? {};
    (relations[`${match}Match`] ??= []).push(endOf(to, imprint));
    made.set(start, relations);
  }
  return made;
}

function endOf(end: Mapping['from'] | Mapping['to'], imprint: Imprint): string {
  if ('theme' in end) return conceptAddress(imprint, 'themes', end.theme);
  if ('pillar' in end) return conceptAddress(imprint, 'pillars', end.pillar);
  if ('gcm' in end) return conceptAddress(imprint, 'gcm-objectives', end.gcm);
  return conceptAddress(imprint, 'sdgs', end.sdg);
}
