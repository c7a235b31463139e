import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import { parseHTML } from 'linkedom';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { loadRegistry } from '#build/load-registry.ts';
import { imprintOf } from '#exports/imprint.ts';
import type { PackFilters } from '#packs/selection.ts';
import type { Locale } from '#registry/locale.ts';
import { publicRegistry } from '#registry/registry.ts';
import { writePack, type Pack } from '../../scripts/steps/pack.ts';
import { violationsOf } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { widths } from '../support/page.ts';
import { answered, entries, searchFor, total } from '../support/search-page.ts';
import { fixtureSite } from '../support/sites.ts';

const site = 'https://registry.example.org/';
const registry = publicRegistry(loadRegistry(fixtureSite.content).registry);
const imprint = imprintOf(registry, site, 'webmaster@registry.example.org');
const out = mkdtempSync(join(tmpdir(), 'packs-'));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(out, { recursive: true });
});

const pack = (locale: Locale, filters: PackFilters = {}): Promise<Pack> =>
  writePack(
    registry,
    imprint,
    { locale, filters },
    { site: fixtureSite.folder, out, date: '2026-11-22' },
  );

/** Opens the first page of a pack as a double click does. */
async function open({ folder }: Pack): Promise<{ page: Page; said: string[] }> {
  const context = await browser.newContext({ viewport: widths.desktop, offline: true });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) said.push(`left the folder: ${request.url()}`);
  });
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await answered(page);
  return { page, said };
}

const pages = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );

describe.each([
  ['en', 'quokka', 'practices/one-form', 'ltr'],
  ['ar', 'كينيا', 'actions/kenya-ii', 'rtl'],
] as const)('a pack in %s, opened from its folder', (locale, words, key, direction) => {
  it('finds entries by words of their texts and by filters, and leads to them', async () => {
    const made = await pack(locale);
    const { page, said } = await open(made);
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.body).direction))
      .toBe(direction);
    await expect.poll(() => total(page)).toBe(6);
    await searchFor(page, words);
    await expect.poll(() => entries(page)).toContain(key);
    await expect.poll(() => page.locator('.messages .notice').count()).toBe(0);
    const found = await total(page);
    await page.locator('label:not(.quiet) > input[name=collection]').first().check();
    await answered(page);
    await expect.poll(() => new URL(page.url()).searchParams.has('collection')).toBe(true);
    await expect.poll(() => total(page)).toBeLessThanOrEqual(found);
    await page.goBack();
    await answered(page);
    await page.locator(`[data-entry="${key}"] a`).first().click();
    await expect.poll(() => page.locator('article').getAttribute('data-entry')).toBe(key);
    await page.locator('#site-search').fill(words);
    await page.locator('#site-search').press('Enter');
    await answered(page);
    await expect.poll(() => entries(page)).toContain(key);
    expect(said).toEqual([]);
  });

  it('has no axe violation on a phone in the dark', async () => {
    const { page } = await open(await pack(locale));
    await page.setViewportSize(widths.phone);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOf(page)).toEqual([]);
    await page.locator('[data-results] a').first().click();
    expect(await violationsOf(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

describe('a pack', () => {
  it('marks a passage of the text that matches', async () => {
    const { page } = await open(await pack('en'));
    await searchFor(page, 'quokka');
    await expect.poll(() => page.locator('.passage mark').allTextContents()).toEqual(['quokka']);
  });

  it('has no link that leads nowhere: each is a file of it, or an address on the web', async () => {
    const { folder } = await pack('fr');
    const faults: string[] = [];
    for (const name of pages(folder)) {
      const { document } = parseHTML(readFileSync(join(folder, name), 'utf8'));
      for (const element of document.querySelectorAll('[href], [src], [action]')) {
        const address = ['href', 'src', 'action']
          .map((attribute) => element.getAttribute(attribute))
          .find((value) => value !== null);
        if (address === undefined || address === null || /^(https?|mailto):/.test(address))
          continue;
        const [path = '', fragment] = address.replace(/\?[^#]*/, '').split('#');
        const file = path === '' ? join(folder, name) : resolve(folder, dirname(name), path);
        if (!file.startsWith(folder) || !existsSync(file)) faults.push(`${name}: ${address}`);
        else if (fragment) {
          const target = parseHTML(readFileSync(file, 'utf8')).document;
          if (!target.getElementById(decodeURIComponent(fragment)))
            faults.push(`${name}: ${address}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('of a region holds its entries alone, and says of links to others that they are on the web', async () => {
    const { folder, entries: count } = await pack('en', { region: ['west-africa'] });
    expect(folder).toBe(join(out, 'mieux-en-west-africa'));
    const held = pages(folder).filter((name) => !/^(index|glossary)/.test(name));
    expect(held.length).toBe(count);
    expect(count).toBeLessThan(6);
    const index = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(index).toContain('<h1>West Africa</h1>');
    expect(index).toMatch(/Made on 22 November 2026; content version [^;]+; [\d.]+ [kM]B\./);
    for (const name of pages(folder)) {
      const { document } = parseHTML(readFileSync(join(folder, name), 'utf8'));
      const links = [...document.querySelectorAll(`a[href^="${site}"]`)];
      expect(links.filter((link) => !link.hasAttribute('data-web'))).toEqual([]);
    }
  });

  it('is the same in its zip', async () => {
    const { folder, zipped } = await pack('en');
    const bytes = readFileSync(`${folder}.zip`);
    expect(bytes.length).toBe(zipped);
    const zip = await JSZip.loadAsync(bytes);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    expect(Object.keys(zip.files)).toHaveLength(files.length);
    await expect
      .poll(() => zip.file('mieux-en/index.html')?.async('string'))
      .toBe(readFileSync(join(folder, 'index.html'), 'utf8'));
  });

  it('reads without script: every entry is in its list', async () => {
    const { folder } = await pack('en');
    const context = await browser.newContext({ javaScriptEnabled: false });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await expect.poll(() => page.locator('noscript').textContent()).toContain('need JavaScript');
    await page.locator('#browse li a').first().click();
    await expect.poll(() => page.locator('article h1').count()).toBe(1);
  });
});

describe('what the command refuses', () => {
  it('is a term that no entry has, with the one that was meant', async () => {
    await expect(
      pack('en', { region: ['west-afrika'] }),
    ).rejects.toThrowErrorMatchingInlineSnapshot(
      `[UnknownTerm: Unexpected \`--region west-afrika\`: no entry has it; did you mean \`west-africa\`?]`,
    );
    await expect(pack('en', { region: ['moon'] })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[UnknownTerm: Unexpected \`--region moon\`: no entry has it; expected one of asia, central-east-southern-africa, west-africa.]`,
    );
  });

  it('is a site of other content', async () => {
    const other = { ...registry, entries: new Map([...registry.entries].slice(1)) };
    await expect(
      writePack(
        other,
        imprint,
        { locale: 'en', filters: {} },
        { site: fixtureSite.folder, out, date: '2026-11-22' },
      ).catch(({ message }: Error) => message.replaceAll(fixtureSite.folder, 'dist')),
    ).resolves.toMatchInlineSnapshot(
      `"A pack is made from the built site, and dist/ holds none of this content. Fix: run \`npm run build\`, then this command again."`,
    );
  });
});
