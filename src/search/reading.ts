/**
 * A query as it is read for a server: what it means, and which of its parts an answer needs. A server leaves out words one
 * after the other, where `rank` weighs every entry; this tells it in which order, and how far.
 */
import { common, longQuery, quorum } from './ranking.ts';
import type { Part, Understanding } from './understanding/understand.ts';

/** A query, read. */
export interface QueryReading {
  understanding: Understanding;
  /** How many entries have each part, as far as is known without the full texts. */
  sizes: readonly number[];
  /** How many have its words, whatever they mean. */
  spelt: readonly number[];
  /** How many entries there are. */
  count: number;
  /** Whether the last word may be the beginning of one. */
  isBeginning: boolean;
}

/** What an answer needs of a query's parts. */
export interface Quorum {
  /** The parts that count and that some entry has: those that name a concept first, then the rarest. */
  known: readonly Part[];
  /** How many of those an answer must have; undefined where it must have every part, the unknown ones too. */
  least: number | undefined;
}

/**
 * The share where a word is in no entry: more than `rank` asks, which also knows how well an entry matches the rest; a
 * server does not tell.
 */
const quorumOfUnknown = 0.6;

/** What `rank` asks of an entry, where what it lacks are the last of the known parts. */
export function quorumOf({ understanding, sizes, count }: QueryReading): Quorum {
  const weighed = understanding.parts
    .map((part, at) => ({ part, size: sizes[at] ?? 0 }))
    .filter(({ part }) => !part.isFiller)
    .map(({ part, size }) => ({ part, size, weight: weightOf(part, size, count) }));
  const isPlain = ({ concepts }: Part): number => (concepts.length > 0 ? 0 : 1);
  const known = weighed
    .filter(({ part }) => !part.isUnknown)
    .sort((a, b) => isPlain(a.part) - isPlain(b.part) || a.size - b.size);
  const all: Quorum = { known: known.map(({ part }) => part), least: undefined };
  const words = weighed.flatMap(({ part }) => part.tokens);
  if (words.length < longQuery || weighed.some(({ part }) => part.isQuoted)) return all;
  // What names nothing that the registry knows of may be about anything.
  if (weighed.every(({ part }) => part.concepts.length === 0)) return all;
  const isAllKnown = known.length === weighed.length;
  const wanted = isAllKnown ? quorum : quorumOfUnknown;
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  let share = 0;
  for (const [at, { weight }] of known.entries()) {
    share += weight / total;
    if (share >= wanted) return { ...all, least: at + 1 };
  }
  return all;
}

/** What a part weighs, as in `rank`. */
const weightOf = ({ isUnknown }: Part, rows: number, count: number): number =>
  Math.log(1 + count / (1 + (isUnknown ? 0 : Math.max(common, rows))));
