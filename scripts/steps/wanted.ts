/** Reads from a command line which locale and which selection is wanted; throws with what would be right. */
import type { Wanted } from '#book/selection.ts';
import { collections } from '#registry/facts.ts';
import { isLocale, locales, type Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { didYouMean, nearest, oneOf, quote } from '#rules/words.ts';

/** The options, as the command line gives them. */
export interface Given {
  locale?: string | undefined;
  collection?: readonly string[] | undefined;
  theme?: readonly string[] | undefined;
  region?: readonly string[] | undefined;
}

/** The locale asked for. */
export function wantedLocale({ locale }: Given): Locale {
  if (isLocale(locale)) return locale;
  throw new Error(
    locale === undefined
      ? `Which language? Fix: add \`--locale fr\`; there are ${oneOf(locales.slice(0, 5))} and \`${locales.at(-1) ?? ''}\`.`
      : `Unexpected \`--locale ${locale}\`, expected one of ${locales.join(', ')}.`,
  );
}

/** The selection asked for. */
export function wantedOf({ collection, theme, region }: Given, registry: Registry): Wanted {
  return {
    collections: known('collection', collection, collections),
    themes: known('theme', theme, [...registry.vocabularies.themes.terms.keys()]),
    regions: known('region', region, [...registry.vocabularies.regions.terms.keys()]),
  };
}

/** What was given, each once and in the order of the candidates, so that the same selection has the same name. */
function known(
  option: string,
  given: readonly string[] = [],
  candidates: readonly string[],
): string[] {
  for (const id of given) {
    if (candidates.includes(id)) continue;
    const near = nearest(id, candidates);
    throw new Error(
      `Unexpected ${quote(`--${option} ${id}`)}, expected ${near ? 'an id' : `one of ${oneOf(candidates)}`}${didYouMean(near)}`,
    );
  }
  return candidates.filter((id) => given.includes(id));
}
