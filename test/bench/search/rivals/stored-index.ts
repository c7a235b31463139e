/** The index of a rival as one file that is fetched whole. */
import type { Files } from '../rival.ts';

const file = 'index.json';

/** The one file. */
export const oneFile = (index: unknown): Files => ({ [file]: JSON.stringify(index) });

/** Fetches and reads the index at the first question, and then keeps it. */
export function storedIndex<T>(read: (text: string) => T | Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  const load = async (): Promise<T> => {
    const response = await fetch(new URL(file, import.meta.url));
    return read(await response.text());
  };
  return () => (kept ??= load());
}
