/**
 * The catalogue as its file holds it: by columns and not by rows, each a single text, because a phone waits for these
 * bytes before the first answer and such columns are a fifth smaller. Labels in which no word is looked for are left
 * out: filters show them, which come after the first results, and `labels.json` has them.
 */
import type { Locale } from '#registry/locale.ts';
import type { CatalogueFile, CatalogueRow, LabelsFile } from './catalogue.ts';
import { facetKeys, searchedFacets, type FacetKey } from './facets.ts';
import type { LargeHead } from './large/layout.ts';

/** The file. What stands between two items of a text is in no item: spaces between ids, line ends between labels. */
export interface StoredCatalogue {
  locale: Locale;
  stamp: string;
  /** As the labels and the titles of the locale's language: with letters of one byte, see {@link lettersSwapped}. */
  stopWords: string;
  /** For each facet: its term ids. */
  ids: readonly string[];
  /** For each facet in which words are looked for: the labels of its terms. Empty for the others. */
  labels: readonly string[];
  /** The entries' ids; their collections are among the terms. */
  entries: string;
  /** Language by language, in the order of their codes: letters of one kind pack better side by side. */
  titles: string;
  /** Two letters an entry, great ones where its text is an unchecked machine translation. */
  languages: string;
  /** First and last dates: a letter for the year, the month and the day, as far as they are known. */
  start: string;
  end: string;
  /**
   * For each facet: the terms of each entry, a letter a term, without those that its themes imply. Entries have spaces
   * between them, but for a facet of which they have one term at most: there `!` stands for none.
   */
  terms: readonly string[];
  /** For each of the frames: the terms that every entry of a theme has, theme by theme. Empty for other facets. */
  implied: readonly string[];
  large?: LargeHead;
}

/** The letter of the first term or year; those before it are the space and what JSON would escape. */
const firstLetter = 35;

/** Before the first date there is. */
const yearZero = 1990;

const themes = facetKeys.indexOf('theme');

/** Facets that mostly follow from the themes. Of their terms none is the first, so that their order may be lost. */
const frames: readonly FacetKey[] = ['gcm', 'sdg'];

/** Facets of which an entry has one term at most. */
const single: readonly FacetKey[] = ['collection', 'status', 'phase', 'evidence'];

/** In place of a term. */
const none = '!';

type Positions = CatalogueRow[6];

/** Packs a catalogue. */
export function storedCatalogue(file: CatalogueFile): StoredCatalogue {
  const { locale, stamp, stopWords, terms, rows, large } = file;
  const column = (at: 0 | 1 | 4 | 5): string[] => rows.map((row) => row[at]);
  const carried = rows.map((row) => row[6]);
  const implied = facetKeys.map((facet, at) =>
    frames.includes(facet) ? impliedBy(terms[themes]?.length ?? 0, carried, at) : [],
  );
  const languages = rows.map((row) => row[2]);
  const titles = column(1).map((title, row) => {
    const line = title.replace(lineEnds, ' ');
    return languages[row] === locale ? lettersSwapped(line, locale) : line;
  });
  const labels = facetKeys.map((facet, at) => (isSearched(facet) ? linesOf(terms[at] ?? []) : ''));
  return {
    titles: byLanguage(languages)
      .map((row) => titles[row])
      .join('\n'),
    stopWords: lettersSwapped(stopWords.join(' '), locale),
    labels: labels.map((lines) => lettersSwapped(lines, locale)),
    stamp,
    locale,
    terms: facetKeys.map((facet, at) => {
      const lists = carried.map((own) => {
        const known = new Set(own[themes]?.flatMap((theme) => implied[at]?.[theme] ?? []));
        return packed((own[at] ?? []).filter((term) => !known.has(term)));
      });
      return single.includes(facet)
        ? lists.map((letters) => letters || none).join('')
        : lists.join(' ').trimEnd();
    }),
    entries: column(0)
      .map((key) => key.slice(key.indexOf('/') + 1))
      .join(' '),
    ids: terms.map((list) => list.map(([id]) => id).join(' ')),
    implied: implied.map((lists) => lists.map(packed).join(' ')),
    start: column(4).map(packDate).join(' '),
    end: column(5).map(packDate).join(' '),
    languages: rows
      .map(([, , language, machine]) => (machine ? language.toUpperCase() : language))
      .join(''),
    ...(large ? { large } : {}),
  };
}

/** The labels that the file of the catalogue leaves out. */
export function storedLabels({ stamp, terms }: CatalogueFile): LabelsFile {
  const labels = facetKeys.map((facet, at) => (isSearched(facet) ? '' : linesOf(terms[at] ?? [])));
  return { stamp, labels };
}

/** Reads the file back; a label that it leaves out is the term's id until it comes. */
export function unpackCatalogue(stored: StoredCatalogue): CatalogueFile {
  const { locale, stamp, large } = stored;
  const cases = stored.languages.match(/../g) ?? [];
  const languages = cases.map((language) => language.toLowerCase());
  const terms = stored.ids.map((ids, at) => {
    const labels = lettersSwapped(stored.labels[at] ?? '', locale).split('\n');
    return parts(ids).map((id, position) => [id, labels[position] || id] as const);
  });
  const [start, end] = [stored.start.split(' '), stored.end.split(' ')];
  const lists = (column: string, at: number): number[][] =>
    column.split(single.includes(facetKeys[at] ?? 'year') ? '' : ' ').map(unpacked);
  const [carried, implied] = [stored.terms.map(lists), stored.implied.map(lists)];
  const lines = stored.titles.split('\n');
  const titles: string[] = [];
  byLanguage(languages).forEach((row, at) => {
    const line = lines[at] ?? '';
    titles[row] = languages[row] === locale ? lettersSwapped(line, locale) : line;
  });
  const rows = parts(stored.entries).map((id, row): CatalogueRow => {
    const own = carried.map((column) => column[row] ?? []);
    const byThemes = (at: number): number[] =>
      own[themes]?.flatMap((theme) => implied[at]?.[theme] ?? []) ?? [];
    const all = own.map((list, at) => [...new Set([...list, ...byThemes(at)])]);
    return [
      `${terms[0]?.[own[0]?.[0] ?? 0]?.[0] ?? ''}/${id}`,
      titles[row] ?? '',
      languages[row] as Locale,
      languages[row] === cases[row] ? 0 : 1,
      unpackDate(start[row] ?? ''),
      unpackDate(end[row] ?? ''),
      all,
    ];
  });
  const stopWords = parts(lettersSwapped(stored.stopWords, locale));
  const file = { locale, stamp, stopWords, terms, rows };
  return large ? { ...file, large } : file;
}

/** The rows, language by language; those of a language keep their order. */
const byLanguage = (languages: readonly string[]): number[] =>
  [...new Set(languages)]
    .sort()
    .flatMap((one) => [...languages.keys()].filter((row) => languages[row] === one));

/** How far the 64 letters that a locale writes most stand from `@` and what follows it; none for Latin letters. */
const alphabets: Partial<Record<Locale, number>> = { ru: 0x3d0, ar: 0x5d0 };

/**
 * A text in which the letters of the locale's alphabet and those of ASCII have changed places; done twice, the text.
 * In UTF-8 a Cyrillic or Arabic letter takes two bytes, of which the first hides from Brotli what the letter before was:
 * a catalogue in Russian is 4 % smaller with letters of one byte.
 */
function lettersSwapped(text: string, locale: Locale): string {
  const by = alphabets[locale] ?? 0;
  return text.replace(/./g, (letter) => {
    const code = letter.charCodeAt(0);
    const isLatin = code >> 6 === 1;
    return isLatin || (code - by) >> 6 === 1
      ? String.fromCharCode(isLatin ? code + by : code - by)
      : letter;
  });
}

/** For each theme: the terms of a facet that every entry of the theme has. */
function impliedBy(count: number, carried: readonly Positions[], at: number): number[][] {
  return Array.from({ length: count }, (_, theme) => {
    const [first, ...others] = carried.filter((own) => own[themes]?.includes(theme));
    return (first?.[at] ?? []).filter((term) => others.every((own) => own[at]?.includes(term)));
  });
}

const lineEnds = /[\r\n]+/g;
const isSearched = (facet: FacetKey): boolean => searchedFacets.includes(facet);
/** Nothing where each term is its own label, as years are. */
const linesOf = (terms: CatalogueFile['terms'][number]): string =>
  terms.every(([id, label]) => id === label)
    ? ''
    : terms.map(([, label]) => label.replace(lineEnds, ' ')).join('\n');
const parts = (text: string): string[] => (text ? text.split(' ') : []);

const packed = (numbers: readonly number[]): string =>
  String.fromCharCode(...numbers.map((one) => one + firstLetter));
const unpacked = (letters: string): number[] =>
  letters === none ? [] : Array.from(letters, (one) => one.charCodeAt(0) - firstLetter);
const packDate = (date: string): string =>
  date && packed(date.split('-').map((part, at) => Number(part) - (at === 0 ? yearZero : 0)));
const unpackDate = (letters: string): string =>
  unpacked(letters)
    .map((part, at) => (at === 0 ? `${part + yearZero}` : `${part}`.padStart(2, '0')))
    .join('-');
