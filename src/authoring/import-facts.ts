/** Reads the table of facts of a Word file: names of fields and terms in any of the six languages become keys and ids. */
import { closest } from 'fastest-levenshtein';
import { z } from 'zod';
import { intlTag, locales } from '#registry/locale.ts';
import { isPartialDate } from '#registry/partial-date.ts';
import { factFields, type FactField, type Forms, type ImportWords } from './import-words.ts';

/** Something an author should look at; its words are the string `import.note.<kind>`. */
export interface Note {
  kind:
    | ('term' | 'row' | 'date' | 'missing' | 'alt' | 'picture' | 'link' | 'cells' | 'style')
    | ('formula' | 'changes' | 'id' | 'lost');
  /** What stands in the words' places; `field` is a key of `field.*`. */
  values: Readonly<Record<string, string>>;
}

/** A row of the table: what stands left, and the lines that stand right. */
export interface FactRow {
  label: string;
  lines: readonly string[];
}

/** Reads the rows of a table of facts. */
export function readFacts(
  schema: z.ZodObject,
  rows: readonly FactRow[],
  words: ImportWords,
): { values: Record<string, unknown>; notes: Note[] } {
  const fields = factFields(schema);
  const values: Record<string, unknown> = {};
  const notes: Note[] = [];
  for (const { label, lines } of rows) {
    if (lines.length === 0) continue;
    const field = fieldOf(label, fields, words);
    if (!field) {
      notes.push({ kind: 'row', values: { value: `${label}: ${lines.join(' ')}` } });
      continue;
    }
    const found = valuesOf(field, lines, words, notes);
    if (found.length > 0) put(values, field.path, field.isList ? found : found[0]);
  }
  return { values, notes };
}

function fieldOf(
  label: string,
  fields: readonly FactField[],
  words: ImportWords,
): FactField | undefined {
  const wanted = fold(label);
  return fields.find(({ path }) => {
    const name = path.split('.').at(-1) ?? path;
    const forms = words.fields[path] ?? words.fields[name] ?? [];
    return [path, ...forms].some((form) => fold(form) === wanted);
  });
}

function valuesOf(
  field: FactField,
  lines: readonly string[],
  words: ImportWords,
  notes: Note[],
): unknown[] {
  const { core, vocabulary, isList, member } = field;
  if (field.path === 'sources') return lines.map(sourceOf);
  if (member) return lines.map((line) => ({ [member]: line }));
  const forms = vocabulary
    ? words.terms[vocabulary]
    : core instanceof z.ZodEnum
      ? words.options
      : undefined;
  const isText = core instanceof z.ZodString && !forms && !isList;
  const parts = isText
    ? [lines.join(' ')]
    : forms
      ? lines.flatMap((line) => line.split(/[;,،؛]\s*/)).filter((part) => part !== '')
      : lines;
  const ids = forms && core instanceof z.ZodEnum ? only(forms, core.options as string[]) : forms;
  return parts.flatMap((part) => valueOf(field, part, ids, notes));
}

const only = (forms: Forms, ids: readonly string[]): Forms =>
  Object.fromEntries(ids.map((id) => [id, [id, ...(forms[id] ?? [])]]));

function valueOf(
  field: FactField,
  part: string,
  forms: Forms | undefined,
  notes: Note[],
): unknown[] {
  const name = field.path;
  if (forms) {
    const id = idOf(part, forms);
    if (id !== undefined) return [field.vocabulary === 'countries' ? id.toUpperCase() : id];
    notes.push({ kind: 'term', values: { field: name, value: part, near: nearest(part, forms) } });
    return [];
  }
  if (field.core instanceof z.ZodPipe) {
    const date = dateOf(part);
    if (date !== undefined) return [date];
    notes.push({ kind: 'date', values: { field: name, value: part } });
    return [];
  }
  if (field.core instanceof z.ZodNumber) {
    const number = Number(part.replaceAll(/[\s\u00A0\u202F]/g, ''));
    return Number.isFinite(number) ? [number] : [];
  }
  return [part];
}

/** `title; publisher; date; address`, in any order after the title. */
function sourceOf(line: string): Record<string, string> {
  const [title = '', ...rest] = line.split(/\s*[;؛]\s*/);
  const source: Record<string, string> = { title };
  for (const part of rest.filter((text) => text !== '')) {
    const date = dateOf(part);
    if (/^https?:\/\//.test(part)) source['url'] = part;
    else if (date !== undefined) source['date'] = date;
    else source['publisher'] ??= part;
  }
  return source;
}

/** The id of a term by one of its names. */
function idOf(text: string, forms: Forms): string | undefined {
  const wanted = fold(text);
  return Object.entries(forms).find(([, names]) =>
    names.some((name) => fold(name) === wanted),
  )?.[0];
}

/** The name nearest to a text that is none. */
function nearest(text: string, forms: Forms): string {
  const names = Object.entries(forms).flatMap(([id, all]) => all.filter((name) => name !== id));
  const folded = names.map(fold);
  return names[folded.indexOf(closest(fold(text), folded))] ?? '';
}

/** Small letters without accents, signs and the spaces around them: what is left to compare. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A date as people write it: 2018-09, 5.9.2018, 05/09/2018, September 2018 in any of the six languages. */
export function dateOf(text: string): string | undefined {
  const plain = text.trim();
  if (isPartialDate(plain)) return plain;
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(plain) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year && isPartialDate(written)) return written;
  const words = fold(plain).split(' ');
  const number = words.map((word) => months.get(word)).find((found) => found !== undefined);
  const inWords = words.find((word) => /^\d{4}$/.test(word));
  if (number === undefined || inWords === undefined) return undefined;
  const [on] = words.filter((word) => /^\d{1,2}$/.test(word));
  const date = [
    inWords,
    String(number).padStart(2, '0'),
    ...(on ? [on.padStart(2, '0')] : []),
  ].join('-');
  return isPartialDate(date) ? date : undefined;
}

/** The months' names, alone and within a date, in all six languages. */
const months = new Map(
  locales.flatMap((locale) =>
    Array.from({ length: 12 }, (_unused, index) => {
      const date = new Date(Date.UTC(2020, index, 15));
      const name = (options: Intl.DateTimeFormatOptions): string =>
        new Intl.DateTimeFormat(intlTag(locale), {
          timeZone: 'UTC',
          calendar: 'gregory',
          ...options,
        })
          .formatToParts(date)
          .find(({ type }) => type === 'month')?.value ?? '';
      const names = [name({ month: 'long' }), name({ month: 'long', day: 'numeric' })];
      return names.map((found) => [fold(found), index + 1] as const);
    }).flat(),
  ),
);

function put(values: Record<string, unknown>, path: string, value: unknown): void {
  const [first = '', rest] = path.split('.', 2);
  if (rest === undefined) values[first] = value;
  else values[first] = { ...((values[first] ?? {}) as object), [rest]: value };
}
