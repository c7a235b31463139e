/** Packs files into one zip archive that is the same, byte for byte, whenever the files are. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import type { Written } from '#exports/downloads.ts';

/** The folder that the archive unpacks into. */
const root = 'mieux-registry-data';

/**
 * Writes the archive of these files of `folder`, all dated `date`; tells what was written.
 * @param nameOf what a file is called in the archive
 */
export function writeArchive(
  folder: string,
  path: string,
  files: readonly Pick<Written, 'path'>[],
  date: string,
  nameOf = (file: string) => file.replace('/data', root),
): Written {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // Zip keeps the time of day of some clock and no time zone: noon by any clock is written the same.
  const mtime = new Date(Math.max(year, 1980), month - 1, day, 12);
  const out = openSync(join(folder, path), 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    writeSync(out, chunk);
    hash.update(chunk);
    bytes += chunk.length;
  });
  for (const file of files) {
    const entry = new ZipDeflate(nameOf(file.path), { level: 6 });
    entry.mtime = mtime;
    zip.add(entry);
    entry.push(readFileSync(join(folder, file.path)), true);
  }
  zip.end();
  closeSync(out);
  return { path, bytes, sha256: hash.digest('hex') };
}
