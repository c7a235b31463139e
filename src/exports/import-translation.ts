/** Writes translated pieces into the file of a translation; fields that nobody translated stay as they are. */
import { stringify } from 'yaml';
import type { Locale } from '#registry/locale.ts';
import type { TranslationMethod } from '#registry/translation-state.ts';
import { withBlock, withValue } from './front-matter-key.ts';
import { withTranslatedFrom } from './record-translation.ts';
import type { Unit, Written } from './translation-units.ts';

/** What a translation is written from. */
export interface Imported {
  /** The file's text; undefined for a new one. */
  before: string | undefined;
  /** Its values, empty for a new one. */
  written: Written;
  /** All pieces of the document. */
  units: readonly Unit[];
  /** Finished translations by the name of the piece. */
  texts: ReadonlyMap<string, string>;
  original: {
    locale: Locale;
    values: Readonly<Record<string, unknown>>;
    hashes: Readonly<Record<string, string>>;
  };
  /** Hashes recorded so far. */
  recorded: Readonly<Record<string, string>>;
  /** How it was made, for a new file or where the translator says. */
  method: TranslationMethod | undefined;
}

/** The file's text, and the fields that are now up to date or still lack some piece. */
export function importTranslation(given: Imported): {
  text: string;
  done: string[];
  partly: string[];
} {
  const { units, texts, original, written } = given;
  let text = given.before ?? `---\nmethod: ${given.method ?? 'human'}\n---\n`;
  const done: string[] = [];
  const partly: string[] = [];
  for (const field of new Set(units.map((unit) => unit.field))) {
    const own = units.filter((unit) => unit.field === field);
    const ready = own.filter(({ name }) => texts.has(name));
    if (ready.length === 0) continue;
    (ready.length === own.length ? done : partly).push(field);
    if (field === 'body') {
      if (ready.length === own.length)
        text = withBody(
          text,
          own.map(({ name }) => texts.get(name) ?? ''),
        );
      continue;
    }
    const value = valueOf(original.values[field], written.values[field], ready, texts);
    if (JSON.stringify(value) === JSON.stringify(written.values[field])) continue;
    text =
      typeof value === 'string'
        ? withValue(text, field, value, after)
        : withBlock(text, field, blockOf(field, value), after);
  }
  if (given.method && given.before) text = withValue(text, 'method', given.method);
  const hashes = { ...given.recorded };
  for (const field of done) if (original.hashes[field]) hashes[field] = original.hashes[field];
  const inOrder = Object.keys(original.hashes).filter((field) => field in hashes);
  const fields = Object.fromEntries(inOrder.map((field) => [field, hashes[field] ?? '']));
  return { text: withTranslatedFrom(text, original.locale, fields), done, partly };
}

const after = ['translatedFrom', 'method'];

const blockOf = (field: string, value: unknown): string[] =>
  stringify({ [field]: value }, { lineWidth: 0 })
    .trim()
    .split('\n');

/** A field's value with the ready pieces in their places; lists get as many members as the original has. */
function valueOf(
  original: unknown,
  written: unknown,
  ready: readonly Unit[],
  texts: ReadonlyMap<string, string>,
): unknown {
  const value = { field: fitted(original, written) };
  for (const { path, name } of ready) {
    let at = value as Record<string | number, unknown>;
    const steps = ['field', ...path.slice(1)];
    steps.slice(0, -1).forEach((step, index) => {
      const isList = typeof steps[index + 1] === 'number';
      at[step] ??= isList ? [] : {};
      at = at[step] as Record<string | number, unknown>;
    });
    at[steps.at(-1) ?? ''] = texts.get(name);
  }
  return value.field;
}

function fitted(original: unknown, written: unknown): unknown {
  if (!Array.isArray(original)) return structuredClone(written);
  const own: unknown[] = Array.isArray(written) ? written : [];
  return original.map(
    (member: unknown, index) =>
      structuredClone(own[index]) ?? (typeof member === 'string' ? null : {}),
  );
}

function withBody(text: string, blocks: readonly string[]): string {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const end = /\n---[ \t]*(?:\r?\n|$)/.exec(text.slice(start + 3));
  if (!end) throw new Error('The file has no front matter.');
  const front = text.slice(0, start + 3 + end.index + end[0].length).trimEnd();
  return `${front}\n\n${blocks.join('\n\n')}\n`;
}
