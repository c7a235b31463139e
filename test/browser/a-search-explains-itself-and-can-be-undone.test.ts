import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { registryInBrowser, widths } from '../support/page.ts';
import { address, answered, entries, notes, searchFor, total } from '../support/search-page.ts';

const open = registryInBrowser();

describe('what was understood is told', () => {
  it('a repair, with a link that undoes it, and a way back', async () => {
    const { page } = await open('/en/search/?q=traficking');
    await answered(page);
    const mended = await entries(page);
    await expect.poll(() => notes(page)).toContain('Showing results for “trafficking”.');
    await expect.poll(() => total(page)).toBeGreaterThan(20);
    await expect.poll(() => page.locator('[data-total]').innerText()).toContain('“trafficking”');
    await page.getByRole('link', { name: 'Search instead for “traficking”' }).click();
    await answered(page);
    await expect.poll(() => address(page)).toBe('?q="traficking"');
    await expect.poll(() => page.locator('#q').inputValue()).toBe('"traficking"');
    await expect.poll(() => total(page)).toBe(0);
    await expect.poll(() => notes(page)).not.toContain('Showing results');
    await page.goBack();
    await answered(page);
    await expect.poll(() => page.locator('#q').inputValue()).toBe('traficking');
    await expect.poll(() => entries(page)).toEqual(mended);
  });

  it('a repair of an accented word can be undone too', async () => {
    const { page } = await open('/fr/search/?q=réinsertoin');
    await answered(page);
    await page.locator('.messages .notice a').first().click();
    await answered(page);
    await expect.poll(() => address(page)).toBe('?q="réinsertoin"');
  });

  it('an abbreviation of another language, with what it stands for', async () => {
    const { page } = await open('/fr/search/?q=THB');
    await answered(page);
    await expect
      .poll(() => notes(page))
      .toContain('« THB » est aussi recherché comme : Traite des êtres humains.');
    await page.getByRole('link', { name: 'Ce que cela veut dire' }).click();
    await page.waitForURL('**/fr/glossary/trafficking-in-human-beings/');
  });

  it('a term that no entry has, with where the glossary explains it', async () => {
    const { page } = await open('/ar/search/?q=GAMM');
    await answered(page);
    await expect.poll(() => total(page)).toBe(0);
    await page.locator('.messages a[href="/ar/glossary/gamm/"]').click();
    await page.waitForURL('**/ar/glossary/gamm/');
  });

  it('a term by its own name', async () => {
    const { page } = await open('/en/search/?q=readmission');
    await answered(page);
    await expect.poll(() => notes(page)).toContain('In the glossary: readmission');
  });

  it('a word torn between two, with both to choose from', async () => {
    const { page } = await open('/en/search/?q=Malwi+policy');
    await answered(page);
    await expect.poll(() => notes(page)).toContain('“Malwi” was not found. Did you mean:');
    await expect.poll(() => notes(page)).not.toContain('Found in no entry');
    await page.locator('.messages a', { hasText: /^malawi$/i }).click();
    await answered(page);
    await expect.poll(() => address(page).toLowerCase()).toBe('?q=malawi+policy');
    await expect
      .poll(async () => (await entries(page)).slice(0, 3).every((key) => key.includes('malawi')))
      .toBe(true);
  });

  it('a word that no entry has, and which words others lack', async () => {
    const { page } = await open('/en/search/?q=diaspora+xyzzyq');
    await answered(page);
    await expect.poll(() => total(page)).toBe(0);
    await expect.poll(() => notes(page)).toContain('Found in no entry: xyzzyq.');
    const items = page.locator('[data-results] > li');
    const heading = items.first().locator('.part-heading');
    await expect.poll(() => heading.innerText()).toBe('Matches only part of your words');
    await expect
      .poll(() => items.first().locator('.badge').last().innerText())
      .toBe('Without: xyzzyq');
    // Every item says that it is partial: none is taken for a full match, the heading neither.
    expect(await page.locator('[data-results] > :not(li[data-entry][data-partial])').count()).toBe(
      0,
    );
  });
});

describe('where nothing is found', () => {
  it('the filters to leave out are offered, each with the number it then gives', async () => {
    const { page } = await open('/en/search/?theme=climate-change&country=ke');
    await answered(page);
    await expect.poll(() => total(page)).toBe(0);
    const ways = page.locator('.messages li a');
    await expect
      .poll(() => ways.allInnerTexts())
      .toEqual([
        expect.stringMatching(/^Without “Kenya”: \d+ entries$/),
        expect.stringMatching(/^Without “Climate change.*”: \d+ entries$/),
      ]);
    const promised = Number(/: (\d+) /.exec(await ways.first().innerText())?.[1]);
    await ways.first().click();
    await answered(page);
    await expect.poll(() => total(page)).toBe(promised);
    await expect.poll(() => address(page)).toBe('?theme=climate-change');
  });

  it('the words are kept, and counted with the filters left', async () => {
    const { page } = await open('/en/search/?q=handbook&country=ml&theme=climate-change');
    await answered(page);
    const ways = await page
      .locator('.messages li a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(ways.length).toBeGreaterThan(0);
    for (const way of ways) expect(way).toContain('q=handbook');
  });
});

/** Where each listed entry begins and how high it is, in pixels of the page. */
const places = (page: Page): Promise<string[]> =>
  page.locator('[data-results] > li[data-entry]').evaluateAll((items) =>
    items.map((item) => {
      const { top, height } = item.getBoundingClientRect();
      return `${(item as HTMLElement).dataset['entry'] ?? ''} ${Math.round(top + scrollY)} ${Math.round(height)}`;
    }),
  );

/** Asks with the lexicon and the index of full texts held back, and lets them come one after the other. */
async function inSteps(
  path: string,
  viewport: { width: number; height: number },
): Promise<string[][]> {
  const { page } = await open('/en/', { viewport });
  const held = new Map<string, () => void>();
  for (const part of ['lexicon.json', 'pagefind']) {
    const isReleased = new Promise<void>((release) => held.set(part, release));
    await page.route(`**/search/*/${part}{,/**}`, async (route) => {
      await isReleased;
      await route.continue();
    });
  }
  await page.goto(new URL(path, page.url()).href);
  await page.locator('[data-results] > li').first().waitFor();
  await page.locator('.facet').first().waitFor({ state: 'attached' });
  const first = await places(page);
  held.get('lexicon.json')?.();
  await page.locator('.passage > :not(:empty)').first().waitFor();
  const second = await places(page);
  await expect.poll(() => page.locator('[data-results]').getAttribute('aria-busy')).toBe('true');
  held.get('pagefind')?.();
  await answered(page);
  return [first, second, await places(page)];
}

describe('between the first answer and the last', () => {
  it.each([
    ['/en/search/?q=diaspora', widths.desktop],
    ['/en/search/?q=handbook', widths.phone],
    ['/en/search/?q=remittances', widths.desktop],
    ['/en/search/?q=traficking', widths.desktop],
    ['/en/search/?q=traficking', widths.phone],
    ['/fr/search/?q=traite', widths.phone],
    ['/ru/search/?q=диаспора', widths.desktop],
    ['/ar/search/?q=الاتجار', widths.phone],
  ] as const)('nothing on screen moves: %s', async (path, viewport) => {
    const [first = [], second = [], last = []] = await inSteps(path, viewport);
    expect(first.length).toBeGreaterThan(0);
    expect(second.slice(0, first.length)).toEqual(first);
    expect(last.slice(0, second.length)).toEqual(second);
  });
});

describe('the link to a passage', () => {
  it.each([
    ['/en/search/?q=handbook', widths.phone],
    ['/fr/search/?q=formation', widths.desktop],
    ['/ar/search/?q=تدريب', widths.phone],
  ] as const)('is seen whole, however long the passage: %s', async (path, viewport) => {
    const { page } = await open(path);
    await page.setViewportSize(viewport);
    await answered(page);
    const links = page.locator('.passage > a');
    await links.first().waitFor();
    const covered = await links.evaluateAll((all) =>
      all.flatMap((link) => {
        link.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, right, top, height } = link.getBoundingClientRect();
        const ends = [left + 1, right - 1].map((x) =>
          document.elementFromPoint(x, top + height / 2),
        );
        return ends.every((end) => end === link) ? [] : [link.getAttribute('href')];
      }),
    );
    expect(covered).toEqual([]);
  });
});

describe('going back', () => {
  it('leads through searches, filters and orders as they were', async () => {
    const { page } = await open('/en/search/');
    await answered(page);
    const states: [string, string[]][] = [];
    const note = async (): Promise<void> => {
      await answered(page);
      states.push([address(page), await entries(page)]);
    };
    await note();
    await searchFor(page, 'diaspora');
    await note();
    await page.locator('input[name=region][value=west-africa]').check();
    await note();
    await page.locator('#sort').selectOption('title');
    await note();
    for (const [before, listed] of states.slice(0, -1).reverse()) {
      await page.goBack();
      await page.waitForFunction((wanted) => location.search === wanted, before);
      await answered(page);
      await expect.poll(() => entries(page)).toEqual(listed);
    }
    await expect.poll(() => page.locator('#q').inputValue()).toBe('');
    await expect.poll(() => page.locator('.facets input:checked').count()).toBe(0);
  });

  it('leads to the search before, however slowly the words were typed', async () => {
    const { page } = await open('/en/search/');
    await answered(page);
    await searchFor(page, 'diaspora');
    await page.locator('#q').fill('handbook');
    await page.waitForFunction(() => location.search === '?q=handbook');
    await page.locator('#q').press('Enter');
    await answered(page);
    await page.goBack();
    await answered(page);
    await expect.poll(() => address(page)).toBe('?q=diaspora');
  });
});

describe('where a part cannot be loaded', () => {
  it('the catalogue answers without the lexicon, and says what it searched', async () => {
    const { page } = await open('/en/');
    await page.route('**/lexicon.json', (route) => route.abort());
    await page.goto(new URL('/en/search/?q=handbook', page.url()).href);
    await answered(page);
    await expect.poll(() => total(page)).toBeGreaterThan(3);
    await expect.poll(() => notes(page)).toContain('could not be loaded');
  });

  it('results stay without their filters, which can be asked for again', async () => {
    const { page } = await open('/en/');
    await page.route('**/furniture*.js', (route) => route.abort());
    await page.goto(new URL('/en/search/?q=handbook', page.url()).href);
    const again = page.locator('.search-side').getByRole('button', { name: 'Try again' });
    await again.waitFor();
    await expect.poll(() => entries(page)).not.toEqual([]);
    await page.unroute('**/furniture*.js');
    await again.click();
    await answered(page);
    await expect.poll(() => page.locator('.facet').count()).toBeGreaterThan(5);
  });

  it('the lists to browse stay without the catalogue, until the device is online again', async () => {
    const { page } = await open('/en/');
    await page.route('**/catalogue.json', (route) => route.abort());
    await page.goto(new URL('/en/search/?q=handbook', page.url()).href);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await expect.poll(() => page.locator('#browse').isVisible()).toBe(true);
    await expect.poll(() => page.locator('.search-body').isVisible()).toBe(false);
    await page.unroute('**/catalogue.json');
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await answered(page);
    await expect.poll(() => entries(page)).not.toEqual([]);
    await expect.poll(() => page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  });

  it('full texts are asked for again', async () => {
    const { page } = await open('/en/');
    await page.route('**/rows.json', (route) => route.abort());
    await page.goto(new URL('/en/search/?q=handbook', page.url()).href);
    await answered(page);
    await page.unroute('**/rows.json');
    await page.locator('.messages').getByRole('button', { name: 'Try again' }).click();
    await page.locator('.passage mark').first().waitFor();
    await expect.poll(() => notes(page)).not.toContain('could not be loaded');
  });
});
