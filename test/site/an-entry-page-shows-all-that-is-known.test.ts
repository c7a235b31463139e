import { describe, expect, it } from 'vitest';
import { pageAt } from '../support/html.ts';
import { fixtureSite } from '../support/sites.ts';

const action = pageAt(fixtureSite, '/en/actions/kenya-ii/');
const practice = pageAt(fixtureSite, '/en/practices/one-form/');
const event = pageAt(fixtureSite, '/en/events/nairobi/');
const textOf = (root: ParentNode, selector: string): string =>
  [...root.querySelectorAll(selector)]
    .map((e) => e.textContent.replace(/\s+/g, ' ').trim())
    .join(' | ');
const hrefs = (root: ParentNode, selector: string): (string | null)[] =>
  [...root.querySelectorAll(`${selector} a[href]`)].map((a) => a.getAttribute('href'));
/** Those of some words that a text does not have. */
const lacking = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => !text.includes(word));

describe('an action', () => {
  it('lists its facts with links to every term’s page', () => {
    const links = hrefs(action, '.facts');
    const terms = [
      '/en/countries/ke/',
      '/en/pillars/horizontal/',
      '/en/themes/data-management/',
      '/en/regions/central-east-southern-africa/',
    ];
    expect(links).toEqual(expect.arrayContaining(terms));
    const facts = [
      'September 2016 – March 2020',
      'Estonia',
      'Malta',
      'Completed',
      '2016-16',
      '182',
    ];
    expect(lacking(textOf(action, '.facts'), facts)).toEqual([]);
  });

  it('shows the value another source gives beside the fact, with that source', () => {
    const disputed = action.querySelector('.facts .disputed');
    expect(disputed?.textContent).toContain('May 2017');
    expect(disputed?.textContent).toContain('The page of the action gives another date.');
    expect(disputed?.querySelector('a')?.getAttribute('href')).toBe('#source-page');
  });

  it('shows every other disputed value in a part of its own', () => {
    const disputed = [...action.querySelectorAll('#disputed :is(dt, dd)')].map((part) =>
      part.textContent.trim(),
    );
    expect(disputed).toEqual([
      'Title',
      expect.stringContaining('Another source says: Kenya I'),
      'Experts from',
      expect.stringContaining('Another source says: Estonia and Italy'),
    ]);
  });

  it('shows activities and outputs as data, with the output’s own page', () => {
    expect(textOf(action, '.timeline li')).toContain('21 participants');
    expect(hrefs(action, '.ticks')).toContain('/en/publications/handbook/');
  });

  it('shows what names it as well as what it names', () => {
    const relations = textOf(action, '#relations');
    expect(relations).toContain('Led to');
    expect(relations).toContain('One form for five agencies');
    expect(relations).toContain('Table ronde de Nairobi');
    expect(relations).not.toContain('zqinternal');
  });

  it('lists its sources, each in its language', () => {
    const [report] = action.querySelectorAll('#sources li');
    expect(report?.id).toBe('source-report');
    expect(report?.querySelector('[lang=fr]')?.textContent).toBe('Rapport annuel 2018');
    expect(report?.textContent).toContain('June 2019');
  });

  it('says how to cite it, by its permanent address', () => {
    expect(hrefs(action, '#cite')).toContain('/id/actions/kenya-ii/');
    expect(textOf(action, '#cite')).toContain('22 November 2026');
  });

  it('opens its text’s links in the locale being read', () => {
    const french = pageAt(fixtureSite, '/fr/actions/kenya-ii/');
    expect(hrefs(french, '.prose')).toEqual(
      expect.arrayContaining(['/fr/practices/one-form/', '/fr/glossary/data/']),
    );
    expect(french.querySelector('.footnotes h2')?.textContent).toBe('Notes');
  });
});

describe('the way through an entry and on to others', () => {
  const contentsOf = (page: Document): (string | null)[] => hrefs(page, 'details.toc');

  it('a table of contents leads to every part of the text, in order', () => {
    for (const page of [practice, event, action]) {
      const parts = [...page.querySelectorAll('.main h2')].flatMap((heading) => {
        const id = heading.id || heading.parentElement?.id || '';
        const isAround = ['relations', 'series', 'near', 'sources', 'cite', 'footnote-label'];
        return isAround.includes(id) ? [] : [`#${id}`];
      });
      expect(contentsOf(page)).toEqual(parts.length > 3 ? parts : []);
    }
    expect(contentsOf(practice).length).toBeGreaterThan(3);
  });

  it('says how long it takes to read', () => {
    expect(textOf(action, '.jump')).toMatch(/\d+ minutes? to read/);
  });

  it('leads to the comparison with the entry in it', () => {
    expect(hrefs(action, '.jump')).toContain('/en/compare/?entry=actions/kenya-ii');
  });
});

describe('a practice', () => {
  it('tells the problem, steps, needs, results, obstacles and lessons under headings', () => {
    const headings = [
      'The problem',
      'What was done',
      'What came of it',
      'What it needs',
      'What was hard',
    ];
    expect(lacking(textOf(practice, '.main h2'), headings)).toEqual([]);
    expect(textOf(practice, '.steps li')).toBe(
      'Lay all forms on one table. | Strike what nobody uses.',
    );
    expect(textOf(practice, '.pairs')).toContain('A decree on data sharing');
  });

  it('leads from a result to its source', () => {
    expect(hrefs(practice, '.main .prose')).toContain('#source-page');
  });
});

describe('an event', () => {
  it('shows conclusions, and recommendations with what followed', () => {
    expect(textOf(event, '.main')).toContain('Les échanges entre pairs comptent.');
    expect(hrefs(event, '.main')).toContain('/en/actions/kenya-ii/');
    expect(textOf(event, '.main .badge')).toContain('Under way');
  });

  it('lists institutions under their countries, which remember it', () => {
    expect(hrefs(event, '.pairs')).toContain('/en/countries/tg/');
    const togo = pageAt(fixtureSite, '/en/countries/tg/');
    expect(textOf(togo, '.card h3')).toContain('Table ronde de Nairobi');
  });

  it('shows both numbers of participants', () => {
    expect(textOf(event, '.facts')).toMatch(/17[\s\S]*Another source says: 20/);
  });
});

describe('a thin record', () => {
  it('has no empty heading and no empty fact', () => {
    const lesson = pageAt(fixtureSite, '/en/lessons/ask-early/');
    for (const section of lesson.querySelectorAll('section, dd, dt, ul, ol')) {
      expect(section.textContent.trim()).not.toBe('');
    }
    expect(textOf(lesson, '.main h2')).toBe('Sources | How to cite');
  });
});
