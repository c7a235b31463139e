/** The state of every document in every locale, for a terminal. */
import type { Document } from '#registry/entry.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { documentsOf, type Registry } from '#registry/registry.ts';
import { editionState } from '#registry/translation-state.ts';

/** One row a document, one column a locale. */
export function translationMatrix(registry: Registry): string {
  const rows = [...documentsOf(registry)].map(([key, document]) => [
    key,
    ...locales.map((locale) => cell(document, locale)),
  ]);
  const table = [['', ...locales], ...rows];
  const widths =
    table[0]?.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0))) ?? [];
  const lines = table.map((row) =>
    row
      .map((text, at) => text.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return lines.join('\n');
}

/** `current`, `stale: title, body`, `partly: body`, `-` for missing; `machine` where nobody has checked it yet. */
function cell(document: Document<unknown>, locale: Locale): string {
  const edition = document.editions[locale];
  if (!edition) return '-';
  if (!edition.translation) return 'original';
  const { fields, method } = edition.translation;
  const named = (wanted: string): string =>
    Object.keys(fields)
      .filter((field) => fields[field] === wanted)
      .join(', ');
  const state = editionState(edition);
  const told = { stale: `stale: ${named('stale')}`, missing: `partly: lacks ${named('missing')}` };
  const shown = state === 'stale' || state === 'missing' ? told[state] : state;
  return method === 'machine' ? `${shown} (machine)` : shown;
}
