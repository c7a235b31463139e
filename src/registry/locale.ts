/**
 * The six locales of the registry, in the order every list of languages uses.
 * A locale is a BCP 47 language tag; its direction and its own name come from here or from Intl, never from a page.
 */
export const locales = ['en', 'fr', 'es', 'pt', 'ru', 'ar'] as const;

/** One of the six locales: a BCP 47 language tag. */
export type Locale = (typeof locales)[number];

/** A value in every locale. */
export type PerLocale<T> = Record<Locale, T>;

/** Narrows any string to a Locale. */
export function isLocale(value: unknown): value is Locale {
  return (locales as readonly unknown[]).includes(value);
}

/** Writing direction of a locale, for `dir` attributes. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/**
 * The tag given to Intl: British English and European Portuguese, which the partners of the programme write, and Arabic
 * with the digits that the Maghreb uses and that the texts contain.
 */
export function intlTag(locale: Locale): string {
  const tags: Partial<Record<Locale, string>> = { en: 'en-GB', pt: 'pt-PT', ar: 'ar-u-nu-latn' };
  return tags[locale] ?? locale;
}

/** Builds a value for every locale. */
export function perLocale<T>(make: (locale: Locale) => T): PerLocale<T> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as PerLocale<T>;
}
