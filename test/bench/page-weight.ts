/** What a reader's browser fetches for a page, read from its HTML: sizes as sent, and what it waits for. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of a file as sent, by the encoding the browser accepts. */
export interface Bytes {
  /** Of the Brotli copy the build lays beside a file; files too small for one are sent as they are. */
  brotli: number;
  /** With gzip at its usual level, as hosts without Brotli send it. */
  gzip: number;
}

/** Everything a page fetches. */
export interface PageWeight {
  html: Bytes;
  css: Bytes;
  js: Bytes;
  /** Files preloaded for the page's script: the catalogue of the search page. */
  data: Bytes;
  /** Requests before the text can be read: the page, its styles, and scripts that hold it up. */
  requests: number;
}

/** Weighs the page `path` (as in its address) of a built site. */
export function weighPage(site: string, path: string): PageWeight {
  const file = join(site, path, 'index.html');
  const html = readFileSync(file, 'utf8');
  const tags = [...html.matchAll(/<(?:link|script)\b[^>]*>/g)].map(([tag]) => attributesOf(tag));
  const linked = (rel: string): string[] =>
    tags
      .filter((tag) => tag['rel'] === rel && tag['href'] && tag['media'] !== 'print')
      .map((tag) => tag['href'] ?? '');
  const scripts = tags.filter((tag) => tag['src']);
  const blocking = scripts.filter(
    (tag) => tag['type'] !== 'module' && !('async' in tag) && !('defer' in tag),
  );
  const styles = linked('stylesheet');
  const modules = [...new Set(scripts.flatMap((tag) => withImports(site, tag['src'] ?? '')))];
  const sum = (paths: readonly string[]): Bytes => total(paths.map((p) => join(site, p)));
  return {
    html: total([file]),
    css: sum(styles),
    js: sum(modules),
    data: sum(linked('preload').filter((href) => href.endsWith('.json'))),
    requests: 1 + styles.length + blocking.length,
  };
}

/** Bytes of a file as sent with Brotli. */
export function brotliBytes(file: string): number {
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

function total(files: readonly string[]): Bytes {
  const sum = (sizes: readonly number[]): number => sizes.reduce((a, b) => a + b, 0);
  return {
    brotli: sum(files.map(brotliBytes)),
    gzip: sum(files.map((file) => gzipSync(readFileSync(file)).length)),
  };
}

/** A script and what it imports at once; what it imports later is not needed to read or to begin. */
function withImports(site: string, path: string): string[] {
  const code = readFileSync(join(site, path), 'utf8');
  const imports = [...code.matchAll(/\bimport\s*(?:[^'"()]*?from\s*)?["'](\.[^"']+)["']/g)];
  const paths = imports.map(([, relative = '']) => join(dirname(path), relative));
  return [path, ...paths.flatMap((imported) => withImports(site, imported))];
}

function attributesOf(tag: string): Record<string, string> {
  const pairs = [...tag.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]));
}
