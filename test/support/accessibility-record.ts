/**
 * The record of a run of the accessibility tests, which the accessibility statement shows as a table. Written when the
 * whole run has ended and ACCESSIBILITY_RECORD is set (`npm run accessibility`), whatever its result.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { format } from 'prettier';

/** Where the record stands. */
export const recordFile = 'src/site/records/accessibility.json';

/** What a page showed in one width, scheme and locale. */
export interface Look {
  path: string;
  locale: string;
  /** Violations that axe found. */
  violations: number;
  /** True where the page was wider than its screen. */
  isTooWide: boolean;
  /** True where the console said something. */
  isNoisy: boolean;
}

const looks: Look[] = [];

/** Notes a look. */
export function note(look: Look): void {
  looks.push(look);
}

/** Writes what was noted, a row for each page. */
export async function writeRecord(browser: string): Promise<void> {
  if (!process.env['ACCESSIBILITY_RECORD']) return;
  const { version } = createRequire(import.meta.url)('axe-core/package.json') as {
    version: string;
  };
  const pages = [...Map.groupBy(looks, ({ path }) => path)].map(([path, seen]) => ({
    path,
    locales: [...new Set(seen.map(({ locale }) => locale))].sort(),
    looks: seen.length,
    violations: seen.reduce((sum, one) => sum + one.violations, 0),
    tooWide: seen.filter(({ isTooWide }) => isTooWide).length,
    noisy: seen.filter(({ isNoisy }) => isNoisy).length,
  }));
  const date = new Date().toISOString().slice(0, 10);
  const record = { date, axe: version, browser, pages };
  writeFileSync(
    recordFile,
    await format(JSON.stringify(record), { parser: 'json', printWidth: 100 }),
  );
}
