/** Writes an imported entry into content/, beside nothing that is there already. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Imported } from '#authoring/import-word.ts';

/** Writes the entry; gives the files, or the one that is there already, in which case nothing is written. */
export function writeImported(
  root: string,
  { collection, id, locale, text, pictures }: Imported,
): { written: string[] } | { taken: string } {
  const folder = join(root, collection, id);
  const files: (readonly [string, string | Uint8Array])[] = [
    [join(folder, `index.${locale}.mdx`), text],
    ...pictures.map(({ name, bytes }) => [join(folder, name), bytes] as const),
  ];
  const taken = files.find(([path]) => existsSync(path));
  if (taken) return { taken: taken[0] };
  mkdirSync(folder, { recursive: true });
  for (const [path, content] of files) writeFileSync(path, content);
  return { written: files.map(([path]) => path) };
}
