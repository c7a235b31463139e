/** The state of translations as text: for every locale how many entries are current, stale, missing, machine-made. */
import type { Document } from '#registry/entry.ts';
import { locales } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { stateIn } from '#registry/translation-state.ts';

/** A table for a terminal, then a line for every stale edition. */
export function translationSummary(registry: Registry): string {
  const documents: Document<unknown>[] = [...registry.entries.values(), ...registry.pages.values()];
  const heads = ['locale', 'original', 'current', 'stale', 'missing', 'machine-made'];
  const rows = locales.map((locale) => {
    const states = documents.map((document) => stateIn(document, locale));
    const count = (wanted: string): number => states.filter((state) => state === wanted).length;
    const machine = documents.filter(
      (document) => document.editions[locale]?.translation?.method === 'machine',
    ).length;
    const counts = ['original', 'current', 'stale', 'missing'].map(count);
    return [locale, ...counts.map(String), String(machine)];
  });
  const table = [heads, ...rows].map((row) =>
    row
      .map((cell) => cell.padEnd(14))
      .join('')
      .trimEnd(),
  );
  const stale = documents.flatMap((document) =>
    locales
      .filter((locale) => stateIn(document, locale) === 'stale')
      .map((locale) => `stale: ${document.editions[locale]?.file ?? ''}`),
  );
  return [...table, '', ...stale].join('\n').trimEnd();
}
