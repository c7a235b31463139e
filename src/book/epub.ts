/**
 * A book as EPUB 3: the files of its archive, in their order. The same content gives the same files: dates are those of
 * the content, and nothing is drawn by lot.
 */
import { createHash } from 'node:crypto';
import { creator, publisher } from '#exports/dublin-core.ts';
import { licence } from '#exports/imprint.ts';
import { escaped } from '#exports/xml.ts';
import { directionOf } from '#registry/locale.ts';
import { backMatter, backSection, type BackPart } from './back-matter.ts';
import type { Book } from './book.ts';
import { chapterAnchor, type IndexSection } from './index-of-book.ts';
import {
  aboutSection,
  chapterSection,
  linksOf,
  partHeading,
  titleOf,
  type Form,
} from './sections.ts';

/** A file of the archive. */
export interface EpubFile {
  path: string;
  content: string | Uint8Array;
}

/** What a book needs that is not text. */
export interface EpubParts {
  /** The cover, as PNG. */
  cover: Uint8Array;
  /** The emblem of the European Union, as SVG. */
  emblem: string;
  css: string;
}

/** The media type of an EPUB, and the whole content of the archive's first file. */
const epubType = 'application/epub+zip';

interface Document {
  id: string;
  title: string;
  /** What readers are told it is. */
  type?: string;
  role?: string;
  body: string;
  properties?: string;
}

/** The files. */
export function epubFiles(book: Book, { cover, emblem, css }: EpubParts): EpubFile[] {
  const documents = documentsOf(book);
  const page = (document: Document): EpubFile => ({
    path: `EPUB/${document.id}.xhtml`,
    content: xhtml(book, document),
  });
  return [
    { path: 'mimetype', content: epubType },
    { path: 'META-INF/container.xml', content: container },
    { path: 'EPUB/package.opf', content: packageDocument(book, documents) },
    { path: 'EPUB/nav.xhtml', content: navigation(book) },
    ...documents.map(page),
    { path: 'EPUB/book.css', content: css },
    { path: 'EPUB/cover.png', content: cover },
    { path: 'EPUB/eu-emblem.svg', content: emblem },
  ];
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

/** What readers are told that the parts after the chapters are. */
const backMarks: Readonly<Record<BackPart['id'], Pick<Document, 'type' | 'role'>>> = {
  glossary: { type: 'glossary', role: 'doc-glossary' },
  references: { type: 'bibliography', role: 'doc-bibliography' },
  // Without a type: it asks for a structure that reading systems do nothing with.
  index: { role: 'doc-index' },
};

/** In which document an anchor is. */
function documentOf(anchor: string): string {
  const [, chapter] = /^(?:chapter|use-.*)-(\d+)$/.exec(anchor) ?? [];
  if (chapter) return chapterAnchor(Number(chapter));
  if (anchor.startsWith('term-')) return 'glossary';
  return anchor.startsWith('reference-') ? 'references' : anchor;
}

function addressOf(anchor: string): string {
  const document = documentOf(anchor);
  return `${document}.xhtml${document === anchor ? '' : `#${anchor}`}`;
}

function documentsOf(book: Book): Document[] {
  const { t, title } = book;
  const form: Form = {
    ...linksOf(book, addressOf),
    emblem: 'eu-emblem.svg',
    index: indexList,
    afterChapter: () => '',
  };
  const picture = `<img src="cover.png" alt="${escaped(`${title}. ${t('site.name')}, ${book.day}`)}"/>`;
  const parts = book.parts.flatMap((part): Document[] => [
    {
      id: `part-${part.number}`,
      title: part.title,
      type: 'part',
      role: 'doc-part',
      body: partHeading(book, part),
    },
    ...part.chapters.map((chapter) => ({
      id: chapterAnchor(chapter.number),
      title: chapter.title.text,
      body: chapterSection(book, chapter, form),
    })),
  ]);
  return [
    {
      id: 'cover',
      title: t('book.cover'),
      type: 'cover',
      body: `<div class="cover">${picture}</div>`,
    },
    { id: 'about', title: t('book.about'), type: 'imprint', body: aboutSection(book, form) },
    ...parts,
    ...backMatter(book).map((part) => ({
      ...part,
      ...backMarks[part.id],
      body: backSection(part, book, form),
    })),
  ];
}

/** Every entry by its title: an e-book has no pages to name. */
function indexList({ lines }: IndexSection): string {
  const items = lines.map(({ name, places }) => {
    const links = places.map(
      ({ anchor, title, number }) =>
        `<li><a href="${addressOf(anchor)}">${number}. <bdi${title.lang ? ` lang="${title.lang}" xml:lang="${title.lang}"` : ''}>${escaped(title.text)}</bdi></a></li>`,
    );
    return `<li>${escaped(name)}<ul>${links.join('')}</ul></li>`;
  });
  return `<ul class="index">${items.join('\n')}</ul>`;
}

function xhtml(book: Book, { title, type, role, body }: Document): string {
  const { locale } = book;
  const attributes = `${type ? ` epub:type="${type}"` : ''}${role ? ` role="${role}"` : ''}`;
  return page(
    locale,
    title,
    attributes
      ? `<section${attributes} aria-label="${escaped(title)}">\n${body}\n</section>`
      : body,
  );
}

const page = (locale: Book['locale'], title: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${locale}" xml:lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8"/>
<title>${escaped(title)}</title>
<link rel="stylesheet" href="book.css"/>
</head>
<body>
${body}
</body>
</html>
`;

/** The contents: parts with their chapters, and what readers are led to directly. */
function navigation(book: Book): string {
  const { t, parts, locale } = book;
  const item = (id: string, html: string, inner = ''): string =>
    `<li><a href="${id}.xhtml">${html}</a>${inner}</li>`;
  const chapters = parts.map((part) => {
    const list = part.chapters.map((chapter) =>
      item(chapterAnchor(chapter.number), `${chapter.number}. ${titleOf(chapter, book)}`),
    );
    return item(`part-${part.number}`, escaped(part.title), `\n<ol>\n${list.join('\n')}\n</ol>`);
  });
  const after = backMatter(book);
  const landmarks = [
    { id: 'cover', title: t('book.cover'), type: 'cover' },
    { id: 'part-1', title: t('dossier.entries'), type: 'bodymatter' },
    ...after.map((part) => ({ ...part, type: backMarks[part.id].type })),
  ].flatMap(({ id, title, type }) =>
    type ? [`<li><a epub:type="${type}" href="${id}.xhtml">${escaped(title)}</a></li>`] : [],
  );
  return page(
    locale,
    t('dossier.contents'),
    `<nav epub:type="toc" role="doc-toc" aria-labelledby="contents-title">
<h1 id="contents-title">${escaped(t('dossier.contents'))}</h1>
<ol>
${item('about', escaped(t('book.about')))}
${chapters.join('\n')}
${after.map(({ id, title }) => item(id, escaped(title))).join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden" aria-label="${escaped(t('nav.sections'))}">
<ol>
${landmarks.join('\n')}
</ol>
</nav>`,
  );
}

function packageDocument(book: Book, documents: readonly Document[]): string {
  const { t, locale, title, imprint, date } = book;
  const digest = createHash('sha256').update(book.id).digest('hex');
  // Shaped like the ids that are made from names (version 5), so that a later version of the same book is known as such.
  const uuid = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `5${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
  const manifest = documents.map(({ id }) => {
    return `    <item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>`;
  });
  const spine = documents.map(({ id }) => `    <itemref idref="${id}"/>`);
  spine.splice(2, 0, '    <itemref idref="nav"/>');
  const features = [
    'tableOfContents',
    'structuralNavigation',
    'readingOrder',
    'index',
    'alternativeText',
  ];
  const metas: [string, string][] = [
    ['dcterms:modified', `${date}T00:00:00Z`],
    ['schema:accessMode', 'textual'],
    ['schema:accessModeSufficient', 'textual'],
    ...features.map((name): [string, string] => ['schema:accessibilityFeature', name]),
    ['schema:accessibilityHazard', 'none'],
    ['schema:accessibilitySummary', t('book.accessibility')],
    ['schema:version', imprint.version],
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${locale}" dir="${directionOf(locale)}" prefix="schema: http://schema.org/">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">urn:uuid:${uuid}</dc:identifier>
    <dc:title>${escaped(title)}</dc:title>
    <dc:language>${locale}</dc:language>
    <dc:creator>${escaped(creator)}</dc:creator>
    <dc:publisher>${escaped(publisher)}</dc:publisher>
    <dc:date>${date}</dc:date>
    <dc:source>${escaped(imprint.site)}</dc:source>
    <dc:description>${escaped(t('book.aboutText', { day: book.day }))}</dc:description>
    <dc:rights>${escaped(t('book.rights'))} ${licence.url}</dc:rights>
${metas.map(([name, value]) => `    <meta property="${name}">${escaped(value)}</meta>`).join('\n')}
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
${manifest.join('\n')}
    <item id="css" href="book.css" media-type="text/css"/>
    <item id="cover-picture" href="cover.png" media-type="image/png" properties="cover-image"/>
    <item id="emblem" href="eu-emblem.svg" media-type="image/svg+xml"/>
  </manifest>
  <spine page-progression-direction="${directionOf(locale)}">
${spine.join('\n')}
  </spine>
</package>
`;
}
