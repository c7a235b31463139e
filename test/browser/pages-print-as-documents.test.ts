/** What comes out of a printer: nothing cut off, nothing to press, and every drawing with its marks. */
import { describe, expect, it } from 'vitest';
import { registryInBrowser } from '../support/page.ts';

const open = registryInBrowser();

/** The width of a sheet between its margins. */
const sheet = { width: 643, height: 900 };

describe('on paper', () => {
  it.each([
    '/en/reports/',
    '/ru/reports/2018/',
    '/ar/coverage/asia/',
    '/fr/translations/actions/',
    '/en/countries/cr/',
    '/ar/practices/costa-rica-protocol-protecting-migrants-emergencies/',
  ])('%s is whole, without ways to other pages', async (path) => {
    const { page } = await open(path, { viewport: sheet });
    await page.emulateMedia({ media: 'print' });
    const cut = await page
      .locator('.table-box:visible')
      .evaluateAll(
        (boxes) => boxes.filter((box) => getComputedStyle(box).overflowX !== 'visible').length,
      );
    expect(cut).toBe(0);
    for (const tool of ['header nav', 'footer nav', '.site-tools', '[data-shelf]', '.breadcrumb']) {
      await expect.poll(() => page.locator(`${tool}:visible`).count()).toBe(0);
    }
  });

  it('shows the parts of every column of a chart, in its drawing and its legend', async () => {
    const { page } = await open('/en/reports/', { viewport: sheet });
    await page.emulateMedia({ media: 'print' });
    const fills = await page.locator('.chart pattern rect').evaluateAll((rects) =>
      rects.map((rect) => {
        const { display, fill } = getComputedStyle(rect);
        return { isShown: display !== 'none', fill };
      }),
    );
    expect(fills.length).toBe(5);
    expect(fills.every(({ isShown }) => isShown)).toBe(true);
    expect(new Set(fills.map(({ fill }) => fill)).size).toBe(5);
  });

  it('lays a matrix across the sheet, and keeps the file small', async () => {
    const { page } = await open('/en/coverage/');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const [, width, height] =
      /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
    expect(pdf.length).toBeLessThan(1_000_000);
  });
});
