/** Writes an imported entry into content/, beside nothing that is there already. */
import { join } from 'node:path';
import type { Imported } from '#authoring/import-word.ts';
import { bytesIfThere, replaceFile } from '#corpus/write.ts';

/**
 * Writes the entry; gives the files, or the one that is there already, in which case nothing is written. The text comes
 * last: without it there is no entry, and a command that was stopped before can be run again.
 */
export function writeImported(
  root: string,
  { collection, id, locale, text, pictures }: Imported,
): { written: string[] } | { taken: string } {
  const folder = join(root, collection, id);
  const entry = join(folder, `index.${locale}.mdx`);
  const files = pictures.map(({ name, bytes }) => ({ path: join(folder, name), bytes }));
  const missing = files.filter(({ path, bytes }) => !bytesIfThere(path)?.equals(bytes));
  const taken = [entry, ...missing.map(({ path }) => path)].find(bytesIfThere);
  if (taken) return { taken };
  for (const { path, bytes } of missing) replaceFile(path, bytes, undefined);
  replaceFile(entry, text, undefined);
  return { written: [entry, ...files.map(({ path }) => path)] };
}
