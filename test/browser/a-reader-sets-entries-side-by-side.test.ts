import { describe, expect, it } from 'vitest';
import { registryInBrowser, widths } from '../support/page.ts';
import { violationsOf } from '../support/axe.ts';

const open = registryInBrowser();
const first = 'actions/madagascar-i-diaspora-policy';
const second = 'actions/malawi-iii-diaspora-engagement';
const both = `?entry=${first}&entry=${second}`;

describe('from an entry to a comparison', () => {
  it('begins with the entry, offers what is near, and marks what differs', async () => {
    const { page, said } = await open(`/fr/${first}/`);
    await page.locator('.jump a[href*="/compare/"]').click();
    await page.locator('.comparison').waitFor();
    await expect.poll(() => page.locator('.comparison thead th').count()).toBe(2);
    await page.locator('.offers button').first().click();
    await page.waitForFunction(
      () => document.querySelectorAll('.comparison thead th').length === 3,
    );
    await expect.poll(() => new URL(page.url()).searchParams.getAll('entry')).toHaveLength(2);
    await expect.poll(() => page.locator('.comparison .differs').count()).toBeGreaterThan(2);
    await expect.poll(() => page.locator('.comparison mark').count()).toBeGreaterThan(0);
    expect(said).toEqual([]);
  });

  it('finds entries by words of their titles, four at most', async () => {
    const { page } = await open(`/en/compare/${both}`);
    // The page is drawn anew for each entry: only then is the field for the next one there.
    const drawn = (columns: number) =>
      page.waitForFunction(
        (wanted) => document.querySelectorAll('.comparison thead th').length === wanted,
        columns,
      );
    await drawn(3);
    for (const [at, word] of ['kenya', 'togo'].entries()) {
      await page.locator('#add-entry').fill(word);
      await page.locator('.finder li button').first().click();
      await drawn(4 + at);
    }
    await expect.poll(() => page.locator('#add-entry').count()).toBe(0);
  });

  it('goes back with the browser, and forgets what is removed', async () => {
    const { page } = await open(`/en/compare/${both}`);
    await page.locator('.comparison thead button').first().click();
    await page.waitForFunction(
      () => document.querySelectorAll('.comparison thead th').length === 2,
    );
    await expect.poll(() => new URL(page.url()).searchParams.getAll('entry')).toEqual([second]);
    await page.goBack();
    await page.waitForFunction(
      () => document.querySelectorAll('.comparison thead th').length === 3,
    );
  });

  it('can be narrowed to what differs', async () => {
    const { page } = await open(`/en/compare/${both}`);
    await page.locator('.comparison-tools input').check();
    await expect.poll(() => page.locator('.comparison .same').first().isVisible()).toBe(false);
    await expect.poll(() => page.locator('.comparison .differs').first().isVisible()).toBe(true);
  });

  it('names an entry that is not in the registry, and shows the others', async () => {
    const { page } = await open(`/en/compare/?entry=actions/nowhere&entry=${first}`);
    await page.locator('.comparison').waitFor();
    await expect
      .poll(() => page.locator('compare-entries').textContent())
      .toContain('actions/nowhere');
  });

  it('is kept nowhere but in the address', async () => {
    const { page } = await open(`/en/compare/${both}`);
    await page.locator('.comparison').waitFor();
    await expect
      .poll(() => page.evaluate(() => [localStorage.length, sessionStorage.length]))
      .toEqual([0, 0]);
  });

  it.each(['en', 'fr', 'ar'])(
    'has no axe violation and does not overflow in %s',
    async (locale) => {
      for (const viewport of [widths.phone, widths.desktop]) {
        const { page, said } = await open(`/${locale}/compare/${both}`, { viewport });
        await page.locator('.comparison').waitFor();
        expect(await violationsOf(page)).toEqual([]);
        expect(said).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      }
    },
  );

  it('says without script what to do instead', async () => {
    const { page } = await open(`/en/compare/${both}`, { javaScriptEnabled: false });
    await expect
      .poll(() => page.locator('compare-entries a[href="/en/practices/"]').isVisible())
      .toBe(true);
  });
});
