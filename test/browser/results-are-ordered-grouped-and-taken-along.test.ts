import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readCatalogue, type Catalogue } from '#search/catalogue.ts';
import { unpackCatalogue, type StoredCatalogue } from '#search/stored-catalogue.ts';
import { registryInBrowser } from '../support/page.ts';
import { address, answered, entries, total } from '../support/search-page.ts';
import { registrySite } from '../support/sites.ts';

const open = registryInBrowser();

async function openSearch(path: string): Promise<Page> {
  const { page } = await open(path);
  await answered(page);
  return page;
}

const catalogueOf = (locale: string): Catalogue => {
  const file = join(registrySite.folder, 'search', locale, 'catalogue.json');
  return readCatalogue(unpackCatalogue(JSON.parse(readFileSync(file, 'utf8')) as StoredCatalogue));
};

describe('results in the order of their country', () => {
  it.each(['en', 'ru'])('%s: go by its name there', async (locale) => {
    const page = await openSearch(`/${locale}/search/?collection=actions`);
    await page.locator('#sort').selectOption('country');
    await answered(page);
    await expect.poll(() => address(page)).toBe('?collection=actions&sort=country');
    const catalogue = catalogueOf(locale);
    const names = (await entries(page)).map((key) => {
      const card = catalogue.cards.find((one) => one.key === key);
      return catalogue.labelOf('country', card?.terms.country[0] ?? '') ?? '';
    });
    expect(new Set(names).size).toBeGreaterThan(2);
    expect(names).toEqual([...names].sort(new Intl.Collator(locale).compare));
  });
});

describe('results by kind', () => {
  it('stand under a heading each, in one order inside and over pages', async () => {
    const page = await openSearch('/en/search/?q=diaspora');
    const before = await entries(page);
    await page.getByRole('checkbox', { name: 'Group by kind of entry' }).check();
    await answered(page);
    await expect.poll(() => address(page)).toBe('?q=diaspora&group=collection');
    const rows = await entries(page);
    // Headings are no items of the list: each stands in the first item of its part.
    expect(await page.locator('[data-results] > :not(li[data-entry])').count()).toBe(0);
    const headings = await page.locator('.part-heading').allInnerTexts();
    expect(headings[0]).toBe('Actions');
    expect(new Set(headings).size).toBe(headings.length);
    const actions = rows.filter((row) => row.startsWith('actions/'));
    const known = before.filter((key) => key.startsWith('actions/'));
    expect(actions.slice(0, known.length)).toEqual(known);
    await page.locator('.pages a[aria-label=Next]').click();
    await page.waitForFunction(() => location.search.includes('page=2'));
    await answered(page);
    await expect.poll(() => page.locator('.part-heading').first().isVisible()).toBe(true);
    await expect
      .poll(async () => (await entries(page)).filter((key) => rows.includes(key)))
      .toEqual([]);
  });

  it('are so again from the address, and no longer when it is undone', async () => {
    const page = await openSearch('/fr/search/?group=collection');
    await expect.poll(() => page.locator('.part-heading').first().innerText()).toBe('Actions');
    await page.locator('#group').uncheck();
    await answered(page);
    await expect
      .poll(async () => [address(page), await page.locator('.part-heading').count()])
      .toEqual(['', 0]);
  });
});

describe('the results as a file', () => {
  const taken = async (page: Page, name: string): Promise<{ file: string; text: string }> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return {
      file: download.suggestedFilename(),
      text: readFileSync(await download.path(), 'utf8'),
    };
  };

  it('has every result of every page, as a table, as data and as references', async () => {
    const page = await openSearch('/fr/search/?q=diaspora&sort=title');
    const [count, listed] = [await total(page), await entries(page)];
    expect(count).toBeGreaterThan(listed.length);
    await page.locator('.downloads summary').click();

    const table = await taken(page, 'CSV');
    expect(table.file).toBe('mieux.csv');
    expect(table.text.startsWith('\ufeff')).toBe(true);
    expect(table.text.trimEnd().split('\r\n')).toHaveLength(count + 1);

    const data = await taken(page, 'JSON');
    const records = JSON.parse(data.text) as { address: string }[];
    expect(data.file).toBe('mieux.json');
    expect(records).toHaveLength(count);
    const { origin } = new URL(page.url());
    expect(records.slice(0, listed.length).map((record) => record.address)).toEqual(
      listed.map((key) => `${origin}/fr/${key}/`),
    );

    const references = await taken(page, 'RIS');
    expect(references.file).toBe('mieux.ris');
    expect(references.text.match(/^TY {2}- /gm)).toHaveLength(count);
  });

  it('follows the filters ticked since', async () => {
    const page = await openSearch('/en/search/?q=diaspora');
    await page.locator('input[name=collection][value=practices]').check();
    await answered(page);
    await page.locator('.downloads summary').click();
    const { text } = await taken(page, 'JSON');
    const kinds = new Set((JSON.parse(text) as { kind: string }[]).map(({ kind }) => kind));
    expect([...kinds]).toEqual(['Good practices']);
  });

  it('asks nothing of any server', async () => {
    const page = await openSearch('/en/search/?q=diaspora');
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('.downloads summary').click();
    await taken(page, 'CSV');
    expect(asked.filter((one) => !one.startsWith('blob:'))).toEqual([]);
  });
});

describe('the address of a search', () => {
  it('is copied, and said to be', async () => {
    const { page } = await open('/en/search/?q=diaspora&theme=data-management', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await answered(page);
    await page.getByRole('button', { name: 'Copy the address of this search' }).click();
    await page.getByText('The address has been copied.').waitFor();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });
});
