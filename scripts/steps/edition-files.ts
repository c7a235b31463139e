/** Which files of a built site belong to the edition of a locale that readers save for offline, in groups that are alike. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { versionsPath } from '#exports/versions-list.ts';
import { recordFiles } from '#offline/edition.ts';
import type { Locale } from '#registry/locale.ts';

/** Files every locale shares. */
const common = ['/index.html', '/404.html', '/favicon.svg', '/eu-emblem.svg'];

/** Pagefind brings this for languages it does not know, which ours are not. */
const unused = /wasm\.unknown\.pagefind$/;

/** Addresses in the attributes of a page. */
const named = /\b(?:src|href)="(\/(?:_astro|media)\/[^"?#]+)/g;

/** The files, as paths below the site: what is shared, the search, the pages. */
export function editionFiles(site: string, locale: Locale): string[][] {
  const pages = below(site, locale).filter((file) => file.endsWith('/index.html'));
  const search = [
    ...below(site, `search/${locale}`).filter((file) => !unused.test(file)),
    `/dossier/${locale}/terms.json`,
    versionsPath(locale),
  ];
  const assets = new Set<string>();
  for (const page of pages) {
    for (const [, file = ''] of textOf(site, page).matchAll(named)) assets.add(file);
  }
  const shared = [...common, ...whole(site, assets)];
  const groups = [shared, search, pages, recordFiles(locale)];
  return groups.map((group) => group.filter((file) => existsSync(join(site, file))).sort());
}

/** Scripts and styles with all that they name in turn. */
function whole(site: string, files: ReadonlySet<string>): Set<string> {
  const all = readdirSync(join(site, '_astro')).filter((name) => !name.endsWith('.br'));
  const found = new Set(files);
  for (const file of found) {
    if (!/\.(?:js|css)$/.test(file)) continue;
    const text = textOf(site, file);
    for (const name of all) if (text.includes(name)) found.add(`/_astro/${name}`);
  }
  return found;
}

function below(site: string, folder: string): string[] {
  return readdirSync(join(site, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.br'))
    .map(
      ({ parentPath, name }) => `/${relative(site, join(parentPath, name)).split(sep).join('/')}`,
    );
}

const textOf = (site: string, file: string): string => readFileSync(join(site, file), 'utf8');
