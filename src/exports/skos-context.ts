/** What the SKOS exports share: their JSON-LD context, the addresses of concepts, and labels in several languages. */
import { locales, type Locale } from '#registry/locale.ts';
import type { VocabularyId } from '#registry/vocabulary.ts';
import { addressIn, licence, type Imprint } from './imprint.ts';

/** The context: short names for SKOS and Dublin Core, labels as one text or list for each language. */
const skosContext = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  dc: 'http://purl.org/dc/elements/1.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  id: '@id',
  type: '@type',
  ConceptScheme: 'skos:ConceptScheme',
  Concept: 'skos:Concept',
  ...perLanguage('prefLabel', 'altLabel', 'hiddenLabel', 'definition', 'note'),
  ...links('inScheme', 'topConceptOf', 'hasTopConcept', 'broader', 'narrower', 'related'),
  ...links('exactMatch', 'closeMatch', 'broadMatch', 'relatedMatch'),
  notation: 'skos:notation',
  title: { '@id': 'dct:title', '@container': '@language' },
  source: 'dc:source',
  license: { '@id': 'dct:license', '@type': '@id' },
  modified: { '@id': 'dct:modified', '@type': 'xsd:date' },
  versionInfo: 'owl:versionInfo',
  page: { '@id': 'foaf:page', '@type': '@id' },
} as const;

function perLanguage(...names: string[]) {
  return Object.fromEntries(
    names.map((name) => [name, { '@id': `skos:${name}`, '@container': '@language' }]),
  );
}

function links(...names: string[]) {
  return Object.fromEntries(names.map((name) => [name, { '@id': `skos:${name}`, '@type': '@id' }]));
}

/** A node of a JSON-LD graph. */
export type Node = Readonly<Record<string, unknown>>;

/** The address of a vocabulary as a concept scheme. */
export const schemeAddress = (imprint: Imprint, vocabulary: VocabularyId): string =>
  addressIn(imprint, `/data/vocabularies/#${vocabulary}`);

/** The address of a term as a concept. */
export const conceptAddress = (imprint: Imprint, vocabulary: VocabularyId, id: string): string =>
  addressIn(imprint, `/data/vocabularies/#${vocabulary}/${id}`);

/** What every scheme says of itself. */
export const schemeRights = (imprint: Imprint): Node => ({
  license: licence.url,
  modified: imprint.date,
  versionInfo: imprint.version,
});

/** Texts per language without those a better label of the same language says already: SKOS wants them disjoint. */
export function otherLabels(
  forms: Partial<Record<Locale, readonly string[] | undefined>>,
  ...better: readonly Partial<Record<Locale, string | readonly string[] | undefined>>[]
): Partial<Record<Locale, string[]>> {
  const made = locales.map((locale) => {
    const said = new Set(better.flatMap((labels) => labels[locale] ?? []));
    return [locale, [...new Set(forms[locale] ?? [])].filter((form) => !said.has(form))] as const;
  });
  return Object.fromEntries(made.filter(([, list]) => list.length > 0));
}

/** A document of these nodes. */
export const skosDocument = (graph: readonly Node[]): object => ({
  '@context': skosContext,
  '@graph': graph,
});
