/** What happens before the editor saves an entry; the author is told of everything that was not their own doing. */
import type Cms from '@sveltia/cms';
import type { z } from 'zod';
import { alignEditions, type Aligned } from '#authoring/align-editions.ts';
import type { Values } from '#authoring/entry-values.ts';
import { sourceKey, writeEdition } from '#authoring/file-format.ts';
import { joinEditions } from '#authoring/join-editions.ts';
import { remarksOn } from '#authoring/remarks.ts';
import type { Locale } from '#registry/locale.ts';
import { documentCollections, originalSchema } from '#registry/schemas.ts';
import { make } from '../make.ts';
import { textInFolder } from './local-folder.ts';

type Words = Readonly<Record<string, string>>;

/** The parts of an entry that the editor hands over; an Immutable.js map. */
interface EntryMap {
  toJS: () => {
    collection: string;
    path: string;
    data: Values;
    i18n?: Partial<Record<Locale, { data?: Values }>>;
  };
  setIn: (path: readonly string[], value: unknown) => EntryMap;
}

/** Has every entry aligned, and joined with what others wrote, before it is saved. */
export function alignOnSave(cms: typeof Cms, original: Locale, words: Words): void {
  cms.registerEventListener({
    name: 'preSave',
    handler: async ({ entry }: { entry: unknown }) => {
      const map = entry as EntryMap;
      const { collection, path, data, i18n = {} } = map.toJS();
      const known = documentCollections.find((name) => name === collection);
      if (!known) return undefined;
      const schema = originalSchema(known) as unknown as z.ZodObject;
      const { editions, isJoined } = await joined(schema, path, original, data, i18n, words);
      const { [original]: facts = {}, ...others } = editions;
      const aligned = await alignEditions(schema, original, facts, others, sha256);
      const saved = [aligned.original, ...Object.values(aligned.translations)];
      const notes = [...notesOf(aligned.repairs, isJoined, words), ...remarks(saved, words)];
      tell(notes, words);
      let changed = map.setIn(['data'], withText(schema, aligned.original));
      for (const [name, values] of Object.entries(aligned.translations)) {
        changed = changed.setIn(['i18n', name, 'data'], withText(schema, values));
      }
      return changed as never;
    },
  });
}

/** All editions with what is in their files now. Throws where somebody else changed the same field. */
async function joined(
  schema: z.ZodObject,
  path: string,
  original: Locale,
  data: Values,
  i18n: Partial<Record<Locale, { data?: Values }>>,
  words: Words,
): Promise<{ editions: Partial<Record<Locale, Values>>; isJoined: boolean }> {
  const editions: Partial<Record<Locale, Values>> = {};
  let isJoined = false;
  const given = { ...i18n, [original]: { data } };
  for (const [name, edition] of Object.entries(given)) {
    if (!edition.data) continue;
    const file = await textInFolder(path.replace(/[a-z]{2}\.mdx$/, `${name}.mdx`));
    const { values, conflicts } =
      file === undefined
        ? { values: edition.data, conflicts: [] }
        : joinEditions(schema, edition.data, file);
    if (conflicts.length > 0) {
      const names = conflicts.map((field) => words[`field.${field}`] ?? field);
      const message = (words['editor.conflict'] ?? '').replace('{fields}', names.join(', '));
      tell([message], words);
      throw new Error(message);
    }
    isJoined ||= values !== edition.data;
    editions[name as Locale] = values;
  }
  return { editions, isJoined };
}

/** Values with the text they are about to be written as: the next saving starts from there. */
const withText = (schema: z.ZodObject, values: Values): Values => ({
  ...values,
  [sourceKey]: writeEdition(schema, values),
});

/** The first 48 bits of a SHA-256, in hexadecimal. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const bytes = Array.from(new Uint8Array(digest).slice(0, 6));
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const remarks = (editions: readonly Values[], words: Words): string[] =>
  remarksOn(editions).map(({ kind, value }) =>
    (words[`editor.${kind}`] ?? '').replace('{value}', value),
  );

function notesOf(repairs: Aligned['repairs'], isJoined: boolean, words: Words): string[] {
  const repaired = Object.entries(repairs).map(([kind, count]) =>
    (words[`repair.${kind}`] ?? kind).replace('{count}', String(count)),
  );
  const heading = words['editor.repaired'] ?? '';
  return [
    ...(isJoined ? [words['editor.joined'] ?? ''] : []),
    ...repaired.map((line) => `${heading} – ${line}`),
  ];
}

function tell(notes: readonly string[], words: Words): void {
  const place = document.querySelector('#editor-notes');
  if (!place || notes.length === 0) return;
  const close = make('button', { type: 'button' }, words['editor.close'] ?? '');
  const lines = notes.map((line) => make('li', {}, line));
  const note = make('div', { class: 'editor-note' }, make('ul', {}, ...lines), close);
  close.addEventListener('click', () => {
    note.remove();
  });
  place.replaceChildren(note);
}
