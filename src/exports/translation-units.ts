/**
 * A translation in the pieces that translators work on: each text of the front matter, each block of the body; with the
 * translation there is, and what the original said when it was made.
 */
import { diffArrays } from 'diff';
import type { z } from 'zod';
import { metaOf } from '#registry/key.ts';
import type { Path } from '#registry/places.ts';
import { walk } from '#registry/translatable.ts';

/** An MDX file's values and body, as written. */
export interface Written {
  values: Readonly<Record<string, unknown>>;
  body: string;
}

/** One piece. */
export interface Unit {
  /** `title`, `activities.1.title`, `body.3`: unique in its document. */
  name: string;
  field: string;
  path: Path;
  /** What the original says now. */
  text: string;
  state: 'current' | 'stale' | 'missing';
  /** What the original said, where it is known and differs. */
  previous?: string;
  translation?: string;
}

/** What units are made from. */
export interface UnitSources {
  schema: z.ZodObject;
  original: Written;
  translation: Written | undefined;
  /** States of the translation's fields. */
  fields: Readonly<Record<string, string>>;
  /** Older originals, for fields that are stale and whose older text is known. */
  older: Readonly<Record<string, Written>>;
}

/** The pieces of a translation, in reading order. */
export function translationUnits(sources: UnitSources): Unit[] {
  const { schema, original, translation, fields, older } = sources;
  const units: Unit[] = [];
  for (const { path, text } of leavesOf(schema, original.values)) {
    const field = String(path[0]);
    const own = textAt(translation?.values, path);
    const before = textAt(older[field]?.values, path);
    const isStale = fields[field] === 'stale' && before !== text;
    const state = own === undefined ? 'missing' : isStale ? 'stale' : 'current';
    units.push(unit(path.join('.'), field, path, text, state, isStale ? before : undefined, own));
  }
  return [...units, ...bodyUnits(sources)];
}

function unit(
  name: string,
  field: string,
  path: Path,
  text: string,
  state: Unit['state'],
  previous: string | undefined,
  translation: string | undefined,
): Unit {
  return {
    name,
    field,
    path,
    text,
    state,
    ...(previous === undefined ? {} : { previous }),
    ...(translation === undefined ? {} : { translation }),
  };
}

function bodyUnits({ original, translation, fields, older }: UnitSources): Unit[] {
  const now = blocksOf(original.body);
  const own = blocksOf(translation?.body ?? '');
  const isStale = fields['body'] === 'stale';
  const before = isStale ? older['body'] && blocksOf(older['body'].body) : now;
  const paired = pair(before ?? now, now);
  const isAligned = own.length === (before ?? now).length;
  return now.map((text, index) => {
    const from = paired[index];
    const block = isAligned && from !== undefined ? own[from] : undefined;
    const previous = from === undefined ? undefined : (before ?? [])[from];
    const isSame = before !== undefined && previous === text;
    const state = block === undefined ? 'missing' : isSame ? 'current' : 'stale';
    const said = state === 'current' || previous === text ? undefined : previous;
    return unit(`body.${index}`, 'body', ['body', index], text, state, said, block);
  });
}

/** For each block now, the one before that it was or came from; undefined for a new one. */
function pair(before: readonly string[], now: readonly string[]): (number | undefined)[] {
  const pairs: (number | undefined)[] = [];
  let at = 0;
  let removed: number[] = [];
  for (const part of diffArrays([...before], [...now])) {
    if (part.removed) removed = part.value.map((_, index) => at + index);
    if (part.added) pairs.push(...part.value.map(() => removed.shift()));
    if (!part.added && !part.removed) {
      pairs.push(...part.value.map((_, index) => at + index));
      removed = [];
    }
    if (!part.added) at += part.value.length;
  }
  return pairs;
}

/** The texts of an original's front matter with their paths. */
function leavesOf(schema: z.ZodObject, values: unknown): { path: Path; text: string }[] {
  const leaves: { path: Path; text: string }[] = [];
  walk(schema, values, ({ schema: leaf, value, path }) => {
    if (metaOf(leaf).translatable && typeof value === 'string')
      leaves.push({ path, text: value.trim() });
  });
  return leaves;
}

function textAt(values: unknown, path: Path): string | undefined {
  const value = path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[part]
        : undefined,
    values,
  );
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The blocks of a body: what stands between empty lines; fenced code is one block. */
export function blocksOf(body: string): string[] {
  const blocks: string[] = [];
  let isOpen = false;
  let isCode = false;
  for (const line of body.replaceAll('\r\n', '\n').split('\n')) {
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
    if (line.trim() === '' && !isCode) isOpen = false;
    else if (isOpen) blocks.push(`${blocks.pop() ?? ''}\n${line}`);
    else {
      blocks.push(line);
      isOpen = true;
    }
  }
  return blocks.map((block) => block.trimEnd());
}

/** The sentences of a text that are new, and those they take the place of. */
export function changedSentences(
  before: string,
  now: string,
  locale: string,
): { removed: string[]; added: string[] } {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const sentences = (text: string): string[] =>
    [...segmenter.segment(text.replace(/\s+/g, ' '))]
      .map(({ segment }) => segment.trim())
      .filter(Boolean);
  const parts = diffArrays(sentences(before), sentences(now));
  return {
    removed: parts.filter(({ removed }) => removed).flatMap(({ value }) => value),
    added: parts.filter(({ added }) => added).flatMap(({ value }) => value),
  };
}
