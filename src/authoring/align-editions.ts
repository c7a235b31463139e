/**
 * Looks at all editions of an entry when it is saved: repairs their texts, takes out of a translation what is only the
 * original's text again, and notes of every field that was translated what it was translated from.
 */
import type { z } from 'zod';
import type { Locale } from '#registry/locale.ts';
import { textFieldsOf, textsOf } from '#registry/translatable.ts';
import { readEdition, sourceKey, sourceOf } from './file-format.ts';
import { originalValues, translationValues, type Values } from './entry-values.ts';
import { repairBody, type Repairs } from './repair-body.ts';
import { sameBody } from './merge-body.ts';

/** What was done to the editions beside what the author did. */
export interface Aligned {
  original: Values;
  translations: Partial<Record<Locale, Values>>;
  repairs: Repairs & { text?: number };
}

/** A hash of a text: that of src/corpus/hashes.ts, which cannot run in a browser. */
export type Hash = (text: string) => Promise<string>;

/**
 * Aligns the editions of an entry.
 * @param locale the locale of the original
 */
export async function alignEditions(
  schema: z.ZodObject,
  locale: Locale,
  given: Values,
  translations: Partial<Record<Locale, Values>>,
  hash: Hash,
): Promise<Aligned> {
  const repairs: Aligned['repairs'] = {};
  const original = repaired(given, repairs);
  const facts = originalValues(schema, withoutSource(original), before(original));
  const hashes = await hashesOf(schema, facts, original['body'], hash);
  const made: Partial<Record<Locale, Values>> = {};
  for (const [name, values] of Object.entries(translations)) {
    const { values: fixed, partly } = withoutCopies(
      schema,
      repaired(values, repairs),
      facts,
      repairs,
    );
    const complete = Object.entries(hashes).filter(([field]) => !partly.has(field));
    made[name as Locale] = await withOrigin(schema, fixed, locale, complete, hash);
  }
  return { original, translations: made, repairs };
}

/** The hash of each text field and of the body, as the corpus computes them. */
export async function hashesOf(
  schema: z.ZodObject,
  values: Values,
  body: unknown,
  hash: Hash,
): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const field of textFieldsOf(schema)) {
    const texts = textsOf(schema, field, values[field]);
    if (texts.length > 0) hashes[field] = await hash(JSON.stringify(texts));
  }
  const words = textOf(body).replace(/\s+/g, ' ').trim();
  if (words) hashes['body'] = await hash(words);
  return hashes;
}

function repaired(values: Values, repairs: Aligned['repairs']): Values {
  const { body } = values;
  if (typeof body !== 'string') return values;
  // A text that nobody touched is not the author's to answer for now.
  const old = before(values)['body'];
  if (typeof old === 'string' && old.trim() === body.trim()) return values;
  const result = repairBody(body);
  for (const [kind, count] of Object.entries(result.repairs)) {
    repairs[kind as keyof Repairs] = (repairs[kind as keyof Repairs] ?? 0) + count;
  }
  return { ...values, body: result.text };
}

/**
 * Takes out lists and groups whose texts are all the original's, where the file had none: the form showed them to be
 * translated, and nobody did. A text missing within a list of texts is the original's, so that the others keep their
 * places; such a list counts as not yet translated (`partly`).
 */
function withoutCopies(
  schema: z.ZodObject,
  values: Values,
  facts: Values,
  repairs: Aligned['repairs'],
): { values: Values; partly: Set<string> } {
  const old = before(values);
  const made = { ...values };
  const partly = new Set<string>();
  for (const field of textFieldsOf(schema)) {
    const value = values[field];
    if (typeof value !== 'object' || value === null) continue;
    const own = textsOf(schema, field, value).filter(Boolean);
    const theirs = textsOf(schema, field, facts[field]).filter(Boolean);
    const isCopy = JSON.stringify(own) === JSON.stringify(theirs);
    if (isCopy && own.length > 0 && old[field] === undefined) {
      made[field] = undefined;
      repairs.text = (repairs.text ?? 0) + 1;
    } else if (Array.isArray(value) && own.length > 0) {
      made[field] = filled(value, facts[field]);
      if (value.some(isBlank)) partly.add(field);
    }
  }
  return { values: made, partly };
}

function filled(members: readonly unknown[], theirs: unknown): unknown[] {
  const given = Array.isArray(theirs) ? (theirs as unknown[]) : [];
  return members.map((member, index) => (isBlank(member) ? (given[index] ?? member) : member));
}

const isBlank = (member: unknown): boolean => member === '' || member === null;

/** Records the state of the original for each field whose translation was written or changed now. */
async function withOrigin(
  schema: z.ZodObject,
  values: Values,
  locale: Locale,
  hashes: readonly (readonly [field: string, hash: string])[],
  hash: Hash,
): Promise<Values> {
  const old = before(values);
  const now = translationValues(schema, withoutSource(values), old);
  const known = (old['translatedFrom'] as { fields?: Record<string, string> } | undefined)?.fields;
  const own = await hashesOf(schema, now, values['body'], hash);
  const last = await hashesOf(schema, old, old['body'], hash);
  const fields: Record<string, string> = {};
  for (const [field, current] of hashes) {
    if (own[field] === undefined) continue;
    const isSame =
      field === 'body'
        ? sameBody(textOf(old['body']), textOf(values['body']))
        : own[field] === last[field];
    const recorded = isSame ? known?.[field] : current;
    if (recorded !== undefined) fields[field] = recorded;
  }
  if (Object.keys(fields).length === 0) return values;
  return { ...values, translatedFrom: { locale, fields } };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The values of the file that an edition was read from. */
function before(values: Values): Values {
  const source = sourceOf(values);
  return source === undefined ? {} : readEdition(source);
}

function withoutSource(values: Values): Values {
  const { [sourceKey]: _source, body: _body, ...rest } = values;
  return rest;
}
