import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales } from '#registry/locale.ts';
import { documentCollections } from '#registry/schemas.ts';
import { pageAt } from '../support/html.ts';
import { fixtureSite, registrySite } from '../support/sites.ts';

describe('the page on translations', () => {
  it('shows every public entry in every language, with what is out of date', () => {
    const page = pageAt(fixtureSite, '/fr/translations/');
    const row = page.querySelector('th a[href="/fr/actions/kenya-ii/"]')?.closest('tr');
    const cells = [...(row?.querySelectorAll('td') ?? [])];
    expect(cells.map((cell) => cell.getAttribute('data-state'))).toEqual([
      'stale',
      'original',
      'missing',
      'missing',
      'missing',
      'stale',
    ]);
    expect(cells[0]?.textContent).toMatch(/Dépassée.*Titre.*Texte/s);
    expect(cells[5]?.querySelector('a')?.getAttribute('href')).toBe('/ar/actions/kenya-ii/');
  });

  it('names no draft and nothing internal', () => {
    const text = pageAt(fixtureSite, '/en/translations/').body.textContent;
    expect(text).not.toMatch(/Draft marker|Taken back/);
  });

  it('and the page of an entry says which of its parts are out of date', () => {
    const notice = pageAt(fixtureSite, '/en/actions/kenya-ii/').querySelector(
      '[data-notice=stale]',
    );
    expect(notice?.textContent).toMatch(/Out of date: Title, .* and Text\./i);
  });
});

describe('the page of fields', () => {
  it.each(locales)(
    'explains the fields of every collection, and the guide leads to it: %s',
    (locale) => {
      const page = pageAt(registrySite, `/${locale}/authoring/fields/`);
      const tables = [...page.querySelectorAll('details table')];
      expect(tables).toHaveLength(documentCollections.length);
      for (const table of tables) {
        const fields = [...table.querySelectorAll('code')].map((code) => code.textContent);
        expect(fields).toContain('title');
        expect(table.querySelector('tbody td:nth-child(2) > span[lang]')).toBeNull();
      }
      const guide = pageAt(registrySite, `/${locale}/authoring/`);
      expect(guide.querySelector(`a[href="/${locale}/authoring/fields/"]`)).not.toBeNull();
    },
  );
});

describe('the reference of rules', () => {
  const names = readdirSync('src/rules/translations').map((name) => name.slice(0, 2));

  it('stands in all six languages', () => {
    expect([...names, 'en'].sort()).toEqual([...locales].sort());
    for (const locale of locales) {
      const page = pageAt(fixtureSite, `/${locale}/authoring/rules/`);
      const rule = page.querySelector('[data-rule=region-set]');
      expect(rule?.querySelector('h2')?.hasAttribute('lang')).toBe(false);
      expect(rule?.querySelector('pre')?.textContent).toContain('countries: []');
    }
  });
});
