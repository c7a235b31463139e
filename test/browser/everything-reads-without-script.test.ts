import { describe, expect, it } from 'vitest';
import { registryInBrowser, widths } from '../support/page.ts';

const open = registryInBrowser();
const plain = { javaScriptEnabled: false, viewport: widths.phone } as const;

describe('without script, on a phone', () => {
  it('a reader goes from the language choice by a theme to an entry and on to what it relates to', async () => {
    const { page } = await open('/', plain);
    await page.locator('a[hreflang=fr]').click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/fr/');
    await page.locator('main a[href="/fr/themes/"]').click();
    await page.locator('main a[href="/fr/themes/data-management/"]').click();
    await page.locator('main .card a[href="/fr/actions/kenya-ii-data-collection-sops/"]').click();
    await expect.poll(() => page.locator('h1').textContent()).toContain('Kenya');
    await expect.poll(() => page.locator('.facts dt').count()).toBeGreaterThan(6);
    await page.locator('#relations a').first().click();
    await expect.poll(() => page.locator('h1').count()).toBe(1);
  });

  it('the menu opens', async () => {
    const { page } = await open('/ar/', plain);
    await page.locator('.menu summary').click();
    await expect.poll(() => page.locator('.menu a[href="/ar/practices/"]').isVisible()).toBe(true);
  });

  it('the language switch stays on the page', async () => {
    const { page } = await open('/en/actions/kenya-ii-data-collection-sops/', plain);
    await page.locator('.languages a[hreflang=ru]').click();
    await expect
      .poll(() => new URL(page.url()).pathname)
      .toBe('/ru/actions/kenya-ii-data-collection-sops/');
  });
});

describe('with the keyboard alone', () => {
  it('the first stop leads past the header, and every stop can be seen', async () => {
    const { page } = await open('/en/actions/kenya-ii-data-collection-sops/');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
      .toBe('#main');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement ?? document.body);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      });
      expect(outline).toBe(true);
    }
  });

  it('targets are at least 24 pixels high, or stand in a sentence', async () => {
    const { page } = await open('/ar/actions/kenya-ii-data-collection-sops/', {
      viewport: widths.phone,
    });
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('a[href], button, summary, input')]
        .filter((e) => {
          const box = e.getBoundingClientRect();
          const inSentence = e.closest('p, .prose, .citation, .disputed, .sources, cite') !== null;
          return box.height > 0 && box.height < 24 && !inSentence;
        })
        .map((e) => e.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
  });
});

describe('an address that leads nowhere', () => {
  it('answers 404 in six languages', async () => {
    const { page } = await open('/en/');
    const response = await page.goto(new URL('/en/nothing/', page.url()).href);
    expect(response?.status()).toBe(404);
    await expect.poll(() => page.locator('li[lang]').count()).toBe(6);
  });

  it('gets its slash when it lacks it', async () => {
    const { page } = await open('/en/search?q=data');
    await expect.poll(() => page.url()).toContain('/en/search/?q=data');
  });
});
