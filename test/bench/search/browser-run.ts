/** Asks the `search.js` of a served folder in a real browser: the first question over a slow link, and many once loaded. */
import type { Browser, Page } from 'playwright-core';
import { slowLink, type FolderServer, type Link } from './folder-server.ts';
import type { Search } from './rival.ts';

/** What the first question cost: the library, the index and whatever else it fetched. */
export interface ColdRun {
  /** Milliseconds until the results were there. */
  time: number;
  bytes: number;
  requests: number;
}

/** How long further questions took, in milliseconds. */
export interface WarmRun {
  median: number;
  /** Nineteen of twenty were quicker. */
  p95: number;
}

/** How long clicks on a filter took, counts and first page included, and what they fetched. */
export interface ClickRun extends WarmRun {
  /** Requests a click makes when it is made for the first time. */
  requestsFirst: number;
  /** Requests a click makes when its hits have been shown before. */
  requestsAgain: number;
}

/** A click: what has been asked, and the theme that is ticked then. */
export interface Click {
  text: string;
  theme: string;
}

/** How often each question is asked, after one round that is not counted. */
const rounds = 3;

/**
 * Asks one question on a page that has nothing yet, with an empty cache; a search that answers in steps exports `first`,
 * which waits for no more than the first results.
 */
export async function coldRun(
  browser: Browser,
  server: FolderServer,
  text: string,
  link: Link = slowLink,
): Promise<ColdRun> {
  return withBlankPage(browser, server, async (page) => {
    const traffic = server.useLink(link);
    const time = await page.evaluate<number>(`(async () => {
      const began = performance.now();
      const { search, first = search } = await import('/search.js');
      await first(${JSON.stringify(text)});
      return performance.now() - began;
    })()`);
    return { time, ...traffic };
  });
}

/** Asks all questions several times over a fast link. */
export async function warmRun(
  browser: Browser,
  server: FolderServer,
  texts: readonly string[],
): Promise<WarmRun> {
  return withSearch(browser, server, async (page) => {
    const times = await page.evaluate(timesOf, { texts, rounds });
    times.sort((a, b) => a - b);
    return { median: percentile(times, 0.5), p95: percentile(times, 0.95) };
  });
}

/** Clicks on filters, over a fast link; nothing where a search has none: its `search.js` exports no `click`. */
export async function clickRun(
  browser: Browser,
  server: FolderServer,
  clicks: readonly Click[],
): Promise<ClickRun | undefined> {
  return withSearch(browser, server, async (page) => {
    if (!(await page.evaluate('"click" in window.searchModule'))) return undefined;
    // What comes once, whatever is clicked, is here before anything is counted.
    await page.evaluate(clickTimesOf, clicks.slice(0, 1));
    const first = server.useLink();
    await page.evaluate(clickTimesOf, clicks);
    const again = server.useLink();
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      times.push(...(await page.evaluate(clickTimesOf, clicks)));
    }
    times.sort((a, b) => a - b);
    return {
      median: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      requestsFirst: first.requests / clicks.length,
      requestsAgain: again.requests / (clicks.length * rounds),
    };
  });
}

/** Runs in the browser. */
async function clickTimesOf(clicks: readonly Click[]): Promise<number[]> {
  const { searchModule } = window as unknown as {
    searchModule: { click: (text: string, theme: string) => Promise<number> };
  };
  const times: number[] = [];
  for (const { text, theme } of clicks) times.push(await searchModule.click(text, theme));
  return times;
}

/** Asks all questions once over a fast link; the keys of each answer, best first. */
export async function answersOf(
  browser: Browser,
  server: FolderServer,
  texts: readonly string[],
): Promise<string[][]> {
  return withSearch(browser, server, (page) =>
    page.evaluate(async (asked) => {
      const { search } = window as unknown as { search: Search };
      const answers: string[][] = [];
      for (const text of asked) answers.push(await search(text));
      return answers;
    }, texts),
  );
}

/** Runs in the browser. */
async function timesOf({ texts, rounds }: { texts: readonly string[]; rounds: number }) {
  const { search } = window as unknown as { search: Search };
  for (const text of texts) await search(text);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const text of texts) {
      const began = performance.now();
      await search(text);
      times.push(performance.now() - began);
    }
  }
  return times;
}

async function withSearch<T>(
  browser: Browser,
  server: FolderServer,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  return withBlankPage(browser, server, async (page) => {
    // As a string: Vitest would rewrite an import() in a function into one of its own.
    await page.evaluate(`import('/search.js').then((all) => {
      window.searchModule = all;
      window.search = all.search;
    })`);
    return work(page);
  });
}

/** A page in a context of its own, so with an empty cache, that was loaded over a fast link. */
async function withBlankPage<T>(
  browser: Browser,
  server: FolderServer,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    server.useLink();
    await page.goto(server.address);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** The value below which a share of the sorted values lies; NaN when there are none. */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
