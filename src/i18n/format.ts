/** Dates, numbers and lists as a locale writes them. All by Intl; nothing is put together by hand. */
import { intlTag, type Locale } from '#registry/locale.ts';

const precisions: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: Locale, precision: number): Intl.DateTimeFormat {
  const name = `${locale}${precision}`;
  let format = formats.get(name);
  if (!format) {
    const options = { ...precisions[precision], timeZone: 'UTC', calendar: 'gregory' };
    format = new Intl.DateTimeFormat(intlTag(locale), options);
    formats.set(name, format);
  }
  return format;
}

/** A date YYYY, YYYY-MM or YYYY-MM-DD in words, no more precise than it is known. */
export function formatDate(date: string, locale: Locale): string {
  return dateFormat(locale, date.length).format(new Date(date));
}

/** A period: one date, or two with the dash the locale uses. An open end is left open. */
export function formatPeriod(
  start: string | undefined,
  end: string | undefined,
  locale: Locale,
): string {
  const first = start ?? end;
  if (!first) return '';
  if (!start || !end || start === end) return formatDate(first, locale);
  if (start.length === end.length) {
    return dateFormat(locale, start.length).formatRange(new Date(start), new Date(end));
  }
  return `${formatDate(start, locale)} – ${formatDate(end, locale)}`;
}

/** A number with the locale's separators. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(intlTag(locale)).format(value);
}

/** A share given in percent (56 for 56 %). */
export function formatPercent(value: number, locale: Locale): string {
  return new Intl.NumberFormat(intlTag(locale), { style: 'percent' }).format(value / 100);
}

/** A list in words: "a, b and c". */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(intlTag(locale), { type: 'conjunction' }).format(items);
}

/** The name of a language in a locale; in its own language where both are the same. */
export function languageName(language: string, locale: Locale): string {
  return new Intl.DisplayNames([intlTag(locale)], { type: 'language' }).of(language) ?? language;
}

/** The name a language calls itself, as language switches show it. */
export function ownLanguageName(locale: Locale): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** Compares texts as the locale's dictionaries do. */
export function comparer(locale: Locale): (a: string, b: string) => number {
  return new Intl.Collator(intlTag(locale), { sensitivity: 'base', numeric: true }).compare;
}
