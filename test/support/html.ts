/** Reads the pages of a built site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Site } from './sites.ts';

/** The document at an address of a site. */
export function pageAt(site: Site, address: string): Document {
  return parseHTML(textAt(site, address)).document;
}

/** The HTML at an address of a site. */
export function textAt(site: Site, address: string): string {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  return readFileSync(join(site.folder, file), 'utf8');
}

/** Every file of a site by its path, compressed copies left out. */
export function filesOf(site: Site): string[] {
  return readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.br'))
    .map((entry) => join(entry.parentPath, entry.name).slice(site.folder.length + 1));
}

/** The addresses of every HTML page of a site. */
export function addressesOf(site: Site): string[] {
  return filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
}
