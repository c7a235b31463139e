/** The list under the search field: a combobox, and the searches that this device remembers. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { registryInBrowser } from '../support/page.ts';
import { address, answered, searchFor, total } from '../support/search-page.ts';

const open = registryInBrowser();

async function openSearch(path = '/en/search/'): Promise<Page> {
  const { page } = await open(path);
  await answered(page);
  return page;
}

async function type(page: Page, text: string): Promise<void> {
  await page.locator('#q').fill(text);
  await page.locator('#suggestions').waitFor();
}

const options = (page: Page): Promise<string[]> =>
  page.locator('#suggestions [role=option]').allInnerTexts();
const remembered = (page: Page): Promise<string | null> =>
  page.evaluate(() => localStorage.getItem('recent-searches'));

describe('suggestions', () => {
  it('are a list that the field says it has, and whose length is announced', async () => {
    const page = await openSearch();
    const field = page.getByRole('combobox', { name: 'Search the registry' });
    await expect.poll(() => field.getAttribute('aria-expanded')).toBe('false');
    await type(page, 'traf');
    await expect.poll(() => field.getAttribute('aria-expanded')).toBe('true');
    await expect.poll(() => field.getAttribute('aria-controls')).toBe('suggestions');
    await expect.poll(() => page.getByRole('listbox', { name: 'Suggestions' }).count()).toBe(1);
    const { length } = await options(page);
    expect(length).toBeGreaterThan(3);
    await expect
      .poll(() => page.locator('form [role=status]').textContent())
      .toBe(`${length} suggestions`);
  });

  it('say what each of them is', async () => {
    const page = await openSearch();
    await type(page, 'keny');
    const [first = '', second = ''] = await options(page);
    expect(first.split(/\s+/)).toEqual(['Kenya', 'Country']);
    expect(second).toMatch(/^Kenya.+Action$/s);
  });

  it('are gone through with the arrows, around and back to the field', async () => {
    const page = await openSearch();
    await type(page, 'traf');
    const field = page.locator('#q');
    const chosen = page.locator('#suggestions [aria-selected=true]');
    const { length } = await options(page);
    await expect.poll(() => chosen.count()).toBe(0);
    for (let at = 0; at < length; at++) {
      await field.press('ArrowDown');
      await expect.poll(() => chosen.count()).toBe(1);
      expect(await field.getAttribute('aria-activedescendant')).toBe(
        await chosen.getAttribute('id'),
      );
    }
    await field.press('ArrowDown');
    await expect
      .poll(async () => [await chosen.count(), await field.getAttribute('aria-activedescendant')])
      .toEqual([0, null]);
    await field.press('ArrowUp');
    expect(await chosen.innerText()).toBe((await options(page)).at(-1));
    await expect.poll(() => field.inputValue()).toBe('traf');
  });

  it('close with Escape, which leaves the words, and open again with an arrow', async () => {
    const page = await openSearch();
    await type(page, 'traf');
    await page.locator('#q').press('Escape');
    await expect.poll(() => page.locator('#suggestions').isVisible()).toBe(false);
    await expect.poll(() => page.locator('#q').inputValue()).toBe('traf');
    await expect.poll(() => page.locator('#q').getAttribute('aria-expanded')).toBe('false');
    await page.locator('#q').press('ArrowDown');
    await page.locator('#suggestions').waitFor();
  });

  it('are taken with Enter: a country becomes a filter', async () => {
    const page = await openSearch();
    await type(page, 'keny');
    await page.locator('#q').press('ArrowDown');
    await page.locator('#q').press('Enter');
    await page.waitForFunction(() => location.search === '?country=ke');
    await answered(page);
    await expect.poll(() => page.locator('input[name=country][value=ke]').isChecked()).toBe(true);
    await expect.poll(() => page.locator('#q').inputValue()).toBe('');
    await expect.poll(() => total(page)).toBeGreaterThan(0);
  });

  it('are taken with the mouse: an entry is opened', async () => {
    const page = await openSearch();
    await type(page, 'kenya i');
    await page.locator('#suggestions [role=option]', { hasText: 'Kenya I:' }).first().click();
    await page.waitForURL('**/en/actions/kenya-i-immigration-office-capacity/');
  });

  it('of a term search for it', async () => {
    const page = await openSearch();
    await type(page, 'brain dr');
    await page.locator('#suggestions [role=option]', { hasText: 'Term' }).first().click();
    await page.waitForFunction(() => location.search === '?q=brain+drain');
    await answered(page);
    await expect.poll(() => total(page)).toBeGreaterThan(0);
  });

  it('are left alone by Enter where none is chosen: the words are searched', async () => {
    const page = await openSearch();
    await type(page, 'diaspora');
    await page.locator('#q').press('Enter');
    await answered(page);
    await expect.poll(() => address(page)).toBe('?q=diaspora');
    await expect.poll(() => page.locator('#suggestions').isVisible()).toBe(false);
  });

  it('run from right to left in Arabic', async () => {
    const page = await openSearch('/ar/search/');
    await type(page, 'كين');
    const option = page.locator('#suggestions [role=option]').first();
    await expect.poll(() => option.innerText()).toContain('كينيا');
    const [name, kind] = await option
      .locator('span')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().right));
    expect(name).toBeGreaterThan(kind ?? Infinity);
    const list = page.locator('#suggestions');
    await expect.poll(() => list.evaluate((item) => getComputedStyle(item).direction)).toBe('rtl');
  });
});

describe('recent searches', () => {
  it('are offered in an empty field, newest first, and taken like suggestions', async () => {
    const page = await openSearch();
    await searchFor(page, 'diaspora');
    await searchFor(page, 'handbook');
    await page.locator('#q').fill('');
    await page.locator('#suggestions').waitFor();
    const offered = (await options(page)).map((text) => text.split('\n')[0]?.trim());
    expect(offered[0]).toMatch(/^handbook/);
    expect(offered[1]).toMatch(/^diaspora/);
    expect(offered).toHaveLength(3);
    await page.locator('#q').press('ArrowDown');
    await page.locator('#q').press('ArrowDown');
    await page.locator('#q').press('Enter');
    await page.waitForFunction(() => location.search === '?q=diaspora');
  });

  it('are kept on the device alone, and only those that were sent', async () => {
    const { page, said } = await open('/en/search/');
    await answered(page);
    await page.locator('#q').fill('half a wor');
    await page.waitForFunction(() => location.search === '?q=half+a+wor');
    await expect.poll(() => remembered(page)).toBe(null);
    await searchFor(page, 'diaspora');
    await expect.poll(() => remembered(page)).toBe('["diaspora"]');
    await expect.poll(() => page.context().cookies()).toEqual([]);
    expect(said).toEqual([]);
    const elsewhere = await openSearch();
    await expect.poll(() => remembered(elsewhere)).toBe(null);
    await elsewhere.locator('#q').click();
    await expect.poll(() => elsewhere.locator('#suggestions').isVisible()).toBe(false);
  });

  it('are forgotten when asked to', async () => {
    const page = await openSearch();
    await searchFor(page, 'diaspora');
    await page.locator('#q').fill('');
    await page.locator('#suggestions [role=option]', { hasText: 'Forget recent searches' }).click();
    await expect.poll(() => remembered(page)).toBe(null);
    await expect.poll(() => page.locator('#suggestions').isVisible()).toBe(false);
    await page.locator('#q').click();
    await expect.poll(() => page.locator('#suggestions').isVisible()).toBe(false);
  });
});

describe('the key /', () => {
  it.each(['/en/search/', '/en/practices/', '/ar/'])(
    'leads to the search field: %s',
    async (path) => {
      const { page } = await open(path);
      await page.keyboard.press('/');
      const name = await page.evaluate(() => (document.activeElement as HTMLInputElement).name);
      expect(name).toBe('q');
      await expect
        .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value))
        .toBe('');
    },
  );

  it('is a character like others while one writes', async () => {
    const page = await openSearch();
    await page.locator('#q').focus();
    await page.keyboard.type('and/or');
    await expect.poll(() => page.locator('#q').inputValue()).toBe('and/or');
  });
});
