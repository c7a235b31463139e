/** Completions of what is being typed: terms of facets, concepts, entries. */
import type { Catalogue } from './catalogue.ts';
import { tokensOf } from './concepts/tokens.ts';
import { facetKeys } from './facets.ts';
import { fold } from './fold.ts';
import type { Suggestion } from './port.ts';

/** Suggestions shown at once. */
const shown = 8;

/** How many of each kind come first, so that no kind crowds out the others. */
const share = 3;

/**
 * Terms, concepts and entries that have words beginning as typed, best first: a name that begins with what was typed
 * before one that has it inside.
 */
export function suggestions(
  prefix: string,
  catalogue: Catalogue,
  matcher?: { glossary: () => Suggestion[] },
): Suggestion[] {
  const words = tokensOf(prefix).map(({ word }) => word);
  if (words.length === 0) return [];
  const typed = fold(prefix.trim());
  const rankOf = (name: string): number => {
    const own = tokensOf(name).map(({ word }) => word);
    const has = words.every((word) => own.some((other) => other.startsWith(word)));
    if (!has) return Infinity;
    return fold(name).startsWith(typed) ? 0 : 1;
  };
  const best = (candidates: Suggestion[]): Suggestion[] =>
    candidates
      .map((suggestion) => ({ suggestion, rank: rankOf(suggestion.text) }))
      .filter(({ rank }) => rank < Infinity)
      .sort((a, b) => a.rank - b.rank)
      .map(({ suggestion }) => suggestion);
  const terms = facetKeys
    .filter((facet) => facet !== 'year')
    .flatMap((facet) =>
      catalogue.terms[facet].map(([id, text]): Suggestion => ({ text, kind: facet, id })),
    );
  const entries = catalogue.cards.map(({ title, key, language }): Suggestion => ({
    text: title,
    kind: 'entry',
    id: key,
    language,
  }));
  const kinds = [best(terms), best(matcher?.glossary() ?? []), best(entries)];
  const first = kinds.flatMap((kind) => kind.slice(0, share));
  const rest = kinds.flatMap((kind) => kind.slice(share));
  return [...first, ...rest].slice(0, shown);
}
