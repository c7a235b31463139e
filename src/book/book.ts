/**
 * A book: entries as one publication, in parts, with the terms they use, numbered references and an index. Chapters are
 * those of a briefing, so a book says what a page and a dossier say. What becomes of it (EPUB, print) is others' work.
 */
import {
  composed,
  type Chapter,
  type NumberedChapter,
  type Runs,
  type TermRow,
} from '#dossier/briefing.ts';
import { addressIn, type Imprint } from '#exports/imprint.ts';
import { accentOf } from '#exports/share-picture.ts';
import { formatDate, formatList } from '#i18n/format.ts';
import { translator, type Translate } from '#i18n/translate.ts';
import { permanentPath } from '#registry/address.ts';
import { viewOf, type Entry } from '#registry/entry.ts';
import type { Locale } from '#registry/locale.ts';
import { labelOf, type Registry } from '#registry/registry.ts';
import { indexOf, type IndexSection } from './index-of-book.ts';
import type { Chosen, Wanted } from './selection.ts';

/** A chapter with the address that stays. */
export interface BookChapter extends NumberedChapter {
  permanent: string;
}

/** A part of the book. */
export interface Part {
  number: number;
  title: string;
  /** Its colour. */
  accent: string;
  chapters: readonly BookChapter[];
}

/** The whole book. */
export interface Book {
  /** The same for every version of the same selection in the same language. */
  id: string;
  locale: Locale;
  t: Translate;
  title: string;
  /** The day of the content's version, YYYY-MM-DD, and in words. */
  date: string;
  day: string;
  imprint: Imprint;
  parts: readonly Part[];
  terms: readonly TermRow[];
  references: readonly Runs[];
  index: readonly IndexSection[];
  /** Partner countries of its entries, ISO letters. */
  countries: readonly string[];
  /** How many entries there are, how many of them nobody checked after a machine translated them, how many are in another language. */
  counts: { entries: number; machine: number; foreign: number };
}

/** Anything one page of the site says of an entry: its chapter, by key. */
export type Chapters = ReadonlyMap<string, Chapter>;

/** Composes the book of the chosen entries. */
export function bookOf(
  registry: Registry,
  locale: Locale,
  wanted: Wanted,
  parts: readonly Chosen[],
  chapters: Chapters,
  imprint: Imprint,
): Book {
  const t = translator(registry.strings[locale], locale);
  const entries = parts.flatMap((part) => part.entries);
  const title = titleOf(registry, locale, wanted, t);
  const glossary = [...registry.glossary.values()].map(({ id, labels, definitions }): TermRow => [
    id,
    labels[locale],
    definitions[locale],
  ]);
  const briefing = composed({
    locale,
    title,
    date: imprint.date,
    style: undefined,
    chapters: entries.map(({ key }) => ({ chapter: chapterOf(chapters, key), note: '' })),
    glossary,
  });
  const numbered = briefing.chapters.map((chapter): BookChapter => {
    return { ...chapter, permanent: addressIn(imprint, permanentPath(chapter.key)) };
  });
  const byKey = new Map(numbered.map((chapter) => [chapter.key, chapter]));
  return {
    id: [
      imprint.site,
      'book',
      locale,
      ...Object.values(wanted).map((list: readonly string[]) => list.join('+')),
    ].join('/'),
    locale,
    t,
    title,
    date: imprint.date,
    day: formatDate(imprint.date, locale),
    imprint,
    parts: parts.map((part, at) => ({
      number: at + 1,
      title: partTitle(registry, locale, part, t),
      accent: accentOf('pillar' in part.about ? part.about.pillar : undefined),
      chapters: part.entries.flatMap(({ key }) => byKey.get(key) ?? []),
    })),
    terms: briefing.terms,
    references: briefing.references,
    index: indexOf(registry, locale, entries, numbered, briefing.terms, t),
    countries: [...new Set(entries.flatMap(({ facts }) => facts.countries))].sort(),
    counts: countsOf(entries, locale),
  };
}

function chapterOf(chapters: Chapters, key: string): Chapter {
  const chapter = chapters.get(key);
  if (!chapter) throw new Error(`No page of the site shows the entry \`${key}\`.`);
  return chapter;
}

/** Collections, then themes and regions, as far as they were asked for. */
function titleOf(registry: Registry, locale: Locale, wanted: Wanted, t: Translate): string {
  const kinds = wanted.collections.map((id) => t(`collection.${id}` as 'collection.practices'));
  const about = [
    ...wanted.themes.map((id) => labelOf(registry, 'themes', id, locale)),
    ...wanted.regions.map((id) => labelOf(registry, 'regions', id, locale)),
  ];
  const what = kinds.length > 0 ? formatList(kinds, locale) : t('book.everything');
  return about.length > 0 ? t('book.titleAbout', { what, about: formatList(about, locale) }) : what;
}

function partTitle(registry: Registry, locale: Locale, { about }: Chosen, t: Translate): string {
  return 'pillar' in about
    ? labelOf(registry, 'pillars', about.pillar, locale)
    : t(`collection.${about.collection}`);
}

function countsOf(entries: readonly Entry[], locale: Locale): Book['counts'] {
  const views = entries.map((entry) => viewOf(entry, locale));
  return {
    entries: entries.length,
    machine: views.filter(({ edition, language }) => {
      return language === locale && edition.translation?.method === 'machine';
    }).length,
    foreign: views.filter(({ language }) => language !== locale).length,
  };
}
