/**
 * An edition for offline reading: every file of one locale that pages, search and dossier need, by address and digest.
 * The build writes three things for each locale below /offline/: the list of these files, parts that hold many of them
 * each (a phone waits for twenty answers and not for nine hundred, and pages that are alike compress to a sixth of what
 * they take one by one), and a line in the overview of all locales, which tells sizes before anything is fetched.
 */
import type { Locale } from '#registry/locale.ts';

/** A file: where it is served, what is in it, and how many bytes it takes on its way alone. */
export type KeptFile = readonly [address: string, digest: string, bytes: number];

/** A part: its own digest, the bytes it takes on its way, and the files in it, in their order. */
export type Part = readonly [digest: string, bytes: number, files: readonly KeptFile[]];

/** The list of an edition. */
export interface EditionList {
  locale: Locale;
  /** Changes whenever a file does. */
  version: string;
  /** The date the content names for itself, YYYY-MM-DD. */
  date: string;
  parts: readonly Part[];
}

/** What the overview tells of a locale. */
export interface EditionSize {
  version: string;
  date: string;
  files: number;
  /** Bytes on their way when all is fetched. */
  bytes: number;
  /** Bytes on the device. */
  kept: number;
}

/** The overview of all locales. */
export type Overview = Readonly<Record<Locale, EditionSize>>;

/** A file as a part holds it: text, or what is no text in base64. */
export type Packed = string | readonly [base64: string];

/** Where the overview is. */
export const overviewPath = '/offline/editions.json';

/** Where the list of a locale is. */
export const listPath = (locale: Locale): string => `/offline/${locale}/files.json`;

/** Where a part is. */
export const partPath = (locale: Locale, digest: string): string =>
  `/offline/${locale}/${digest}.json`;

/** The page where readers save, update and remove. */
export const offlinePath = (locale: Locale): string => `/${locale}/offline/`;

/** The data files that the dossier picks its records from; no other file below /data/ is ever kept. */
export const recordFiles = (locale: string): string[] => [
  ...['ris', 'bib', 'json'].map((form) => `/data/citations/${locale}.${form}`),
  `/data/entries/${locale}.csv`,
];

const dossierRecords = /^\/data\/(?:citations\/[a-z]{2}\.(?:ris|bib|json)|entries\/[a-z]{2}\.csv)$/;

/** Whether a file at an address can belong to an edition: the editor and the downloads stay out of it. */
export const isKeepable = (path: string): boolean =>
  !/^\/(?:admin|offline|data)\//.test(path) || dossierRecords.test(path);

/** A header that says nothing to servers: it leads a request past the service worker. */
export const pastWorker = 'registry-offline';

/** How to ask for what the site has now, and not for what browser or service worker have kept of it. */
export const fromSite: RequestInit = { cache: 'no-cache', headers: { [pastWorker]: 'past' } };

/** The files of an edition. */
export const filesOf = ({ parts }: EditionList): KeptFile[] =>
  parts.flatMap(([, , files]) => files);

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  xml: 'application/xml',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** The media type of what is served at an address. */
export function mediaType(address: string): string {
  const extension = address.endsWith('/') ? 'html' : address.slice(address.lastIndexOf('.') + 1);
  return types[extension] ?? 'application/octet-stream';
}

/** The digest of bytes: 72 bits of SHA-256 in base64url, in a browser and in Node alike. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 9);
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
