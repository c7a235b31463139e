/** The sections of a book that EPUB and print share, as markup. */
import { citation } from '#exports/citations.ts';
import { licence } from '#exports/imprint.ts';
import { escaped } from '#exports/xml.ts';
import { languageName } from '#i18n/format.ts';
import { isLocale } from '#registry/locale.ts';
import { chapterAnchor, type IndexSection } from './index-of-book.ts';
import type { Book, BookChapter, Part } from './book.ts';
import { attributesOf, ChapterMarkup, link, type Links } from './markup.ts';

/** How a form of the book writes the lines of its index. */
export interface Form extends Links {
  /** The address of the picture of the European Union's emblem. */
  emblem: string;
  index: (section: IndexSection) => string;
  /** What follows a chapter: a code for paper, say. */
  afterChapter: (chapter: BookChapter) => string;
}

/** The links of a book, by where its anchors are. */
export function linksOf(book: Book, to: (anchor: string) => string): Links {
  const chapters = book.parts.flatMap((part) => part.chapters);
  const byKey = new Map(chapters.map(({ key, number }) => [key, chapterAnchor(number)]));
  const terms = new Set(book.terms.map(([id]) => id));
  return {
    to,
    chapterAt: (address) => {
      if (!address.startsWith(book.imprint.site)) return undefined;
      const path = address.slice(book.imprint.site.length);
      return byKey.get(/^(?:id|[a-z]{2})\/(.+)\/$/.exec(path)?.[1] ?? '');
    },
    hasTerm: (id) => terms.has(id),
  };
}

/** Who made the book of what, how to cite it, who paid, and what may be done with it. */
export function aboutSection(book: Book, { emblem }: Form): string {
  const { t, counts, imprint, title, day, locale } = book;
  const { machine, foreign, entries } = counts;
  const said = [
    t('book.aboutText', { day }),
    ...(machine > 0 ? [t('book.machine', { count: machine, all: entries })] : []),
    ...(foreign > 0 ? [t('book.foreign', { count: foreign, all: entries })] : []),
  ];
  const words = {
    'available at': t('cite.availableAt'),
    internet: t('cite.internet'),
    'no date': t('cite.noDate'),
  };
  const item = {
    id: 'book',
    type: 'webpage' as const,
    title,
    'container-title': t('site.name'),
    author: [{ literal: 'MIEUX' }],
    publisher: 'ICMPD',
    issued: { 'date-parts': [book.date.split('-').map(Number)] },
    URL: imprint.site,
    language: locale,
  };
  const site = link(imprint.site, `<bdi dir="ltr">${escaped(imprint.site)}</bdi>`);
  return [
    `<h1>${escaped(t('book.about'))}</h1>`,
    ...said.map((text) => `<p>${escaped(text)}</p>`),
    `<h2>${escaped(t('book.cite'))}</h2>`,
    `<p>${citation(item, 'apa', locale, words)}</p>`,
    `<h2>${escaped(t('book.imprint'))}</h2>`,
    `<p class="funding"><img src="${escaped(emblem)}" alt="" width="60" height="40"/> <b>${escaped(t('footer.funded'))}</b></p>`,
    `<p>${escaped(t('footer.implemented'))}</p>`,
    `<p>${escaped(t('footer.disclaimer'))}</p>`,
    `<p>${escaped(t('book.rights'))} ${link(licence.url, `<bdi dir="ltr">${licence.url}</bdi>`)}</p>`,
    `<p>${escaped(t('book.version'))} <bdi dir="ltr">${escaped(imprint.version)}</bdi><br/>${site}</p>`,
  ].join('\n');
}

/** The title of a chapter, in its own language, with the language's name where that is another. */
export function titleOf({ title }: BookChapter, { locale }: Book): string {
  const text = `<span${attributesOf([title])}>${escaped(title.text)}</span>`;
  if (!isLocale(title.lang)) return text;
  return `${text} <span class="in-language">(${escaped(languageName(title.lang, locale))})</span>`;
}

/** An entry. */
export function chapterSection(book: Book, chapter: BookChapter, form: Form): string {
  const { number, kicker, title, summary, notices, facts, blocks, permanent } = chapter;
  const { t } = book;
  const markup = new ChapterMarkup(form, number);
  const anchor = chapterAnchor(number);
  const cited = link(form.to(`reference-${number}`), `[${number}]`, 'cited');
  return [
    `<section class="chapter" id="${anchor}" aria-labelledby="${anchor}-title">`,
    `<p class="kicker">${escaped(kicker)}</p>`,
    `<h2 id="${anchor}-title"><span class="number">${number}.</span> <span${attributesOf([title])}>${escaped(title.text)}</span></h2>`,
    ...(summary.text
      ? [`<p class="lead"${attributesOf([summary])}>${escaped(summary.text)}</p>`]
      : []),
    ...notices.map((text) => `<p class="notice">${escaped(text)}</p>`),
    ...(facts
      ? [
          `<div class="facts">`,
          `<h3>${escaped(t('entry.facts'))}</h3>`,
          markup.block(facts),
          '</div>',
        ]
      : []),
    ...blocks.map((block) => markup.block(block)),
    `<div class="permanent"><p>${escaped(t('cite.permanent'))} <a href="${escaped(permanent)}" dir="ltr">${escaped(permanent)}</a> ${cited}</p>${form.afterChapter(chapter)}</div>`,
    '</section>',
  ].join('\n');
}

/** The title of a part. */
export const partHeading = ({ t }: Book, { number, title }: Part): string =>
  `<p class="kicker">${escaped(t('book.part', { number }))}</p>\n<h1 id="part-${number}-title">${escaped(title)}</h1>`;
