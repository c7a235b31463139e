/**
 * Joins what an author changed in a form with what somebody else has changed in the file since the form was opened, field
 * by field. Where both changed the same field, nothing can be decided here.
 */
import type { z } from 'zod';
import { cleanValues, readEdition, sourceKey, sourceOf } from './file-format.ts';
import type { Values } from './entry-values.ts';
import { sameBody } from './merge-body.ts';
import { sameValue } from './same-value.ts';

/** Two changes joined. */
export interface Joined {
  values: Values;
  /** Fields that both changed, differently. */
  conflicts: string[];
}

/**
 * @param mine the values of the form, with the text they were read from
 * @param file the text of the file as it is now
 */
export function joinEditions(schema: z.ZodObject, mine: Values, file: string): Joined {
  const source = sourceOf(mine);
  if (source === undefined || source.trim() === file.trim()) return { values: mine, conflicts: [] };
  const base = readEdition(source);
  const theirs = readEdition(file);
  const { body, [sourceKey]: _source, ...rest } = mine;
  const own: Values = { ...cleanValues(schema, rest, base), body };
  const values: Values = { ...mine, [sourceKey]: file };
  const conflicts: string[] = [];
  for (const name of new Set([...Object.keys(base), ...Object.keys(theirs)])) {
    const isSame = name === 'body' ? sameTexts : sameValue;
    if (name === sourceKey || isSame(base[name], theirs[name])) continue;
    if (isSame(own[name], base[name])) values[name] = theirs[name];
    else if (!isSame(own[name], theirs[name])) conflicts.push(name);
  }
  return { values, conflicts };
}

const sameTexts = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' ? sameBody(a, b) : a === b;
