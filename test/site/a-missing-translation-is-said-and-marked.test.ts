import { describe, expect, it } from 'vitest';
import { loadRegistry } from '#build/load-registry.ts';
import { pageAt } from '../support/html.ts';
import { fixtureSite } from '../support/sites.ts';

const { registry } = loadRegistry('content');

const page = (address: string): Document => pageAt(fixtureSite, address);
const attribute = (document: Document, selector: string, name: string): string | null | undefined =>
  document.querySelector(selector)?.getAttribute(name);
const hreflangs = (document: Document): (string | null)[] =>
  [...document.querySelectorAll('link[rel=alternate][hreflang]')].map((l) =>
    l.getAttribute('hreflang'),
  );

describe('an entry without edition in the reader’s language', () => {
  const arabic = page('/ar/case-studies/islands/');

  it('shows the original’s text with its own language and direction', () => {
    expect([arabic.documentElement.lang, arabic.documentElement.dir]).toEqual(['ar', 'rtl']);
    for (const part of ['h1', '.lead', '.prose']) {
      expect([attribute(arabic, part, 'lang'), attribute(arabic, part, 'dir')]).toEqual([
        'pt',
        'ltr',
      ]);
    }
  });

  it('says so in the reader’s language, outside the foreign block', () => {
    const notice = arabic.querySelector('[data-notice=missing]');
    expect(notice?.textContent).toMatch(/\p{Script=Arabic}/u);
    expect(notice?.closest('[lang=pt]')).toBeNull();
  });

  it('shows facts and labels in the reader’s language', () => {
    const facts = arabic.querySelector('.facts')?.textContent ?? '';
    expect(facts).toContain('كابو فيردي');
    expect(facts).not.toMatch(/Cabo Verde|Cape Verde/);
  });

  it('names the page of the text as canonical, and true translations only', () => {
    expect(attribute(arabic, 'link[rel=canonical]', 'href')).toMatch(
      /\/pt\/case-studies\/islands\/$/,
    );
    expect(hreflangs(arabic)).toEqual(['pt']);
  });

  it('is marked on its card in lists', () => {
    const card = page('/en/case-studies/').querySelector('.card');
    expect(card?.querySelector('.badge')?.textContent).toContain('Portuguese');
    expect(card?.querySelector('h3 a')?.getAttribute('lang')).toBe('pt');
  });
});

describe('a translation', () => {
  it('made by machine is marked as such, and as stale while nobody recorded its source', () => {
    const english = page('/en/actions/kenya-ii/');
    const notice = english.querySelector('[data-notice=stale]')?.textContent ?? '';
    expect(notice).toContain('by machine');
    expect(notice).toContain('changed since');
    expect(english.querySelector('h1')?.hasAttribute('lang')).toBe(false);
  });

  it('gone over by a person is marked so, and not as machine-made', () => {
    const words = (key: 'notice.method.reviewed' | 'notice.method.machine'): string => {
      const text = registry.strings.ru[key];
      return (typeof text === 'string' ? text : text.other).split(/\{\w+\}/).at(-1) ?? '';
    };
    const notice = page('/ru/practices/one-form/').querySelector('.notice')?.textContent ?? '';
    expect(notice).toContain(words('notice.method.reviewed').trim());
    expect(notice).not.toContain(words('notice.method.machine').trim());
  });

  it('shows a field it leaves out in the original’s language, marked', () => {
    const arabic = page('/ar/actions/kenya-ii/');
    const authority = [...arabic.querySelectorAll('.facts [lang=fr]')].map((e) => e.textContent);
    expect(authority).toContain('Services de l’immigration');
    expect(attribute(arabic, '.prose', 'lang')).toBeNull();
  });

  it('is its own canonical page', () => {
    const english = page('/en/actions/kenya-ii/');
    expect(attribute(english, 'link[rel=canonical]', 'href')).toMatch(/\/en\/actions\/kenya-ii\/$/);
    expect(hreflangs(english)).toEqual(['en', 'fr', 'ar']);
  });
});
