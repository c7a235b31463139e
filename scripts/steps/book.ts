/** Makes a book of a selection: an EPUB, the page it is printed from, and the PDF where there is a browser. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookOf, type Book } from '#book/book.ts';
import { coverSize, coverTree } from '#book/cover-picture.ts';
import { epubFiles } from '#book/epub.ts';
import { printHtml, type PageNumbers } from '#book/print.ts';
import { chosen, type Wanted } from '#book/selection.ts';
import type { Imprint } from '#exports/imprint.ts';
import type { Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { countryMap } from '#visuals/map/country-map.ts';
import { packedEpub } from './epub-file.ts';
import { chaptersOf } from './pages-of-entries.ts';
import { prepare } from './pictures.ts';
import { printed } from './print-book.ts';

/** Writes the files below `out`; resolves with what to tell. */
export async function writeBook(
  registry: Registry,
  imprint: Imprint,
  out: string,
  locale: Locale,
  wanted: Wanted,
): Promise<string> {
  const asked = [...wanted.collections, ...wanted.themes, ...wanted.regions];
  const parts = chosen(registry, wanted, locale);
  const keys = parts.flatMap(({ entries }) => entries.map(({ key }) => key));
  if (keys.length === 0)
    throw new Error(`No entry is in all of ${asked.join(', ')}. Fix: leave one of them out.`);
  const chapters = chaptersOf(keys, locale, builtSite(), imprint);
  const book = bookOf(registry, locale, wanted, parts, chapters, imprint);
  const name = join(out, ['mieux', ...(asked.length > 0 ? asked : ['all']), locale].join('-'));
  mkdirSync(out, { recursive: true });
  const said: string[] = [];
  const write = (ending: string, content: string | Uint8Array, more = ''): void => {
    writeFileSync(`${name}.${ending}`, content);
    const size = Math.ceil(Buffer.byteLength(content) / 1000);
    said.push(`${name}.${ending}  ${size} kB${more}`);
  };
  write('epub', await epubOf(book));
  const html = printOf(book);
  try {
    const { pdf, pages } = await printed(html, book.date);
    write('pdf', pdf, `, ${pages} pages`);
  } catch (error) {
    write('html', html());
    const why = error instanceof Error ? error.message : String(error);
    said.push(
      `No PDF was made: ${why}`,
      `To make one, open ${name}.html in Chrome, Chromium or Edge and print it into a PDF file; the pages of contents and index stay without numbers then.`,
    );
  }
  const entries = keys.length === 1 ? '1 entry' : `${keys.length} entries`;
  return [`The book has ${entries} of version ${imprint.version}:`, ...said].join('\n');
}

/** The folder of the site, built anew where something has changed since. */
function builtSite(): string {
  const built = spawnSync(process.execPath, ['scripts/build.ts', '--if-needed'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (built.status !== 0)
    throw new Error('The site could not be built, and the book is made from its pages.');
  return process.env['REGISTRY_OUT'] ?? 'dist';
}

async function epubOf(book: Book): Promise<Uint8Array> {
  const painter = await prepare();
  const tree = coverTree(book) as Parameters<typeof painter.render>[0];
  const cover = await painter.render(tree, { ...coverSize, format: 'png' });
  const css = styleOf('epub');
  return packedEpub(epubFiles(book, { cover, css, emblem: emblem() }), book.date);
}

function printOf(book: Book): (pages?: PageNumbers) => string {
  const parts = {
    css: [fonts(), ...printStyles.map((name) => styleOf(`print/${name}`))].join('\n'),
    emblem: `data:image/svg+xml;base64,${Buffer.from(emblem()).toString('base64')}`,
    map: countryMap(book.countries.map((code) => code.toLowerCase())),
  };
  return (pages) => printHtml(book, parts, pages);
}

/** The styles of paper by what they are of, in their order. */
const printStyles = ['page', 'cover', 'sheets', 'chapter', 'back-matter'];

const styleOf = (name: string): string => readFileSync(`src/styles/book/${name}.css`, 'utf8');

const emblem = (): string => readFileSync('public/eu-emblem.svg', 'utf8');

/** The fonts of all six languages, in the style sheet itself. */
function fonts(): string {
  const sheets = [
    ...['400', '400-italic', '700'].map((face) => `noto-sans/${face}`),
    ...['400', '700'].map((face) => `noto-sans-arabic/${face}`),
  ];
  return sheets
    .flatMap((sheet) => {
      const folder = `node_modules/@fontsource/${sheet.split('/')[0] ?? ''}`;
      const css = readFileSync(`node_modules/@fontsource/${sheet}.css`, 'utf8');
      return (
        css.match(/@font-face \{[^}]+\}/g)?.flatMap((face) => {
          const [, file] =
            /url\(\.\/(files\/noto-sans(?:-arabic)?-(?:latin|latin-ext|cyrillic|arabic)-\d+-\w+\.woff2)\)/.exec(
              face,
            ) ?? [];
          if (!file) return [];
          const data = readFileSync(join(folder, file)).toString('base64');
          return face.replace(
            /src:[^;]+;/,
            `src: url(data:font/woff2;base64,${data}) format('woff2');`,
          );
        }) ?? []
      );
    })
    .join('\n');
}
