/** Lighthouse over pages of the built site, as on a phone: its own default of a slow network and processor. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { serveSite } from '../../scripts/steps/site-server.ts';
import { findBrowser, type FoundBrowser } from '../support/browser.ts';
import { install } from './install.ts';
import { tableOf } from './table.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What is read of Lighthouse's report. */
interface Report {
  categories: Record<(typeof categories)[number], { score: number | null }>;
}

/** The four scores, of 100, of each page of a site; says so when there is no browser. */
export async function lighthouseTable(site: string, paths: readonly string[]): Promise<string> {
  let browser: FoundBrowser;
  try {
    browser = await findBrowser();
  } catch (error) {
    return `Lighthouse was left out: ${error instanceof Error ? error.message : String(error)}`;
  }
  const packages = install('lighthouse', resolve('test/bench/lighthouse'));
  const { server, address } = await serveSite(site);
  const rows: string[][] = [];
  try {
    for (const path of paths) {
      const scores = await scoresOf(`${address}${path}/`, packages, browser);
      rows.push([`/${path}/`, ...scores]);
    }
  } finally {
    server.close();
  }
  return tableOf(['Lighthouse, phone', ...categories], rows);
}

async function scoresOf(url: string, packages: string, browser: FoundBrowser): Promise<string[]> {
  const flags = ['--headless=new', ...browser.args].join(' ');
  const lighthouse = spawn(
    process.execPath,
    [
      join(packages, 'node_modules/lighthouse/cli/index.js'),
      url,
      '--quiet',
      '--output=json',
      `--only-categories=${categories.join(',')}`,
      `--chrome-flags=${flags}`,
      '--no-enable-error-reporting',
    ],
    { env: { ...process.env, CHROME_PATH: browser.executablePath } },
  );
  let [report, errors] = ['', ''];
  lighthouse.stdout.on('data', (part: Buffer) => (report += part.toString()));
  lighthouse.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  const code = await new Promise<number | null>((done) => lighthouse.once('close', done));
  if (code !== 0) throw new Error(`Lighthouse could not look at ${url}:\n${errors.slice(-2000)}`);
  const scores = (JSON.parse(report) as Report).categories;
  return categories.map((name) => String(Math.round(100 * (scores[name].score ?? 0))));
}
