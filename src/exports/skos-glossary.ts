/** The glossary as SKOS (JSON-LD): one concept scheme; labels, definitions and relations as in the registry. */
import { glossaryPath, permanentPath } from '#registry/address.ts';
import type { GlossaryTerm } from '#registry/glossary.ts';
import { locales, perLocale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { addressIn, type Imprint } from './imprint.ts';
import {
  conceptAddress,
  otherLabels,
  schemeRights,
  skosDocument,
  type Node,
} from './skos-context.ts';

/** The glossary. */
export function skosGlossary({ glossary }: Registry, imprint: Imprint): object {
  const scheme = addressIn(imprint, '/data/vocabularies/#glossary');
  const terms = [...glossary.values()];
  const ends = new Map(terms.map((term) => [term.id, addressOf(term.id, imprint)]));
  const graph: Node[] = [
    {
      id: scheme,
      type: 'ConceptScheme',
      title: { en: 'MIEUX Knowledge Registry: glossary' },
      ...schemeRights(imprint),
      hasTopConcept: terms
        .filter(({ broader }) => !broader.some((id) => ends.has(id)))
        .map(({ id }) => addressOf(id, imprint)),
    },
    ...terms.map((term) => conceptOf(term, scheme, ends, imprint)),
  ];
  return skosDocument(graph);
}

const addressOf = (id: string, imprint: Imprint): string =>
  addressIn(imprint, permanentPath(`glossary/${id}`));

function conceptOf(
  term: GlossaryTerm,
  scheme: string,
  ends: ReadonlyMap<string, string>,
  imprint: Imprint,
): Node {
  const addresses = (ids: readonly string[]) => ids.flatMap((id) => ends.get(id) ?? []);
  const broader = addresses(term.broader);
  const alternative = otherLabels(forms(term.abbreviations), term.labels);
  // What is searched for, and what the registry asks authors not to write: found, never shown.
  const searched = perLocale((locale) => [
    ...(forms(term.searchForms)[locale] ?? []),
    ...(forms(term.avoid)[locale] ?? []),
  ]);
  return {
    id: addressOf(term.id, imprint),
    type: 'Concept',
    inScheme: scheme,
    ...(broader.length > 0 ? { broader } : { topConceptOf: scheme }),
    notation: term.id,
    prefLabel: term.labels,
    altLabel: alternative,
    hiddenLabel: otherLabels(searched, term.labels, alternative),
    definition: term.definitions,
    note: term.note ?? {},
    related: addresses(term.related),
    relatedMatch: term.themes.map((theme) => conceptAddress(imprint, 'themes', theme)),
    ...(term.eurovoc === undefined
      ? {}
      : { exactMatch: `http://eurovoc.europa.eu/${term.eurovoc}` }),
    source: term.sources.map(({ title, publisher, date }) =>
      [title, publisher, date].filter(Boolean).join(', '),
    ),
    page: locales.map((locale) => addressIn(imprint, glossaryPath(locale, term.id))),
  };
}

const forms = (given: GlossaryTerm['abbreviations']): Partial<Record<string, string[]>> =>
  given ?? {};
