import { describe, expect, it } from 'vitest';
import { registryInBrowser } from '../support/page.ts';

const open = registryInBrowser();

describe('the home page', () => {
  it('shows what is new and what has changed, until the reader has seen it', async () => {
    const { page, said } = await open('/fr/');
    const remembered = () => page.evaluate(() => localStorage.getItem('registry-seen-fr'));
    await expect.poll(remembered).not.toBeNull();
    const news = page.locator('new-since');
    await expect.poll(() => news.isVisible()).toBe(false);

    const [gone, changed] = await page.evaluate(() => {
      const seen = JSON.parse(localStorage.getItem('registry-seen-fr') ?? '{}') as {
        version: string;
        entries: Record<string, string>;
      };
      const [first = '', second = ''] = Object.keys(seen.entries);
      const { [first]: _unseen, ...entries } = seen.entries;
      entries[second] = 'older';
      const before = { version: 'older', date: '2026-01-31', entries };
      localStorage.setItem('registry-seen-fr', JSON.stringify(before));
      return [first, second];
    });
    await page.reload();
    await news.waitFor({ state: 'visible' });
    await expect
      .poll(() => news.locator('[data-about]').textContent())
      .toContain('31 janvier 2026');
    const links = await news
      .locator('li a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links).toEqual([`/fr/${gone}/`, `/fr/${changed}/`]);
    await expect
      .poll(() => news.locator('.badge').allTextContents())
      .toEqual(['Nouveau', 'Modifié']);

    await page.reload();
    await news.waitFor({ state: 'visible' });
    await news.locator('button').click();
    await expect.poll(() => news.isVisible()).toBe(false);
    await page.reload();
    await page.waitForLoadState('networkidle');
    await expect.poll(() => news.isVisible()).toBe(false);
    expect(said).toEqual([]);
  });

  it('asks for nothing when nothing has changed since', async () => {
    const { page } = await open('/ar/');
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('registry-seen-ar')))
      .not.toBeNull();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('/feeds/'))).toEqual([]);
  });

  it('stays whole where a browser allows no storage', async () => {
    const { page, said } = await open('/en/', { javaScriptEnabled: false });
    await expect.poll(() => page.locator('new-since').isVisible()).toBe(false);
    expect(said).toEqual([]);
  });
});
