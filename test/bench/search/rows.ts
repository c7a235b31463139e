/** Measured searches as rows, and rows as tables. A row does not care whose search it is: rivals and our own look alike. */
import type { Browser } from 'playwright-core';
import { locales } from '#registry/locale.ts';
import { tableOf } from '../table.ts';
import {
  clickRun,
  coldRun,
  warmRun,
  type Click,
  type ClickRun,
  type ColdRun,
  type WarmRun,
} from './browser-run.ts';
import { serveFolder } from './folder-server.ts';
import { queryKinds, type JudgedQuery } from './judged-queries.ts';
import { qualityOf, type Answer, type Quality, type Scores } from './quality.ts';

/** How good the answers of a search are. */
export interface QualityRow {
  name: string;
  quality: Quality;
}

/** How quick a search is at one size. */
export interface SpeedRow {
  name: string;
  /** Documents in the index. */
  size: number;
  cold: ColdRun;
  warm: WarmRun;
  /** Absent where a search has no filters. */
  click: ClickRun | undefined;
}

/** Asks a search all judged queries. It answers with keys of full matches, best first; where it runs is its own affair. */
export async function qualityRow(
  asked: { name: string; search: (query: JudgedQuery) => Promise<readonly string[]> },
  queries: readonly JudgedQuery[],
): Promise<QualityRow> {
  const answers: Answer[] = [];
  for (const query of queries) answers.push({ query, keys: await asked.search(query) });
  return { name: asked.name, quality: qualityOf(answers) };
}

/** Measures a folder with a `search.js` in it. The first text is the one asked cold; each text is narrowed by each theme. */
export async function speedRow(
  browser: Browser,
  measured: { name: string; size: number; folder: string },
  texts: readonly string[],
  themes: readonly string[] = [],
): Promise<SpeedRow> {
  const { name, size, folder } = measured;
  const server = await serveFolder(folder);
  try {
    const warm = await warmRun(browser, server, texts);
    const cold = await coldRun(browser, server, texts[0] ?? '');
    // Without words too: then every entry is counted.
    const clicks = ['', ...texts].flatMap((text) =>
      themes.map((theme): Click => ({ text, theme })),
    );
    const click = clicks.length > 0 ? await clickRun(browser, server, clicks) : undefined;
    return { name, size, cold, warm, click };
  } finally {
    server.close();
  }
}

/** The measures over all queries. */
export function qualityTable(rows: readonly QualityRow[]): string {
  const head = ['all queries', 'success@5', 'MRR', 'nDCG@10', 'false answers', 'of'];
  const cells = rows.map(({ name, quality: { all } }) => [
    name,
    percent(all.success),
    all.reciprocalRank.toFixed(3),
    all.gain.toFixed(3),
    String(all.falseAnswers),
    String(all.unanswerable),
  ]);
  return tableOf(head, cells);
}

/** Success@5 and nDCG@10 in each locale. */
export const localeTable = (rows: readonly QualityRow[]): string =>
  partsTable('by locale', locales, rows, ({ byLocale }) => byLocale);

/** Success@5 and nDCG@10 for each kind of query that has an answer. */
export const kindTable = (rows: readonly QualityRow[]): string =>
  partsTable(
    'by kind',
    queryKinds.filter((kind) => kind !== 'no-answer'),
    rows,
    ({ byKind }) => byKind,
  );

function partsTable<K extends string>(
  title: string,
  parts: readonly K[],
  rows: readonly QualityRow[],
  scoresIn: (quality: Quality) => ReadonlyMap<K, Scores>,
): string {
  const measures = [
    ['success@5', ({ success }: Scores) => percent(success)],
    ['nDCG@10', ({ gain }: Scores) => gain.toFixed(2)],
  ] as const;
  const cells = measures.flatMap(([measure, write]) =>
    rows.map(({ name, quality }) => {
      const scores = scoresIn(quality);
      const figures = parts.map((part) => {
        const found = scores.get(part);
        return found ? write(found) : '';
      });
      return [measure, name, ...figures];
    }),
  );
  return tableOf([title, '', ...parts], cells);
}

/** Bytes and time to the first results, the time of later ones, and that of clicks on filters. */
export function speedTable(rows: readonly SpeedRow[]): string {
  const head = [
    'documents',
    'search',
    'kB to first results',
    'requests',
    's to first results',
    'ms warm, median',
    'p95',
    'ms facet click, median',
    'p95',
    'requests, new hits',
    'seen hits',
  ];
  const cells = rows.map(({ name, size, cold, warm, click }) => [
    String(size),
    name,
    (cold.bytes / 1000).toFixed(1),
    String(cold.requests),
    (cold.time / 1000).toFixed(2),
    warm.median.toFixed(2),
    warm.p95.toFixed(2),
    click?.median.toFixed(2) ?? '-',
    click?.p95.toFixed(2) ?? '-',
    click?.requestsFirst.toFixed(1) ?? '-',
    click?.requestsAgain.toFixed(1) ?? '-',
  ]);
  return tableOf(head, cells);
}

const percent = (share: number): string => (100 * share).toFixed(0);
