import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressesOf, pageAt } from '../support/html.ts';
import { fixtureSite } from '../support/sites.ts';

const property = (address: string, name: string): string =>
  pageAt(fixtureSite, address).querySelector(`meta[property="${name}"]`)?.getAttribute('content') ??
  '';

/** Width and height that a PNG says of itself. */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('a page that is shared', () => {
  it('has a picture of the size that sites ask for, light enough for a phone', () => {
    for (const address of addressesOf(fixtureSite).filter((path) => /^\/(ar|en)\//.test(path))) {
      const picture = new URL(property(address, 'og:image'));
      expect(picture.origin).toBe('https://registry.example.org');
      const file = join(fixtureSite.folder, picture.pathname);
      expect(existsSync(file), address).toBe(true);
      expect(sizeOf(file)).toEqual([1200, 630]);
      expect(readFileSync(file).length).toBeLessThan(60_000);
    }
  });

  it('shows an entry in the language its text is in', () => {
    expect(property('/ar/actions/kenya-ii/', 'og:image')).toMatch(
      /\/share\/ar\/actions\/kenya-ii\.png$/,
    );
    expect(property('/es/actions/kenya-ii/', 'og:image')).toMatch(
      /\/share\/fr\/actions\/kenya-ii\.png$/,
    );
    expect(property('/es/', 'og:image')).toMatch(/\/share\/es\/site\.png$/);
  });
});

describe('an entry', () => {
  it('offers its permanent address by mail without script, and on paper as a code', () => {
    const page = pageAt(fixtureSite, '/ru/practices/one-form/');
    const mail = page.querySelector('share-entry a')?.getAttribute('href') ?? '';
    const body = new URL(mail).searchParams.get('body');
    expect(body).toBe('https://registry.example.org/id/practices/one-form/');
    expect(page.querySelector('svg.qr.print-only')?.getAttribute('aria-label')).toContain(body);
    for (const button of page.querySelectorAll('share-entry button')) {
      expect(button.hasAttribute('hidden')).toBe(true);
    }
  });
});
