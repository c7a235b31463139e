/**
 * What an original said when a translation was made from it. The translation records a hash of each field; the text with
 * that hash is looked for among the kept versions and in the version history, so what is found is certain, and authors'
 * files need not carry copies of other files' sentences.
 */
import { dirname, join } from 'node:path';
import type { DocumentCollection } from '#registry/schemas.ts';
import { namesIn, textOf, versionsFolder } from './files.ts';
import { readFrontMatter } from './front-matter.ts';
import { hashesOf } from './hashes.ts';
import { pastTexts } from './history.ts';

/** An MDX file's values and body, as written. */
export interface SourceText {
  values: Readonly<Record<string, unknown>>;
  body: string;
}

/** Reads one MDX file as written, without validating it. */
export function sourceText(path: string, text = textOf(path)): SourceText {
  const { values, body } = readFrontMatter(text, path);
  const isRecord = typeof values === 'object' && values !== null;
  return { values: isRecord ? (values as Record<string, unknown>) : {}, body };
}

/**
 * For each field the older source in which it has the hash wanted; fields of which no such source is known are left out.
 * @param wanted hashes by field
 */
export function olderSources(
  path: string,
  collection: DocumentCollection,
  wanted: Readonly<Record<string, string>>,
): Record<string, SourceText> {
  const found: Record<string, SourceText> = {};
  for (const text of olderTexts(path)) {
    const lacking = Object.entries(wanted).filter(([field]) => !(field in found));
    if (lacking.length === 0) break;
    const source = sourceText(path, text);
    const hashes = hashesOf(collection, source.values, source.body);
    for (const [field, hash] of lacking) if (hashes[field] === hash) found[field] = source;
  }
  return found;
}

function* olderTexts(path: string): Generator<string> {
  const folder = join(dirname(path), versionsFolder);
  for (const name of namesIn(folder).reverse()) yield textOf(join(folder, name));
  for (const { text } of pastTexts(path)) yield text;
}
