/** Every entry in a locale as JSON Lines (jsonlines.org): one record a line, for reading piece by piece. */
import type { Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { entryRecords } from './entry-record.ts';
import type { Imprint } from './imprint.ts';

/** The lines. */
export function entriesJsonLines(registry: Registry, locale: Locale, imprint: Imprint): string {
  let lines = '';
  for (const record of entryRecords(registry, locale, imprint))
    lines += `${JSON.stringify(record)}\n`;
  return lines;
}
