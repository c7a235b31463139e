/** MiniSearch with the search options its README sets for a title and a text. */
import MiniSearch from 'minisearch';
import type { Files, RivalDocument } from '../rival.ts';
import { oneFile, storedIndex } from './stored-index.ts';

const options = {
  idField: 'key',
  fields: ['title', 'summary', 'text'],
  searchOptions: { boost: { title: 2 }, fuzzy: 0.2 },
};

/** The index of the documents. */
export function indexOf(documents: readonly RivalDocument[]): Files {
  const index = new MiniSearch(options);
  index.addAll(documents);
  return oneFile(index);
}

const index = storedIndex((text) => MiniSearch.loadJSON(text, options));

/** Finds in the stored index. */
export async function search(text: string): Promise<string[]> {
  return (await index()).search(text).map(({ id }) => id);
}
