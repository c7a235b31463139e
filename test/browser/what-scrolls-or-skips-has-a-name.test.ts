import { describe, expect, it } from 'vitest';
import { registryInBrowser, widths } from '../support/page.ts';

const open = registryInBrowser();

describe('a reader with a keyboard or a screen reader', () => {
  it.each(['/en/coverage/', '/ar/reports/', '/fr/glossary/edd/', '/ru/data/', '/en/processes/'])(
    '%s: every table that scrolls says what it is when it gets the focus',
    async (path) => {
      const { page } = await open(path, { viewport: widths.phone });
      const boxes = page.locator('.table-box[tabindex]');
      await expect.poll(() => boxes.count()).toBeGreaterThan(0);
      for (const box of await boxes.all()) {
        await expect.poll(() => box.getAttribute('role')).toBe('group');
        const named = await box.evaluate(
          (element) =>
            element.getAttribute('aria-label') ??
            document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent,
        );
        expect(named?.trim()).toBeTruthy();
      }
    },
  );

  it('skips to the text without a ring around the whole page', async () => {
    const { page } = await open('/en/actions/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const main = page.locator('main');
    await expect
      .poll(() => main.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await expect
      .poll(() => main.evaluate((element) => getComputedStyle(element).outlineStyle))
      .toBe('none');
  });

  it('puts an entry of an index by year into the dossier', async () => {
    const { page } = await open('/fr/actions/');
    const button = page.locator('.rows [data-shelf]').first();
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => button.getAttribute('data-held')).not.toBeNull();
    await expect.poll(() => button.getAttribute('aria-label')).toMatch(/^Retirer du dossier: ./);
  });

  it.each([320, 390])('finds nothing wider than a window of %i pixels', async (width) => {
    for (const path of [
      '/ru/reports/2018/',
      '/ar/reports/2018/asia/',
      '/ru/authoring/',
      '/ar/authoring/fields/',
      '/ru/glossary/edd/',
      '/ar/data/figures/',
      '/ru/pillars/horizontal/',
      '/fr/translations/actions/',
    ]) {
      const { page } = await open(path, { viewport: { width, height: 740 } });
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(`${path}: ${wide}`).toBe(`${path}: 0`);
      await page.context().close();
    }
  });
});
