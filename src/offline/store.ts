/**
 * What a device keeps, in one cache of the browser: files by their digest, so that languages share what they have in
 * common and an update writes only what has changed; and for each language that is saved, one record of which file stands
 * at which address. A new edition is served from the moment its record is written, and not before: until then the earlier
 * one is whole. Files that no record names are thrown away after that.
 */
import type { Locale } from '#registry/locale.ts';
import { mediaType } from './edition.ts';

/** A language that is saved. */
export interface Saved {
  locale: Locale;
  version: string;
  /** The date the content names for itself. */
  date: string;
  /** The day it was saved, YYYY-MM-DD. */
  saved: string;
  /** Bytes on the device. */
  kept: number;
  /** Digest by address. */
  files: Readonly<Record<string, string>>;
  /** What pages say of themselves, as HTML: that they are read from the device, that there is a newer edition. */
  lines: Readonly<Record<'saved' | 'newer' | 'missing', string>>;
}

/** A save that has begun and not ended. */
export interface Begun {
  version: string;
}

/** A look for newer editions: when, and of which languages there is one. */
export interface Look {
  at: number;
  newer: readonly Locale[];
}

/** The name of the cache. Another form of what is in it takes another name. */
const cacheName = 'registry-offline-1';

const checkedPath = '/offline/checked';
const filePath = '/offline/kept/';
const savedPath = (locale: string): string => `/offline/saved/${locale}`;
const begunPath = (locale: string): string => `/offline/begun/${locale}`;

/** Bytes of a file that was kept; undefined where it is not. */
export async function keptFile(digest: string): Promise<Response | undefined> {
  const cache = await caches.open(cacheName);
  return cache.match(filePath + digest);
}

/** Keeps a file. Rejects with a QuotaExceededError where there is no room. */
export async function keepFile(
  address: string,
  digest: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const cache = await caches.open(cacheName);
  const headers = { 'Content-Type': mediaType(address), 'Content-Length': String(bytes.length) };
  await cache.put(filePath + digest, new Response(bytes, { headers }));
}

/** Digests of everything that is kept. */
export async function keptDigests(): Promise<Set<string>> {
  if (!(await caches.has(cacheName))) return new Set();
  const cache = await caches.open(cacheName);
  const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  return new Set(
    paths.filter((path) => path.startsWith(filePath)).map((path) => path.slice(filePath.length)),
  );
}

/** The languages that are saved. */
export async function savedEditions(locales: readonly Locale[]): Promise<Saved[]> {
  const found = await Promise.all(locales.map((locale) => read<Saved>(savedPath(locale))));
  return found.filter((saved) => saved !== undefined);
}

/** Makes an edition the one that is served. Whether there is a newer one has to be asked anew. */
export async function keepEdition(saved: Saved): Promise<void> {
  await write(savedPath(saved.locale), saved);
  await forget(checkedPath);
}

/** What came of the last look for newer editions. */
export const lastLook = (): Promise<Look | undefined> => read(checkedPath);

/** Remembers what came of it. */
export const keepLook = (look: Look): Promise<void> => write(checkedPath, look);

/** What was begun in a language. */
export const begunIn = (locale: Locale): Promise<Begun | undefined> => read(begunPath(locale));

/** Remembers that a save has begun. */
export const begin = (locale: Locale, begun: Begun): Promise<void> =>
  write(begunPath(locale), begun);

/** Forgets that a save has begun. */
export const end = (locale: Locale): Promise<void> => forget(begunPath(locale));

/** Removes a language, and what was begun of it. */
export async function removeEdition(locale: Locale): Promise<void> {
  await forget(savedPath(locale));
  await end(locale);
}

/** Throws away the files that no language names; the whole cache where none is left. */
export async function tidy(locales: readonly Locale[]): Promise<void> {
  const named = await savedEditions(locales);
  const begun = await Promise.all(locales.map(begunIn));
  if (named.length === 0 && begun.every((one) => one === undefined)) {
    await caches.delete(cacheName);
    return;
  }
  // What is on its way is named by no record yet.
  if (begun.some((one) => one !== undefined)) return;
  const wanted = new Set(named.flatMap(({ files }) => Object.values(files)));
  const cache = await caches.open(cacheName);
  for (const digest of await keptDigests()) {
    if (!wanted.has(digest)) await cache.delete(filePath + digest);
  }
}

async function read<T>(path: string): Promise<T | undefined> {
  if (!(await caches.has(cacheName))) return undefined;
  const cache = await caches.open(cacheName);
  const found = await cache.match(path);
  return found && ((await found.json()) as T);
}

async function write(path: string, value: unknown): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.put(path, Response.json(value));
}

async function forget(path: string): Promise<void> {
  if (!(await caches.has(cacheName))) return;
  const cache = await caches.open(cacheName);
  await cache.delete(path);
}
