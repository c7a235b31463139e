/** A site that a test may change, kill and start again, and a browser that saves it for offline. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { writeOffline } from '../../scripts/steps/offline.ts';
import { serveSite } from '../../scripts/steps/site-server.ts';
import { launchBrowser } from './browser.ts';
import { widths } from './page.ts';
import { fixtureSite } from './sites.ts';

/** A site with a reader. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** The address of the site, with a slash at its end. */
  address: string;
  /** What was asked of the server since the last call, by path. */
  asked: () => string[];
  go: (path: string) => Promise<void>;
  /** Kills the server: every connection is refused. */
  kill: () => Promise<void>;
  /** Publishes the site anew with a file changed. */
  publish: (file: string, change: (text: string) => string) => Promise<void>;
  /** Whatever the console said that was no mere information. */
  said: string[];
}

/** Visits a copy of the fixture's site. */
export function offlineVisits(): () => Promise<Visit> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), 'offline-'));
    cpSync(fixtureSite.folder, folder, { recursive: true });
    const requests: string[] = [];
    const start = async (port?: number): Promise<Awaited<ReturnType<typeof serveSite>>> => {
      const started = await serveSite(folder, port);
      started.server.on('request', ({ url = '' }) => requests.push(url));
      return started;
    };
    const { server: first, address } = await start();
    let server = first;
    const context = await browser.newContext({ viewport: widths.desktop });
    onTestFinished(async () => {
      await context.close();
      await stop(server);
      rmSync(folder, { recursive: true });
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(error.message));
    context.on('request', (request) => {
      if (!request.url().startsWith(address)) said.push(`left the site: ${request.url()}`);
    });
    return {
      page,
      context,
      address,
      said,
      asked: () => requests.splice(0),
      go: async (path) => {
        await page.goto(new URL(path, address).href);
      },
      kill: () => stop(server),
      publish: async (file, change) => {
        const path = join(folder, file);
        const text = change(readFileSync(path, 'utf8'));
        // Compressed copies would be served in its place.
        rmSync(`${path}.br`, { force: true });
        writeFileSync(path, text);
        rmSync(join(folder, 'offline'), { recursive: true });
        await writeOffline(folder, '2026-11-23');
        // The server knows the files that were there when it began.
        await stop(server);
        ({ server } = await start(Number(new URL(address).port)));
      },
    };
  };
}

/** The row of a language on the page about offline reading. */
export const row = (page: Page, locale: string, part = ''): ReturnType<Page['locator']> =>
  page.locator(`[data-edition="${locale}"] ${part}`);

/** Saves a language, and waits until it is. */
export async function save(visit: Visit, locale: string): Promise<void> {
  await visit.go(`/${locale}/offline/`);
  await row(visit.page, locale, '[data-act="save"]').click();
  await row(visit.page, locale, '[data-part="ready"]').waitFor();
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
