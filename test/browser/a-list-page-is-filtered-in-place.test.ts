import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { registryInBrowser, widths } from '../support/page.ts';
import { address } from '../support/search-page.ts';

const open = registryInBrowser();

const shown = (page: Page): Promise<string[]> =>
  page
    .locator('registry-list li[data-entry]:visible')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['entry'] ?? ''));
const status = (page: Page): Promise<string> =>
  page.locator('registry-list [role=status]').innerText();

/** Opens a list and asks for its filters. */
async function withFilters(path: string): Promise<Page> {
  const { page } = await open(path);
  await page.getByRole('button', { name: 'Filter this list' }).click();
  await page.locator('registry-list .facet').first().waitFor({ state: 'attached' });
  return page;
}

describe.each([
  ['a collection', '/en/practices/'],
  ['a theme', '/en/themes/data-management/'],
])('the list of %s', (_, path) => {
  it('is filtered without leaving the page, and the number beside a filter is what is left', async () => {
    const { page, said } = await open(path);
    const all = await shown(page);
    expect(all.length).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Filter this list' }).click();
    await page.locator('registry-list .facet').first().waitFor({ state: 'attached' });
    await expect.poll(() => shown(page)).toEqual(all);
    const distinct = new Set(all).size;
    await expect.poll(() => status(page)).toBe(`${distinct} of ${distinct} entries shown`);
    const option = page.locator('registry-list label', {
      has: page.locator('input[name=pillar]:enabled'),
    });
    const promised = Number(
      await option.first().locator('[data-count]').getAttribute('data-count'),
    );
    const pillar = (await option.first().locator('input').getAttribute('value')) ?? '';
    await option.first().locator('input').check();
    const left = await shown(page);
    expect(new Set(left).size).toBe(promised);
    expect(all).toEqual(expect.arrayContaining(left));
    await expect.poll(() => status(page)).toBe(`${promised} of ${distinct} entries shown`);
    await expect.poll(() => address(page)).toBe(`?pillar=${pillar}`);
    await expect.poll(() => new URL(page.url()).pathname).toBe(path);
    expect(said).toEqual([]);
  });

  it('is filtered from an address, and whole again without', async () => {
    const page = await withFilters(path);
    const all = await shown(page);
    await page.locator('registry-list input[name=pillar]').first().check();
    const left = await shown(page);
    const again = await open(`${path}${address(page)}`);
    await again.page.locator('registry-list .facet').first().waitFor({ state: 'attached' });
    await expect.poll(() => shown(again.page)).toEqual(left);
    await again.page.locator('.chips button').first().click();
    await expect.poll(() => shown(again.page)).toEqual(all);
    expect(address(again.page)).toBe('');
  });

  it('offers only filters that some of its entries have', async () => {
    const page = await withFilters(path);
    const counts = await page
      .locator('registry-list .facet [data-count]')
      .evaluateAll((items) => items.map((item) => Number((item as HTMLElement).dataset['count'])));
    expect(counts.length).toBeGreaterThan(10);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  it('is whole without script, and promises no filter', async () => {
    const [plain, scripted] = [await open(path, { javaScriptEnabled: false }), await open(path)];
    expect(await shown(plain.page)).toEqual(await shown(scripted.page));
    await expect.poll(() => plain.page.locator('[data-filter-list]').isVisible()).toBe(false);
    const filtered = await open(`${path}?pillar=horizontal`, { javaScriptEnabled: false });
    expect(await shown(filtered.page)).toEqual(await shown(scripted.page));
  });

  it('fetches nothing for filters that nobody asks for', async () => {
    const { page } = await open('/en/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(new URL(path, page.url()).href, { waitUntil: 'networkidle' });
    expect(asked.filter((one) => one.startsWith('/search/'))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });
});

describe('the list of a theme', () => {
  it('hides a section that has nothing left', async () => {
    const page = await withFilters('/en/themes/data-management/');
    const headings = page.locator('registry-list section:visible h2');
    const before = await headings.allInnerTexts();
    expect(before.length).toBeGreaterThan(1);
    await page.locator('registry-list input[name=collection]').first().check();
    const kinds = new Set((await shown(page)).map((key) => key.split('/')[0]));
    expect(kinds.size).toBe(1);
    await expect
      .poll(async () => (await headings.allInnerTexts()).length)
      .toBeLessThan(before.length);
  });
});

describe('the filters of a list on a phone', () => {
  it.each(['en', 'ar'])('%s: open as a sheet and leave the list in place', async (locale) => {
    const { page } = await open(`/${locale}/practices/`, { viewport: widths.phone });
    const all = await shown(page);
    await page.locator('[data-filter-list]').click();
    await page.locator('.sheet-opener').click();
    await page.locator('dialog.sheet input[name=pillar]').first().check();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog.sheet').isVisible()).toBe(false);
    const left = await shown(page);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(all.length);
    await expect.poll(() => page.locator('.chips button').count()).toBe(1);
    await expect
      .poll(() => page.locator('dialog.sheet').evaluate((one) => getComputedStyle(one).direction))
      .toBe(locale === 'ar' ? 'rtl' : 'ltr');
  });
});

describe('where the filters of a list cannot be loaded', () => {
  it('the list stays whole', async () => {
    const { page } = await open('/en/practices/');
    const all = await shown(page);
    await page.route('**/catalogue.json', (route) => route.abort());
    await page.getByRole('button', { name: 'Filter this list' }).click();
    await page.waitForLoadState('networkidle');
    await expect.poll(() => shown(page)).toEqual(all);
  });

  it('the reader is told, and can try again', async () => {
    const { page } = await open('/en/practices/');
    await page.route('**/catalogue.json', (route) => route.abort());
    await page.getByRole('button', { name: 'Filter this list' }).click();
    await page.waitForLoadState('networkidle');
    const told = page.locator('registry-list [role=alert]');
    await expect.poll(() => told.innerText()).toContain('The filters could not be loaded.');
    await page.unroute('**/catalogue.json');
    await page.getByRole('button', { name: 'Filter this list' }).click();
    await page.locator('registry-list .facet').first().waitFor({ state: 'attached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('summary');
  });
});
