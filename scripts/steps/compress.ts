/** Lays a Brotli copy beside every text file, so that the server never compresses while a reader waits. */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compressed = promisify(brotliCompress);

/** Pagefind's own files are compressed already. */
const texts = /\.(html|css|js|json|jsonl|jsonld|svg|xml|txt|csv|ttl|webmanifest)$/;

/** The plain-text copies of versions: many, small, and hardly ever read. */
const copies = /^id[\\/].*\.txt$/;

/** Below this a copy saves no packet. */
const smallest = 1024;

/** The files of the search, of some megabytes at most. */
const waitedFor = /[\\/](?:search|_astro)[\\/].*\.(?:json|js)$/;
/** Above this, better compression costs more than the few per cent it saves: large files are downloads, not pages. */
const large = 262_144;

/** Feeds: thousands of small files, read by programs. */
const feeds = /[\\/]feeds[\\/]/;

/** Compresses the text files of a folder. */
export async function compress(folder: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => texts.test(name) && !copies.test(name))
    .map((name) => join(folder, name));
  const queue = files.values();
  const work = async (): Promise<void> => {
    for (const file of queue) await compressFile(file);
  };
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
}

/** Lays the copy beside one file, where it saves anything. */
export async function compressFile(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < smallest) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: qualityFor(file, content.length),
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    // A window of 64 KiB holds most pages whole; the usual one of 4 MiB costs ten times the CPU to set up.
    ...(content.length <= 65_536 ? { [constants.BROTLI_PARAM_LGWIN]: 16 } : {}),
  };
  await writeFile(`${file}.br`, await compressed(content, { params }));
}

/** What a search waits for is few files and large: there every byte is worth the time. */
function qualityFor(file: string, length: number): number {
  if (waitedFor.test(file)) return 11;
  return length > large || feeds.test(file) ? 5 : 9;
}
