/** Mends words that the registry does not know: other keyboard layouts, words run together or apart, misspellings. */
import type { Locale } from '#registry/locale.ts';
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
  const typed = tokensOf(text).map((token) =>
    isFine(token, knowledge) ? token : (withoutPreposition(token, knowledge) ?? token),
  );
  if (typed.every((token) => isFine(token, knowledge))) {
    return typed.flatMap((token) => doubled(token, knowledge, repairs));
  }
  const layout = fromLayout(text, typed, knowledge);
  if (layout) {
    const to = spelt(layout, knowledge);
    repairs.push({ kind: 'layout', from: text, to });
    return tokensOf(to);
  }
  const soft = withSoftSign(text, knowledge);
  if (soft) {
    repairs.push({ kind: 'script', from: text, to: soft });
    return tokensOf(soft);
  }
  return typed.flatMap((token) => {
    if (isFine(token, knowledge)) return doubled(token, knowledge, repairs);
    const mended = mend(token, knowledge, offers);
    if (!mended) return [token];
    repairs.push(mended);
    return tokensOf(mended.to);
  });
}

/**
 * An Arabic word without the preposition that is written as one with it: بحدود, with borders. It is no slip, so nothing is
 * told; only of a word that is not known as it stands, for many begin with such a letter.
 */
function withoutPreposition({ raw, word }: Token, knowledge: Knowledge): Token | undefined {
  if (!/^[لبكف]\p{Script=Arabic}{3}/u.test(word)) return undefined;
  const [bare] = tokensOf(raw.slice(1));
  return bare && knowledge.isKnown(bare) ? bare : undefined;
}

/** A word whose stem is known but which is spelt with a letter too few or too many. */
function doubled(token: Token, knowledge: Knowledge, repairs: Repair[]): Token[] {
  // So short a word is of another language, an article most likely, before it is a slip.
  const isSlip = token.word.length >= 4 && !knowledge.isWord(token.word);
  const word = isSlip ? knowledge.withDoubles(token.word) : undefined;
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

/** Between Latin letters, an apostrophe can stand for a Russian soft sign and parts no words then: lyud'mi. */
function withSoftSign(text: string, knowledge: Knowledge): string | undefined {
  const plain = text.replace(/[\u2018\u2019\u02bc]/g, "'");
  if (knowledge.locale !== 'ru' || !/^[a-z]+(?:'[a-z]*)+$/i.test(plain)) return undefined;
  const tokens = tokensOf(toCyrillic(plain));
  return tokens.every((token) => knowledge.isKnown(token)) ? spelt(tokens, knowledge) : undefined;
}

/** Words with their accents and in their usual letters. A word whose stem alone is known is spelt like one near it. */
function spelt(tokens: readonly Token[], knowledge: Knowledge): string {
  return tokens
    .map(({ raw, word, stem }) => {
      if (knowledge.isWord(word)) return knowledge.spellingOf(word);
      const { near } = corrections(word, knowledge.vocabulary());
      const like = near.find((other) => tokensOf(other)[0]?.stem === stem);
      return like ? knowledge.spellingOf(like) : raw;
    })
    .join(' ');
}

/** Only if no word of the piece is known as typed, and all are on the other layout. */
function fromLayout(
  text: string,
  typed: readonly Token[],
  knowledge: Knowledge,
): Token[] | undefined {
  if (typed.some((token) => knowledge.isKnown(token)) || text.length < 3) return undefined;
  for (const other of otherLayouts(text)) {
    // Whoever reads a language of Latin letters does not mean others.
    if (isLatin(knowledge.locale) && !/[a-z]/.test(other)) continue;
    const tokens = tokensOf(other);
    if (tokens.length > 0 && tokens.every((token) => knowledge.isKnown(token))) return tokens;
  }
  return undefined;
}

const isLatin = (locale: Locale): boolean => locale !== 'ru' && locale !== 'ar';

function mend(token: Token, knowledge: Knowledge, offers: Offer[]): Repair | undefined {
  const from = token.raw;
  const apart = splitInTwo(token.word, knowledge);
  if (apart) return { kind: 'spacing', from, to: apart };
  const inLatin = /^[a-z']+$/.test(token.word);
  const cyrillic = knowledge.locale === 'ru' && inLatin ? tokensOf(toCyrillic(from))[0] : undefined;
  if (cyrillic && knowledge.isKnown(cyrillic)) {
    return { kind: 'script', from, to: spelt([cyrillic], knowledge) };
  }
  const { certain, near } = corrections((cyrillic ?? token).word, knowledge.vocabulary());
  const root = certain ?? (near.length === 0 ? rootOf(token.word, knowledge) : undefined);
  if (!root) {
    const to = near.slice(0, offered).map((word) => knowledge.spellingOf(word));
    if (to.length > 0) offers.push({ from, to });
    return undefined;
  }
  const kind = cyrillic ? 'script' : 'spelling';
  return { kind, from, to: knowledge.spellingOf(root) };
}

/** The longest known word of six letters and more that an unknown one is derived from: standard, of standardised. */
function rootOf(word: string, knowledge: Knowledge): string | undefined {
  for (let length = word.length - 1; length >= 6; length--) {
    const root = word.slice(0, length);
    if (knowledge.isWord(root)) return root;
  }
  return undefined;
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
