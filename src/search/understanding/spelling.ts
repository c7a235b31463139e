/**
 * Repairs a word against the registry's own words. The distance is the restricted Damerau-Levenshtein one (optimal string
 * alignment; Damerau 1964, Boytsov 2011): an insertion, a deletion, a substitution or a swap of neighbours costs 1.
 */
import { arabicPrefix } from '../stem.ts';

/** The distance of two words; `limit + 1` as soon as it is certain to exceed the limit. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/** Slips that a word of a length can have: none below four letters, one up to eight, two above. */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 9 ? 1 : 2);

/** Arabic words without vowels are so dense that a letter for another makes a word of its own up to this length. */
const dense = 5;

/** Whether a short Arabic word differs by more than a letter too many, a letter too few, or two that changed places. */
function isOtherWord(word: string, known: string): boolean {
  if (!/^[\u0600-\u06ff]/.test(word) || word.replace(arabicPrefix, '').length > dense) return false;
  return word.length === known.length && [...word].sort().join('') !== [...known].sort().join('');
}

/** Letters that sound alike or are written one for the other, of all six languages; the first pattern that fits is used. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/c(?=[eiy])|z/g, 's'],
  [/ck|qu|[kq]/g, 'c'],
  [/y/g, 'i'],
  [/[vw]/g, 'b'],
  [/а/g, 'о'],
  [/и/g, 'е'],
  [/з/g, 'с'],
  [/д/g, 'т'],
  [/б/g, 'п'],
  [/ظ/g, 'ض'],
  [/ط/g, 'ت'],
  [/ص/g, 'س'],
  [/ذ/g, 'د'],
  [/ث/g, 'ت'],
  [/[ئؤء]/g, 'ا'],
  [/غ/g, 'ج'],
  [/(\p{L})\1/gu, '$1'],
];

/** A folded word as it sounds, roughly: spellings that people mix up become one. */
export const sound = (word: string): string =>
  alike.reduce((left, [pattern, by]) => left.replace(pattern, by), word);

/** Rows of the keyboards in use, and the vowels: a letter is mistaken for its neighbour, or one vowel for another. */
const neighbours = (
  'qwertyuiop asdfghjkl zxcvbnm azertyuiop qsdfghjklm wxcvbn йцукенгшщзхъ фывапролджэ ячсмитьбю ' +
  'ضصثقفغعهخحجد شسيبلاتنمكط ئءؤرلايةوزظ'
).split(' ');
const vowels = /^[aeiouyаеиоуыэюя]$/;

/** Words of so few letters are too like others for any letter to stand for another, or to be one too many. */
const shortest = 4;

/** Letters from which on any letter may have been mistaken for any other. */
const plainFrom = 8;

/** Whether a word is likely the other, mistyped: of a short one, a letter for another that is nothing like it is not. */
function isLikely(word: string, known: string): boolean {
  if (word.length <= shortest && known.length < word.length) return false;
  if (word.length !== known.length || word.length >= plainFrom) return true;
  const places = [...word].flatMap((letter, at) => (letter === known[at] ? [] : [at]));
  const [only = 0, ...others] = places;
  // Two letters that have changed places.
  if (others.length > 0) return true;
  const [typed = '', meant = ''] = [word[only], known[only]];
  if (word.length <= shortest) return false;
  if (vowels.test(typed) && vowels.test(meant)) return true;
  return neighbours.some((row) => {
    const [one, other] = [row.indexOf(typed), row.indexOf(meant)];
    return one !== -1 && other !== -1 && Math.abs(one - other) === 1;
  });
}

/** Shorter words are like too many of other languages. */
const foreignFrom = 7;

/** What a word could have been meant to be. */
export interface Corrections {
  /** The word that it is repaired to, where one is certain enough. */
  certain: string | undefined;
  /** Words near it, best first. */
  near: readonly string[];
}

/** What a vocabulary says of a word: how common it is, and the country it names, if it names one. */
export interface KnownWord {
  count: number;
  country?: string;
  /** It is of another language than the reader's and stands in no entry. */
  isForeign?: boolean;
}

/**
 * The words that could have been meant, best first: fewest slips, of which those between letters that sound alike count
 * half, the same first letter, the reader's own language, then the commoner one. A short word is not repaired to one of
 * another language, nor a long one with more than one slip. Where two countries are about as near, neither is a
 * correction of the word, for Niger is not a misspelt Nigeria.
 */
export function corrections(word: string, vocabulary: ReadonlyMap<string, KnownWord>): Corrections {
  // The Arabic article is not what people slip in.
  const limit = slipsAllowed(word.replace(arabicPrefix, '').length);
  const asHeard = sound(word);
  if (word.length < 4 || /\d/.test(word)) return { certain: undefined, near: [] };
  const found: { known: string; heard: number; slips: number; cost: number; what: KnownWord }[] =
    [];
  for (const [known, what] of vocabulary) {
    if (known.length < 3 || (what.isForeign && word.length < foreignFrom)) continue;
    const slips = distance(word, known, Math.max(1, limit));
    if (slips > Math.max(1, limit) || (what.isForeign && slips > 1)) continue;
    const heard = slips > 0 ? distance(asHeard, sound(known), limit) : 0;
    // A short word is only ever one that sounds the same: توجو is توغو.
    if (heard > 0 && (slips > limit || isOtherWord(word, known))) continue;
    const sameStart = known[0] === word[0];
    // A first letter is rarely mistyped: only a single slip in a longer word may change it.
    if (!sameStart && (slips > 1 || word.length < 6)) continue;
    found.push({
      known,
      heard,
      slips,
      cost:
        (slips + Math.min(slips, heard)) / 2 + (sameStart ? 0 : 0.5) + (what.isForeign ? 0.5 : 0),
      what,
    });
  }
  found.sort(
    (a, b) => a.cost - b.cost || b.what.count - a.what.count || (a.known < b.known ? -1 : 1),
  );
  const [best] = found;
  const isTorn = found.some(
    ({ slips, what }) =>
      best?.what.country !== undefined &&
      what.country !== undefined &&
      what.country !== best.what.country &&
      slips <= best.slips + 1,
  );
  const isCertain = best && !isTorn && (best.heard === 0 || isLikely(word, best.known));
  return {
    certain: isCertain ? best.known : undefined,
    near: found.map(({ known }) => known),
  };
}
