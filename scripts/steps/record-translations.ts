/** Writes into translations what they were made from. */
import { dirname, join } from 'node:path';
import { textOf } from '#corpus/files.ts';
import { replaceFile } from '#corpus/write.ts';
import { withTranslatedFrom } from '#exports/record-translation.ts';
import { documentsOf, type Registry } from '#registry/registry.ts';

/** Records the files named, or those that have no record yet; returns how many. */
export function recordTranslations(
  registry: Registry,
  root: string,
  files: readonly string[],
): number {
  let recorded = 0;
  for (const [, document] of documentsOf(registry)) {
    const original = document.editions[document.original];
    for (const edition of Object.values(document.editions)) {
      const path = join(dirname(root), edition.file);
      if (!original || !edition.translation || !isWanted(edition.file, path, files)) continue;
      const given = Object.entries(original.hashes).filter(
        ([field]) => !edition.missing.includes(field),
      );
      const text = textOf(path);
      replaceFile(
        path,
        withTranslatedFrom(text, document.original, Object.fromEntries(given)),
        text,
      );
      recorded++;
    }
  }
  return recorded;
}

function isWanted(file: string, path: string, files: readonly string[]): boolean {
  if (files.length > 0) return files.some((wanted) => file.endsWith(wanted.replace(/^\.\//, '')));
  return !/^translatedFrom:/m.test(textOf(path));
}
