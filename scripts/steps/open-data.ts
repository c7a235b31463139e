/** Writes the open data: every file, then what describes them, then one archive of all. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checksums } from '#exports/checksums.ts';
import { dataPackage } from '#exports/data-package.ts';
import { dataReadme } from '#exports/data-readme.ts';
import { dcatCatalogue } from '#exports/dcat.ts';
import { archivePath, downloads, type Download, type Written } from '#exports/downloads.ts';
import type { Imprint } from '#exports/imprint.ts';
import type { Registry } from '#registry/registry.ts';
import { writeArchive } from './archive.ts';

/** Writes everything below `folder`/data; resolves with every file as it was written, the archive last. */
export async function writeOpenData(
  registry: Registry,
  imprint: Imprint,
  folder: string,
  gateway?: string,
): Promise<Written[]> {
  rmSync(folder, { recursive: true, force: true });
  const files: (Download & Written)[] = [];
  // One at a time: only one file of a large registry is in memory.
  for (const download of downloads(registry, imprint, gateway)) {
    files.push({ ...download, ...write(folder, download.path, await download.make()) });
  }
  const catalogue = `${JSON.stringify(dcatCatalogue(files, imprint), null, 2)}\n`;
  const described: Written[] = [
    ...files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
    write(folder, '/data/datapackage.json', dataPackage(files, imprint)),
    write(folder, '/data/catalogue.jsonld', catalogue),
  ];
  const readme = write(folder, '/data/README.txt', dataReadme(described, imprint));
  const listed = [...described, readme];
  const sums = write(folder, '/data/SHA256SUMS', checksums(listed));
  const archive = writeArchive(folder, archivePath, [...listed, sums], imprint.date);
  return [...listed, sums, archive];
}

/** Lays what was written into the folder of the site, among what is there already. */
export function moveInto(folder: string, site: string): void {
  cpSync(folder, site, { recursive: true });
  rmSync(folder, { recursive: true });
}

function write(folder: string, path: string, text: string): Written {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { path, bytes: Buffer.byteLength(text), sha256 };
}
