/** A measured build as a row: what it cost, and what that is a thousand pages. */
import { readdirSync } from 'node:fs';
import { collections } from '#registry/facts.ts';
import { locales } from '#registry/locale.ts';
import type { Cost } from './measure.ts';
import { tableOf } from './table.ts';

/** One line of the table. */
export interface BuildRow {
  name: string;
  cost: Cost;
  /** HTML files written; absent for steps that write none. */
  pages?: number;
  /** Of these, pages of entries: what all tools build. */
  entryPages?: number;
  /** For a peer: the highest ratio of our cost to its. */
  bound?: number;
}

/** Counts the pages a build wrote and says at once what it cost. */
export function rowOf(name: string, cost: Cost, out?: string): BuildRow {
  const row = out === undefined ? { name, cost } : { name, cost, ...pagesIn(out) };
  console.log(`  ${name}: ${cost.user.toFixed(1)} s user, ${cost.wall.toFixed(1)} s by the clock`);
  return row;
}

function pagesIn(out: string): { pages: number; entryPages: number } {
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
  const pages = names.filter((name) => name.endsWith('.html'));
  const isEntry = new RegExp(
    `^(${locales.join('|')})/(${collections.join('|')})/[^/]+/index\\.html$`,
  );
  return { pages: pages.length, entryPages: pages.filter((name) => isEntry.test(name)).length };
}

/** User CPU of a thousand pages. */
export const perThousand = ({ cost, pages = 0 }: BuildRow): number => (1000 * cost.user) / pages;

/** User CPU of a thousand entry pages: the whole build laid on what all tools build. */
export const perThousandEntryPages = ({ cost, entryPages = 0 }: BuildRow): number =>
  (1000 * cost.user) / entryPages;

/** All rows as a table. */
export function buildTable(rows: readonly BuildRow[]): string {
  const head = [
    'process',
    'pages',
    'user s',
    'sys s',
    'wall s',
    'peak MB',
    'user s/1000 pages',
    'user s/1000 entry pages',
  ];
  const cells = rows.map((row) => {
    const { name, cost, pages } = row;
    const seconds = [cost.user, cost.system, cost.wall].map((figure) => figure.toFixed(1));
    const rates = pages
      ? [perThousand(row), perThousandEntryPages(row)].map((figure) => figure.toFixed(2))
      : ['', ''];
    return [name, String(pages ?? ''), ...seconds, cost.peak.toFixed(0), ...rates];
  });
  return tableOf(head, cells);
}
