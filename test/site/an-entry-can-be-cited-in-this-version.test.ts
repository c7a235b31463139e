import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { publicRegistry } from '#registry/registry.ts';
import { keepVersions, writeVersions } from '../../scripts/steps/versions.ts';
import { pageAt, textAt } from '../support/html.ts';
import { load } from '../support/load.ts';
import { imprint } from '../support/published.ts';
import { fixtureSite } from '../support/sites.ts';
import { mdx } from '../support/temporary-content.ts';

const page = pageAt(fixtureSite, '/ar/actions/kenya-ii/');
const meta = (name: string): string | null | undefined =>
  page.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
const structured = (address: string) =>
  JSON.parse(
    pageAt(fixtureSite, address).querySelector('script[type="application/ld+json"]')?.textContent ??
      '{}',
  ) as Record<string, unknown>;

describe('the page of an entry', () => {
  it('shows how to cite it in three styles, each with the permanent address', () => {
    const names = [...page.querySelectorAll('.citations dt')].map((dt) => dt.textContent);
    expect(names).toEqual(['APA', 'Harvard', 'Vancouver']);
    for (const dd of page.querySelectorAll('.citations dd')) {
      expect(dd.querySelector('a')?.getAttribute('href')).toBe(
        'https://registry.example.org/id/actions/kenya-ii/',
      );
      expect(dd.textContent).toContain('كينيا 2');
    }
  });

  it('tells reference managers what it is', () => {
    expect(meta('citation_title')).toBe('كينيا 2: قواعد مشتركة للبيانات');
    expect(meta('citation_publication_date')).toBe('2026/11/22');
    expect(meta('DC.identifier')).toBe('https://registry.example.org/id/actions/kenya-ii/');
    expect(meta('DC.language')).toBe('ar');
  });

  it('says what it is in schema.org, in the language its text is in', () => {
    expect(structured('/ar/actions/kenya-ii/')).toMatchObject({
      '@type': 'Article',
      '@id': 'https://registry.example.org/id/actions/kenya-ii/',
      inLanguage: 'ar',
      spatialCoverage: ['كينيا'],
    });
    expect(structured('/en/events/nairobi/')).toMatchObject({ '@type': 'Event' });
    expect(structured('/en/publications/handbook/')).toMatchObject({ '@type': 'Report' });
  });

  it('links the plain-text copy of this version, of the language it shows', () => {
    const link = page.querySelector('#cite a[href$=".txt"]')?.getAttribute('href') ?? '';
    const text = textAt(fixtureSite, link);
    expect(link).toMatch(/^\/id\/actions\/kenya-ii\/2026-11-22-[0-9a-f]{8}\.ar\.txt$/);
    expect(text).toContain('كينيا 2');
    expect(text).toContain(`https://registry.example.org${link}`);
    expect(text).not.toMatch(/<[a-z]|undefined/);
    const fallback = pageAt(fixtureSite, '/es/actions/kenya-ii/');
    expect(fallback.querySelector('#cite a[href$=".txt"]')?.getAttribute('href')).toContain(
      '.fr.txt',
    );
  });
});

describe('copies of versions', () => {
  it('are kept when texts change, and published beside the new ones', () => {
    const folder = mkdtempSync(join(tmpdir(), 'versions-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const kept = join(folder, 'kept');
    const before = load({ 'actions/kenya/index.en.mdx': mdx({}, 'The old text.') }).registry;
    expect(keepVersions(before, imprint, kept)).toBe(1);
    expect(keepVersions(before, imprint, kept)).toBe(0);
    const after = load({ 'actions/kenya/index.en.mdx': mdx({}, 'The new text.') }).registry;
    writeVersions(after, imprint, join(folder, 'site'), kept);
    expect(readdirSync(join(folder, 'site/id/actions/kenya'))).toHaveLength(2);
  });

  it('of entries that are no longer public are not published', () => {
    const folder = mkdtempSync(join(tmpdir(), 'versions-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const before = load({ 'actions/kenya/index.en.mdx': mdx() }).registry;
    keepVersions(before, imprint, join(folder, 'kept'));
    writeFileSync(join(folder, 'kept/actions/kenya/old.en.txt'), 'zqold');
    const { registry } = load({ 'actions/kenya/index.en.mdx': mdx({ visibility: 'internal' }) });
    writeVersions(publicRegistry(registry), imprint, join(folder, 'site'), join(folder, 'kept'));
    expect(existsSync(join(folder, 'site/id/actions/kenya'))).toBe(false);
  });
});
