/**
 * What the preview of `npm run dev` shows: everything read once, then only what an author changes. Astro's own store writes
 * itself to disk half a second after a change, and whole, which an author would wait for.
 */
import { relative, resolve, sep } from 'node:path';
import { compiledEdition, type BodyCompiler, type Cache } from '#corpus/read.ts';
import { textIfThere } from '#corpus/write.ts';
import type { Sources } from '#registry/source.ts';
import { compilerOf, loadRegistry } from './load-registry.ts';

/** Pages, the configuration and the loader are loaded apart from each other in one process: this is where they meet. */
const meeting = Symbol.for('registry.live');

type Meeting = Record<typeof meeting, LiveSources | undefined>;

/** The sources of the preview; undefined in a build. */
export const liveSources = (): LiveSources | undefined =>
  (globalThis as unknown as Meeting)[meeting];

/** Begins the preview with what the loader has read. */
export function beginPreview(root: string, cache: Cache, sources: Sources): void {
  (globalThis as unknown as Meeting)[meeting] = new LiveSources(root, cache, sources);
}

/**
 * What is worked out over the whole registry and changes little by one edition: in the preview it is worked out again
 * only when more than one edition has changed; in a build, once.
 */
export function oncePreviewed<T>(name: string, make: () => T): T {
  const live = liveSources();
  if (!live) return make();
  if (!live.workedOut.has(name)) live.workedOut.set(name, make());
  return live.workedOut.get(name) as T;
}

/** Sources that follow the files. */
export class LiveSources {
  readonly #root: string;
  readonly #cache: Cache;
  #compiler: BodyCompiler;
  /** What pages are made from; a new object whenever something changed. */
  sources: Sources;
  /** See `oncePreviewed`. */
  readonly workedOut = new Map<string, unknown>();

  constructor(root: string, cache: Cache, sources: Sources) {
    this.#root = resolve(root);
    this.#cache = cache;
    this.sources = sources;
    this.#compiler = compilerOf(sources);
  }

  /** Takes a changed, new or removed file in; tells whether it was one of content/. */
  update(path: string): boolean {
    const inside = relative(this.#root, path).split(sep).join('/');
    if (inside.startsWith('..') || /(^|\/)\./.test(inside)) return false;
    if (!this.#updateEdition(`content/${inside}`, path)) {
      this.sources = loadRegistry(this.#root, this.#cache).sources;
      this.#compiler = compilerOf(this.sources);
      this.workedOut.clear();
    }
    return true;
  }

  /** Reads one edition anew; false where the file is none, or was none, or cannot be read as one. */
  #updateEdition(file: string, path: string): boolean {
    const { editions } = this.sources;
    const at = editions.findIndex(({ places }) => places.file === file);
    const old = editions[at];
    const text = textIfThere(path);
    if (!old || text === undefined) return false;
    const { collection, id, locale } = old;
    const { source } = compiledEdition({ collection, id, locale, file }, text, this.#compiler);
    if (source.values === undefined) return false;
    this.sources = { ...this.sources, editions: editions.with(at, source) };
    return true;
  }
}
