import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import JSZip from 'jszip';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { wantedLocale, wantedOf, type Given } from '../../scripts/steps/wanted.ts';
import { makeBook, readPdf, type MadeBook } from '../support/book.ts';
import { published } from '../support/published.ts';

const made: Record<string, MadeBook> = {};
const archives: Record<string, JSZip> = {};
const pdfs: Record<string, Awaited<ReturnType<typeof readPdf>>> = {};

beforeAll(async () => {
  for (const locale of ['ar', 'fr']) {
    const book = (made[locale] = makeBook(['--locale', locale]));
    expect(book.status, book.out).toBe(0);
    archives[locale] = await JSZip.loadAsync(book.file('.epub'));
    pdfs[locale] = await readPdf(book.file('.pdf'));
  }
});

const textIn = async (locale: string, path: string): Promise<string> =>
  (await archives[locale]?.file(`EPUB/${path}`)?.async('string')) ?? '';
const documentIn = async (locale: string, path: string): Promise<Document> =>
  parseHTML(await textIn(locale, path)).document;
const wordsOf = (element: Element | null): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

describe('the EPUB', () => {
  it('is valid for a checker that is not ours, in every direction', async () => {
    for (const [locale, book] of Object.entries(made)) {
      const { messages } = await EpubCheck.validate(new Uint8Array(book.file('.epub')));
      const heard = messages.filter(({ severity }) => !['usage', 'info'].includes(severity));
      expect(heard, locale).toEqual([]);
    }
  });

  // The reference checker needs Java and comes without npm: name its jar in EPUBCHECK_JAR.
  it.skipIf(!process.env['EPUBCHECK_JAR'])(
    'is valid for EPUBCheck itself',
    () => {
      for (const [locale, book] of Object.entries(made)) {
        const file = join(tmpdir(), `book-${locale}.epub`);
        writeFileSync(file, book.file('.epub'));
        const { status, stderr } = spawnSync(
          'java',
          ['-jar', process.env['EPUBCHECK_JAR'] ?? '', '--failonwarnings', file],
          { encoding: 'utf8' },
        );
        expect(status, stderr).toBe(0);
      }
    },
    600_000,
  );

  it('names its language and direction, and begins with its type as it has to', async () => {
    expect(made['ar']?.file('.epub').subarray(30, 58).toString()).toBe(
      'mimetypeapplication/epub+zip',
    );
    expect(await textIn('ar', 'package.opf')).toContain('page-progression-direction="rtl"');
    const page = await documentIn('ar', 'chapter-1.xhtml');
    expect(page.documentElement.getAttribute('lang')).toBe('ar');
    expect(page.documentElement.getAttribute('dir')).toBe('rtl');
  });

  it('has contents that lead to every entry, each marked where it is in another language', async () => {
    const nav = await documentIn('ar', 'nav.xhtml');
    const entries = [...nav.querySelectorAll('nav[role=doc-toc] a[href^=chapter-]')];
    expect(entries).toHaveLength(6);
    const english = entries.find((link) => link.textContent.includes('One form for five agencies'));
    expect(english?.querySelector('[lang=en][dir=ltr]')).not.toBeNull();
    expect(english?.textContent).toContain('الإنجليزية');
  });

  it('says of each entry in which state its translation is, and marks text in other languages', async () => {
    const find = async (locale: string, title: string): Promise<Document> => {
      const nav = await documentIn(locale, 'nav.xhtml');
      const link = [...nav.querySelectorAll('a')].find((a) => a.textContent.includes(title));
      return documentIn(locale, link?.getAttribute('href') ?? '');
    };
    const machine = await find('ar', 'كينيا 2');
    expect(wordsOf(machine.querySelector('.notice'))).toContain('ترجمة آلية');
    const foreign = await find('ar', 'One form for five agencies');
    expect(wordsOf(foreign.querySelector('.notice'))).toContain('الإنجليزية');
    const paragraphs = [...foreign.querySelectorAll('.chapter > p')];
    const text = paragraphs.find((p) => p.textContent.includes('The forms were laid'));
    expect(text?.getAttribute('lang')).toBe('en');
    expect(text?.getAttribute('dir')).toBe('ltr');
    // A list in another language has its signs on that language's side.
    expect(foreign.querySelector('ol[lang=en][dir=ltr] > li:not([dir])')).not.toBeNull();
  });

  it('numbers entries and sources once, and leads to them', async () => {
    const references = await documentIn('fr', 'references.xhtml');
    const items = [...references.querySelectorAll('ol.references > li')];
    expect(wordsOf(items[0] ?? null)).toContain('https://registry.example.org/id/');
    const cited = await documentIn('fr', 'chapter-2.xhtml');
    expect(cited.querySelector('a.cited[href="references.xhtml#reference-2"]')).not.toBeNull();
    expect(items.map((item) => item.id)).toEqual(items.map((_, at) => `reference-${at + 1}`));
  });

  it('explains the terms its entries use, and lists them with countries and themes in an index', async () => {
    const glossary = await documentIn('fr', 'glossary.xhtml');
    const index = await documentIn('fr', 'index.xhtml');
    const terms = [...glossary.querySelectorAll('dt')].map(wordsOf);
    expect(terms.length).toBeGreaterThan(0);
    const headings = [...index.querySelectorAll('h2')].map(wordsOf);
    expect(headings).toEqual(['Pays', 'Thèmes', 'Termes']);
    expect(wordsOf(index.querySelector('ul.index'))).toContain('Kenya');
    for (const link of index.querySelectorAll('ul.index a')) {
      const [file = '', anchor] = (link.getAttribute('href') ?? '').split('#');
      const target = await documentIn('fr', file);
      if (anchor) expect(target.getElementById(anchor), anchor).not.toBeNull();
      else expect(target.querySelector('.chapter')).not.toBeNull();
    }
  });

  it('says who paid, whose opinion it is not, how it may be used and how to cite it', async () => {
    const about = wordsOf((await documentIn('fr', 'about.xhtml')).body);
    expect(about).toContain('Financé par l’Union européenne');
    expect(about).toContain('ne reflètent pas nécessairement');
    expect(about).toContain('https://creativecommons.org/licenses/by/4.0/');
    expect(about).toContain('MIEUX. (2026, novembre 22). Fiches du registre.');
  });

  it('holds nothing internal', async () => {
    for (const archive of Object.values(archives)) {
      for (const file of archive.file(/\.(xhtml|opf)$/)) {
        expect(await file.async('string')).not.toMatch(
          /zqinternal|unpublished-draft|internal-note/,
        );
      }
    }
  });
});

describe('the PDF', () => {
  it('has a language, a title, tags and bookmarks', () => {
    const { ar, fr } = pdfs;
    expect(fr?.info).toMatchObject({ Language: 'fr', Title: 'Fiches du registre' });
    expect(ar?.info).toMatchObject({ Language: 'ar' });
    for (const pdf of Object.values(pdfs)) {
      expect(pdf.isMarked).toBe(true);
      const roles = new Set(pdf.tagged.map(({ role }) => role));
      for (const role of ['Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'Link'])
        expect(roles).toContain(role);
      expect(pdf.tagged.filter(({ role }) => role === 'H2').length).toBeGreaterThanOrEqual(6);
    }
    const titles = pdfs['fr']?.tagged.filter(({ role }) => role === 'H2').map(({ text }) => text);
    expect(titles?.some((title) => title.includes('Kenya'))).toBe(true);
    expect(pdfs['fr']?.outline.map(({ title }) => title)).toContain('Index');
  });

  it('prints in contents and index the page on which each place is', () => {
    let named = 0;
    for (const { links, places, pages } of Object.values(pdfs)) {
      // A line is a link in one piece or in several, with the number at its end.
      const [entries = 0, index = 0] = [places.get('part-1'), places.get('index')];
      const lines = Map.groupBy(
        links.filter(({ page, to }) => (page < entries || page >= index) && !to.startsWith('use-')),
        ({ page, to }) => `${page} ${to}`,
      );
      expect(lines.size).toBeGreaterThan(15);
      for (const [line, pieces] of lines) {
        const printed = pieces.flatMap(({ text }) => text.trim().split(/\s+/));
        expect(printed, line).toContain(String(places.get(pieces[0]?.to ?? '')));
      }
      const terms = links.filter(({ to }) => to.startsWith('use-'));
      named += terms.length;
      // Numbers that follow each other on a line are read with the first of them.
      for (const { to, text } of terms.filter((term) => term.text.trim() !== ''))
        expect(text.trim().split(/,\s*/)[0]).toBe(String(places.get(to)));
      expect(Math.max(...places.values())).toBeLessThanOrEqual(pages);
    }
    expect(named).toBeGreaterThan(0);
  });
});

describe('making a book', () => {
  it('gives the same files from the same content', () => {
    const again = makeBook(['--locale', 'ar']);
    expect(again.names).toEqual(made['ar']?.names);
    for (const ending of ['.epub', '.pdf']) {
      expect(again.file(ending).equals(made['ar']?.file(ending) ?? Buffer.of()), ending).toBe(true);
    }
  });

  it('takes the entries of a collection, theme and region that is asked for', () => {
    const args = [
      '--locale',
      'en',
      '--collection',
      'practices',
      '--theme',
      'data-management',
      '--region',
      'central-east-southern-africa',
    ];
    const { out, names, status } = makeBook(args);
    expect(status, out).toBe(0);
    expect(out).toContain('The book has 1 entry of version');
    expect(names).toEqual([
      'mieux-practices-data-management-central-east-southern-africa-en.epub',
      'mieux-practices-data-management-central-east-southern-africa-en.pdf',
    ]);
  });

  it('without a browser makes the EPUB and the page to print, and says how to print it', () => {
    const { out, names, status } = makeBook(['--locale', 'en', '--collection', 'practices'], {
      BROWSER_PATH: '/no/browser',
    });
    expect(status).toBe(0);
    expect(names).toEqual(['mieux-practices-en.epub', 'mieux-practices-en.html']);
    expect(out.slice(out.indexOf('No PDF'))).toMatchInlineSnapshot(`
      "No PDF was made: BROWSER_PATH names /no/browser, which does not exist.
      To make one, open OUT/mieux-practices-en.html in Chrome, Chromium or Edge and print it into a PDF file; the pages of contents and index stay without numbers then.
      "
    `);
  });

  it('says what is wrong with what was asked for', () => {
    const { out, status } = makeBook(['--locale', 'fr', '--region', 'latin-america-caribbean']);
    expect(status).toBe(1);
    expect(out.trim().split('\n').at(-1)).toMatchInlineSnapshot(
      `"No entry is in all of latin-america-caribbean. Fix: leave one of them out."`,
    );
    expect(() => wantedLocale({})).toThrowErrorMatchingInlineSnapshot(
      `[Error: Which language? Fix: add \`--locale fr\`; there are \`en\`, \`fr\`, \`es\`, \`pt\`, \`ru\` and \`ar\`.]`,
    );
    expect(() => wantedLocale({ locale: 'de' })).toThrowErrorMatchingInlineSnapshot(
      `[Error: Unexpected \`--locale de\`, expected one of en, fr, es, pt, ru, ar.]`,
    );
    const said = (given: Given) => () => wantedOf(given, published);
    expect(said({ collection: ['practises'] })).toThrowErrorMatchingInlineSnapshot(
      `[Error: Unexpected \`--collection practises\`, expected an id; did you mean \`practices\`?]`,
    );
    expect(said({ region: ['europe'] })).toThrowErrorMatchingInlineSnapshot(
      `[Error: Unexpected \`--region europe\`, expected one of \`west-africa\`, \`central-east-southern-africa\`, \`asia\`, \`european-neighbourhood\`, \`latin-america-caribbean\`, ….]`,
    );
  });
});
