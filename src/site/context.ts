/** What every page of a locale needs: its words, and shorthands for labels and addresses. */
import { translator, type Translate } from '#i18n/translate.ts';
import { directionOf, isLocale, perLocale, type Locale } from '#registry/locale.ts';
import { labelOf } from '#registry/registry.ts';
import type { VocabularyId } from '#registry/vocabulary.ts';
import { registry } from './registry.ts';

/** A locale with its words. */
export interface Context {
  locale: Locale;
  direction: 'ltr' | 'rtl';
  t: Translate;
  /** The label of a term in this locale. */
  label: (vocabulary: VocabularyId, id: string) => string;
}

const contexts = perLocale((locale): Context => ({
  locale,
  direction: directionOf(locale),
  t: translator(registry.strings[locale], locale),
  label: (vocabulary, id) => labelOf(registry, vocabulary, id, locale),
}));

/** The context of a locale, as it comes from an address. */
export function contextOf(locale: string | undefined): Context {
  if (!isLocale(locale)) throw new Error(`No locale ${String(locale)}.`);
  return contexts[locale];
}
