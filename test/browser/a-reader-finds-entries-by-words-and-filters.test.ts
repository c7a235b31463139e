import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { registryInBrowser, widths } from '../support/page.ts';

const open = registryInBrowser();
const total = (page: Page): Promise<number> =>
  page.locator('[data-total]').getAttribute('data-total').then(Number);
const entries = (page: Page): Promise<string[]> =>
  page
    .locator('[data-results] > li:not([data-partial])')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['entry'] ?? ''));
/** Waits until the answer to the latest question is shown. */
async function answered(page: Page): Promise<void> {
  await page.locator('[data-results][aria-busy=false]').waitFor({ state: 'attached' });
  await page.locator('.facet').first().waitFor({ state: 'attached' });
}

describe('the search page', () => {
  it('lists everything at first, and as many results as a filter promised', async () => {
    const { page } = await open('/en/search/');
    await answered(page);
    await expect.poll(() => total(page)).toBeGreaterThan(200);
    const option = page.locator('.facet li:not([hidden]) label', {
      has: page.locator('input[name=theme]'),
    });
    const theme = await option.first().locator('input').getAttribute('value');
    const promised = Number(
      await option.first().locator('[data-count]').getAttribute('data-count'),
    );
    await option.first().locator('input').check();
    await answered(page);
    await expect.poll(() => total(page)).toBe(promised);
    await expect.poll(() => new URL(page.url()).search).toBe(`?theme=${theme ?? ''}`);
    await expect
      .poll(() => page.locator(`input[name=theme][value=${theme ?? ''}]`).isChecked())
      .toBe(true);
  });

  it('answers an address with the same entries as clicking there did, and goes back', async () => {
    const { page } = await open('/en/search/?q=data');
    await answered(page);
    const before = await entries(page);
    await page.locator('input[name=region][value=west-africa]').check();
    await answered(page);
    const clicked = await entries(page);
    expect(clicked).not.toEqual(before);
    const again = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await answered(again.page);
    await expect.poll(() => entries(again.page)).toEqual(clicked);
    await page.goBack();
    await answered(page);
    await expect.poll(() => entries(page)).toEqual(before);
  });

  it('makes no request when a filter is ticked', async () => {
    const { page } = await open('/en/search/');
    await answered(page);
    const asked: string[] = [];
    // What the first answer did not need is fetched once it is shown.
    await page.waitForLoadState('networkidle');
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('input[name=pillar][value=horizontal]').check();
    await answered(page);
    expect(asked).toEqual([]);
  });

  it('is used with the keyboard alone, and keeps the focus on the filter ticked', async () => {
    const { page } = await open('/en/search/');
    await answered(page);
    await page.locator('#q').focus();
    await page.keyboard.type('trafficking');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search === '?q=trafficking');
    await answered(page);
    const found = await total(page);
    expect(found).toBeGreaterThan(5);
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      const onFilter = await page.evaluate(
        () =>
          document.activeElement instanceof HTMLInputElement &&
          document.activeElement.type === 'checkbox',
      );
      if (onFilter) break;
    }
    const name = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
    await page.keyboard.press('Space');
    await answered(page);
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value))
      .toBe(name);
    await expect.poll(() => total(page)).toBeLessThanOrEqual(found);
  });

  it('announces the number of results', async () => {
    const { page } = await open('/en/search/?q=diaspora');
    await answered(page);
    await expect
      .poll(() => page.locator('[data-announced][role=status]').textContent())
      .toMatch(/^\d+ entries for “diaspora”$/);
  });

  it('names what it did not understand in an address', async () => {
    const { page } = await open('/fr/search/?theme=nothing&colour=red&country=ke');
    await answered(page);
    const notice = await page.locator('.messages').textContent();
    expect(notice).toContain('theme=nothing');
    expect(notice).toContain('colour=red');
    await expect.poll(() => page.locator('input[name=country][value=ke]').isChecked()).toBe(true);
  });

  it('shows words from the address as text, never as markup', async () => {
    const attack = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
    const { page, said } = await open(`/en/search/?q=${encodeURIComponent(attack)}`);
    await answered(page);
    await expect.poll(() => page.locator('#q').inputValue()).toBe(attack);
    await expect
      .poll(() => page.locator('registry-search img, registry-search script:not([type])').count())
      .toBe(0);
    expect(said).toEqual([]);
  });

  it('finds an entry in another language and says which', async () => {
    const { page } = await open('/ar/search/?q=' + encodeURIComponent('كينيا'));
    await answered(page);
    await expect.poll(() => total(page)).toBeGreaterThan(0);
    await expect.poll(() => page.locator('[data-results] .badge').count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('[data-results] a[lang]').count()).toBeGreaterThan(0);
  });

  it('turns pages, each with an address', async () => {
    const { page } = await open('/en/search/');
    await answered(page);
    const first = await entries(page);
    await page.locator('.pages a', { hasText: '2' }).first().click();
    await page.waitForFunction(() => location.search === '?page=2');
    await answered(page);
    const second = await entries(page);
    expect(second.filter((key) => first.includes(key))).toEqual([]);
  });

  it('removes a filter by its chip, and keeps filters folded on a phone until wanted', async () => {
    const { page } = await open('/en/search/?country=ke&theme=data-management', {
      viewport: widths.phone,
    });
    await answered(page);
    await expect.poll(() => page.locator('input[name=country][value=ke]').isVisible()).toBe(false);
    const before = await total(page);
    await page.locator('.chips button').first().click();
    await answered(page);
    await expect.poll(() => total(page)).toBeGreaterThan(before);
    await page.locator('.sheet-opener').click();
    await expect.poll(() => page.locator('input[name=country][value=ke]').isVisible()).toBe(true);
  });

  it('answers from the catalogue when the index cannot be loaded, and says so', async () => {
    const { page } = await open('/en/search/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await answered(page);
    await page.locator('#q').fill('handbook');
    await page.locator('.messages .notice').first().waitFor();
    await answered(page);
    await expect.poll(() => total(page)).toBeGreaterThan(0);
  });
});

describe('a search box elsewhere', () => {
  it('leads to the search page with its words, without script too', async () => {
    const { page } = await open('/fr/', { javaScriptEnabled: false });
    await page.locator('#home-search').fill('données');
    await page.locator('#home-search').press('Enter');
    await page.waitForURL('**/fr/search/?q=donn%C3%A9es');
    await expect.poll(() => page.locator('noscript').count()).toBe(1);
    await expect.poll(() => page.locator('#browse a').count()).toBeGreaterThan(30);
  });
});
