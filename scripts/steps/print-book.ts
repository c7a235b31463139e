/**
 * Prints a book with the browser of the tests. Page numbers of contents and index are found by printing and reading where
 * each anchor lies, until nothing moves any more.
 */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageNumbers } from '#book/print.ts';
import { launchBrowser } from './browser.ts';

/** More prints than a book has ever needed. */
const mostPrints = 5;

/** The PDF, tagged and with bookmarks, and its number of pages. Rejects where there is no browser. */
export async function printed(
  html: (pages?: PageNumbers) => string,
  date: string,
): Promise<{ pdf: Uint8Array; pages: number }> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    let known = new Map<string, number>();
    for (let print = 1; print <= mostPrints; print++) {
      await page.setContent(html(print === 1 ? undefined : known), { waitUntil: 'load' });
      await page.evaluate('document.fonts.ready');
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      });
      const { places, pages } = await placesIn(pdf);
      // Places that share a page with another are not linked, so not every place is found again.
      const isSettled = print > 1 && [...places].every(([name, at]) => known.get(name) === at);
      if (isSettled) return { pdf: dated(pdf, date), pages };
      known = new Map([...known, ...places]);
    }
    throw new Error(`Page numbers still moved after ${mostPrints} prints.`);
  } finally {
    await browser.close();
  }
}

/** On which page each anchor lies, from 1. */
async function placesIn(pdf: Uint8Array): Promise<{ places: Map<string, number>; pages: number }> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const destinations: ReadonlyMap<string, unknown[]> = await document.getDestinations();
  const places = new Map<string, number>();
  for (const [name, [page]] of destinations) {
    places.set(name, 1 + (await document.getPageIndex(page as never)));
  }
  const { numPages: pages } = document;
  await document.loadingTask.destroy();
  return { places, pages };
}

/** The day of the content in place of the moment of printing, which has as many letters: the same book is the same file. */
function dated(pdf: Uint8Array, date: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const day = `D:${date.replaceAll('-', '')}000000+00'00'`;
  return Buffer.from(text.replaceAll(/D:\d{14}\+00'00'/g, day), 'latin1');
}
