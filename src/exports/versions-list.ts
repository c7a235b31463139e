/**
 * Which version every entry is in, for one locale: what a device compares with what it saw at its last visit, so that
 * nobody else has to know who has read what.
 */
import { viewOf } from '#registry/entry.ts';
import type { Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { createHash } from 'node:crypto';
import type { Imprint } from './imprint.ts';

/** The file: the version of the whole, and a row an entry. */
export interface VersionsFile {
  version: string;
  /** Key, digest of what the locale shows, title, language of the title. */
  entries: [key: string, digest: string, title: string, language: string][];
}

/** The path of the file of a locale. */
export const versionsPath = (locale: Locale): string => `/feeds/${locale}/versions.json`;

/** The file as text. */
export function versionsList(registry: Registry, locale: Locale, { version }: Imprint): string {
  const entries = [...registry.entries.values()].map((entry): VersionsFile['entries'][number] => {
    const { values, body, language } = viewOf(entry, locale);
    const shown = JSON.stringify([values, body.html]);
    const digest = createHash('sha256').update(shown).digest('hex').slice(0, 8);
    return [entry.key, digest, values.title, language];
  });
  return `${JSON.stringify({ version, entries } satisfies VersionsFile)}\n`;
}
