/** What those who cannot see a page move by: headings, tables, drawings, and the language of each passage. */
import { describe, expect, test } from 'vitest';
import { addressesOf, pageAt } from '../support/html.ts';
import { fixtureSite, registrySite, type Site } from '../support/sites.ts';

/** The pages of a locale. */
const pagesOf = (site: Site, locale: string): string[] =>
  addressesOf(site).filter((address) => address.startsWith(`/${locale}/`));

/** Whether something says by itself what it is. */
const isNamed = (page: Document, element: Element): boolean => {
  const by = element.getAttribute('aria-labelledby');
  const named = by ? page.getElementById(by)?.textContent : element.getAttribute('aria-label');
  return Boolean((named ?? element.querySelector('caption')?.textContent)?.trim());
};

/** Everything on a page that would leave a reader at a loss. */
function* faultsOf(page: Document): Generator<string> {
  const headings = [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  let before = 0;
  for (const heading of headings) {
    const level = Number(heading.tagName.slice(1));
    const text = heading.textContent.trim();
    if (!text) yield 'a heading without words';
    if (level > before + 1) yield `heading ${level} after ${before}: ${text}`;
    before = level;
  }
  const first = headings.filter(({ tagName }) => tagName === 'H1').length;
  if (first !== 1) yield `${first} first headings`;
  for (const table of page.querySelectorAll('table')) {
    const start = table.textContent.trim().slice(0, 30);
    if (!isNamed(page, table)) yield `a table without a name: ${start}`;
    if (!table.querySelector('th')) yield `a table without heads: ${start}`;
    if (table.querySelector('th:not([scope])')) yield `a head without a scope: ${start}`;
  }
  for (const box of page.querySelectorAll('[tabindex="0"]')) {
    if (!isNamed(page, box)) yield `a box without a name: ${box.textContent.trim().slice(0, 30)}`;
  }
  for (const drawing of page.querySelectorAll('svg')) {
    const isTold = drawing.getAttribute('role') === 'img' && isNamed(page, drawing);
    if (!isTold && !drawing.closest('[aria-hidden="true"]')) yield 'a drawing that says nothing';
  }
  for (const figure of page.querySelectorAll('figure.map, figure.chart')) {
    if (!isNamed(page, figure)) yield 'a map or chart without a name';
  }
}

describe.each([
  ['the registry', registrySite],
  ['the fixture', fixtureSite],
])('every page of %s', (_name, site) => {
  test.each(['en', 'ar'])(
    'in %s has headings in order, and names what has to be named',
    (locale) => {
      const faults = pagesOf(site, locale).flatMap((address) =>
        [...new Set(faultsOf(pageAt(site, address)))].map((fault) => `${address} ${fault}`),
      );
      expect(faults).toEqual([]);
    },
    120_000,
  );
});
