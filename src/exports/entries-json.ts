/** Every entry in a locale as one JSON document. */
import type { Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { entryRecords } from './entry-record.ts';
import { addressIn, formVersion, licence, type Imprint } from './imprint.ts';

/** One JSON document: what it is, then the records, each on its own line so that versions can be compared. */
export function entriesJson(registry: Registry, locale: Locale, imprint: Imprint): string {
  const head = {
    schema: addressIn(imprint, '/data/schemas/entry-record.json'),
    formVersion,
    version: imprint.version,
    date: imprint.date,
    licence: licence.url,
    locale,
  };
  const records = [...entryRecords(registry, locale, imprint)].map((r) => JSON.stringify(r));
  return `${JSON.stringify(head).slice(0, -1)},"entries":[\n${records.join(',\n')}\n]}\n`;
}
