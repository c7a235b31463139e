import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { note, recordFile, writeRecord } from '../support/accessibility-record.ts';
import { violationsOf } from '../support/axe.ts';
import { registryInBrowser, widths } from '../support/page.ts';

const open = registryInBrowser();
let browser = '';
afterAll(() => writeRecord(browser));

const kinds: readonly (readonly [string, string])[] = [
  ['home', ''],
  ['a list', 'practices/'],
  ['an action', 'actions/kenya-ii-data-collection-sops/'],
  ['a practice', 'practices/mali-handbook-managing-labour-migration/'],
  ['an event', 'events/round-table-nairobi-2018/'],
  ['a theme', 'themes/data-management/'],
  ['a country', 'countries/ke/'],
  ['the countries', 'countries/'],
  ['the glossary', 'glossary/'],
  ['the abbreviations', 'glossary/abbreviations/'],
  ['a term', 'glossary/diaspora/'],
  ['a region', 'regions/west-africa/'],
  ['an objective', 'gcm/gcm-7/'],
  ['annual reports', 'reports/'],
  ['a year', 'reports/2018/'],
  ['coverage', 'coverage/'],
  ['coverage of a region', 'coverage/asia/'],
  ['what followed', 'follow-up/'],
  ['a page', 'about/'],
  ['the dossier', 'dossier/#e=actions/kenya-ii-data-collection-sops&n=Note'],
  ['reading offline', 'offline/'],
  ['contributing', 'contribute/'],
  ['how it worked', 'processes/'],
  ['the request sheet', 'request/'],
  ['a comparison without entries', 'compare/'],
  ['search', 'search/?q=data&theme=data-management'],
];

describe.each(['en', 'fr', 'ar'])('in %s', (locale) => {
  describe.each(kinds)('%s', (name, path) => {
    it('has no axe violation and a silent console, on a phone and a desktop, light and dark', async () => {
      for (const [viewport, colorScheme] of [
        [widths.phone, 'light'],
        [widths.desktop, 'dark'],
      ] as const) {
        const { page, said } = await open(`/${locale}/${path}`, { viewport, colorScheme });
        if (name === 'search') await page.waitForSelector('[data-results] li');
        browser ||= `Chromium ${page.context().browser()?.version() ?? ''}`;
        const violations = await violationsOf(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        note({
          path: path.split('?')[0] ?? '',
          locale,
          violations: violations.length,
          isTooWide: overflow > 0,
          isNoisy: said.length > 0,
        });
        expect(violations).toEqual([]);
        expect(said).toEqual([]);
        expect(overflow).toBeLessThanOrEqual(0);
        const dir = await page.evaluate(() => getComputedStyle(document.body).direction);
        expect(dir).toBe(locale === 'ar' ? 'rtl' : 'ltr');
      }
    });
  });
});

describe('the published record', () => {
  it.skipIf(process.env['ACCESSIBILITY_RECORD'])('is of these pages in these locales', () => {
    const record = JSON.parse(readFileSync(recordFile, 'utf8')) as {
      pages: { path: string; locales: string[] }[];
    };
    expect(record.pages.map(({ path }) => path)).toEqual(
      kinds.map(([, path]) => path.split('?')[0]),
    );
    for (const { locales } of record.pages) expect(locales).toEqual(['ar', 'en', 'fr']);
  });
});

describe('pages without a locale', () => {
  it.each(['/', '/404.html', '/id/actions/kenya-ii-data-collection-sops/', '/admin/'])(
    '%s',
    async (path) => {
      const { page, said } = await open(path, { viewport: widths.phone });
      expect(await violationsOf(page)).toEqual([]);
      expect(said).toEqual([]);
      await expect.poll(() => page.locator('ul li a').count()).toBe(6);
    },
  );
});

describe('the import of Word files', () => {
  it.each(['fr', 'ar'])('%s', async (locale) => {
    const { page, said } = await open(`/admin/${locale}/import/`, { viewport: widths.phone });
    expect(await violationsOf(page)).toEqual([]);
    expect(said).toEqual([]);
  });
});

describe('other locales', () => {
  it.each(['es', 'pt', 'ru'])('%s: home, an entry and search', async (locale) => {
    for (const path of ['', 'practices/mali-handbook-managing-labour-migration/', 'search/']) {
      const { page, said } = await open(`/${locale}/${path}`, { viewport: widths.phone });
      expect(await violationsOf(page)).toEqual([]);
      expect(said).toEqual([]);
    }
  });
});
