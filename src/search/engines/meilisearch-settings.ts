/**
 * The settings of an index: what is searched and in which order it counts, ranking, synonyms and stop words from the
 * registry's own lists. One place for all of it; a change here has every index built anew.
 */
import type { Settings } from 'meilisearch';
import type { Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { facetKeys } from '../facets.ts';
import type { ConceptLevel, ServerDocument } from './meilisearch-document.ts';
import { conceptToken } from './meilisearch-tokens.ts';
import { possibleMeanings } from './meilisearch-words.ts';

type Field =
  | Exclude<keyof ServerDocument, 'concepts' | 'passages'>
  | `concepts.${ConceptLevel}`
  | 'passages.text';

/** What is searched; a match counts more in an earlier field. */
const searched: readonly Field[] = [
  'concepts.a',
  'concepts.b',
  'concepts.c',
  'concepts.d',
  'title',
  'concepts.e',
  'titleForms',
  'concepts.f',
  'labels',
  'concepts.g',
  'hidden',
  'summary',
  'concepts.h',
  'otherForms',
  'concepts.i',
  'concepts.j',
  'concepts.k',
  'passages.text',
  'concepts.l',
];

/** Fields whose words are never misspelt: tokens differ from each other in one figure. */
const exact = searched.filter((field) => field.startsWith('concepts.') || field.endsWith('Forms'));

/** What results can be ordered by. */
const sorted: readonly Field[] = ['group', 'date', 'name', 'place', 'key', 'prior'];

/** How many results a search may count. The server stops at 1,000 unless told otherwise. */
export const maxTotal = 1_000_000;

/** The settings of a locale's index. */
export function indexSettings(registry: Registry, locale: Locale): Settings {
  const { stopWords } = registry.searchWords[locale];
  return {
    searchableAttributes: [...searched],
    filterableAttributes: [...facetKeys],
    sortableAttributes: [...sorted],
    // A reader's order comes first; the last two make every order complete.
    rankingRules: [
      'sort',
      'words',
      'typo',
      'attributeRank',
      'prior:desc',
      'proximity',
      'wordPosition',
      'exactness',
      'group:asc',
      'key:asc',
    ],
    typoTolerance: { disableOnAttributes: [...exact], disableOnNumbers: true },
    localizedAttributes: [{ attributePatterns: ['*'], locales: [locale] }],
    stopWords: [...stopWords].sort(),
    synonyms: synonymsOf(registry, locale),
    // A country facet alone has more than the 100 values that are counted unless told otherwise.
    faceting: { maxValuesPerFacet: 10_000 },
    pagination: { maxTotalHits: maxTotal },
  };
}

/** A token also stands for the forms that mean the same, so that they are found and marked where a text has them. */
const synonymsOf = (registry: Registry, locale: Locale): Record<string, string[]> =>
  Object.fromEntries(
    possibleMeanings(registry, locale).map(([meaning, forms]) => [conceptToken(meaning), forms]),
  );
