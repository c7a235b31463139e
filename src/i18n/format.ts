/**
 * Dates, numbers and lists as a locale writes them. All by Intl; nothing is put together by hand.
 * Making an Intl object costs a hundred times as much as using it, so each is made once.
 */
import { intlTag, type Locale } from '#registry/locale.ts';

const precisions: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** Remembers what a function of texts gave: the site asks for the same few hundred dates and names on every page. */
function remembered<A extends string[]>(make: (...texts: A) => string): (...texts: A) => string {
  const known = new Map<string, string>();
  return (...texts) => {
    const name = texts.join('\n');
    let made = known.get(name);
    if (made === undefined) known.set(name, (made = make(...texts)));
    return made;
  };
}

/** An object for each locale, made when it is first asked for. */
function onceEach<T>(make: (tag: string) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>();
  return (locale) => {
    let found = made.get(locale);
    if (found === undefined) made.set(locale, (found = make(intlTag(locale))));
    return found;
  };
}

const dateFormats = onceEach((tag) => {
  const formats = Object.entries(precisions).map(([length, options]) => {
    const format = new Intl.DateTimeFormat(tag, {
      ...options,
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    return [Number(length), format] as const;
  });
  return new Map(formats);
});

function dateFormat(locale: Locale, precision: number): Intl.DateTimeFormat {
  const format = dateFormats(locale).get(precision);
  if (!format) throw new Error(`No date has ${precision} characters.`);
  return format;
}

/** A date as Intl writes it, in French with the ordinal that the first of a month has and Intl does not know. */
function written(
  format: Intl.DateTimeFormat,
  start: Date,
  end: Date | undefined,
  locale: Locale,
): string {
  if (locale !== 'fr') return end ? format.formatRange(start, end) : format.format(start);
  const parts = end ? format.formatRangeToParts(start, end) : format.formatToParts(start);
  return parts.map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value)).join('');
}

/** A date YYYY, YYYY-MM or YYYY-MM-DD in words, no more precise than it is known. */
export const formatDate: (date: string, locale: Locale) => string = remembered(
  (date: string, locale: Locale) =>
    written(dateFormat(locale, date.length), new Date(date), undefined, locale),
);

const range = remembered((start: string, end: string, locale: Locale) => {
  if (start.length !== end.length)
    return `${formatDate(start, locale)} – ${formatDate(end, locale)}`;
  return written(dateFormat(locale, start.length), new Date(start), new Date(end), locale);
});

/** A period: one date, or two with the dash the locale uses. An open end is left open. */
export function formatPeriod(
  start: string | undefined,
  end: string | undefined,
  locale: Locale,
): string {
  const first = start ?? end;
  if (!first) return '';
  if (!start || !end || start === end) return formatDate(first, locale);
  return range(start, end, locale);
}

const numbers = onceEach((tag) => new Intl.NumberFormat(tag));
const percents = onceEach((tag) => new Intl.NumberFormat(tag, { style: 'percent' }));
const lists = onceEach((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));
const languages = onceEach((tag) => new Intl.DisplayNames([tag], { type: 'language' }));
const collators = onceEach(
  (tag) => new Intl.Collator(tag, { sensitivity: 'base', numeric: true }).compare,
);

/** A number with the locale's separators. */
export const formatNumber = (value: number, locale: Locale): string =>
  numbers(locale).format(value);

/** A share given in percent (56 for 56 %). */
export const formatPercent = (value: number, locale: Locale): string =>
  percents(locale).format(value / 100);

const kilobytes = onceEach((tag) => sizeFormat(tag, 'kilobyte', 0));
const megabytes = onceEach((tag) => sizeFormat(tag, 'megabyte', 1));

function sizeFormat(tag: string, unit: string, digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits: digits });
}

/** The size of a file in kilobytes, or in megabytes from one on; never nothing. */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes >= 1_000_000) return megabytes(locale).format(bytes / 1_000_000);
  return kilobytes(locale).format(Math.max(1, Math.round(bytes / 1000)));
}

/** A name and what is said of it: "Kenya: 5 entries". French sets a space before the colon. */
export const formatNamed = (name: string, said: string, locale: Locale): string =>
  locale === 'fr' ? `${name}\u00a0: ${said}` : `${name}: ${said}`;

/** A list in words: "a, b and c". */
export const formatList = (items: readonly string[], locale: Locale): string =>
  lists(locale).format(items);

/** What parts one thing of a line from the next. Arabic has a comma of its own. */
export const commaOf = (locale: Locale): string => (locale === 'ar' ? '، ' : ', ');

/** Things of a line with commas between them and no last "and". */
export const withCommas = (things: readonly string[], locale: Locale): string =>
  things.join(commaOf(locale));

/** The name of a language in a locale. */
export const languageName: (language: string, locale: Locale) => string = remembered(
  (language: string, locale: Locale) => languages(locale).of(language) ?? language,
);

/** The name a language calls itself, as language switches show it. */
export const ownLanguageName: (locale: Locale) => string = remembered((locale: Locale) => {
  // In its own words, not in those of the variant whose dates and numbers are used.
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
});

/** Compares texts as the locale's dictionaries do. */
export const comparer = (locale: Locale): ((a: string, b: string) => number) => collators(locale);
