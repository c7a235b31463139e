/**
 * The frame of a translation: every key that has text in the original, empty, with the original's text as a comment above
 * it, and the hashes of what it is made from. It is shown to nobody before its title is written.
 */
import { z } from 'zod';
import { metaOf } from '#registry/key.ts';
import type { Locale } from '#registry/locale.ts';
import { holdsText } from '#registry/translatable.ts';

/** What a frame is made from. */
export interface FrameSource {
  locale: Locale;
  schema: z.ZodObject;
  values: Readonly<Record<string, unknown>>;
  /** The body as its author wrote it. */
  body: string;
  hashes: Readonly<Record<string, string>>;
}

/** The text of the file. */
export function translationFrame(source: FrameSource): string {
  const body = source.body.trim();
  return [
    '---',
    '# Write each text behind its key; the line above it is the original. Leave `- {}` as it is.',
    ...linesOf(source.schema, source.values, ''),
    'translatedFrom:',
    `  locale: ${source.locale}`,
    '  fields:',
    ...Object.entries(source.hashes).map(([field, hash]) => `    ${field}: "${hash}"`),
    'method: human # or: machine; reviewed (made by machine, gone over by a person)',
    ...(body
      ? ['#', '# The text to translate; its translation goes below the line of hyphens.', '#']
      : []),
    ...(body ? body.split(/\r?\n/).map((line) => `# ${line}`.trimEnd()) : []),
    '---',
    '',
    '',
  ].join('\n');
}

/** The lines of an object's keys that hold text; none where the value has no text. */
function linesOf(schema: z.ZodType, value: unknown, indent: string): string[] {
  const core = unwrap(schema);
  if (!(core instanceof z.ZodObject) || typeof value !== 'object' || value === null) return [];
  return Object.entries(core.shape as Record<string, z.ZodType>).flatMap(([name, inner]) =>
    linesOfKey(name, inner, (value as Record<string, unknown>)[name], indent),
  );
}

function linesOfKey(name: string, schema: z.ZodType, value: unknown, indent: string): string[] {
  const core = unwrap(schema);
  if (value === undefined || !holdsText(core)) return [];
  if (isText(core)) return [...comment(value, indent), `${indent}${name}:`];
  if (core instanceof z.ZodArray) {
    const items = (value as unknown[]).map((item) =>
      linesOfItem(core.def.element as z.ZodType, item, `${indent}  `),
    );
    const hasText = items.some((lines) => lines.at(-1)?.trim() !== '- {}');
    return hasText ? [`${indent}${name}:`, ...items.flat()] : [];
  }
  const lines = linesOf(core, value, `${indent}  `);
  return lines.length > 0 ? [`${indent}${name}:`, ...lines] : [];
}

function linesOfItem(schema: z.ZodType, item: unknown, indent: string): string[] {
  const core = unwrap(schema);
  if (isText(core)) return [...comment(item, indent), `${indent}-`];
  const lines = linesOf(core, item, `${indent}  `);
  if (lines.length === 0) return [`${indent}- {}`];
  // The dash takes the place of two spaces before the first key; the comment above that key goes before the dash.
  const first = lines.findIndex((line) => !line.trim().startsWith('#'));
  return lines.map((line, at) =>
    at < first ? `${indent}${line.trim()}` : at === first ? `${indent}- ${line.trim()}` : line,
  );
}

const isText = (schema: z.ZodType): boolean => metaOf(schema).translatable === true;

function unwrap(schema: z.ZodType): z.ZodType {
  if (isText(schema)) return schema;
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.def.innerType as z.ZodType)
    : schema;
}

const comment = (value: unknown, indent: string): string[] =>
  String(value)
    .trim()
    .split(/\r?\n/)
    .map((line) => `${indent}# ${line}`);
