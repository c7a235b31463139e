/**
 * Writes what readers save for offline: for each locale a list of its files with digests, and parts that hold many files
 * each; the overview of all; and the service worker. After compression, since readers are told what is on its way.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isUtf8 } from 'node:buffer';
import {
  listPath,
  overviewPath,
  partPath,
  type EditionSize,
  type KeptFile,
  type Packed,
  type Part,
} from '#offline/edition.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { bundle } from './bundle.ts';
import { compressFile } from './compress.ts';
import { editionFiles } from './edition-files.ts';

/** Bytes of the files in one part: some seconds over a slow connection once they are compressed. */
const partBytes = 1_500_000;

/** How much smaller texts that are alike become. */
const textShrinks = 12;

/** Writes everything below `site`; `date` is the one the content names for itself. */
export async function writeOffline(site: string, date: string): Promise<void> {
  const sizes = await Promise.all(
    locales.map(async (locale) => [locale, await writeEdition(site, locale, date)] as const),
  );
  await write(site, overviewPath, Object.fromEntries(sizes));
  writeFileSync(join(site, 'sw.js'), await bundle('src/offline/service-worker.ts'));
  await compressFile(join(site, 'sw.js'));
}

async function writeEdition(site: string, locale: Locale, date: string): Promise<EditionSize> {
  const parts: Part[] = [];
  let kept = 0;
  for (const files of inParts(site, editionFiles(site, locale))) {
    const listed: KeptFile[] = [];
    for (const { file, bytes } of files) {
      kept += bytes.length;
      listed.push([addressOf(file), digestOf(bytes), onItsWay(site, file)]);
    }
    const text = JSON.stringify(files.map(({ bytes }) => packed(bytes)));
    const digest = digestOf(text);
    parts.push([digest, await write(site, partPath(locale, digest), text), listed]);
  }
  const files = parts.flatMap(([, , listed]) => listed);
  const version = digestOf(JSON.stringify(files));
  await write(site, listPath(locale), { locale, version, date, parts });
  const bytes = parts.reduce((sum, part) => sum + part[1], 0);
  return { version, date, files: files.length, bytes, kept };
}

interface Read {
  file: string;
  bytes: Buffer;
}

/** Groups of files, cut where a part is full. */
function* inParts(site: string, groups: readonly (readonly string[])[]): Generator<Read[]> {
  for (const group of groups) {
    let files: Read[] = [];
    let room = partBytes;
    for (const file of group) {
      const bytes = readFileSync(join(site, file));
      files.push({ file, bytes });
      // What is no text does not get smaller.
      room -= isUtf8(bytes) ? bytes.length : bytes.length * textShrinks;
      if (room > 0) continue;
      yield files;
      [files, room] = [[], partBytes];
    }
    if (files.length > 0) yield files;
  }
}

const packed = (bytes: Buffer): Packed =>
  isUtf8(bytes) ? bytes.toString('utf8') : [bytes.toString('base64')];

/** The digest that a browser makes of the same bytes, without its detour. */
const digestOf = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest().subarray(0, 9).toString('base64url');

const addressOf = (file: string): string => file.replace(/\/index\.html$/, '/');

/** Writes a file with its compressed copy; gives the bytes that a browser fetches. */
async function write(site: string, path: string, content: unknown): Promise<number> {
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  await compressFile(file);
  return onItsWay(site, path);
}

function onItsWay(site: string, path: string): number {
  const file = join(site, path);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}
