/** The words of the web editor's forms in the author's language: labels, hints, options. */
import { isLocale, type Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { stringKeys, type StringKey } from '#registry/string-keys.ts';
import { ownLanguageName } from '#i18n/format.ts';
import { translator, type Values } from '#i18n/translate.ts';

/** What words are needed for. */
export interface WordContext {
  registry: Registry;
  locale: Locale;
}

const known: ReadonlySet<string> = new Set(stringKeys);

/** A word of the interface. */
export const word = ({ registry, locale }: WordContext, key: StringKey, values?: Values): string =>
  translator(registry.strings[locale], locale)(key, values);

/** What a field is called: by its whole path, else by its own name (`date` is the same everywhere). */
export function fieldLabel(context: WordContext, path: string): string {
  const name = path.split('.').at(-1) ?? path;
  if (isLocale(name)) return ownLanguageName(name);
  return lookUp(context, `field.${path}`) ?? lookUp(context, `field.${name}`) ?? name;
}

/** What to write into a field: by its whole path, or what holds for a field of its name anywhere; else undefined. */
export const fieldHint = (context: WordContext, path: string): string | undefined =>
  lookUp(context, `hint.${path}`) ?? lookUp(context, `hint.each.${path.split('.').at(-1) ?? path}`);

/** What an option that is no term of a vocabulary is called. */
export const optionLabel = (context: WordContext, value: string): string =>
  lookUp(context, `option.${value}`) ?? value;

const lookUp = (context: WordContext, key: string): string | undefined =>
  known.has(key) ? word(context, key as StringKey) : undefined;
