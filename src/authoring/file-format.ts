/**
 * How the web editor reads and writes the files of content/. A file's own text travels with its values, so that saving
 * changes only what was edited: hand-written layout, quotes and comments stay.
 */
import type { z } from 'zod';
import { parse } from 'yaml';
import { originalValues, translationValues, type Values } from './entry-values.ts';
import { mergeBody, sameBody } from './merge-body.ts';
import { sameValue } from './same-value.ts';
import { spliceYaml } from './splice-yaml.ts';
import { yamlText } from './yaml-text.ts';

/** The key under which a file's own text travels with its values; no field of a form has it. */
export const sourceKey = '_source';

/** The values of an edition with its body, and its text. */
export function readEdition(text: string): Values {
  const { head, body } = split(text);
  const values: unknown = head === undefined ? {} : parse(head, { version: '1.2' });
  return { ...(values as Values), body: body.trim(), [sourceKey]: text };
}

/**
 * The text of the file that values were read from. A translation that was begun from an original carries the original's
 * text, which is not its own.
 */
export function sourceOf(data: Values): string | undefined {
  const source = data[sourceKey];
  if (typeof source !== 'string') return undefined;
  const isOriginal = readEdition(source)['original'] === true;
  return isOriginal === (data['original'] === true) ? source : undefined;
}

/** The values that a file of an edition holds, of those that a form gives. */
export const cleanValues = (schema: z.ZodObject, values: Values, before: Values): Values =>
  values['original'] === true
    ? originalValues(schema, values, before)
    : translationValues(schema, values, before);

/** The text of an edition with these values. */
export function writeEdition(schema: z.ZodObject, data: Values): string {
  const { body, [sourceKey]: _source, ...values } = data;
  const source = sourceOf(data);
  const before = source === undefined ? {} : readEdition(source);
  const cleaned = cleanValues(schema, values, before);
  const order = [...Object.keys(schema.shape), 'translatedFrom', 'method'];
  const old = source === undefined ? undefined : split(source);
  const head = headOf(old?.head, cleaned, order);
  const text = typeof body === 'string' ? body.trim() : '';
  if (!old || old.head === undefined) return `---\n${head}---\n${text ? `\n${text}\n` : ''}`;
  const kept = sameBody(old.body, text) ? old.body : withEnds(old.body, text);
  return `${old.before}${head}${old.after}${kept}`;
}

/** The values of a YAML file and its text. */
export const readYamlFile = (text: string): Values => ({
  ...(parse(text, { version: '1.2' }) as Values),
  [sourceKey]: text,
});

/** The text of a YAML file with these values. */
export function writeYamlFile(schema: z.ZodObject, data: Values): string {
  const { [sourceKey]: source, ...values } = data;
  const before = typeof source === 'string' ? readYamlFile(source) : {};
  const { original: _original, ...cleaned } = originalValues(schema, values, before);
  return headOf(
    typeof source === 'string' ? source : undefined,
    cleaned,
    Object.keys(schema.shape),
  );
}

/** Front matter with these values: the old one edited in place, else one written anew. */
function headOf(head: string | undefined, values: Values, order: readonly string[]): string {
  if (head !== undefined) {
    if (sameValue(parse(head, { version: '1.2' }), values)) return head;
    const spliced = spliceYaml(head, values, order);
    if (spliced !== undefined) return spliced;
  }
  const rank = (name: string): number =>
    order.includes(name) ? order.indexOf(name) : order.length;
  const names = Object.keys(values).sort((a, b) => rank(a) - rank(b));
  return yamlText(Object.fromEntries(names.map((name) => [name, values[name]])));
}

/** A new body between the white space that the old one began and ended with. */
function withEnds(old: string, text: string): string {
  const merged = mergeBody(old.trim(), text);
  if (old.trim() === '') return text ? `\n${text}\n` : old;
  const [start = ''] = /^\s*/.exec(old) ?? [];
  const [end = ''] = /\s*$/.exec(old) ?? [];
  return `${start}${merged.trim()}${end}`;
}

interface Split {
  before: string;
  head: string | undefined;
  after: string;
  body: string;
}

/** Front matter with its fences, and what follows. */
function split(text: string): Split {
  const found = /^(\uFEFF?---[^\S\n]*\n)([\s\S]*?\n|)(---[^\S\n]*(?:\n|$))/.exec(text);
  if (!found) return { before: '', head: undefined, after: '', body: text };
  const [whole, before = '', head = '', after = ''] = found;
  return { before, head, after, body: text.slice(whole.length) };
}
