/**
 * An entry as open data: what a locale shows of it, with its addresses and the state of its translation. The facts and
 * texts stand as authors write them, so that they fit the schema of the collection and can be read back.
 */
import { entryPath, permanentPath, withAddresses } from '#registry/address.ts';
import { viewOf, type Entry } from '#registry/entry.ts';
import type { Locale } from '#registry/locale.ts';
import { metaOf } from '#registry/key.ts';
import { labelOf, type Registry } from '#registry/registry.ts';
import { originalSchema } from '#registry/schemas.ts';
import { walk } from '#registry/translatable.ts';
import { stateIn } from '#registry/translation-state.ts';
import type { VocabularyId } from '#registry/vocabulary.ts';
import { addressIn, type Imprint } from './imprint.ts';

/** The vocabularies whose labels a record carries; the labels of all others are in the vocabularies. */
export const labelledVocabularies = [
  'pillars',
  'themes',
  'countries',
  'regions',
] as const satisfies VocabularyId[];

/** Keys of an original that a record leaves out: the mark that only its file needs, and answers meant for reviewers. */
const keptBack: readonly string[] = ['original', 'sensitivity'];

/** Values, or their schemas, by key, without those. */
export const withoutKeptBack = <T>(byKey: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(byKey).filter(([name]) => !keptBack.includes(name)));

/** An entry in one locale. */
export interface EntryRecord {
  key: string;
  collection: string;
  id: string;
  /** The permanent address, without a locale. */
  permanent: string;
  /** The page in this locale. */
  url: string;
  locale: Locale;
  /** The language of the texts: the original's where there is no translation. */
  language: Locale;
  /** The language of the original. */
  original: Locale;
  translation: {
    state: 'original' | 'current' | 'stale' | 'missing';
    method?: 'human' | 'machine' | 'reviewed';
    /** Fields whose text stands in the original's language. */
    inOriginal: readonly string[];
  };
  /** Regions, those that follow from the countries included. */
  regions: readonly string[];
  /** GCM objectives and goals, those that follow from the themes included. */
  gcm: readonly string[];
  sdgs: readonly string[];
  /** Names of the terms in the locale, by vocabulary and id. */
  labels: Record<(typeof labelledVocabularies)[number], Record<string, string>>;
  /** Facts and texts, by the schema of the collection. */
  values: Record<string, unknown>;
  /** The running text: HTML with full addresses, and without markup. */
  body: { html: string; text: string };
}

/** The records of every entry in a locale, in the order of the registry. */
export function* entryRecords(
  registry: Registry,
  locale: Locale,
  imprint: Imprint,
): Generator<EntryRecord> {
  for (const entry of registry.entries.values()) {
    yield entryRecord(entry, registry, locale, imprint);
  }
}

function entryRecord(
  entry: Entry,
  registry: Registry,
  locale: Locale,
  imprint: Imprint,
): EntryRecord {
  const { values, body, language, edition } = viewOf(entry, locale);
  const terms = { ...values, regions: entry.regions };
  const labels = labelledVocabularies.map((vocabulary) => {
    const named = terms[vocabulary].map((id) => [
      written(vocabulary, id),
      labelOf(registry, vocabulary, id, locale),
    ]);
    return [vocabulary, Object.fromEntries(named) as Record<string, string>] as const;
  });
  const method = edition.translation?.method;
  return {
    key: entry.key,
    collection: entry.collection,
    id: entry.id,
    permanent: addressIn(imprint, permanentPath(entry.key)),
    url: addressIn(imprint, entryPath(locale, entry.key)),
    locale,
    language,
    original: entry.original,
    translation: {
      state: stateIn(entry, locale),
      ...(method ? { method } : {}),
      inOriginal: edition.missing,
    },
    regions: entry.regions,
    ...entry.frames,
    labels: Object.fromEntries(labels) as EntryRecord['labels'],
    values: valuesOf(entry, values, registry),
    body: { html: withFullAddresses(body.html, locale, imprint), text: body.plain },
  };
}

/** Countries are held in lower case, as addresses need them; written, they are ISO 3166-1. */
const written = (vocabulary: VocabularyId | undefined, id: string): string =>
  vocabulary === 'countries' ? id.toUpperCase() : id;

function valuesOf(entry: Entry, values: object, registry: Registry): Record<string, unknown> {
  const copy = withoutKeptBack(structuredClone(values) as Record<string, unknown>);
  // An entry that is not published is not named either.
  copy['relations'] = (copy['relations'] as Entry['facts']['relations']).filter((relation) =>
    registry.entries.has(relation.entry),
  );
  walk(originalSchema(entry.collection), copy, ({ schema, value, path }) => {
    const { vocabulary, entryReference } = metaOf(schema);
    if (vocabulary === 'countries') setAt(copy, path, String(value).toUpperCase());
    if (entryReference && !registry.entries.has(String(value))) setAt(copy, path, undefined);
  });
  return copy;
}

function setAt(whole: object, path: readonly (string | number)[], value: unknown): void {
  let at = whole as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  const last = path.at(-1);
  if (last !== undefined) at[last] = value;
}

function withFullAddresses(html: string, locale: Locale, { site }: Imprint): string {
  const root = site.replace(/\/$/, '');
  return withAddresses(html, locale).replaceAll(/ (href|src)="\//g, ` $1="${root}/`);
}
