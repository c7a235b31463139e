import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { registryInBrowser } from '../support/page.ts';

const open = registryInBrowser();
const kenya = 'actions/kenya-ii-data-collection-sops';

describe('reporting an error', () => {
  it('begins at the entry, says what is missing, survives a reload, and is handed over', async () => {
    const { page, said } = await open(`/en/${kenya}/`);
    await page.locator(`#cite a[href$="?error=${kenya}#form"]`).click();
    await page.waitForSelector('contribute-form:not([hidden])');
    await expect.poll(() => page.locator('[name=about]').inputValue()).toContain(`/id/${kenya}/`);
    await expect.poll(() => page.locator('[name=steps]').isVisible()).toBe(false);
    await page.locator('[name=wrong]').fill('It began in 2016.');
    await page.locator('contribute-form [type=submit]').click();
    const faults = page.locator('[data-part=faults]');
    await expect
      .poll(() => faults.locator('li').allTextContents())
      .toEqual([
        '“What is right” is empty. Fill it in.',
        '“Published source that says so” is empty. Fill it in.',
      ]);
    await expect.poll(() => page.locator('[name=right]').getAttribute('aria-invalid')).toBe('true');
    await page.locator('[name=right]').fill('May 2017');
    await page.goto(new URL('/en/contribute/', page.url()).href);
    await page.reload();
    await expect.poll(() => page.locator('[name=wrong]').inputValue()).toBe('It began in 2016.');
    await expect.poll(() => page.locator('[name=right]').isVisible()).toBe(true);
    await page.locator('[name=sourceTitle]').fill('Annual report');
    await page.locator('contribute-form [type=submit]').click();
    const mail = await page.locator('[data-part=mail]').getAttribute('href');
    expect(mail).toMatch(/^mailto:.+@.+\?subject=.+&body=.+/);
    expect(decodeURIComponent(mail ?? '')).toContain('May 2017');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-part=download]').click(),
    ]);
    expect(download.suggestedFilename()).toBe('mieux-error.txt');
    await expect
      .poll(async () => readFileSync(await download.path(), 'utf8'))
      .toContain('What is wrong\nIt began in 2016.');
    // Emptied by mistake, it comes back.
    await page.locator('[data-part=clear]').click();
    await expect.poll(() => page.locator('[name=wrong]').inputValue()).toBe('');
    await page.locator('[data-part=said] button').click();
    await expect.poll(() => page.locator('[name=wrong]').inputValue()).toBe('It began in 2016.');
    expect(said).toEqual([]);
  });
});

describe('suggesting a practice, in Arabic', () => {
  it('gives a draft of an entry', async () => {
    const { page } = await open('/ar/contribute/');
    for (const name of ['title', 'summary', 'problem', 'steps', 'sourceTitle']) {
      await page.locator(`[name=${name}]`).fill('نموذج واحد');
    }
    await page.locator('[name=country]').selectOption('ke');
    await page.locator('[name=pillar]').selectOption('horizontal');
    await page.locator('[name=theme]').selectOption('data-management');
    await page.locator('contribute-form [type=submit]').click();
    await expect
      .poll(() => page.locator('[data-part=preview]').textContent())
      .toContain('countries: ["KE"]');
  });
});

describe('each purpose', () => {
  it('is one link away from an entry, which the form then knows', async () => {
    for (const kind of ['error', 'running', 'practice']) {
      const { page, said } = await open(`/fr/${kenya}/`);
      await page.locator(`#cite a[href$="?${kind}=${kenya}#form"]`).click();
      await page.waitForSelector('contribute-form:not([hidden])');
      await expect.poll(() => page.locator('[name=kind]:checked').inputValue()).toBe(kind);
      await expect.poll(() => page.locator('[name=about]').inputValue()).toContain(`/id/${kenya}/`);
      await expect.poll(() => page.locator('[name=about]').isVisible()).toBe(true);
      const own = { error: 'wrong', running: 'basis', practice: 'problem' }[kind] ?? '';
      await page.locator(`[name=${own}]`).fill(`Texte : ${kind}`);
      await page.reload();
      await expect.poll(() => page.locator('[name=kind]:checked').inputValue()).toBe(kind);
      await expect.poll(() => page.locator(`[name=${own}]`).inputValue()).toBe(`Texte : ${kind}`);
      await expect.poll(() => page.locator('[name=about]').inputValue()).toContain(`/id/${kenya}/`);
      expect(said).toEqual([]);
    }
  });

  it('keeps what was written about one entry apart from another', async () => {
    const { page } = await open(`/en/contribute/?error=${kenya}`);
    await page.locator('[name=wrong]').fill('About Kenya.');
    await page.goto(new URL('/en/contribute/?error=practices/kenya', page.url()).href);
    await expect
      .poll(() => page.locator('[name=about]').inputValue())
      .toContain('/id/practices/kenya/');
    await expect.poll(() => page.locator('[name=wrong]').inputValue()).toBe('');
    await page.locator('[name=wrong]').fill('About the practice.');
    await page.reload();
    await page.getByText(`Back to what you wrote about /id/${kenya}/`).click();
    await expect.poll(() => page.locator('[name=wrong]').inputValue()).toBe('About Kenya.');
    await page.getByText('Back to what you wrote about /id/practices/kenya/').click();
    await expect.poll(() => page.locator('[name=wrong]').inputValue()).toBe('About the practice.');
  });
});

describe('without script', () => {
  it('the page tells what to send, and shows no form that would not work', async () => {
    const { page } = await open('/en/contribute/', { javaScriptEnabled: false });
    await expect.poll(() => page.locator('contribute-form').isVisible()).toBe(false);
    await expect.poll(() => page.locator('main table').isVisible()).toBe(true);
    const notice = page.locator('main .notice', { hasText: 'The form needs JavaScript' });
    await expect.poll(() => notice.isVisible()).toBe(true);
    await expect.poll(() => notice.locator('a').getAttribute('href')).toMatch(/^mailto:.+@.+/);
  });
});
