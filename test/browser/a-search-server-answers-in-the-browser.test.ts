/** A site built for a search server, in a real browser, with a live Meilisearch that comes and goes. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '#registry/locale.ts';
import { runIndexing } from '#search/engines/meilisearch-indexing.ts';
import { planIndexing } from '#search/engines/meilisearch-plan.ts';
import { searchKey } from '#search/engines/meilisearch-keys.ts';
import { pageText } from '#site/page-text.ts';
import { serveSite } from '../../scripts/steps/site-server.ts';
import { launchBrowser } from '../support/browser.ts';
import { fixtureRegistry } from '../support/engines.ts';
import { addressesOf, filesOf, pageAt, textAt } from '../support/html.ts';
import {
  canStartMeilisearch,
  startMeilisearch,
  unlessThere,
  type MeilisearchServer,
} from '../support/meilisearch.ts';
import { fixtureSite, type Site } from '../support/sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'registry-server-'));
const site: Site = { content: join(folder, 'content'), folder: join(folder, 'dist') };
let meilisearch: MeilisearchServer;
let key: string;
let address: string;
let browser: Browser;
const ending: (() => unknown)[] = [];

function build(environment: Readonly<Record<string, string>>) {
  const run = spawnSync(process.execPath, ['scripts/build.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      REGISTRY_CONTENT: site.content,
      REGISTRY_OUT: site.folder,
      REGISTRY_CACHE: join(folder, 'cache'),
      SEARCH_ENGINE: 'meilisearch',
      MEILISEARCH_URL: meilisearch.url,
      MEILISEARCH_ADMIN_KEY: meilisearch.key,
      ...environment,
    },
    encoding: 'utf8',
  });
  return { code: run.status, said: run.stdout + run.stderr };
}

/** Opens the search page; which hosts it asked is noted, and whatever the console says. */
async function open(path: string): Promise<{ page: Page; hosts: Set<string>; said: string[] }> {
  const page = await browser.newPage();
  const hosts = new Set<string>();
  const said: string[] = [];
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  page.on('console', (message) => said.push(message.text()));
  await page.goto(new URL(path, address).href);
  await page.waitForSelector('[data-results][aria-busy=false] li[data-entry]');
  return { page, hosts, said };
}

const found = (page: Page): Promise<(string | null)[]> =>
  page.$$eval('ol[data-results] li[data-entry]', (items) =>
    items.map((item) => item.getAttribute('data-entry')),
  );

const standsIn = 'The search server could not answer; this device searched instead.';

describe.skipIf(!canStartMeilisearch)(`a site with a search server${unlessThere}`, () => {
  beforeAll(async () => {
    cpSync(fixtureSite.content, site.content, { recursive: true, dereference: true });
    const pages = join(site.content, 'pages');
    cpSync(join(pages, 'about'), join(pages, 'privacy'), { recursive: true });
    meilisearch = await startMeilisearch();
    ending.push(meilisearch.stop);
    const registry = fixtureRegistry();
    const job = { client: meilisearch.client, prefix: 'registry', registry, log: () => undefined };
    await runIndexing(job, await planIndexing(job));
    key = await searchKey(meilisearch.client, 'registry');
    const { code, said } = build({ MEILISEARCH_SEARCH_KEY: key });
    if (code !== 0) throw new Error(said);
    const served = await serveSite(site.folder);
    address = served.address;
    ending.push(() => served.server.close());
    browser = await launchBrowser();
    ending.push(() => browser.close());
  });

  afterAll(async () => {
    for (const end of ending.reverse()) await end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is not built with a key that may do more than search', () => {
    for (const wrong of [meilisearch.key, '']) {
      const { code, said } = build({
        MEILISEARCH_SEARCH_KEY: wrong,
        MEILISEARCH_ADMIN_KEY: '',
      });
      expect([code, said]).toEqual([1, expect.stringMatching(/may do more than search|not set/)]);
      expect(said).not.toContain(meilisearch.key);
    }
  });

  it('holds the admin key in no file', () => {
    const files = filesOf(site);
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const text = readFileSync(join(site.folder, file), 'latin1');
      expect(text.includes(meilisearch.key), file).toBe(false);
    }
  });

  it('lets the search page, and no other, connect to that one origin', () => {
    for (const page of addressesOf(site)) {
      const html = textAt(site, page);
      const policy = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
      const connect = /connect-src ([^;]*)/.exec(policy ?? '')?.[1]?.trim();
      const isSearch = /^\/[a-z]{2}\/search\/$/.test(page);
      if (isSearch) expect(connect, page).toBe(`'self' ${meilisearch.url}`);
      else expect(html, page).not.toContain(meilisearch.url);
    }
  });

  it('says on the privacy page who receives searches', () => {
    for (const locale of locales) {
      const { strings } = fixtureRegistry();
      const text = pageAt(site, `/${locale}/privacy/`).querySelector('p.notice')?.textContent;
      expect(text).toBe(pageText(strings[locale]['server.privacy'] as string));
    }
  });

  it('is answered by the server, in words of the page only', async () => {
    const { page, hosts, said } = await open('/en/search/?q=quokka');
    await expect.poll(() => found(page)).toEqual(['practices/one-form']);
    await expect.poll(() => page.textContent('[data-results]')).toContain('quokka');
    await expect.poll(() => page.textContent('.messages')).not.toContain(standsIn);
    expect([...hosts].sort()).toEqual([new URL(address).origin, meilisearch.url].sort());
    expect(said).toEqual([]);
    await page.close();
  });

  it('answers by itself when the server is gone, says so quietly, and comes back to it', async () => {
    const { page } = await open('/en/search/?q=quokka');
    await meilisearch.kill();
    await page.fill('#q', 'handbook');
    await page.waitForFunction(
      (note) => document.querySelector('.messages')?.textContent.includes(note),
      standsIn,
    );
    await expect.poll(() => found(page)).toEqual(['publications/handbook']);
    await page.fill('#q', 'quokka');
    await page.waitForSelector('li[data-entry="practices/one-form"]');
    await meilisearch.restart();
    await page.reload();
    await page.waitForSelector('li[data-entry="practices/one-form"]');
    await expect.poll(() => page.textContent('.messages')).not.toContain(standsIn);
    await page.close();
  });

  it('answers by itself when the index is of other content, in the words of the page', async () => {
    const registry = fixtureRegistry();
    const entries = new Map([...registry.entries].slice(0, -1));
    const job = { client: meilisearch.client, prefix: 'registry', log: () => undefined };
    const other = { ...job, registry: { ...registry, entries } };
    await runIndexing(other, await planIndexing(other, true, ['ar']));
    const { page, said } = await open('/ar/search/?q=handbook');
    await expect.poll(() => found(page)).toEqual(['publications/handbook']);
    await expect
      .poll(() => page.textContent('.messages'))
      .toContain(registry.strings.ar['server.standIn']);
    expect(said).toEqual([]);
    await page.close();
  });
});
