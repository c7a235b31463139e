import { describe, expect, it } from 'vitest';
import { offlineVisits, row, save } from '../support/offline.ts';

const visits = offlineVisits();

const fault = '[data-part="fault"]:visible';
const practice = '/en/practices/one-form/';
const edited = 'en/practices/one-form/index.html';
const change = (html: string): string => html.replace('</h1>', ' (revised)</h1>');

describe('a newer edition', () => {
  it('is told of on saved pages, and fetched by what has changed alone', async () => {
    const visit = await visits();
    const { page, go } = visit;
    await save(visit, 'en');
    await visit.publish(edited, change);
    await go(practice);
    await expect.poll(() => page.locator('h1').textContent()).not.toContain('revised');
    // The device asks once in the background; the next page knows.
    await expect
      .poll(async () => {
        await page.reload();
        return page.locator('[data-kept]').textContent();
      })
      .toContain('A newer edition is out.');
    await page.locator('[data-kept] a').click();
    await expect
      .poll(() => row(page, 'en', '[data-part="state"]').textContent())
      .toMatch(/A newer edition is out: \d+ kB to fetch\.$/);
    visit.asked();
    await row(page, 'en', '[data-act="save"]').click();
    await expect
      .poll(() => row(page, 'en', '[data-part="state"]').textContent())
      .toContain('It is up to date.');
    const asked = visit.asked().filter((path) => !path.endsWith('.json') && path !== '/sw.js');
    expect(asked).toEqual([practice]);
    await visit.kill();
    await go(practice);
    await expect.poll(() => page.locator('h1').textContent()).toContain('revised');
    await expect.poll(() => page.locator('[data-kept]').textContent()).not.toContain('newer');
  });
});

describe('a save that breaks off', () => {
  it('keeps what arrived, goes on from there, and serves what was saved before until then', async () => {
    const visit = await visits();
    const { page, go, context } = visit;
    await save(visit, 'en');
    await visit.publish(edited, change);
    await visit.publish('en/about/index.html', change);
    await go('/en/offline/');
    await row(page, 'en', '[data-act="save"]:visible').waitFor();
    await context.route('**/en/about/', (route) => route.abort());
    await row(page, 'en', '[data-act="save"]').click();
    await row(page, 'en', fault).waitFor();
    await expect
      .poll(() => row(page, 'en', fault).textContent())
      .toContain('What was saved before still works');
    await expect
      .poll(() => row(page, 'en', '[data-part="state"]').textContent())
      .toMatch(/Saved on .* Saving was interrupted\. \d+ kB left/);
    await context.setOffline(true);
    await go(practice);
    await expect.poll(() => page.locator('h1').textContent()).not.toContain('revised');
    await context.setOffline(false);

    await context.unroute('**/en/about/');
    await go('/en/offline/');
    visit.asked();
    const button = row(page, 'en', '[data-act="save"]:visible');
    await expect.poll(() => button.textContent()).toBe('Go on');
    await button.click();
    await expect
      .poll(() => row(page, 'en', '[data-part="state"]').textContent())
      .toContain('It is up to date.');
    const pages = visit
      .asked()
      .filter((path) => path.startsWith('/en/') && path !== '/en/offline/');
    expect(pages).toEqual(['/en/about/']);
  });

  it('can be stopped, and begun anew or thrown away', async () => {
    const visit = await visits();
    const { page, go, context } = visit;
    await go('/en/offline/');
    // Parts never come.
    await context.route(/\/offline\/en\/(?!files)[^/]+\.json$/, () => undefined);
    await row(page, 'en', '[data-act="save"]').click();
    await row(page, 'en', '[data-act="stop"]').click();
    await row(page, 'en', '[data-act="save"]:visible').waitFor();
    await expect.poll(() => page.locator('[data-part="said"]').textContent()).toContain('Stopped.');
    await row(page, 'en', '[data-act="remove"]').click();
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
      )
      .toBe(0);
  });

  it('never keeps what a network puts in the place of a page', async () => {
    const visit = await visits();
    const { page, go, context } = visit;
    await save(visit, 'en');
    await visit.publish(edited, change);
    await context.route(`**${practice}`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Welcome to the hotel</h1>' }),
    );
    await go('/en/offline/');
    await row(page, 'en', '[data-act="save"]').click();
    await row(page, 'en', fault).waitFor();
    await visit.kill();
    await go(practice);
    await expect.poll(() => page.locator('[data-kept]').count()).toBe(1);
    await expect.poll(() => page.locator('h1').textContent()).not.toContain('hotel');
  });

  it('says that there is no room, and keeps the language saved before', async () => {
    const visit = await visits();
    const { page, go, context, address } = visit;
    await save(visit, 'en');
    const browser = await context.newCDPSession(page);
    const { usage } = await browser.send('Storage.getUsageAndQuota', {
      origin: address.slice(0, -1),
    });
    await browser.send('Storage.overrideQuotaForOrigin', {
      origin: address.slice(0, -1),
      quotaSize: Math.round(usage) + 200_000,
    });
    await go('/en/offline/');
    await row(page, 'fr', '[data-act="save"]').click();
    await row(page, 'fr', fault).waitFor();
    await expect
      .poll(() => row(page, 'fr', fault).textContent())
      .toMatch(/^There is not enough room on this device: [\d.]+ MB are needed\./);
    await visit.kill();
    await go(practice);
    await expect
      .poll(() => page.locator('[data-kept]').textContent())
      .toContain('Read from this device');
  });
});

describe('removing', () => {
  it('leaves the other languages, and with the last one nothing at all', async () => {
    const visit = await visits();
    const { page, go } = visit;
    await save(visit, 'en');
    await save(visit, 'fr');
    const files = (): Promise<number> =>
      page.evaluate(async () => {
        const cache = await caches.open('registry-offline-1');
        return (await cache.keys()).length;
      });
    const both = await files();
    await row(page, 'en', '[data-act="remove"]').click();
    await row(page, 'en', '[data-act="save"]:visible').waitFor();
    await expect.poll(() => files()).toBeLessThan(both);
    await visit.context.setOffline(true);
    await go('/fr/');
    await expect.poll(() => page.locator('[data-kept]').count()).toBe(1);
    await visit.context.setOffline(false);
    await go('/fr/offline/');
    await row(page, 'fr', '[data-act="remove"]').click();
    await row(page, 'fr', '[data-act="save"]:visible').waitFor();
    const left = await page.evaluate(async () => [
      await caches.keys(),
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    expect(left).toEqual([[], 0]);
  });
});

describe('a browser that keeps nothing', () => {
  it('is told so, without a button that could not work', async () => {
    const visit = await visits();
    await visit.page.addInitScript(() => {
      delete (window as { caches?: CacheStorage }).caches;
    });
    await visit.go('/en/offline/');
    await visit.page.locator('[data-part="cannot"]:visible').waitFor();
    await expect.poll(() => visit.page.locator('[data-act]:visible').count()).toBe(0);
  });
});
