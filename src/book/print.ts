/**
 * A book as one page of HTML made for paper. Browsers number pages but cannot name the page of another place: the numbers
 * come from printing once without them, and reading where each anchor came to lie.
 */
import { qrCode } from '#exports/qr-code.ts';
import { escaped } from '#exports/xml.ts';
import { directionOf } from '#registry/locale.ts';
import type { CountryMap } from '#visuals/map/country-map.ts';
import { backMatter, backSection } from './back-matter.ts';
import type { Book, BookChapter, Part } from './book.ts';
import { chapterAnchor, type IndexSection, type Place } from './index-of-book.ts';
import { attributesOf } from './markup.ts';
import {
  aboutSection,
  chapterSection,
  linksOf,
  partHeading,
  titleOf,
  type Form,
} from './sections.ts';

/** The page on which each anchor lies, from 1. */
export type PageNumbers = ReadonlyMap<string, number>;

/** What the print needs that is not text. */
export interface PrintParts {
  /** Style sheets, fonts included: the page asks for nothing else. */
  css: string;
  /** The emblem of the European Union, as an address that carries it. */
  emblem: string;
  map: CountryMap;
}

/** The page. Without numbers, contents and index only lead. */
export function printHtml(book: Book, parts: PrintParts, pages?: PageNumbers): string {
  const { locale, title } = book;
  const form: Form = {
    ...linksOf(book, (anchor) => `#${anchor}`),
    emblem: parts.emblem,
    index: (section) => indexList(section, pages),
    afterChapter: code,
  };
  const section = (id: string, html: string): string =>
    `<section class="sheet ${id}" id="${id}">\n${html}\n</section>`;
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<meta name="author" content="MIEUX">
<style>${parts.css}
${runningHeads(book)}</style>
</head>
<body>
${cover(book, parts)}
${section('about', aboutSection(book, form))}
${section('contents', contents(book, pages))}
${book.parts.map((part) => partSection(book, part, form, pages)).join('\n')}
${backMatter(book)
  .map((part) => section(part.id, backSection(part, book, form)))
  .join('\n')}
</body>
</html>
`;
}

/** Above each page: the title of the book on one side, that of the part on the other. */
function runningHeads(book: Book): string {
  const { title, parts, t } = book;
  const text = (words: string): string =>
    `"${words.replaceAll(/["\\<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
  const heads = (name: string, own: string): string =>
    `@page ${name}:left { @top-left { content: ${text(title)} } } @page ${name}:right { @top-right { content: ${text(own)} } }`;
  return [
    ...parts.map(
      ({ number, title: own }) =>
        `${heads(`part-${number}`, own)} .part-${number} { page: part-${number} }`,
    ),
    ...[{ id: 'contents', title: t('dossier.contents') }, ...backMatter(book)].map(
      ({ id, title: own }) => `${heads(id, own)} .${id} { page: ${id} }`,
    ),
  ].join('\n');
}

function cover(book: Book, { emblem, map }: PrintParts): string {
  const { t, title, counts, day } = book;
  const shapes = map.countries.map(({ path, middle: [x, y] }) =>
    path ? `<path d="${path}"/>` : `<circle cx="${x}" cy="${y}" r="2.5"/>`,
  );
  return `<section class="cover">
<div class="cover-front">
<p class="cover-site">${escaped(t('site.name'))}</p>
<p class="cover-title">${escaped(title)}</p>
<p class="cover-holds">${escaped(t('dossier.holds', { count: counts.entries }))} · ${escaped(day)}</p>
<svg viewBox="0 0 ${map.width} ${map.height}" aria-hidden="true"><path class="land" d="${map.land}"/><g class="partners">${shapes.join('')}</g></svg>
</div>
<div class="cover-foot">
<img src="${escaped(emblem)}" alt="" width="90" height="60">
<p><b>${escaped(t('footer.funded'))}</b><br>${escaped(t('footer.implemented'))}</p>
</div>
</section>`;
}

/** A line that leads to a place: its name, dots, its page. */
function line(anchor: string, html: string, pages: PageNumbers | undefined): string {
  const page = pages?.get(anchor);
  const number = pages ? `<span class="dots"></span><span class="page">${page ?? ''}</span>` : '';
  return `<a class="line" href="#${anchor}"><span class="name">${html}</span>${number}</a>`;
}

function contents(book: Book, pages: PageNumbers | undefined): string {
  const { t, parts } = book;
  const item = (anchor: string, html: string, inner = ''): string =>
    `<li>${line(anchor, html, pages)}${inner}</li>`;
  const own = parts.map((part) =>
    item(`part-${part.number}`, escaped(part.title), `<ol>${chapterLines(book, part, pages)}</ol>`),
  );
  const after = backMatter(book).map((part) => item(part.id, escaped(part.title)));
  return `<h1 id="contents-title">${escaped(t('dossier.contents'))}</h1>
<nav aria-labelledby="contents-title"><ol>
${[...own, ...after].join('\n')}
</ol></nav>`;
}

const chapterLines = (book: Book, { chapters }: Part, pages: PageNumbers | undefined): string =>
  chapters
    .map((chapter) => {
      const name = `<span class="number">${chapter.number}.</span> <span>${titleOf(chapter, book)}</span>`;
      return `<li>${line(chapterAnchor(chapter.number), name, pages)}</li>`;
    })
    .join('\n');

function partSection(book: Book, part: Part, form: Form, pages: PageNumbers | undefined): string {
  const chapters = part.chapters.map((chapter) => chapterSection(book, chapter, form));
  return `<section class="part part-${part.number}" id="part-${part.number}" style="--accent: ${part.accent}" aria-labelledby="part-${part.number}-title">
<div class="part-opening">
${partHeading(book, part)}
<ol>
${chapterLines(book, part, pages)}
</ol>
</div>
${chapters.join('\n')}
</section>`;
}

/** A chapter leads to its page by a code that telephones read. */
function code({ permanent }: BookChapter): string {
  const { side, path, dashes } = qrCode(permanent);
  return `<svg class="code" viewBox="0 0 ${side} ${side}" aria-hidden="true"><path d="${path}" stroke-dasharray="${dashes}" fill="none" stroke="#000" shape-rendering="crispEdges"/></svg>`;
}

/** Entries by title and page; terms by pages alone. */
function indexList({ id, lines }: IndexSection, pages: PageNumbers | undefined): string {
  const items = lines.map(({ name, places }) => {
    if (id === 'terms' && pages)
      return `<li>${escaped(name)} <span class="pages">${byPage(places, pages)}</span></li>`;
    const entries = places.map((place) => {
      const title = `<span${attributesOf([place.title])}>${escaped(place.title.text)}</span>`;
      return `<li>${line(place.anchor, title, pages)}</li>`;
    });
    return `<li><p class="index-name">${escaped(name)}</p><ul>${entries.join('')}</ul></li>`;
  });
  return `<ul class="index-list index-${id}-list">${items.join('\n')}</ul>`;
}

/** The first place on each page, as the page's number. */
function byPage(places: readonly Place[], pages: PageNumbers): string {
  const first = new Map<number, Place>();
  for (const place of places) {
    const page = pages.get(place.anchor);
    if (page !== undefined && !first.has(page)) first.set(page, place);
  }
  return [...first].map(([page, { anchor }]) => `<a href="#${anchor}">${page}</a>`).join(', ');
}
