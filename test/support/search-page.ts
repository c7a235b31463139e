/** What a reader sees of the search page. */
import type { Page } from 'playwright-core';

/** The number of entries found. */
export const total = (page: Page): Promise<number> =>
  page.locator('[data-total]').getAttribute('data-total').then(Number);

/** Keys of the entries listed, those that match in part left out. */
export const entries = (page: Page): Promise<string[]> =>
  page
    .locator('[data-results] > li[data-entry]:not([data-partial])')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['entry'] ?? ''));

/** What is said above the results; spaces that do not break are told from others by nobody. */
export const notes = async (page: Page): Promise<string> =>
  (await page.locator('.messages').innerText()).replace(/[\u00a0\u202f]/g, ' ');

/** The parameters of the address. */
export const address = (page: Page): string => decodeURIComponent(new URL(page.url()).search);

/** Waits until the last answer to the latest question is shown, with the filters beside it. */
export async function answered(page: Page): Promise<void> {
  await page.locator('[data-results][aria-busy=false]').waitFor({ state: 'attached' });
  await page.locator('.facet').first().waitFor({ state: 'attached' });
}

/** Types words and sends them. */
export async function searchFor(page: Page, words: string): Promise<void> {
  await page.locator('#q').fill(words);
  await page.locator('#q').press('Enter');
  await page.waitForFunction(
    (asked) => new URLSearchParams(location.search).get('q') === asked,
    words,
  );
  await answered(page);
}
