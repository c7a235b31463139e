/**
 * FlexSearch with the defaults of a Document, answers merged over the fields, and `suggest`, which its README names among
 * the three settings to understand: without it every word has to match. Ids are numbers, as it asks for.
 */
import { Document } from 'flexsearch';
import type { Files, RivalDocument } from '../rival.ts';
import { oneFile, storedIndex } from './stored-index.ts';

interface Stored {
  keys: string[];
  /** Parts as FlexSearch exports them. */
  parts: [name: string, data: string][];
}

const emptyIndex = (): Document =>
  new Document({ document: { id: 'id', index: ['title', 'summary', 'text'] } });

/** The index of the documents. */
export async function indexOf(documents: readonly RivalDocument[]): Promise<Files> {
  const index = emptyIndex();
  for (const [id, document] of documents.entries()) index.add({ id, ...document });
  const parts: Stored['parts'] = [];
  await index.export((name, data) => parts.push([name, data]));
  return oneFile({ keys: documents.map(({ key }) => key), parts } satisfies Stored);
}

const stored = storedIndex((text) => {
  const { keys, parts } = JSON.parse(text) as Stored;
  const index = emptyIndex();
  for (const [name, data] of parts) index.import(name, data);
  return { keys, index };
});

/** Finds in the stored index. */
export async function search(text: string): Promise<string[]> {
  const { keys, index } = await stored();
  const found = index.search({ query: text, suggest: true, merge: true });
  return found.flatMap(({ id }) => keys[id] ?? []);
}
