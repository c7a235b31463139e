/** Filters beside the results of a search: chips, years, themes that are all wanted, and the sheet of a phone. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { facetKeys } from '#search/facets.ts';
import { registryInBrowser, widths } from '../support/page.ts';
import { address, answered, entries, total } from '../support/search-page.ts';

const open = registryInBrowser();

async function openSearch(
  path: string,
  viewport = widths.desktop as { width: number; height: number },
): Promise<Page> {
  const { page } = await open(path, { viewport });
  await answered(page);
  return page;
}

const chips = (page: Page): Promise<string[]> => page.locator('.chips button').allInnerTexts();

describe('every key of the search address', () => {
  it('is a facet of the panel, also one whose entries share a single term', async () => {
    const page = await openSearch('/en/search/');
    const offered = await page
      .locator('.facet input[name][value]')
      .evaluateAll((inputs) => [...new Set(inputs.map((input) => input.getAttribute('name')))]);
    expect(offered).toEqual([...facetKeys]);
    const reported = page.locator('label:has(input[name=evidence][value=reported]) [data-count]');
    await expect.poll(() => reported.getAttribute('data-count').then(Number)).toBeGreaterThan(0);
  });
});

describe('a chip', () => {
  it('stands for each filter, and takes that one away', async () => {
    const page = await openSearch('/en/search/?theme=data-management&country=ke');
    await expect
      .poll(() => chips(page))
      .toEqual(['Data management', 'Kenya', 'Remove all filters']);
    const before = await total(page);
    await page.getByRole('button', { name: 'Remove: Kenya' }).click();
    await answered(page);
    await expect.poll(() => address(page)).toBe('?theme=data-management');
    await expect.poll(() => total(page)).toBeGreaterThan(before);
    await expect.poll(() => page.locator('input[name=country][value=ke]').isChecked()).toBe(false);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('results');
  });

  it('that takes all away comes with the second filter', async () => {
    const page = await openSearch('/en/search/?theme=data-management');
    await expect.poll(() => chips(page)).toEqual(['Data management']);
    await page.locator('input[name=pillar][value=horizontal]').check();
    await answered(page);
    await page.getByRole('button', { name: 'Remove all filters' }).click();
    await answered(page);
    await expect.poll(async () => [address(page), await chips(page)]).toEqual(['', []]);
  });
});

describe('a range of years', () => {
  it('ticks each year in it and is one chip', async () => {
    const page = await openSearch('/en/search/');
    const all = await total(page);
    await page.locator('.facet summary', { hasText: 'Year' }).click();
    await page.getByRole('combobox', { name: 'From' }).selectOption('2016');
    await answered(page);
    await page.getByRole('combobox', { name: 'To' }).selectOption('2018');
    await answered(page);
    await expect.poll(() => chips(page)).toEqual(['2016 to 2018']);
    await expect
      .poll(() => new URL(page.url()).searchParams.getAll('year').sort())
      .toEqual(['2016', '2017', '2018']);
    await expect.poll(() => total(page)).toBeLessThan(all);
    await expect.poll(() => total(page)).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Remove: 2016 to 2018' }).click();
    await answered(page);
    await expect.poll(() => total(page)).toBe(all);
    await expect.poll(() => page.getByRole('combobox', { name: 'From' }).inputValue()).toBe('');
  });

  it('is shown again from an address; years apart are chips apart', async () => {
    const page = await openSearch('/en/search/?year=2016&year=2017&year=2020');
    await expect.poll(() => chips(page)).toEqual(['2016 to 2017', '2020', 'Remove all filters']);
    await page.getByRole('button', { name: 'Remove: 2016 to 2017' }).click();
    await answered(page);
    await expect.poll(() => address(page)).toBe('?year=2020');
    await page.locator('.facet summary', { hasText: 'Year' }).click();
    await expect.poll(() => page.getByRole('combobox', { name: 'From' }).inputValue()).toBe('2020');
  });

  it('that would end before it begins ends where it begins', async () => {
    const page = await openSearch('/en/search/?year=2015');
    await page.locator('.facet summary', { hasText: 'Year' }).click();
    await page.getByRole('combobox', { name: 'From' }).selectOption('2020');
    await answered(page);
    await expect.poll(() => page.getByRole('combobox', { name: 'From' }).inputValue()).toBe('2020');
    await expect.poll(() => page.getByRole('combobox', { name: 'To' }).inputValue()).toBe('2020');
    await expect.poll(() => chips(page)).toEqual(['2020']);
    await page.getByRole('combobox', { name: 'To' }).selectOption('2019');
    await answered(page);
    await expect.poll(() => address(page)).toBe('?year=2019');
  });
});

describe('themes', () => {
  it('are ticked with or, until all of them are wanted', async () => {
    const page = await openSearch('/en/search/?theme=data-management');
    const every = page.getByRole('checkbox', { name: 'Must have all of these' });
    await expect.poll(() => every.isVisible()).toBe(false);
    const one = await total(page);
    await page.locator('input[name=theme][value=training-capacities]').check();
    await answered(page);
    const either = await total(page);
    expect(either).toBeGreaterThan(one);
    await every.check();
    await answered(page);
    const both = await total(page);
    expect(both).toBeGreaterThan(0);
    expect(both).toBeLessThan(one);
    await expect
      .poll(() => address(page))
      .toBe('?theme=data-management&theme=training-capacities&every=theme');
    const again = await openSearch(`/en/search/${address(page)}`);
    expect(await entries(again)).toEqual(await entries(page));
    await every.uncheck();
    await answered(page);
    await expect.poll(() => total(page)).toBe(either);
  });

  it('of which one is left are asked for as before', async () => {
    const page = await openSearch(
      '/en/search/?theme=data-management&theme=training-capacities&every=theme',
    );
    await page.getByRole('button', { name: 'Remove: Data management' }).click();
    await answered(page);
    await expect.poll(() => address(page)).toBe('?theme=training-capacities');
  });
});

describe('a long list of filters', () => {
  it('is searched by name, with or without accents, and put in order by number', async () => {
    const page = await openSearch('/en/search/');
    const group = page.locator('.facet', { has: page.locator('summary', { hasText: 'Country' }) });
    const shown = group.locator('li:not([hidden]) label');
    await group.getByRole('searchbox').fill('cote');
    await expect
      .poll(async () => (await shown.allInnerTexts()).map((text) => text.replace(/\s+\d+$/, '')))
      .toEqual(['Côte d’Ivoire']);
    await group.getByRole('searchbox').fill('zzz');
    await expect.poll(() => group.innerText()).toContain('Nothing here by that name.');
    await group.getByRole('searchbox').fill('');
    await group.getByRole('combobox').selectOption('count');
    const numbers = await group
      .locator('li:not([hidden]) [data-count]')
      .evaluateAll((items) => items.map((item) => Number((item as HTMLElement).dataset['count'])));
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    await expect.poll(() => address(page)).toBe('');
  });
});

describe.each([
  ['en', 'Filters', 'ltr'],
  ['ar', 'المرشحات', 'rtl'],
] as const)('the sheet of filters on a phone, %s', (locale, _, direction) => {
  const opened = async (): Promise<Page> => {
    const page = await openSearch(`/${locale}/search/?q=data`, widths.phone);
    await page.locator('.sheet-opener').click();
    await page.locator('dialog.sheet[open]').waitFor();
    return page;
  };
  const isOpen = (page: Page): Promise<boolean> => page.locator('dialog.sheet').isVisible();
  const isOpener = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.activeElement?.classList.contains('sheet-opener') ?? false);

  it('opens with its heading, in the direction of the page', async () => {
    const page = await opened();
    const sheet = page.locator('dialog.sheet');
    await expect
      .poll(() => sheet.evaluate((one) => getComputedStyle(one).direction))
      .toBe(direction);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('sheet-heading');
    const gaps = await sheet
      .locator('.facet label')
      .first()
      .evaluate((label) => {
        const [box, count] = [label.querySelector('input'), label.querySelector('[data-count]')];
        return [box, count].map((part) => part?.getBoundingClientRect().left ?? 0);
      });
    const [box = 0, count = 0] = gaps;
    expect(box < count ? 'ltr' : 'rtl').toBe(direction);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('keeps the focus inside, forwards and backwards', async () => {
    const page = await opened();
    const leaves = (): Promise<boolean> =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement !== document.body && activeElement?.closest('dialog.sheet') === null;
      });
    for (let step = 0; step < 3; step++) {
      await page.keyboard.press('Shift+Tab');
      await expect.poll(() => leaves()).toBe(false);
    }
    await page.locator('.sheet-foot .button').focus();
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('Tab');
      await expect.poll(() => leaves()).toBe(false);
    }
  });

  it('closes with Escape, and gives the focus back', async () => {
    const page = await opened();
    await page.keyboard.press('Escape');
    await expect
      .poll(async () => [await isOpen(page), await isOpener(page)])
      .toEqual([false, true]);
  });

  it('closes with a button that says what the filters leave', async () => {
    const page = await opened();
    await page.locator('dialog.sheet input[name=pillar]').first().check();
    await answered(page);
    const button = page.locator('.sheet-foot .button');
    const count = await total(page);
    await expect.poll(() => button.innerText()).toContain(String(count));
    await button.click();
    await expect
      .poll(async () => [await isOpen(page), await isOpener(page)])
      .toEqual([false, true]);
    await expect.poll(() => chips(page)).toHaveLength(1);
  });

  it('closes with a press beside it', async () => {
    const page = await opened();
    await page.mouse.click(widths.phone.width / 2, 20);
    await expect.poll(() => isOpen(page)).toBe(false);
  });
});

describe('a screen that grows', () => {
  it('takes the filters out of the sheet and shows them beside the results', async () => {
    const page = await openSearch('/en/search/?q=data', widths.phone);
    await page.locator('.sheet-opener').click();
    await page.setViewportSize(widths.desktop);
    await page.locator('dialog.sheet').waitFor({ state: 'hidden' });
    await expect.poll(() => page.locator('.search-side > .facets').isVisible()).toBe(true);
    await expect.poll(() => page.locator('.sheet-opener').isVisible()).toBe(false);
  });
});
