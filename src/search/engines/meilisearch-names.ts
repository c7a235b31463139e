/** What the registry's indexes on a Meilisearch server are called, and how a page knows that they hold what it shows. */
import { locales, type Locale } from '#registry/locale.ts';

/** What the names of all indexes begin with, where nothing else is set. */
export const defaultPrefix = 'registry';

/** The index of a locale. */
export const indexName = (prefix: string, locale: Locale): string => `${prefix}_${locale}`;

/** The small index that says of which content the others are: they are swapped together. */
export const stateName = (prefix: string): string => `${prefix}_state`;

/** The index that is built beside one that serves. */
export const besideName = (name: string): string => `${name}__next`;

/** All indexes that serve. */
export const servingNames = (prefix: string): string[] => [
  ...locales.map((locale) => indexName(prefix, locale)),
  stateName(prefix),
];

/** The document of a locale in the index of states. */
export interface IndexState {
  id: Locale;
  /** What the index is made from (server-version.ts); empty while it is being brought up to date. */
  version: string;
  /** Digest of the settings. */
  settings: string;
  entries: number;
}

/** A short digest of a text: 32-bit FNV-1a (RFC 9923), quick enough for a browser. */
export function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
