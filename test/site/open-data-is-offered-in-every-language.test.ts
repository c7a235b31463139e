import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { downloads } from '#exports/downloads.ts';
import { locales } from '#registry/locale.ts';
import { pageAt, textAt } from '../support/html.ts';
import { fixtureSite } from '../support/sites.ts';
import { imprint, published } from '../support/published.ts';

const everyFile = [
  ...downloads(published, imprint).map(({ path }) => path),
  ...['datapackage.json', 'catalogue.jsonld', 'README.txt', 'SHA256SUMS'].map((n) => `/data/${n}`),
  '/data/mieux-registry-data.zip',
];

describe('the page of open data', () => {
  it.each(locales)('in %s links every file, with the size it has', (locale) => {
    const page = pageAt(fixtureSite, `/${locale}/data/downloads/`);
    for (const path of everyFile) {
      const link = page.querySelector(`a[href="${path}"]`);
      expect(link, path).not.toBeNull();
      expect(existsSync(join(fixtureSite.folder, path)), path).toBe(true);
      const size = link?.parentElement?.querySelector('.muted')?.textContent.trim();
      expect(size, path).toMatch(/\d/);
    }
  });

  it('tells the version that the files carry', () => {
    const version = /^Version:\s+(\S+)/m.exec(textAt(fixtureSite, '/data/README.txt'))?.[1] ?? '-';
    expect(textAt(fixtureSite, '/fr/data/downloads/')).toContain(version);
    const { version: inJson } = JSON.parse(textAt(fixtureSite, '/data/entries/fr.json')) as {
      version: string;
    };
    expect(inJson).toBe(version);
  });

  it('leads from the addresses that linked data names to pages in six languages', () => {
    for (const address of ['/id/glossary/migrant/', '/data/vocabularies/']) {
      expect(pageAt(fixtureSite, address).querySelectorAll('.choices a')).toHaveLength(6);
    }
  });
});

describe('a build', () => {
  it('leaves nothing beside the site, and compresses what is text', () => {
    expect(existsSync(`${fixtureSite.folder}.next.exports`)).toBe(false);
    expect(existsSync(join(fixtureSite.folder, 'data/vocabularies.jsonld.br'))).toBe(true);
    const archive = readFileSync(join(fixtureSite.folder, 'data/mieux-registry-data.zip'));
    expect(archive.subarray(0, 2).toString()).toBe('PK');
  });
});
