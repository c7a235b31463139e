/**
 * Locales of the Citation Style Language for the languages that the processor brings none for: the few words the styles
 * say about a page on the web, and dates as the language writes them. Words it lacks the processor takes from English.
 */
import { intlTag, type Locale } from '#registry/locale.ts';
import { element } from './xml.ts';

/** The locale of CSL that stands for each of ours. */
export const cslLocales: Readonly<Record<Locale, string>> = {
  en: 'en-US',
  fr: 'fr-FR',
  es: 'es-ES',
  pt: 'pt-PT',
  ru: 'ru-RU',
  ar: 'ar',
};

/** Words of the interface that citations need, by the term of CSL they stand for. */
export type CslWords = Readonly<Record<'available at' | 'internet' | 'no date', string>>;

/** Between day, month and year. */
const joints: Partial<Record<Locale, string>> = { pt: ' de ' };

/** True for a locale that has to be made. */
export const isMade = (locale: Locale): boolean => ['pt', 'ru', 'ar'].includes(locale);

/**
 * The locale as CSL wants it, an XML document.
 * @param base the processor's own English locale: what is not said here it says
 */
export function cslLocale(locale: Locale, words: CslWords, base: string): string {
  const joint = joints[locale] ?? ' ';
  const months = Array.from({ length: 12 }, (_, month): [string, string] => [
    `month-${String(month + 1).padStart(2, '0')}`,
    monthName(locale, month),
  ]);
  const own = [...Object.entries(words), ...months];
  const rest = own.reduce(
    (xml, [name]) => xml.replace(new RegExp(`<term name="${name}">.*?</term>`, 's'), ''),
    base.replaceAll(/<date form=.*?<\/date>/gs, ''),
  );
  const terms = own.map(([name, word]) => element('term', word, { name }));
  const dates = [
    `<date form="text"><date-part name="day" suffix="${joint}"/><date-part name="month" suffix="${joint}"/><date-part name="year"/></date>`,
    '<date form="numeric"><date-part name="day" form="numeric-leading-zeros" suffix="/"/><date-part name="month" form="numeric-leading-zeros" suffix="/"/><date-part name="year"/></date>',
  ];
  return rest
    .replace(/xml:lang="[^"]*"/, `xml:lang="${cslLocales[locale]}"`)
    .replace('<terms>', `${dates.join('')}<terms>${terms.join('')}`);
}

/** The name of a month as it stands in a date: Russian inflects it. */
function monthName(locale: Locale, month: number): string {
  const format = new Intl.DateTimeFormat(intlTag(locale), {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  const parts = format.formatToParts(new Date(Date.UTC(2026, month, 1)));
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}
