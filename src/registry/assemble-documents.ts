/** Groups editions into entries and pages: one original each, translations laid over it. */
import type { z } from 'zod';
import { framesOf, type Mapping } from './crosswalk.ts';
import type { Document, Edition, Entry, EntryValues, Page, PageValues } from './entry.ts';
import { collections, type Collection } from './facts.ts';
import { locales, type Locale } from './locale.ts';
import type { translatedFromSchema } from './schemas.ts';
import { salvage } from './salvage.ts';
import { originalSchema, translationSchema } from './schemas.ts';
import type { EditionSource, Fault } from './source.ts';
import { overlay } from './translatable.ts';
import { fieldStates, type TranslationMethod } from './translation-state.ts';
import type { Vocabulary, VocabularyId } from './vocabulary.ts';

/** The entries and pages of a registry. */
export interface Documents {
  entries: Map<string, Entry>;
  pages: Map<string, Page>;
  leftOut: Set<string>;
  faulty: Map<string, Entry>;
}

/** Builds entries and pages from editions; a document without a valid original is left out, and said. */
export function assembleDocuments(
  sources: readonly EditionSource[],
  vocabularies: Readonly<Record<VocabularyId, Vocabulary>>,
  crosswalk: readonly Mapping[],
  faults: Fault[],
): Documents {
  const groups = new Map<string, EditionSource[]>();
  for (const source of sources) {
    const name = `${source.collection}/${source.id}`;
    groups.set(name, [...(groups.get(name) ?? []), source]);
  }
  const entries = new Map<string, Entry>();
  const pages = new Map<string, Page>();
  const leftOut = new Set<string>();
  const faulty = new Map<string, Entry>();
  for (const name of [...groups.keys()].sort(byCollectionThenId)) {
    const group = groups.get(name) ?? [];
    const document = keptDocument(group, faults);
    const collection = group[0]?.collection;
    if (!document || !collection) {
      leftOut.add(name);
      const rest = salvaged(group);
      if (rest) faulty.set(name, rest);
      continue;
    }
    if (collection === 'pages') {
      pages.set(document.id, document as unknown as Page);
      continue;
    }
    const { facts } = document as Document<EntryValues>;
    entries.set(name, {
      ...(document as Document<EntryValues>),
      collection,
      key: name,
      regions: regionsOf(facts, vocabularies.countries),
      frames: framesOf(facts, crosswalk),
    });
  }
  return { entries, pages, leftOut, faulty };
}

/** An entry whose original is at fault, with what is right in it. */
function salvaged(group: readonly EditionSource[]): Entry | undefined {
  const source = group.find(({ values }) => isRecord(values) && 'original' in values);
  if (!source || source.collection === 'pages') return undefined;
  const { collection, id, locale } = source;
  const schema = originalSchema(collection) as unknown as z.ZodObject;
  const values = salvage(schema, source.values) as Record<string, unknown>;
  const answers = Array.isArray(values['sensitivity']) ? values['sensitivity'] : [];
  const review = isRecord(values['review']) ? values['review'] : {};
  const facts = {
    ...values,
    // What rules read beside texts and terms: whether the entry is public, and which of their findings are answered.
    review: { state: 'draft', ...review },
    sensitivity: answers.filter((answer) => isRecord(answer) && answer['words'] !== undefined),
  };
  const edition = editionOf(source, facts, []) as Edition<EntryValues>;
  return {
    id,
    key: `${collection}/${id}`,
    collection,
    original: locale,
    editions: { [locale]: edition },
    facts: edition.values,
    regions: [],
    frames: { gcm: [], sdgs: [] },
  };
}

const byCollectionThenId = (a: string, b: string): number => {
  const rank = (name: string): number => collections.indexOf(name.split('/')[0] as Collection);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
};

/** Regions as the original sets them, else those of its countries, each once. */
function regionsOf(facts: EntryValues, countries: Vocabulary): string[] {
  const derived = facts.countries.map((code) => countries.terms.get(code)?.region);
  const found = facts.regions ?? derived.filter((region) => region !== undefined);
  return found.length > 0 ? [...new Set(found)] : ['global'];
}

/** What became of a group of editions; as long as none of them was read anew, it becomes the same again. */
const kept = new WeakMap<
  EditionSource,
  { group: readonly EditionSource[]; faults: Fault[]; document: AnyDocument | undefined }
>();

function keptDocument(group: readonly EditionSource[], faults: Fault[]): AnyDocument | undefined {
  const [first] = group;
  const before = first && kept.get(first);
  if (before?.group.length === group.length && before.group.every((one, at) => one === group[at])) {
    faults.push(...before.faults);
    return before.document;
  }
  const own: Fault[] = [];
  const document = assembleDocument(group, own);
  if (first) kept.set(first, { group, faults: own, document });
  faults.push(...own);
  return document;
}

type AnyDocument = Document<EntryValues | PageValues>;

function assembleDocument(
  group: readonly EditionSource[],
  faults: Fault[],
): Document<EntryValues | PageValues> | undefined {
  const source = findOriginal(group, faults);
  if (!source) return undefined;
  const schema = originalSchema(source.collection) as unknown as z.ZodObject;
  const facts = parse(schema, source, faults);
  if (!facts) return undefined;
  const editions: Partial<Record<Locale, Edition<EntryValues | PageValues>>> = {};
  editions[source.locale] = editionOf(source, facts, []);
  for (const translation of group) {
    if (translation === source) continue;
    const edition = translated(translation, source, facts, schema, faults);
    if (edition) editions[translation.locale] = edition;
  }
  return {
    id: source.id,
    original: source.locale,
    editions,
    facts: facts as unknown as EntryValues,
  };
}

function findOriginal(group: readonly EditionSource[], faults: Fault[]): EditionSource | undefined {
  const originals = group.filter(({ values }) => isRecord(values) && 'original' in values);
  const [first, ...others] = originals;
  for (const other of others) {
    if (first) faults.push({ kind: 'two-originals', places: other.places, first: first.places });
  }
  const any = group[0];
  if (!first && any) {
    const found = locales.filter((locale) => group.some((source) => source.locale === locale));
    faults.push({ kind: 'no-original', places: any.places, locales: found });
  }
  return others.length === 0 ? first : undefined;
}

function translated(
  source: EditionSource,
  original: EditionSource,
  facts: Record<string, unknown>,
  schema: z.ZodObject,
  faults: Fault[],
): Edition<EntryValues | PageValues> | undefined {
  const values = withoutEmpty(source.values);
  const own = parse(translationSchema(source.collection), { ...source, values }, faults);
  if (!own) return undefined;
  if (own['title'] === undefined) {
    faults.push({ kind: 'no-title-yet', places: source.places });
    return undefined;
  }
  const { values: laid, missing, misfits } = overlay(schema, facts, own);
  if (original.hashes['body'] && !source.hashes['body']) missing.push('body');
  for (const misfit of misfits) {
    faults.push({ kind: 'misfit', places: source.places, original: original.places, misfit });
  }
  const from = own['translatedFrom'] as z.output<typeof translatedFromSchema> | undefined;
  const fields = fieldStates(original.hashes, from?.fields, missing);
  const method = own['method'] as TranslationMethod;
  return { ...editionOf(source, laid, missing), translation: { method, fields } };
}

/** Keys without value are texts that nobody has translated yet: as good as left out. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutEmpty(item) ?? undefined);
  if (!isRecord(value)) return value;
  const given = Object.entries(value).filter(([, inner]) => inner !== null && inner !== '');
  return Object.fromEntries(given.map(([name, inner]) => [name, withoutEmpty(inner)]));
}

function editionOf(
  source: EditionSource,
  values: Record<string, unknown>,
  missing: readonly string[],
): Edition<EntryValues | PageValues> {
  const { locale, places, body, hashes } = source;
  return {
    locale,
    file: places.file,
    places,
    values: values as unknown as EntryValues,
    missing,
    body,
    hashes,
  };
}

function parse(
  schema: z.ZodType,
  source: EditionSource,
  faults: Fault[],
): Record<string, unknown> | undefined {
  const result = schema.safeParse(source.values);
  if (result.success) return result.data as Record<string, unknown>;
  for (const issue of result.error.issues) {
    faults.push({ kind: 'schema', places: source.places, values: source.values, issue, schema });
  }
  return undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
