/** `lang` and `dir` for text whose language may differ from its page's. */
import { directionOf, type Locale } from '#registry/locale.ts';

/** The attributes for a text in a language on a page in a locale; none where they are the same. */
export function languageAttributes(
  language: string | undefined,
  locale: Locale,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (!language || language === locale) return {};
  return { lang: language, dir: directionOf(language) };
}
