/** Mends words that the registry does not know: other keyboard layouts, words run together or apart, misspellings. */
import { tokensOf, type Token } from '../concepts/tokens.ts';
import type { Knowledge } from './knowledge.ts';
import { otherLayouts } from './layouts.ts';
import { corrections } from './spelling.ts';
import { toCyrillic } from './transliterate.ts';

/** A word that was read as another. */
export interface Repair {
  kind: 'layout' | 'script' | 'spacing' | 'spelling';
  from: string;
  to: string;
}

/** A word that may have been one of some others. */
export interface Offer {
  from: string;
  to: readonly string[];
}

/** Corrections offered where none is certain. */
const offered = 3;

/** The words of a piece, mended where need be; what was done is added to `repairs`, what may be meant to `offers`. */
export function repair(
  text: string,
  knowledge: Knowledge,
  repairs: Repair[],
  offers: Offer[],
): Token[] {
  const typed = tokensOf(text);
  if (typed.every((token) => isFine(token, knowledge))) {
    return typed.flatMap((token) => doubled(token, knowledge, repairs));
  }
  const whole = fromLayout(text, typed, knowledge);
  if (whole) {
    repairs.push({ kind: 'layout', from: text, to: whole.map(({ raw }) => raw).join(' ') });
    return whole;
  }
  return typed.flatMap((token) => {
    if (isFine(token, knowledge)) return doubled(token, knowledge, repairs);
    const mended = mend(token, knowledge, offers);
    if (!mended) return [token];
    repairs.push(mended);
    return tokensOf(mended.to);
  });
}

/** A word whose stem is known but which is spelt with a letter too few or too many. */
function doubled(token: Token, knowledge: Knowledge, repairs: Repair[]): Token[] {
  const word = knowledge.isWord(token.word) ? undefined : knowledge.withDoubles(token.word);
  if (!word) return [token];
  const to = knowledge.spellingOf(word);
  repairs.push({ kind: 'spelling', from: token.raw, to });
  return tokensOf(to);
}

const isFine = (token: Token, knowledge: Knowledge): boolean =>
  knowledge.stopWords.has(token.word) ||
  knowledge.isFiller(token) ||
  knowledge.isKnown(token) ||
  knowledge.isBeginning(token.word);

/** Only if no word of the piece is known as typed, and all are on the other layout. */
function fromLayout(
  text: string,
  typed: readonly Token[],
  knowledge: Knowledge,
): Token[] | undefined {
  if (typed.some((token) => knowledge.isKnown(token)) || text.length < 3) return undefined;
  for (const other of otherLayouts(text)) {
    const tokens = tokensOf(other);
    if (tokens.length > 0 && tokens.every((token) => knowledge.isKnown(token))) return tokens;
  }
  return undefined;
}

function mend(token: Token, knowledge: Knowledge, offers: Offer[]): Repair | undefined {
  const from = token.raw;
  const apart = splitInTwo(token.word, knowledge);
  if (apart) return { kind: 'spacing', from, to: apart };
  const isLatin = /^[a-z']+$/.test(token.word);
  const cyrillic = knowledge.locale === 'ru' && isLatin ? tokensOf(toCyrillic(from))[0] : undefined;
  if (cyrillic && knowledge.isKnown(cyrillic)) return { kind: 'script', from, to: cyrillic.raw };
  const { certain, near } = corrections((cyrillic ?? token).word, knowledge.vocabulary());
  if (!certain) {
    const to = near.slice(0, offered).map((word) => knowledge.spellingOf(word));
    if (to.length > 0) offers.push({ from, to });
    return undefined;
  }
  const kind = cyrillic ? 'script' : 'spelling';
  return { kind, from, to: knowledge.spellingOf(certain) };
}

/** "roundtable" is "round table" where both halves are known words of four letters and more. */
function splitInTwo(word: string, knowledge: Knowledge): string | undefined {
  for (let at = 4; at <= word.length - 4; at++) {
    const [first, second] = [tokensOf(word.slice(0, at))[0], tokensOf(word.slice(at))[0]];
    if (!first || !second) continue;
    if (knowledge.isWord(first.word) && knowledge.isWord(second.word)) {
      return `${first.word} ${second.word}`;
    }
  }
  return undefined;
}
