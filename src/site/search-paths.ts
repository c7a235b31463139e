/**
 * Locales in which the pages bring the files of the search. Of a large registry the step after them writes those, except
 * while one works on it: the development server has no such step.
 */
import { locales, type Locale } from '#registry/locale.ts';
import { isLarge } from '#search/large/layout.ts';
import { registry } from './registry.ts';

/** The paths of a file of the search. */
export const searchFilePaths = (): { params: { locale: Locale } }[] =>
  isLarge(registry) && !import.meta.env.DEV
    ? []
    : locales.map((locale) => ({ params: { locale } }));
