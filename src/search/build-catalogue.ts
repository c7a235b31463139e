/** Makes the catalogue of a locale from the registry. */
import { comparer, languageName } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import { viewOf, type Entry } from '#registry/entry.ts';
import type { Collection } from '#registry/facts.ts';
import type { Locale } from '#registry/locale.ts';
import { labelOf, type Registry } from '#registry/registry.ts';
import type { CatalogueFile, CatalogueTerm } from './catalogue.ts';
import { facetKeys, facetTermsOf, facetVocabularies, type FacetKey } from './facets.ts';

/**
 * The first answer needs no more: longer words that say nothing stand in questions, which no title answers in full. Letters
 * that take two bytes leave room for less.
 */
const isShort = (word: string): boolean => word.length <= (/^[\u0400-\u06ff]/.test(word) ? 3 : 4);

/** Facets whose terms are shown in the order of their vocabulary; the others go by label. */
const ordered: ReadonlySet<FacetKey> = new Set([
  'collection',
  'pillar',
  'region',
  'status',
  'phase',
  'gcm',
  'sdg',
  'evidence',
  'language',
]);

/** The catalogue of a locale; rows are in the order of the registry. */
export function buildCatalogue(
  registry: Registry,
  locale: Locale,
  t: Translate,
  stamp: string,
): CatalogueFile {
  const entries = [...registry.entries.values()];
  const carried = new Map(entries.map((entry) => [entry, facetTermsOf(entry)]));
  const terms = facetKeys.map((facet) => {
    const used = new Set(entries.flatMap((entry) => carried.get(entry)?.[facet] ?? []));
    return termsOf(registry, facet, used, locale, t);
  });
  const positions = terms.map((list) => new Map(list.map(([id], index) => [id, index])));
  const rows = entries.map((entry) => rowOf(entry, locale, carried.get(entry), positions));
  const stopWords = registry.searchWords[locale].stopWords.filter(isShort);
  return { locale, stamp, stopWords, terms, rows };
}

function termsOf(
  registry: Registry,
  facet: FacetKey,
  used: ReadonlySet<string>,
  locale: Locale,
  t: Translate,
): CatalogueTerm[] {
  const vocabulary = facetVocabularies[facet];
  const ids = vocabulary
    ? [...registry.vocabularies[vocabulary].terms.keys()].filter((id) => used.has(id))
    : [...used];
  const list = ids.map((id): CatalogueTerm => {
    const label = nameOf(registry, facet, id, locale, t);
    return [id, label];
  });
  if (ordered.has(facet)) return list;
  const compare = comparer(locale);
  const newestFirst = facet === 'year' ? -1 : 1;
  return list.sort((a, b) => newestFirst * compare(a[1], b[1]));
}

function nameOf(
  registry: Registry,
  facet: FacetKey,
  id: string,
  locale: Locale,
  t: Translate,
): string {
  if (facet === 'collection') return t(`collection.${id as Collection}`);
  if (facet === 'language') return languageName(id, locale);
  const vocabulary = facetVocabularies[facet];
  return vocabulary ? labelOf(registry, vocabulary, id, locale) : id;
}

function rowOf(
  entry: Entry,
  locale: Locale,
  terms: ReturnType<typeof facetTermsOf> | undefined,
  positions: readonly ReadonlyMap<string, number>[],
): CatalogueFile['rows'][number] {
  const { values, language, edition } = viewOf(entry, locale);
  const own = facetKeys.map((facet, at) =>
    facet === 'year' ? [] : (terms?.[facet] ?? []).map((id) => positions[at]?.get(id) ?? -1),
  );
  return [
    entry.key,
    values.title,
    language,
    edition.translation?.method === 'machine' ? 1 : 0,
    values.start ?? '',
    values.end ?? '',
    own,
  ];
}
