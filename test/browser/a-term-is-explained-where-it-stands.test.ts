import { describe, expect, it } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { registryInBrowser, widths } from '../support/page.ts';

const open = registryInBrowser();
/** A page of many terms. */
const path = 'processes/';
const terms = '.prose a[href*="/glossary/"]';
const note = '.term-note';

describe('a term that a text marks', () => {
  it('is explained on hover, in the language of the page, and the note can be pointed at', async () => {
    const { page, said } = await open(`/fr/${path}`);
    const term = page.locator(terms).first();
    await term.hover();
    await page.locator(note).waitFor();
    await expect
      .poll(async () => (await page.locator(note).textContent())?.length)
      .toBeGreaterThan(40);
    await expect.poll(() => page.locator(`${note} a`).textContent()).toBe('Dans le glossaire');
    await page.locator(note).hover();
    await page.waitForTimeout(400);
    await expect.poll(() => page.locator(note).isVisible()).toBe(true);
    expect(said).toEqual([]);
  });

  it('is explained when the keyboard reaches it; Escape puts the note away', async () => {
    const { page } = await open(`/en/${path}`);
    await page.keyboard.press('Tab');
    await page.locator(terms).first().focus();
    await page.locator(note).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(note).isVisible()).toBe(false);
  });

  it('is explained on the first tap; the second leads to the glossary; nothing leaves the screen', async () => {
    const { page } = await open(`/ar/${path}`, { hasTouch: true, viewport: widths.phone });
    const term = page.locator(terms).last();
    await term.scrollIntoViewIfNeeded();
    await term.tap();
    await page.locator(note).waitFor();
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/ar/${path}`);
    const box = await page.locator(note).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(widths.phone.width);
    await term.tap();
    await page.waitForURL('**/ar/glossary/**');
  });

  it('is explained in the reader’s language where the text is in another', async () => {
    const { page } = await open('/ar/actions/armenia-i-data-management/');
    const term = page.locator('.prose[lang=en] a.term').first();
    await term.hover();
    await page.locator(note).waitFor();
    await expect
      .poll(() => page.locator(`${note} p`).nth(1).textContent())
      .toMatch(/[\u0600-\u06ff]{3}/);
    await expect
      .poll(() => page.locator(note).evaluate((e) => getComputedStyle(e).direction))
      .toBe('rtl');
    await expect.poll(() => term.getAttribute('title')).toBeNull();
  });

  it('is a link without script', async () => {
    const { page } = await open(`/en/${path}`, { javaScriptEnabled: false });
    await page.locator(terms).first().click();
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/en\/glossary\//);
  });
});
