/**
 * Writes Pagefind's index of every locale, and which row of the catalogue each of its pages stands for. A large registry
 * gets files of its own in its place: Pagefind's index of ten thousand entries is too large to build and to read.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { translator } from '#i18n/translate.ts';
import { locales, type Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { searchDocumentOf } from '#search/document.ts';
import { indexPage } from '#search/index-page.ts';
import { buildLarge } from '#search/large/build-large.ts';
import { isLarge } from '#search/large/layout.ts';

/** Pagefind's own interface is not used. */
const unused = /ui\.|highlight|playground|component/;

/** Every fragment begins with this mark, before its JSON. */
const fragmentMark = 'pagefind_dcd';

/** Indexes every entry in every locale under `folder`. */
export async function writeSearchIndex(
  registry: Registry,
  stamp: string,
  folder: string,
): Promise<void> {
  for (const locale of locales) {
    if (isLarge(registry)) {
      writeLargeFiles(registry, stamp, locale, join(folder, locale));
      continue;
    }
    await writeLocaleIndex(registry, stamp, locale, join(folder, locale));
    // Pagefind's process keeps what it indexed until it ends.
    await pagefind.close();
  }
}

/** Writes the files of a large registry in one locale under `folder`. */
export function writeLargeFiles(
  registry: Registry,
  stamp: string,
  locale: Locale,
  folder: string,
): void {
  const words = translator(registry.strings[locale], locale);
  for (const [path, content] of buildLarge(registry, locale, words, stamp)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(content));
  }
}

/** Indexes every entry in one locale under `folder`. */
export async function writeLocaleIndex(
  registry: Registry,
  stamp: string,
  locale: Locale,
  folder: string,
): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: locale });
  if (!index) throw new Error(`Pagefind could not begin an index: ${errors.join(', ')}`);
  for (const entry of registry.entries.values()) {
    const content = indexPage(searchDocumentOf(entry, locale, registry));
    const added = await index.addHTMLFile({ url: `/${entry.key}/`, content });
    if (added.errors.length > 0) throw new Error(`${entry.key}: ${added.errors.join(', ')}`);
  }
  const outputPath = join(folder, 'pagefind');
  // Written here and not by Pagefind's own process, which can leave a file empty when it is closed right after.
  const { files, errors: failures } = await index.getFiles();
  if (failures.length > 0) throw new Error(failures.join(', '));
  for (const { path, content } of files) {
    if (unused.test(path)) continue;
    mkdirSync(join(outputPath, dirname(path)), { recursive: true });
    writeFileSync(join(outputPath, path), content);
  }
  await index.deleteIndex();
  const rows = rowsOf(join(outputPath, 'fragment'), [...registry.entries.keys()]);
  writeFileSync(join(folder, 'rows.json'), JSON.stringify({ stamp, rows }));
}

function rowsOf(fragments: string, keys: readonly string[]): Record<string, number> {
  const positions = new Map(keys.map((key, index) => [`/${key}/`, index]));
  const rows: Record<string, number> = {};
  let names: string[] = [];
  try {
    names = readdirSync(fragments);
  } catch {
    // A registry without entries has no fragments.
  }
  for (const name of names) {
    const text = gunzipSync(readFileSync(join(fragments, name))).toString('utf8');
    const { url } = JSON.parse(text.slice(fragmentMark.length)) as { url: string };
    const row = positions.get(url);
    if (row === undefined) throw new Error(`Pagefind indexed ${url}, which is no entry.`);
    rows[name.replace(/\.pf_fragment$/, '')] = row;
  }
  return rows;
}
