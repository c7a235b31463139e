/**
 * Turns a Word file, or one of LibreOffice, into an entry: its table of facts into front matter, its text into Markdown, its pictures into files.
 * Runs in Node and in a browser. Nothing is dropped in silence: what could not be kept is in the notes.
 */
import type { Root } from 'mdast';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import type { z } from 'zod';
import { isLocale, type Locale } from '#registry/locale.ts';
import { documentCollections, originalSchema, type DocumentCollection } from '#registry/schemas.ts';
import { presets } from './entry-values.ts';
import { writeEdition } from './file-format.ts';
import { readDocx } from './import-docx.ts';
import { readFacts, type Note } from './import-facts.ts';
import { isOdt, readOdt } from './import-odt.ts';
import { tidyText } from './import-tidy.ts';
import { cleanWordTree, markdownHandlers } from './import-tree.ts';
import type { ImportWords } from './import-words.ts';
import { writeMarkdown } from './markdown-text.ts';
import { noId, proposeId } from './propose-id.ts';

export type { Note } from './import-facts.ts';

/** A picture of a Word file. */
export interface Picture {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** An entry made from a Word file. */
export interface Imported {
  collection: DocumentCollection;
  locale: Locale;
  id: string;
  /** The text of index.<locale>.mdx. */
  text: string;
  pictures: Picture[];
  notes: Note[];
}

/** What the author says of the file; what is left out is read from the template's table. */
export interface ImportChoices {
  collection?: DocumentCollection | undefined;
  locale?: Locale | undefined;
  id?: string | undefined;
}

/** Reads a file of Word (.docx) or LibreOffice (.odt). Rejects when it is neither. */
export async function importWord(
  file: ArrayBuffer,
  words: ImportWords,
  choices: ImportChoices = {},
): Promise<Imported> {
  const { tree, pictures, notes } = isOdt(file) ? readOdt(file) : await readDocx(file);
  const cleaned = cleanWordTree(tree, words);
  notes.push(...cleaned.notes);
  const collection = choices.collection ?? collectionOf(cleaned.kind, words) ?? 'practices';
  const locale = choices.locale ?? cleaned.locale ?? 'en';
  const schema = originalSchema(collection) as unknown as z.ZodObject;
  const facts = readFacts(schema, cleaned.rows, words);
  notes.push(...facts.notes);
  const title = cleaned.title ?? facts.values['title'];
  const values: Record<string, unknown> = {
    ...facts.values,
    ...(title === undefined ? {} : { title }),
    original: true,
    review: { state: 'draft' },
    ...(collection === 'pages' ? {} : presets),
  };
  notes.push(...missingOf(schema, values));
  const markdown = unified()
    .use(rehypeRemark, { handlers: markdownHandlers })
    .runSync(tree as never) as unknown as Root;
  notes.push(...tidyText(markdown));
  const text = writeEdition(schema, { ...values, body: writeMarkdown(markdown) });
  const id = choices.id ?? proposeId(typeof title === 'string' ? title : '');
  if (choices.id === undefined && title !== undefined && id === noId)
    notes.push({ kind: 'id', values: { value: id } });
  return { collection, locale, id, text, pictures, notes };
}

function collectionOf(
  kind: string | undefined,
  words: ImportWords,
): DocumentCollection | undefined {
  if (kind === undefined) return undefined;
  return documentCollections.find(
    (collection) =>
      kind.includes(`(${collection})`) || words.collections[collection]?.includes(kind),
  );
}

/** What an original needs and this one lacks. */
function missingOf(schema: z.ZodObject, values: Record<string, unknown>): Note[] {
  const result = schema.safeParse(values);
  if (result.success) return [];
  const names = result.error.issues
    .filter(({ path }) => path.length === 1 && values[String(path[0])] === undefined)
    .map(({ path }) => String(path[0]));
  return [...new Set(names)].map((field) => ({ kind: 'missing', values: { field } }));
}

/** Narrows what a person typed to a collection and a locale. */
export const asCollection = (value: string | undefined): DocumentCollection | undefined =>
  documentCollections.find((collection) => collection === value);

/** Narrows what a person typed to a locale. */
export const asLocale = (value: string | undefined): Locale | undefined =>
  isLocale(value) ? value : undefined;
