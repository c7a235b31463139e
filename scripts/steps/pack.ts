/** Makes a pack from the built site: a folder that opens without a server, and the same as a zip. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Written } from '#exports/downloads.ts';
import type { Imprint } from '#exports/imprint.ts';
import { formatBytes, formatDate } from '#i18n/format.ts';
import { translator } from '#i18n/translate.ts';
import { fileOf, indexFile } from '#packs/addresses.ts';
import { dataScript, packData } from '#packs/pack-data.ts';
import { indexScripts, packIndex } from '#packs/pack-index.ts';
import { assetOf, packPage, type PackFrame } from '#packs/pack-page.ts';
import { selectionOf, type PackFilters } from '#packs/selection.ts';
import type { Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { readCatalogue } from '#search/catalogue.ts';
import { stampOf } from '#search/stamp.ts';
import { writeArchive } from './archive.ts';
import { bundle } from './bundle.ts';
import { lastBuild } from './publish.ts';

/** A pack that was made. */
export interface Pack {
  /** Its folder; the zip has the same name. */
  folder: string;
  entries: number;
  /** Bytes of the folder's files, and of the zip. */
  bytes: number;
  zipped: number;
}

/** There is no site to make it from, or one of other content. */
export class NoSite extends Error {
  override name = 'NoSite';
}

/**
 * Makes a pack below `out`.
 * @param site the folder of the built site
 * @param date the day it is made, YYYY-MM-DD
 */
export async function writePack(
  registry: Registry,
  imprint: Imprint,
  { locale, filters }: { locale: Locale; filters: PackFilters },
  { site, out, date }: { site: string; out: string; date: string },
): Promise<Pack> {
  if (lastBuild(site)?.stamp !== stampOf(registry)) {
    throw new NoSite(
      `A pack is made from the built site, and ${site}/ holds none of this content. Fix: run \`npm run build\`, then this command again.`,
    );
  }
  const t = translator(registry.strings[locale], locale);
  const { entries, labels, name } = selectionOf(registry, locale, filters);
  const chosen = { ...registry, entries: new Map(entries.map((entry) => [entry.key, entry])) };
  const data = packData(chosen, locale, t, imprint.site);
  const pageOf = (key: string): string =>
    readFileSync(join(site, locale, key, 'index.html'), 'utf8');
  const terms = termsNamed([...chosen.entries.keys()].map(pageOf), locale, site);
  const keys = new Set([...chosen.entries.keys(), ...terms]);
  const folder = join(out, name);
  rmSync(folder, { recursive: true, force: true });
  const files = new PackFiles(folder);
  const searchPath = `/${locale}/search/`;
  const searchPage = readFileSync(join(site, searchPath, 'index.html'), 'utf8');
  const styles = stylesOf([searchPage, ...[...keys].map(pageOf)]);
  for (const style of styles) files.copy(site, style);
  files.write('assets/pack.css', readFileSync('src/styles/pack.css'));
  files.write(indexScripts[0], dataScript(data));
  files.write(indexScripts[1], await bundle('src/client/pack/pack-search.ts'));
  const frame: PackFrame = {
    title: labels.join(' · ') || t('pack.all'),
    site: imprint.site,
    locale,
    t,
    catalogue: readCatalogue(data.catalogue),
    keys,
    made: '',
    styles: [...styles.map(assetOf), 'assets/pack.css'],
  };
  const made = (size: string): string =>
    t('pack.made', { date: formatDate(date, locale), version: apart(imprint.version), size });
  const write = (size: string): void => {
    const own = { ...frame, made: made(size) };
    files.write(indexFile, packIndex(searchPage, searchPath, own));
    for (const key of keys) {
      const page = { address: `/${locale}/${key}/`, file: fileOf(key) };
      const { html, pictures } = packPage(pageOf(key), page, own);
      files.write(page.file, html);
      for (const picture of pictures) files.copy(site, picture);
    }
  };
  // Twice: the pages tell how large all of them are.
  write('');
  write(formatBytes(files.bytes, locale));
  const zip = writeArchive(out, `${name}.zip`, files.written(name), imprint.date, (path) => path);
  return { folder, entries: entries.length, bytes: files.bytes, zipped: zip.bytes };
}

/** A text that keeps its own direction inside another: dates and digests run left to right. */
const apart = (text: string): string => `\u2066${text}\u2069`;

/** Files of a pack, as they are written. */
class PackFiles {
  readonly #folder: string;
  readonly #sizes = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  get bytes(): number {
    return [...this.#sizes.values()].reduce((sum, size) => sum + size, 0);
  }

  write(path: string, content: string | Uint8Array): void {
    const file = join(this.#folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    this.#sizes.set(path, Buffer.byteLength(content));
  }

  copy(site: string, address: string): void {
    const path = assetOf(address);
    if (!this.#sizes.has(path)) this.write(path, readFileSync(join(site, address)));
  }

  /** The files for the archive, by their paths below the folder that holds the pack. */
  written(name: string): Pick<Written, 'path'>[] {
    return [...this.#sizes.keys()].sort().map((path) => ({ path: `${name}/${path}` }));
  }
}

/** Terms of the glossary that some pages link to. */
function termsNamed(pages: readonly string[], locale: Locale, site: string): Set<string> {
  const found = new Set<string>();
  const link = new RegExp(`href="/${locale}/(glossary/[a-z0-9-]+)/`, 'g');
  for (const page of pages) {
    for (const [, key = ''] of page.matchAll(link)) {
      if (existsSync(join(site, locale, key, 'index.html'))) found.add(key);
    }
  }
  found.delete('glossary/abbreviations');
  return found;
}

/** Style sheets of some pages, as the site addresses them. */
function stylesOf(pages: readonly string[]): string[] {
  const links = pages.flatMap((page) => [
    ...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g),
  ]);
  return [...new Set(links.map(([, address = '']) => address))];
}
