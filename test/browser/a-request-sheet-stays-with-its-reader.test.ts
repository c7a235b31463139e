import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { registryInBrowser, widths } from '../support/page.ts';

const open = registryInBrowser();

describe('the request sheet', () => {
  it('saves what was written as a text file', async () => {
    const { page, said } = await open('/fr/request/');
    await page.locator('#sheet-name').fill('Awa Diallo');
    await page.locator('#sheet-needs').fill('Des données communes\nà cinq services.');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-do=save]').click(),
    ]);
    expect(download.suggestedFilename()).toBe('demande.txt');
    await expect
      .poll(async () => readFileSync(await download.path(), 'utf8'))
      .toBe(
        [
          '\ufeffUne fiche à remplir',
          'Nom du demandeur:\nAwa Diallo',
          'Fonction:\n……',
          'Les besoins à satisfaire:\nDes données communes\nà cinq services.',
        ].join('\n\n') + '\n',
      );
    expect(said).toEqual([]);
  });

  it('sends and keeps nothing, not even in the address', async () => {
    const { page } = await open('/en/request/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('#sheet-name').fill('somebody');
    await page.locator('#sheet-name').press('Enter');
    await page.locator('#sheet-needs').fill('something');
    expect(asked).toEqual([]);
    expect(page.url()).not.toContain('somebody');
    await expect
      .poll(() => page.evaluate(() => localStorage.length + sessionStorage.length))
      .toBe(0);
    await page.reload();
    await expect.poll(() => page.locator('#sheet-needs').inputValue()).toBe('');
  });

  it('is printed alone, with every line that was written', async () => {
    const { page } = await open('/en/request/');
    await page.evaluate(() => (window.print = () => undefined));
    const text = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');
    await page.locator('#sheet-needs').fill(text);
    await page.locator('[data-do=print]').click();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.site-footer').isVisible()).toBe(false);
    await expect.poll(() => page.locator('.prose table').first().isVisible()).toBe(false);
    const hidden = await page
      .locator('#sheet-needs')
      .evaluate((field) => field.scrollHeight - field.clientHeight);
    expect(hidden).toBeLessThanOrEqual(1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(() => page.locator('.site-footer').isVisible()).toBe(true);
  });

  it('can be filled in without script, and says how to print it', async () => {
    const { page } = await open('/en/request/', { javaScriptEnabled: false });
    await page.locator('#sheet-function').fill('Director');
    await expect.poll(() => page.locator('.sheet-tools').isVisible()).toBe(false);
    await expect.poll(() => page.locator('noscript .notice').count()).toBe(1);
  });
});

describe('pages on how the programme worked', () => {
  it.each(['en', 'fr', 'ar'])('have no axe violation in %s and fit a phone', async (locale) => {
    for (const path of ['request/', 'processes/']) {
      for (const viewport of [widths.phone, widths.desktop]) {
        const { page } = await open(`/${locale}/${path}`, { viewport });
        expect(await violationsOf(page)).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      }
    }
  });

  it('draw the seven steps under their processes, each with who took part', async () => {
    const { page } = await open('/ru/processes/', { javaScriptEnabled: false });
    await expect.poll(() => page.locator('.life-steps > li').count()).toBe(7);
    await expect.poll(() => page.locator('.life-processes > li').count()).toBe(3);
    await expect.poll(() => page.locator('.life-alongside > li').count()).toBe(3);
    for (const step of await page.locator('.life-steps > li .muted').allTextContents()) {
      expect(step).toMatch(/[а-я]{4}/);
    }
  });
});
