import { describe, expect, it } from 'vitest';
import { publicRegistry } from '#registry/registry.ts';
import { versionsOf } from '../../scripts/steps/versions.ts';
import { pageAt, textAt } from '../support/html.ts';
import { load } from '../support/load.ts';
import { imprint } from '../support/published.ts';
import { fixtureSite } from '../support/sites.ts';
import { mdx, plainMdx } from '../support/temporary-content.ts';

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
    expect(link).toBe('/id/actions/kenya-ii/1.ar.txt');
    expect(text).toMatch(/، 2026-11-22-[0-9a-f]{8}$|, 2026-11-22-[0-9a-f]{8}$/m);
    expect(text).toContain('كينيا 2');
    expect(text).toContain(`https://registry.example.org${link}`);
    expect(text).not.toMatch(/<[a-z]|undefined/);
    const fallback = pageAt(fixtureSite, '/es/actions/kenya-ii/');
    expect(fallback.querySelector('#cite a[href$=".txt"]')?.getAttribute('href')).toBe(
      '/id/actions/kenya-ii/1.fr.txt',
    );
  });
});

describe('copies of versions', () => {
  const texts = (files: Readonly<Record<string, string>>): Record<string, string> => {
    const { registry, sources } = load(files);
    const copies = versionsOf(publicRegistry(registry), sources, imprint);
    return Object.fromEntries([...copies].map(({ path, text }) => [path, text]));
  };
  const file = 'actions/kenya/index.en.mdx';
  const kept = 'actions/kenya/versions/1.en.mdx';
  const second = {
    version: '2',
    changes: '[{ date: 2026-11-22, version: 2, note: A date was corrected. }]',
  };

  it('stay at their address when another version takes their place, made alike', () => {
    const before = texts({ [file]: mdx({}, 'The old text.') });
    const after = texts({ [file]: mdx(second, 'The new text.'), [kept]: mdx({}, 'The old text.') });
    expect(Object.keys(after)).toEqual([
      '/id/actions/kenya/1.en.txt',
      '/id/actions/kenya/2.en.txt',
    ]);
    expect(after['/id/actions/kenya/1.en.txt']).toBe(before['/id/actions/kenya/1.en.txt']);
    // Periods have thin spaces around their dash.
    const shown = after['/id/actions/kenya/1.en.txt']?.replaceAll('\u2009', ' ');
    expect(shown).toMatchInlineSnapshot(`
      "Kenya: one set of rules for migration data

      Agencies agreed on how to collect and share migration data.

      Kind: Action
      Countries: Kenya
      Region: Central, Eastern and Southern Africa
      Pillar: Horizontal interventions
      Themes: Data management
      Period: September 2016 – March 2020
      Status: Completed

      The old text.

      SOURCES
      - Rapport annuel 2018

      --
      Version 1, 2026-11-22-32cde62c
      https://registry.example.org/id/actions/kenya/
      https://registry.example.org/id/actions/kenya/1.en.txt
      MIEUX Knowledge Registry. Licence: CC-BY-4.0.
      "
    `);
    expect(after['/id/actions/kenya/2.en.txt']).toContain('The new text.');
  });

  it('of a translation have the facts of the same version', () => {
    const french = plainMdx(
      { title: 'Le Kenya', summary: 'Des données.', method: 'human' },
      'Le texte.',
    );
    const after = texts({
      [file]: mdx({ ...second, countries: '[MW]' }),
      [kept]: mdx(),
      'actions/kenya/versions/1.fr.mdx': french,
    });
    expect(after['/id/actions/kenya/1.fr.txt']).toMatch(/Le Kenya[^]*Pays\s*: Kenya/);
  });

  it('are given as they were kept where their facts can no longer be read', () => {
    const after = texts({
      [file]: mdx(second),
      [kept]: mdx({ pillars: '[abolished]', oldKey: 'x' }),
    });
    const copy = after['/id/actions/kenya/1.en.txt'];
    expect(copy).toContain('oldKey: x');
    expect(copy).not.toMatch(/^(review|original):/m);
    expect(copy).toContain('https://registry.example.org/id/actions/kenya/1.en.txt');
  });

  it('of what is not public, or was not then, are not published', () => {
    const internal = { visibility: 'internal' };
    expect(texts({ [file]: mdx({ ...second, ...internal }), [kept]: mdx() })).toEqual({});
    const opened = texts({
      [file]: mdx(second),
      [kept]: mdx(internal, 'zqinternal'),
      'actions/kenya/versions/1.fr.mdx': plainMdx({ title: 'zqinternal' }),
    });
    expect(Object.keys(opened)).toEqual(['/id/actions/kenya/2.en.txt']);
  });
});
