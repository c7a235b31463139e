import { describe, expect, it } from 'vitest';
import { violationsOf } from '../support/axe.ts';
import { offlineVisits, row, save } from '../support/offline.ts';
import { answered, entries, searchFor } from '../support/search-page.ts';

const visits = offlineVisits();

const line = '[data-kept]';
const spaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('saving a language', () => {
  it('is offered with its size, and leaves nothing on the device of a reader who only looks', async () => {
    const { page, go, said } = await visits();
    await go('/en/offline/');
    const state = row(page, 'en', '[data-part="state"]');
    await expect.poll(() => state.textContent()).toMatch(/^\d+ kB to fetch; takes \d\.\d MB on/);
    await expect.poll(() => page.locator('[data-edition]').count()).toBe(6);
    const kept = await page.evaluate(async () => [
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    expect(kept).toEqual([0, 0]);
    expect(said).toEqual([]);
  });

  it('is told as it goes, and by what it is when it is done', async () => {
    const visit = await visits();
    const { page, go } = visit;
    await go('/fr/offline/');
    await page.evaluate(() => {
      const said = document.querySelector('[data-part="said"]');
      const all: string[] = [];
      Object.assign(window, { announced: all });
      new MutationObserver(() => all.push(said?.textContent ?? '')).observe(said ?? document, {
        childList: true,
      });
    });
    const button = row(page, 'fr', '[data-act="save"]');
    await expect
      .poll(() => button.getAttribute('aria-label'))
      .toBe('Enregistrer hors connexion: Français');
    await button.focus();
    await page.keyboard.press('Enter');
    await row(page, 'fr', '[data-part="ready"]').waitFor();
    const announced = await page.evaluate(
      () => (window as unknown as { announced: string[] }).announced,
    );
    expect(announced.map(spaces)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\d+ ko sur \d+ ko$/)]),
    );
    expect(spaces(announced.at(-1) ?? '')).toBe('français : enregistré, lisible sans connexion.');
    // The focus is on what can be done next, not lost with the button that went.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-edition]') !== null))
      .toBe(true);
    await expect
      .poll(() => row(page, 'fr', '[data-part="state"]').textContent())
      .toMatch(/C’est à jour\.$/);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('fetches parts and not hundreds of files, and nothing of the editor or the downloads', async () => {
    const visit = await visits();
    await visit.go('/ar/offline/');
    visit.asked();
    await save(visit, 'ar');
    const asked = visit.asked();
    expect(asked.filter((path) => path.startsWith('/offline/ar/')).length).toBeLessThan(8);
    expect(asked.filter((path) => /^\/(?:admin|data)\//.test(path))).toEqual([]);
    const addresses = await visit.page.evaluate(async () => {
      const saved = await caches.match('/offline/saved/ar');
      return Object.keys(((await saved?.json()) as { files: object }).files);
    });
    expect(addresses.filter((path) => path.startsWith('/admin/'))).toEqual([]);
    expect(addresses.filter((path) => path.startsWith('/data/'))).toHaveLength(4);
  });
});

describe.each([
  ['en', 'quokka', 'practices/one-form', 'Read from this device, saved on'],
  ['ar', 'كينيا', 'actions/kenya-ii', 'يُقرأ من هذا الجهاز'],
])('with the server killed, %s', (locale, words, key, said) => {
  it('opens pages, says that they are read from the device, and searches full texts', async () => {
    const visit = await visits();
    const { page, go } = visit;
    await save(visit, locale);
    await visit.kill();
    await go(`/${locale}/`);
    await expect
      .poll(async () => spaces((await page.locator(line).textContent()) ?? ''))
      .toContain(said);
    await expect
      .poll(() => page.locator('h1').evaluate((h) => getComputedStyle(h).fontFamily))
      .toContain(locale === 'ar' ? 'Naskh' : 'Palatino');
    await go(`/${locale}/${key}/`);
    await expect.poll(() => page.locator('article').getAttribute('data-entry')).toBe(key);
    expect(await violationsOf(page)).toEqual([]);
    await go(`/${locale}/search/`);
    await answered(page);
    await searchFor(page, words);
    await expect.poll(() => entries(page)).toContain(key);
    await expect.poll(() => page.locator('.messages').textContent()).toBe('');
    await page.locator('label:not(.quiet) > input[name=pillar]').first().check();
    await answered(page);
    await expect.poll(() => new URL(page.url()).searchParams.has('pillar')).toBe(true);
    await page.locator('[data-results] a').first().click();
    await page.locator(line).waitFor();
    expect(visit.said).toEqual([]);
  });

  it('makes a dossier with its briefing, its Word file and its records', async () => {
    const visit = await visits();
    const { page, go } = visit;
    await save(visit, locale);
    await visit.kill();
    await go(`/${locale}/dossier/#e=${key}`);
    await page.locator('[data-chapter]').waitFor();
    for (const form of ['docx', 'ris', 'csv']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`[data-form="${form}"]`).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${form}$`));
    }
    expect(visit.said).toEqual([]);
  });
});

describe('without a connection', () => {
  it('a page that is not saved says so and leads to what is; a permanent address leads to the entry', async () => {
    const visit = await visits();
    const { page, go, context } = visit;
    await save(visit, 'en');
    await context.setOffline(true);
    await go('/fr/practices/one-form/');
    await expect.poll(() => page.locator(line).textContent()).toContain('not saved on this device');
    expect(await violationsOf(page)).toEqual([]);
    await page.locator(`${line} a`).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/en/');
    await go('/id/practices/one-form/');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/en/practices/one-form/');
    await go('/en/practices');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/en/practices/');
    await go('/en/offline/');
    await page.locator('[data-part="cannot"]:visible').waitFor();
    await expect.poll(() => row(page, 'en', '[data-act="remove"]').isVisible()).toBe(true);
    await expect.poll(() => row(page, 'fr', '[data-act="save"]').isVisible()).toBe(false);
  });

  it('with a connection, what is not saved comes from the site, the editor untouched', async () => {
    const visit = await visits();
    await save(visit, 'en');
    await visit.go('/fr/');
    await expect.poll(() => visit.page.locator(line).count()).toBe(0);
    visit.asked();
    await visit.go('/admin/');
    expect(visit.asked()).toContain('/admin/');
    const worker = await visit.page.evaluate(async () => {
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return Promise.resolve(entry?.transferSize ?? 0);
    });
    expect(worker).toBeGreaterThan(0);
  });
});
