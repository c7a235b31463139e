import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '#registry/locale.ts';
import { pageAt, textAt } from '../support/html.ts';
import { fixtureSite } from '../support/sites.ts';

const address = 'actions/taken-back/';

describe('the address of an entry taken back', () => {
  it('says so in every language, with the reason and what takes its place', () => {
    for (const locale of locales) {
      const page = pageAt(fixtureSite, `/${locale}/${address}`);
      const article = page.querySelector('[data-withdrawn="actions/taken-back"]');
      const isArabic = locale === 'ar';
      expect(article?.querySelector('h1')?.textContent).toBe(
        isArabic ? 'مدخل مسحوب' : 'Taken back',
      );
      expect(article?.textContent).toContain(
        isArabic ? 'تخلّى الشريك' : 'The partner gave the procedure up.',
      );
      expect(article?.querySelector(`a[href="/${locale}/actions/kenya-ii/"]`)).not.toBeNull();
    }
  });

  it('marks what stands in another language, and asks search engines to forget it', () => {
    const page = pageAt(fixtureSite, `/ru/${address}`);
    expect(page.querySelector('h1')?.getAttribute('lang')).toBe('en');
    expect(page.querySelector('.notice p + p')?.getAttribute('lang')).toBe('en');
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(textAt(fixtureSite, '/sitemap-en.xml')).not.toContain('taken-back');
  });

  it('is reached by its permanent address, and by no list and no search', () => {
    expect(
      pageAt(fixtureSite, `/id/${address}`).querySelector(`a[href="/fr/${address}"]`),
    ).not.toBeNull();
    expect(textAt(fixtureSite, '/en/actions/')).not.toContain('taken-back');
    expect(textAt(fixtureSite, '/search/en/catalogue.json')).not.toContain('taken-back');
  });
});

describe('earlier versions', () => {
  it('of a published entry can be read as text, without what only authors need', () => {
    const text = textAt(fixtureSite, '/data/versions/lessons/ask-early/1.en.txt');
    expect(text).toContain('What version one said.');
    expect(text).not.toMatch(/^(review|original|visibility|translatedFrom):/m);
    const page = pageAt(fixtureSite, '/fr/lessons/ask-early/');
    const link = page.querySelector('#cite a[href^="/data/versions/"][href$="1.en.txt"]');
    expect(link?.textContent.trim()).toBe('Version 1 (anglais)');
    expect(page.querySelector('#cite')?.textContent).toContain('Version 2');
    expect(page.querySelector('#cite')?.textContent).toContain('The second example was corrected.');
  });

  it('of an entry taken back cannot', () => {
    expect(existsSync(join(fixtureSite.folder, 'data/versions/actions'))).toBe(false);
  });
});
