/** Fuse with weighted keys, and the token search that its README advises for queries of several words. */
import Fuse from 'fuse.js';
import type { Files, RivalDocument } from '../rival.ts';
import { oneFile, storedIndex } from './stored-index.ts';

interface Stored {
  /** An answer needs only the key: the texts are in the index. */
  list: { key: string }[];
  index: object;
}

const keys = [
  { name: 'title', weight: 2 },
  { name: 'summary', weight: 1 },
  { name: 'text', weight: 1 },
];

/** The index of the documents. */
export function indexOf(documents: readonly RivalDocument[]): Files {
  const list = documents.map(({ key }) => ({ key }));
  return oneFile({ list, index: Fuse.createIndex(keys, documents) } satisfies Stored);
}

const fuse = storedIndex((text) => {
  const { list, index } = JSON.parse(text) as Stored;
  return new Fuse(list, { keys, useTokenSearch: true }, Fuse.parseIndex(index));
});

/** Finds in the stored index. */
export async function search(text: string): Promise<string[]> {
  return (await fuse()).search(text).map(({ item }) => item.key);
}
