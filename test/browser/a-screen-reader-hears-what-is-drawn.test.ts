/** Charts, map, timeline and matrix as Chromium tells them to a screen reader, reached with the keyboard alone. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { allOf, toldOf, wordsOf, type Told } from '../support/accessibility-tree.ts';
import { registryInBrowser, widths } from '../support/page.ts';

const open = registryInBrowser();

/** Walks with the Tab key until something matches, at most so many steps. */
async function tabTo(page: Page, selector: string, most = 150): Promise<void> {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
  }
  throw new Error(`Nothing like ${selector} after ${most} tabs.`);
}

/** What a drawing's shapes say to those who point at them. */
const titlesIn = (page: Page, selector: string): Promise<string[]> =>
  page
    .locator(`${selector} title`)
    .evaluateAll((titles) => titles.map(({ textContent }) => textContent.trim()));

/** The rows of a table, as texts of their cells. */
const rowsOf = (table: Told): string[][] =>
  allOf(table, 'row').map((row) =>
    row.parts
      .filter(({ role }) => ['cell', 'gridcell', 'rowheader', 'columnheader'].includes(role))
      .map(wordsOf),
  );

describe.each(['en', 'ar'])('in %s', (locale) => {
  it('every number of the chart stands in a table that a key opens', async () => {
    const { page } = await open(`/${locale}/reports/`);
    const drawn = await titlesIn(page, '.chart > svg');
    await tabTo(page, '.chart summary');
    await page.keyboard.press('Enter');
    const [chart] = allOf(await toldOf(page), 'figure');
    expect(chart?.name).toBeTruthy();
    const [table] = chart ? allOf(chart, 'table') : [];
    expect(table?.name).toBe(chart?.name);
    const [heads = [], ...rows] = table ? rowsOf(table) : [];
    const told = rows.flatMap(([year, ...cells]) =>
      cells.map((cell, at) => `${year ?? ''}, ${heads[at + 1] ?? ''}: ${cell}`),
    );
    expect(drawn.length).toBeGreaterThan(30);
    expect(told).toEqual(expect.arrayContaining(drawn));
    expect(chart && allOf(chart, 'image')).toEqual([]);
  });

  it('every country of the map stands in a list that a key opens, with its number', async () => {
    const { page } = await open(`/${locale}/`, { viewport: widths.phone });
    const drawn = await titlesIn(page, '.map > svg');
    await tabTo(page, '.map-box summary');
    await page.keyboard.press('Enter');
    const whole = await toldOf(page);
    const links = allOf(whole, 'link').map(({ name }) => name);
    expect(drawn.length).toBeGreaterThan(50);
    for (const title of drawn) {
      const [country = '', entries = ''] = title.split(': ');
      const count = /\d+/.exec(entries)?.[0] ?? { مدخل: '1', مدخلان: '2' }[entries.trim()] ?? '';
      expect(links.some((name) => name.startsWith(country) && name.includes(count))).toBe(true);
    }
    const [figure] = allOf(whole, 'figure');
    expect(figure && allOf(figure, 'link')).toEqual([]);
  });

  it('every line of the timeline is told as an action with its time', async () => {
    const { page } = await open(`/${locale}/countries/ke/`);
    const lists = allOf(await toldOf(page), 'list');
    const lines = await page.locator('.durations li').count();
    const timeline = lists.find(({ parts }) =>
      parts.some((part) => /2016.*2020/.test(wordsOf(part))),
    );
    const items = timeline?.parts.filter(({ role }) => role === 'listitem') ?? [];
    expect(lines).toBeGreaterThan(1);
    expect(items).toHaveLength(lines);
    for (const item of items) {
      expect(allOf(item, 'link')).toHaveLength(1);
      expect(wordsOf(item)).toMatch(/20\d\d/);
    }
  });

  it('every cell of the matrix is told with the heads of its row and column, gaps by name', async () => {
    const { page } = await open(`/${locale}/coverage/`);
    const matrices = allOf(await toldOf(page), 'table');
    expect(matrices.length).toBeGreaterThan(2);
    for (const matrix of matrices) {
      const [heads = [], ...rows] = rowsOf(matrix);
      expect(matrix.name).toBeTruthy();
      expect(rows.length).toBeGreaterThan(2);
      for (const row of rows) {
        expect(row).toHaveLength(heads.length);
        expect(row.every(Boolean)).toBe(true);
      }
    }
  });

  it('sources are told by the numbers that texts name them by', async () => {
    const { page } = await open(`/${locale}/practices/mali-handbook-managing-labour-migration/`);
    const told = await toldOf(page);
    const marks = allOf(told, 'ListMarker').map(({ name }) => name);
    const named = await page.locator('.source-link').allTextContents();
    expect(named.length).toBeGreaterThan(3);
    // Before or after its point: the mark of an Arabic list is told as it is drawn.
    const numbers = marks.map((mark) => /^\D*(\d+)\D*$/.exec(mark)?.[1]);
    expect(numbers).toEqual(expect.arrayContaining(named.map((name) => /\d+/.exec(name)?.[0])));
  });
});

describe('the Tab key', () => {
  it.each([
    ['en', ''],
    ['ar', ''],
    ['en', 'reports/'],
    ['ar', 'reports/2018/'],
    ['fr', 'countries/ke/'],
    ['fr', 'coverage/'],
  ])('goes on /%s/%s as the eye does, and shows where it is', async (locale, path) => {
    const { page } = await open(`/${locale}/${path}`, { reducedMotion: 'reduce' });
    const isRight = locale === 'ar';
    let before = { top: -1, start: -1 };
    const faults: string[] = [];
    for (let step = 0; step < 70; step++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate((rtl) => {
        const focused = document.activeElement;
        if (!focused?.closest('main') || focused.matches('main')) return undefined;
        const box = focused.getClientRects()[0] ?? focused.getBoundingClientRect();
        const style = getComputedStyle(focused);
        return {
          name: focused.textContent.trim().slice(0, 40),
          top: box.top + scrollY,
          start: rtl ? innerWidth - box.right : box.left,
          isSeen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
          isMarked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        };
      }, isRight);
      if (!at) continue;
      if (!at.isSeen) faults.push(`not seen: ${at.name}`);
      if (!at.isMarked) faults.push(`not marked: ${at.name}`);
      // Up only into the next column.
      if (at.top < before.top - 12 && at.start <= before.start) faults.push(`back: ${at.name}`);
      before = at;
    }
    expect(before.top).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});
