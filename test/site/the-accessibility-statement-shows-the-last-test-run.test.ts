import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales } from '#registry/locale.ts';
import { recordFile } from '../support/accessibility-record.ts';
import { pageAt } from '../support/html.ts';
import { registrySite } from '../support/sites.ts';

interface Row {
  path: string;
  looks: number;
  violations: number;
}
const record = JSON.parse(readFileSync(recordFile, 'utf8')) as { axe: string; pages: Row[] };

describe.each(locales)('the statement in %s', (locale) => {
  const page = pageAt(registrySite, `/${locale}/accessibility/`);
  const rows = [...page.querySelectorAll('#tests ~ .table-box tbody tr')];

  it('has a row for every page of the record, leading to it', () => {
    const links = rows.map((row) => row.querySelector('a')?.getAttribute('href'));
    expect(links).toEqual(record.pages.map(({ path }) => `/${locale}/${path.replace(/#.*/, '')}`));
  });

  it('calls every page by a name of its own, not by its address', () => {
    const names = rows.map((row) => row.querySelector('a')?.textContent ?? '');
    for (const name of names) expect(name).not.toMatch(/^[a-z0-9/-]+$/);
    expect(names).toEqual([...new Set(names)]);
  });

  it('says with what the tests ran', () => {
    expect(page.querySelector('#tests ~ p')?.textContent).toContain(`axe-core ${record.axe}`);
  });
});

it('shows the numbers of the record', () => {
  const page = pageAt(registrySite, '/en/accessibility/');
  const numbers = [...page.querySelectorAll('#tests ~ .table-box tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].slice(0, 2).map((cell) => Number(cell.textContent)),
  );
  expect(numbers).toEqual(record.pages.map(({ looks, violations }) => [looks, violations]));
});
