/** Opens pages of a built site in a real browser, in the widths, schemes and locales people have. */
import type { Server } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { serveSite } from '../../scripts/steps/site-server.ts';
import { launchBrowser } from './browser.ts';
import { registrySite } from './sites.ts';

/** A phone and a desktop. */
export const widths = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 900 },
} as const;

/** Opens a page of the registry; whatever the console says is collected. */
export type Open = (
  path: string,
  options?: BrowserContextOptions,
) => Promise<{ page: Page; said: string[] }>;

/** Serves the registry and starts a browser for the tests of one file. */
export function registryInBrowser(): Open {
  let server: Server;
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    ({ server, address } = await serveSite(registrySite.folder));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  return async (path, options = {}) => {
    const context = await browser.newContext({ viewport: widths.desktop, ...options });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => said.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => said.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(address)) said.push(`left the site: ${request.url()}`);
    });
    await page.goto(new URL(path, address).href, { waitUntil: 'load' });
    return { page, said };
  };
}
