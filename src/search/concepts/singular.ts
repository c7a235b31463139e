/** Words without what their number adds; apart from stems, which the first answer needs and this does not. */

/** Endings of number in Latin-script words. */
const numbers: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/(?:coes|cao|ciones|cion)$/, 'cio'],
  [/aux$/, 'al'],
  [/([lrndz])es$/, '$1'],
  [/[sx]$/, ''],
];

/**
 * A folded Latin-script word without what its number adds: committees is committee, but not commitment. None of other
 * words: what they inflect for is more than can be told from their endings.
 */
export function singular(word: string): string | undefined {
  if (!/^[a-z]/.test(word)) return undefined;
  if (word.length <= 3) return word;
  const [ending, by] = numbers.find(([pattern]) => pattern.test(word)) ?? [];
  return ending ? word.replace(ending, by ?? '') : word;
}
