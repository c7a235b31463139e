/** The term an author meant by a word: its id misspelt, or its label or another name for it in any language. */
import { distance } from 'fastest-levenshtein';
import { locales } from '#registry/locale.ts';
import type { Term } from '#registry/vocabulary.ts';
import { folded, surelyMeant } from './words.ts';

/** The id of the term that was certainly meant; undefined where two would do, or none. */
export function termMeant(written: string, terms: Iterable<Term>): string | undefined {
  const known = [...terms];
  const wanted = folded(written);
  const named = known.filter((term) => namesOf(term).some((name) => folded(name) === wanted));
  if (named.length === 1) return named[0]?.id;
  return surelyMeant(
    written,
    known.map(({ id }) => id),
  );
}

function namesOf({ labels, aliases }: Term): string[] {
  return [
    ...Object.values(labels),
    ...Object.values(aliases ?? {}).flatMap((forms) => forms ?? []),
  ];
}

let codes: Map<string, string> | undefined;

/** The code of a country by its name in any of the six languages. */
export function countryMeant(written: string): string | undefined {
  codes ??= countryNames();
  return codes.get(folded(written));
}

/** The code of the country whose name is nearest to a misspelt one; undefined where two are, or none is near. */
export function countryNear(written: string): string | undefined {
  codes ??= countryNames();
  const wanted = folded(written);
  const near = [...codes].filter(
    ([name]) => name.length > 4 && distance(name, wanted) <= Math.floor(name.length / 6) + 1,
  );
  const found = new Set(near.map(([, code]) => code));
  return found.size === 1 ? [...found][0] : undefined;
}

function countryNames(): Map<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const found = new Map<string, string>();
  for (const locale of locales) {
    const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
      // Codes of countries that no longer exist (ZR, BU) carry the name of the one that took their place.
      const name = new Intl.Locale(`und-${code}`).region === code ? names.of(code) : undefined;
      if (name) found.set(folded(name), code);
    }
  }
  return found;
}
