/**
 * Which fields of a collection are text to translate, and how a translation is laid over its original:
 * facts come once from the original, text from the translation, and a text that is missing from the original,
 * named as such so that a page can mark its language.
 */
import { z } from 'zod';
import { metaOf } from './key.ts';
import type { Path } from './places.ts';

/** Calls `visit` for every leaf value of data that a schema describes. */
export function walk(
  schema: z.ZodType,
  value: unknown,
  visit: (leaf: { schema: z.ZodType; value: unknown; path: Path }) => void,
  path: Path = [],
): void {
  if (value === undefined || value === null) return;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    walk(schema.def.innerType as z.ZodType, value, visit, path);
  } else if (schema instanceof z.ZodArray) {
    if (!Array.isArray(value)) return;
    value.forEach((item, index) =>
      walk(schema.def.element as z.ZodType, item, visit, [...path, index]),
    );
  } else if (schema instanceof z.ZodObject) {
    if (typeof value !== 'object') return;
    for (const [name, inner] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
      walk(inner, (value as Record<string, unknown>)[name], visit, [...path, name]);
    }
  } else if (schema instanceof z.ZodUnion) {
    for (const option of schema.def.options as z.ZodType[]) walk(option, value, visit, path);
  } else {
    visit({ schema, value, path });
  }
}

/** True when a schema is, or holds, text to translate. */
export function holdsText(schema: z.ZodType): boolean {
  if (metaOf(schema).translatable) return true;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return holdsText(schema.def.innerType as z.ZodType);
  }
  if (schema instanceof z.ZodArray) return holdsText(schema.def.element as z.ZodType);
  if (schema instanceof z.ZodObject) {
    return Object.values(schema.shape as Record<string, z.ZodType>).some(holdsText);
  }
  return false;
}

const known = new WeakMap<z.ZodObject, readonly string[]>();

/** The top-level keys of a schema that hold text to translate, in schema order; `body` is not among them. */
export function textFieldsOf(schema: z.ZodObject): readonly string[] {
  let fields = known.get(schema);
  if (!fields) {
    const shape = Object.entries(schema.shape as Record<string, z.ZodType>);
    fields = shape.filter(([, inner]) => holdsText(inner)).map(([name]) => name);
    known.set(schema, fields);
  }
  return fields;
}

/** The texts of one field, in reading order: what is hashed, and what a translation has to give again. */
export function textsOf(schema: z.ZodObject, field: string, value: unknown): string[] {
  const texts: string[] = [];
  const inner = (schema.shape as Record<string, z.ZodType>)[field];
  if (!inner) return texts;
  walk(inner, value, (leaf) => {
    if (metaOf(leaf.schema).translatable && typeof leaf.value === 'string') {
      texts.push(leaf.value.trim().replace(/\s+/g, ' '));
    }
  });
  return texts;
}

/** Something in a translation that does not fit its original. */
export interface Misfit {
  kind: 'fact-differs' | 'list-length' | 'no-such-text';
  path: Path;
  expected: unknown;
  found: unknown;
}

/** A translation laid over its original. */
export interface Overlay {
  values: Record<string, unknown>;
  /** Fields of which some text is missing in the translation, so that the original's text stands there. */
  missing: string[];
  misfits: Misfit[];
}

/** Lays the texts of a translation over the values of its original. Neither argument is changed. */
export function overlay(
  schema: z.ZodObject,
  original: Record<string, unknown>,
  translation: Record<string, unknown>,
): Overlay {
  const misfits: Misfit[] = [];
  const missing: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
    const state = { incomplete: false };
    values[name] = lay(inner, original[name], translation[name], [name], misfits, state);
    if (state.incomplete && holdsText(inner)) missing.push(name);
  }
  return { values, missing, misfits };
}

function lay(
  schema: z.ZodType,
  base: unknown,
  over: unknown,
  path: Path,
  misfits: Misfit[],
  state: { incomplete: boolean },
): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return lay(schema.def.innerType as z.ZodType, base, over, path, misfits, state);
  }
  if (metaOf(schema).translatable) {
    if (base === undefined) {
      if (over !== undefined)
        misfits.push({ kind: 'no-such-text', path, expected: base, found: over });
      return undefined;
    }
    if (over === undefined) state.incomplete = true;
    return over ?? base;
  }
  if (schema instanceof z.ZodArray && holdsText(schema)) {
    return layList(schema, base, over, path, misfits, state);
  }
  if (schema instanceof z.ZodObject && holdsText(schema)) {
    if (base === undefined && over === undefined) return undefined;
    const [from, upon] = [record(base), record(over)];
    const laid = Object.entries(schema.shape as Record<string, z.ZodType>).map(
      ([name, inner]) =>
        [name, lay(inner, from[name], upon[name], [...path, name], misfits, state)] as const,
    );
    return Object.fromEntries(laid.filter(([, value]) => value !== undefined));
  }
  if (over !== undefined && JSON.stringify(over) !== JSON.stringify(base)) {
    misfits.push({ kind: 'fact-differs', path, expected: base, found: over });
  }
  return base;
}

function layList(
  schema: z.ZodArray,
  base: unknown,
  over: unknown,
  path: Path,
  misfits: Misfit[],
  state: { incomplete: boolean },
): unknown {
  const from = Array.isArray(base) ? base : [];
  const upon = Array.isArray(over) ? over : [];
  if (over !== undefined && from.length !== upon.length) {
    misfits.push({ kind: 'list-length', path, expected: from.length, found: upon.length });
  }
  const element = schema.def.element as z.ZodType;
  return from.map((item, index) =>
    lay(element, item, upon[index], [...path, index], misfits, state),
  );
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
