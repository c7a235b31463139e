/** Marks the words of a text that a query asks for. */
import { fold } from './fold.ts';
import type { Stretch } from './port.ts';
import { stem } from './stem.ts';
import type { Understanding } from './understanding/understand.ts';

const word = /([\p{L}\p{M}\p{N}\u0640]+)/u;

/** The text in stretches, marked where a word has the stem of one of the query's words, or begins with it. */
export function markWords(text: string, { parts }: Understanding): Stretch[] {
  // Inside a longer part, words of one or two letters are its joints: of, de, в.
  const tokens = parts.flatMap((part) =>
    part.tokens.filter((token) => part.tokens.length === 1 || token.word.length > 2),
  );
  if (tokens.length === 0) return [{ text, marked: false }];
  const stems = new Set(tokens.map((token) => token.stem));
  const begins = tokens.filter((token) => token.word.length >= 3).map((token) => token.word);
  const isMarked = (piece: string): boolean => {
    if (!word.test(piece)) return false;
    const folded = fold(piece);
    return stems.has(stem(folded)) || begins.some((one) => folded.startsWith(one));
  };
  const stretches: Stretch[] = [];
  for (const piece of text.split(word)) {
    if (piece === '') continue;
    const marked = isMarked(piece);
    const last = stretches.at(-1);
    if (last?.marked === marked) last.text += piece;
    else stretches.push({ text: piece, marked });
  }
  return stretches;
}
