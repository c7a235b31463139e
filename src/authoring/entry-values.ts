/**
 * Values as an editor's form gives them, as the files hold them: fields left empty are left out, an original holds facts
 * and text, a translation text only.
 */
import { z } from 'zod';
import { metaOf } from '#registry/key.ts';
import { holdsText } from '#registry/translatable.ts';

/** A map of values. */
export type Values = Record<string, unknown>;

/** What the form of a new entry begins with. Files that do without stay without. */
export const presets: Readonly<Record<string, unknown>> = { licence: 'CC-BY-4.0' };

/** Keys that only translations have. */
const translationKeys = ['translatedFrom', 'method'];

/**
 * The values of an original.
 * @param before the values of the file, where there is one: what is empty there stays
 */
export function originalValues(schema: z.ZodObject, values: Values, before: Values = {}): Values {
  const { method: _method, translatedFrom: _from, ...rest } = values;
  const made = fieldsOf(schema, { ...rest, original: true }, before, pruned);
  for (const [name, value] of Object.entries(presets)) {
    const isAdded = Object.keys(before).length > 0 && before[name] === undefined;
    if (isAdded && made[name] === value) made[name] = undefined;
  }
  return withoutNothing(made);
}

/** The values of a translation: its texts, and the facts that its file repeats already. */
export function translationValues(
  schema: z.ZodObject,
  values: Values,
  before: Values = {},
): Values {
  const { original: _original, ...rest } = values;
  const from = rest['translatedFrom'];
  const kept = {
    translatedFrom: isRecord(from) ? { locale: from['locale'], fields: from['fields'] } : undefined,
    method: rest['method'],
  };
  return { ...fieldsOf(schema, rest, before, texts), ...withoutNothing(kept) };
}

type Change = (schema: z.ZodType, value: unknown, before: unknown) => unknown;

/** Applies a change to every key of an object; keys that the schema does not know are kept. */
function fieldsOf(schema: z.ZodObject, values: Values, before: Values, change: Change): Values {
  const shape = schema.shape as Record<string, z.ZodType>;
  const known = Object.entries(shape).map(
    ([name, inner]) => [name, change(inner, values[name], before[name])] as const,
  );
  const others = Object.entries(values).filter(
    ([name]) => !(name in shape) && !translationKeys.includes(name),
  );
  return withoutNothing({ ...Object.fromEntries(known), ...Object.fromEntries(others) });
}

function pruned(schema: z.ZodType, value: unknown, before: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    const inner = pruned(schema.def.innerType as z.ZodType, value, before);
    if (isEmpty(inner) && isEmpty(before)) return before;
    const isUnset = schema instanceof z.ZodDefault && same(inner, schema.def.defaultValue);
    const isOff = schema instanceof z.ZodOptional && inner === false;
    return before === undefined && (isUnset || isOff) ? undefined : inner;
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const members = value.map((item, index) =>
      pruned(schema.def.element as z.ZodType, item, sameMember(list(before), item, index)),
    );
    return members.filter((member) => member !== undefined);
  }
  if (schema instanceof z.ZodObject) {
    if (!isRecord(value)) return undefined;
    const made = fieldsOf(schema, value, record(before), pruned);
    return Object.keys(made).length > 0 ? made : undefined;
  }
  return value === '' || value === null ? undefined : value;
}

/** The member that one was made from: that of its id, wherever it stood; else the one in its place. */
function sameMember(old: readonly unknown[], item: unknown, index: number): unknown {
  const { id } = record(item);
  if (id === undefined) return old[index];
  return old.find((one) => record(one)['id'] === id);
}

function texts(schema: z.ZodType, value: unknown, before: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return texts(schema.def.innerType as z.ZodType, value, before);
  }
  if (value === undefined || value === null) return undefined;
  if (!holdsText(schema)) return before === undefined ? undefined : value;
  if (metaOf(schema).translatable) return value === '' ? undefined : value;
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return textList(schema.def.element as z.ZodType, value, list(before));
  }
  if (schema instanceof z.ZodObject && isRecord(value)) {
    const made = fieldsOf(schema, value, record(before), texts);
    return Object.keys(made).length > 0 ? made : undefined;
  }
  return value;
}

/** Lists keep as many members as the original has; one none of whose members has text is left out. */
function textList(element: z.ZodType, value: readonly unknown[], old: readonly unknown[]): unknown {
  const members = value.map((item, index) => texts(element, item, old[index]));
  if (members.every((member) => member === undefined)) return undefined;
  return members.map((member) => member ?? (element instanceof z.ZodObject ? {} : ''));
}

const withoutNothing = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
  );

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const record = (value: unknown): Values => (isRecord(value) ? value : {});

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isEmpty = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);
