import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { registryInBrowser, widths } from '../support/page.ts';

const open = registryInBrowser();
const kenya = 'actions/kenya-ii-data-collection-sops';
const mali = 'practices/mali-handbook-managing-labour-migration';

const part = (name: string): string => `[data-part="${name}"]`;
const order = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('[data-item]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-item')));

async function go(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
}

/** Waits for the texts of this many entries. */
async function chapters(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('[data-chapter]').length === wanted,
    count,
  );
}

async function saved(page: Page, form: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-form="${form}"]`).click(),
  ]);
  return readFileSync(await download.path());
}

describe('choosing', () => {
  it('works on an entry, in a list and among results, and the header counts', async () => {
    const { page, said } = await open(`/en/${kenya}/`);
    await page.locator('article [data-shelf]').first().click();
    await expect.poll(() => page.locator('[data-shelf-count]').textContent()).toBe('(1)');
    await expect
      .poll(() => page.locator('article [data-shelf]').first().textContent())
      .toBe('Take out of dossier');
    await go(page, '/en/practices/');
    await page.locator(`li[data-entry="${mali}"] [data-shelf]`).click();
    await go(page, '/en/search/?q=trafficking');
    await page.locator('[data-results] li [data-shelf]').first().click();
    await expect.poll(() => page.locator('[data-shelf-count]').textContent()).toBe('(3)');
    await page.reload();
    await page.waitForSelector('[data-results] li [data-held]');
    await page.locator('[data-results] li [data-held]').first().click();
    await expect.poll(() => page.locator('[data-shelf-count]').textContent()).toBe('(2)');
    expect(said.filter((line) => !line.startsWith('failed'))).toEqual([]);
  });

  it('names the kind of entries that share a title, in lists and among results', async () => {
    const { page } = await open('/en/countries/ke/');
    const names = (): Promise<(string | null)[]> =>
      page
        .locator('main .shelf-button')
        .evaluateAll((buttons) => buttons.map((button) => button.ariaLabel));
    const title = 'Add to dossier: Kenya: standard operating procedures for migration data';
    const apart = [`${title} (Good practice)`, `${title} (Publication)`];
    await expect.poll(names).toEqual(expect.arrayContaining(apart));
    expect(new Set(await names()).size).toBe((await names()).length);
    await go(page, '/en/search/?q=standard+operating+procedures&country=ke');
    await page.waitForSelector('[data-results] li');
    await expect.poll(names).toEqual(expect.arrayContaining(apart));
    const link = page.getByRole('link', { name: /migration data \(Publication\)$/ });
    await expect.poll(() => link.count()).toBe(1);
  });

  it('cannot be started without script, and the page says what to do instead', async () => {
    const { page } = await open(`/en/${kenya}/`, { javaScriptEnabled: false });
    await expect.poll(() => page.locator('[data-shelf]').first().isVisible()).toBe(false);
    await go(page, '/en/dossier/');
    await expect
      .poll(() => page.locator('main').textContent())
      .toContain('can be printed from its own page');
  });
});

describe('the dossier', () => {
  it('keeps order and notes on the device, over a reload and in every language', async () => {
    const { page, said } = await open(`/en/dossier/#e=${kenya}&e=${mali}`);
    await chapters(page, 2);
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    await page.locator(`[data-item="${mali}"] [data-act="up"]`).click();
    await expect.poll(() => order(page)).toEqual([mali, kenya]);
    // The focus stays with the entry: it is first now, so the other way is left.
    await expect
      .poll(() =>
        page.evaluate(() => {
          const { activeElement: at } = document;
          return [
            at?.closest('[data-item]')?.getAttribute('data-item'),
            at?.getAttribute('data-act'),
          ];
        }),
      )
      .toEqual([mali, 'down']);
    await page.locator(`[data-item="${mali}"] textarea`).fill('Who pays?\nAsk them.');
    await page.locator(part('title')).fill('For Nairobi');
    await page.reload();
    await chapters(page, 2);
    await expect.poll(() => order(page)).toEqual([mali, kenya]);
    await expect
      .poll(() => page.locator(`[data-item="${mali}"] textarea`).inputValue())
      .toBe('Who pays?\nAsk them.');
    await page.locator('.languages a[hreflang=ar]').click();
    await chapters(page, 2);
    await expect.poll(() => page.locator('.briefing-title').textContent()).toBe('For Nairobi');
    await expect.poll(() => page.locator('.briefing').getAttribute('dir')).toBe('rtl');
    expect(said).toEqual([]);
  });

  it('gives back what was taken out by mistake', async () => {
    const { page } = await open(`/en/dossier/#e=${kenya}&n=Mine&e=${mali}`);
    await chapters(page, 2);
    await page.locator(`[data-item="${kenya}"] [data-act="remove"]`).click();
    await expect.poll(() => order(page)).toEqual([mali]);
    await page.locator(`${part('said')} button`).click();
    await expect.poll(() => order(page)).toEqual([kenya, mali]);
    await expect
      .poll(() => page.locator(`[data-item="${kenya}"] textarea`).inputValue())
      .toBe('Mine');
    await page.locator(part('clear')).click();
    await expect.poll(() => page.locator(part('empty')).isVisible()).toBe(true);
    await page.locator(`${part('said')} button`).click();
    await expect.poll(() => order(page)).toEqual([kenya, mali]);
  });

  it('from an address never overwrites the reader’s own', async () => {
    const { page } = await open(`/en/dossier/#e=${kenya}&n=Mine`);
    await chapters(page, 1);
    await go(page, '/en/practices/');
    await go(page, `/en/dossier/#t=Theirs&e=${mali}&n=Theirs&e=${kenya}&n=Other`);
    await chapters(page, 2);
    await expect.poll(() => page.locator(part('received')).isVisible()).toBe(true);
    await expect.poll(() => page.locator(part('edit')).isVisible()).toBe(false);
    // It can be printed and taken along as it is; a language switch keeps it.
    await expect.poll(() => page.locator('.briefing-title').textContent()).toBe('Theirs');
    await expect
      .poll(() => page.locator('.languages a[hreflang=fr]').getAttribute('href'))
      .toContain('Theirs');
    await page.locator(part('join')).click();
    await expect.poll(() => order(page)).toEqual([kenya, mali]);
    await expect
      .poll(() => page.locator(`[data-item="${kenya}"] textarea`).inputValue())
      .toBe('Mine\nOther');
    await page.locator(`${part('said')} button`).click();
    await expect.poll(() => order(page)).toEqual([kenya]);
  });

  it('says which entries it could not get, and gets them when asked again', async () => {
    const { page } = await open('/en/dossier/');
    await page.route(`**/${mali}/`, (route) => route.abort());
    await go(page, `/en/dossier/#e=${kenya}&e=${mali}&e=actions/no-such-entry`);
    await page.reload();
    await chapters(page, 1);
    await page.waitForSelector(`${part('retry')}:visible`);
    await expect
      .poll(() => page.locator(part('progress')).textContent())
      .toBe(`Not in the briefing: ${mali}, actions/no-such-entry`);
    await page.unroute(`**/${mali}/`);
    await page.locator(part('retry')).click();
    await chapters(page, 2);
  });

  it('shows what came with an address as text, never as markup', async () => {
    const attack = encodeURIComponent('<img src=x onerror=alert(1)>');
    const { page, said } = await open(`/en/dossier/#t=${attack}&e=${kenya}&n=${attack}`);
    await chapters(page, 1);
    await expect.poll(() => page.locator('.briefing-title').textContent()).toContain('<img');
    await expect.poll(() => page.locator('.briefing img').count()).toBe(0);
    expect(said).toEqual([]);
  });
});

describe('the briefing', () => {
  it('is one document: cover, contents, entries with their state, terms, numbered references', async () => {
    const { page } = await open(`/es/dossier/#t=Nairobi&e=${mali}&n=Quién paga&e=${kenya}`);
    await chapters(page, 2);
    await page.waitForSelector('#briefing-terms');
    const sections = await page
      .locator('.briefing > section')
      .evaluateAll((all: HTMLElement[]) => all.map(({ id, className }) => id || className));
    expect(sections).toEqual([
      'briefing-cover',
      'briefing-contents',
      'chapter-1',
      'chapter-2',
      'briefing-terms',
      'briefing-references',
    ]);
    const dangling = await page
      .locator('.briefing a[href^="#"]')
      .evaluateAll((links) =>
        links
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => !document.getElementById(href.slice(1))),
      );
    expect(dangling).toEqual([]);
    await expect
      .poll(() => page.locator('#chapter-1 .briefing-note').textContent())
      .toContain('Quién paga');
    await expect.poll(() => page.locator('#chapter-1 .notice').count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('#reference-1').textContent()).toContain('MIEUX');
    // What an entry's page says, the briefing says.
    const told = await page.locator('#chapter-2').textContent();
    await go(page, `/es/${kenya}/`);
    for (const text of await page.locator('.prose p, .facts dt').allTextContents()) {
      expect(told?.replaceAll(/\s+/g, ' ')).toContain(text.replaceAll(/\s+/g, ' ').trim());
    }
  });

  it('is all that is printed', async () => {
    const { page } = await open(`/en/dossier/#e=${kenya}`);
    await chapters(page, 1);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.site-header').isVisible()).toBe(false);
    await expect.poll(() => page.locator('main h1').isVisible()).toBe(false);
    await expect.poll(() => page.locator(part('tools')).isVisible()).toBe(false);
    await expect.poll(() => page.locator('.briefing-cover').isVisible()).toBe(true);
    const pdf = await page.pdf({ tagged: true, outline: true });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3);
  });

  it('is saved as Word, as a page that needs nothing else, and as records', async () => {
    const { page, said } = await open(`/en/dossier/#e=${kenya}&n=Mine&e=${mali}`);
    await chapters(page, 2);
    const { value: html } = await mammoth.convertToHtml({ buffer: await saved(page, 'docx') });
    expect(html).toContain('Mine');
    expect(html).toContain('<h1>');
    const text = (await saved(page, 'html')).toString();
    expect(text).toMatch(/^<!doctype html>/);
    expect(text).not.toMatch(/<script|<link|src=/);
    for (const form of ['ris', 'bib', 'json', 'csv']) {
      const records = (await saved(page, form)).toString();
      expect(records).toContain(`/id/${kenya}/`);
      expect(records).toContain(`/id/${mali}/`);
      expect(records).toContain('Mine');
    }
    expect(said).toEqual([]);
  });
});

describe('the page of the dossier', () => {
  it.each(['en', 'ar'])('in %s fits a phone', async (locale) => {
    const { page } = await open(`/${locale}/dossier/#e=${kenya}&e=${mali}`, {
      viewport: widths.phone,
    });
    await chapters(page, 2);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
