/**
 * Entries as a Meilisearch server holds them: what is searched and shown, ids of terms for filters, and the concepts that
 * an entry is about as tokens, by how much it is about them.
 */
import type { Entry } from '#registry/entry.ts';
import { viewOf } from '#registry/entry.ts';
import { collections } from '#registry/facts.ts';
import type { Locale } from '#registry/locale.ts';
import { labelOf, type Registry } from '#registry/registry.ts';
import { searchDocumentOf } from '../document.ts';
import { facetTermsOf, type FacetKey } from '../facets.ts';
import { fold } from '../fold.ts';
import type { Passage } from '../passages.ts';
import { priorOfKind } from '../priors.ts';
import { digestOf } from './meilisearch-names.ts';
import { conceptToken } from './meilisearch-tokens.ts';
import { CorpusWords, textsOf } from './meilisearch-words.ts';

/** A document of an index. */
export type ServerDocument = Record<FacetKey, readonly string[]> & {
  /** The key of the entry without its slash, which ids cannot have. */
  id: string;
  key: string;
  title: string;
  summary: string;
  labels: readonly string[];
  hidden: readonly string[];
  /** Inflections of the words of the title, and of all others, that other entries have. */
  titleForms: readonly string[];
  otherForms: readonly string[];
  /** Tokens of the entry's concepts, by how much it is about them. */
  concepts: Readonly<Record<ConceptLevel, readonly string[]>>;
  passages: readonly Pick<Passage, 'id' | 'text'>[];
  /** What a list shows of the entry besides: the language of its texts, whether a machine translated them, its dates. */
  readIn: Locale;
  isMachine: boolean;
  start: string;
  end: string;
  /** What orders go by. */
  group: number;
  prior: number;
  date: string | null;
  name: string;
  place: string | null;
  /** Digest of all the rest: a document of the same digest needs no update. */
  digest: string;
};

/** The strength from which on a concept is on a level: a server orders by where a word stands, not by figures. */
export const conceptLevels = {
  a: 6.2,
  b: 5.4,
  c: 4.7,
  d: 4.1,
  e: 3.5,
  f: 3,
  g: 2.5,
  h: 2,
  i: 1.5,
  j: 1,
  k: 0.6,
  l: 0,
} as const;

/** How much an entry is about a concept, from a. */
export type ConceptLevel = keyof typeof conceptLevels;

const levels = Object.keys(conceptLevels) as ConceptLevel[];

/** The documents of a locale. */
export function* serverDocuments(registry: Registry, locale: Locale): Generator<ServerDocument> {
  const words = new CorpusWords(registry, locale);
  let row = 0;
  for (const entry of registry.entries.values()) {
    const document = documentOf(entry, row, locale, registry, words);
    yield { ...document, digest: digestOf(JSON.stringify(document)) };
    row++;
  }
}

function documentOf(
  entry: Entry,
  row: number,
  locale: Locale,
  registry: Registry,
  words: CorpusWords,
): Omit<ServerDocument, 'digest'> {
  const document = searchDocumentOf(entry, locale, registry);
  const { title, summary, labels, hidden, passages } = document;
  const { values, edition } = viewOf(entry, locale);
  const { start, end, countries } = values;
  const [country] = countries;
  return {
    id: documentId(entry.key),
    key: entry.key,
    ...facetTermsOf(entry),
    title,
    summary,
    labels,
    hidden,
    titleForms: words.otherForms([title]),
    otherForms: words.otherForms([...labels, summary, ...textsOf(document)]),
    concepts: byLevel(words.meaningsOf(row, document), priorOfKind(entry.collection)),
    passages: passages.map(({ id, text }) => (id ? { id, text } : { text })),
    readIn: document.language,
    isMachine: edition.translation?.method === 'machine',
    start: start ?? '',
    end: end ?? '',
    group: collections.indexOf(entry.collection),
    prior: priorOfKind(entry.collection),
    date: start ?? end ?? null,
    name: orderName(title, locale),
    place: country ? orderName(labelOf(registry, 'countries', country, locale), locale) : null,
  };
}

function byLevel(
  meanings: readonly (readonly [readonly number[], number])[],
  prior: number,
): ServerDocument['concepts'] {
  const tokens = Object.fromEntries(levels.map((level) => [level, [] as string[]])) as Record<
    ConceptLevel,
    string[]
  >;
  for (const [meaning, strength] of meanings) {
    const level = levels.find((one) => strength * prior >= conceptLevels[one]) ?? 'l';
    tokens[level].push(conceptToken(meaning));
  }
  for (const level of levels) tokens[level].sort();
  return tokens;
}

/** Scripts that stand before the Latin one in their own language's order. */
const ownScript: Partial<Record<Locale, RegExp>> = {
  ru: /^\p{Script=Cyrillic}/u,
  ar: /^\p{Script=Arabic}/u,
};

/** A text as the server, which compares letter by letter, orders it the way the locale does, but for rare marks. */
function orderName(text: string, locale: Locale): string {
  const letters = fold(text).replace(/^[^\p{L}\p{N}]+/u, '');
  const isFirst = /^\p{N}/u.test(letters) || (ownScript[locale]?.test(letters) ?? true);
  return `${isFirst ? 0 : 1} ${letters}`;
}

/** The id of an entry's document. */
export const documentId = (key: string): string => key.replace('/', '__');
