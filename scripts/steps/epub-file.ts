/** Packs the files of an EPUB: its type first and unpacked, as the format asks, all dated alike. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { EpubFile } from '#book/epub.ts';

/** The archive, the same byte for byte whenever the files are. */
export function packedEpub(files: readonly EpubFile[], date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // Zip keeps the time of day of some clock and no time zone: noon by any clock is written the same.
  const mtime = new Date(Math.max(year, 1980), month - 1, day, 12);
  const entries = files.map(({ path, content }): [string, Zippable[string]] => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    return [path, [bytes, { mtime, level: path === 'mimetype' ? 0 : 9 }]];
  });
  return zipSync(Object.fromEntries(entries));
}
