/**
 * Measures how well and how quickly the rivals search the registry: quality on its real entries, speed also on larger
 * corpora. Each runs in a browser, from the files a static host would serve.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { locales, type Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { launchBrowser } from '../../support/browser.ts';
import { withWorkFolder } from '../work-folder.ts';
import { answersOf } from './browser-run.ts';
import { corpusOf } from './corpus.ts';
import { benchRegistry, realDocuments, type BenchDocument } from './documents.ts';
import { serveFolder } from './folder-server.ts';
import { readJudgedQueries, type JudgedQuery } from './judged-queries.ts';
import type { Rival } from './rival.ts';
import { rivals as allRivals } from './rivals.ts';
import {
  kindTable,
  localeTable,
  qualityRow,
  qualityTable,
  speedRow,
  speedTable,
  type QualityRow,
  type SpeedRow,
} from './rows.ts';

/** What to measure. */
export interface RivalsBench {
  /** Sizes to measure speed at: the real entries, or so many documents. */
  sizes: readonly ('real' | number)[];
  /** Takes what is printed. */
  log: (text: string) => void;
  /** Searches to measure; all rivals unless told otherwise. Our own can stand among them. */
  rivals?: readonly Rival<BenchDocument>[];
  /** The locale speed is measured in. */
  locale?: Locale;
}

/** Each query is narrowed by so many themes. */
const themesClicked = 5;

const note = `
success@5 in percent. Cold: 400 ms before each response, 50 kB/s shared by all, bodies with Brotli; the first judged query
of the locale. Warm: all its judged queries, three rounds after one. Results are the first ten keys: nothing is rendered. Facet click: no
text and each query narrowed by the commonest themes, with counts of every option and the hits; three rounds after one.
Requests a click: where its hits are new, and where they have been shown.`;

/** Measures and prints. */
export async function benchRivals(bench: RivalsBench): Promise<void> {
  const { sizes, log, rivals = allRivals, locale = 'en' } = bench;
  const registry = benchRegistry();
  const queries = readJudgedQueries();
  log(
    `${registry.entries.size} entries; ${queries.length} judged queries${unknownIn(registry, queries)}.\n`,
  );
  const browser = await launchBrowser();
  try {
    const quality: QualityRow[] = [];
    for (const rival of rivals)
      quality.push(await qualityOfRival(browser, rival, registry, queries));
    log(`${[qualityTable, localeTable, kindTable].map((table) => table(quality)).join('\n\n')}\n`);
    const texts = queries.filter((query) => query.locale === locale).map(({ q }) => q);
    for (const size of sizes) {
      const documents = corpusOf(registry, locale, size === 'real' ? 0 : size);
      const speed: SpeedRow[] = [];
      for (const rival of rivals) {
        speed.push(await speedOfRival(browser, rival, { documents, locale, texts }));
      }
      log(`${speedTable(speed)}\n`);
    }
    log(note.trim());
  } finally {
    await browser.close();
  }
}

/** Judgements of entries that are gone cannot be met by anyone. */
function unknownIn({ entries }: Registry, queries: readonly JudgedQuery[]): string {
  const judged = new Set(queries.flatMap(({ relevant }) => Object.keys(relevant)));
  const unknown = [...judged].filter((key) => !entries.has(key));
  return unknown.length === 0
    ? ''
    : `, which name entries that do not exist: ${unknown.join(', ')}`;
}

/** The quality of a rival on the real entries of all locales. */
export async function qualityOfRival(
  browser: Browser,
  rival: Rival<BenchDocument>,
  registry: Registry,
  queries: readonly JudgedQuery[],
): Promise<QualityRow> {
  const answers = new Map<JudgedQuery, readonly string[]>();
  for (const locale of locales) {
    const asked = queries.filter((query) => query.locale === locale);
    const documents = realDocuments(registry, locale);
    const found = await withWritten(rival, documents, locale, async (folder) => {
      const server = await serveFolder(folder);
      const texts = asked.map(({ q }) => q);
      return answersOf(browser, server, texts).finally(server.close);
    });
    for (const [index, query] of asked.entries()) answers.set(query, found[index] ?? []);
  }
  const search = (query: JudgedQuery): Promise<readonly string[]> =>
    Promise.resolve(answers.get(query) ?? []);
  return qualityRow({ name: rival.name, search }, queries);
}

/** The speed of a rival on a corpus. */
export function speedOfRival(
  browser: Browser,
  rival: Rival<BenchDocument>,
  corpus: { documents: readonly BenchDocument[]; locale: Locale; texts: readonly string[] },
): Promise<SpeedRow> {
  const { documents, locale, texts } = corpus;
  const { name } = rival;
  const themes = commonest(documents.flatMap((document) => document.themes)).slice(
    0,
    themesClicked,
  );
  return withWritten(rival, documents, locale, (folder) =>
    speedRow(browser, { name, size: documents.length, folder }, texts, themes),
  );
}

/** Values, those that occur most often first. */
function commonest(values: readonly string[]): string[] {
  const counts = [...Map.groupBy(values, (value) => value)];
  return counts.sort(([, a], [, b]) => b.length - a.length).map(([value]) => value);
}

/** Works with the folder that a rival wrote. */
function withWritten<T>(
  rival: Rival<BenchDocument>,
  documents: readonly BenchDocument[],
  locale: Locale,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  return withWorkFolder(async (parent) => {
    const folder = join(parent, locale);
    mkdirSync(folder);
    await rival.write(documents, locale, folder);
    return work(folder);
  });
}
