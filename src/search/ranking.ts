/**
 * From what each part of a query found to an order: entries that answer, best first, and entries that match only in part.
 * An entry answers when it has every part that counts. Of a long query, a question say, it may lack some: then it has to
 * have most of what the query says, measured by how rare each part is, and what it lacks is told.
 */
import type { Part } from './understanding/understand.ts';

/** What a part of a query found: rows and the points of the match. */
export type PartRows = ReadonlyMap<number, number>;

/** A row found, and the parts that it lacks. */
export interface RankedRow {
  row: number;
  lacking: string[];
}

/** Rows in order. */
export interface Ranked {
  full: RankedRow[];
  partial: RankedRow[];
}

/** What a filler counts, where it is found. */
const fillerFactor = 0.25;

/** From how many words on a query is long. */
const longQuery = 4;

/**
 * A known word weighs at most as if this many entries had it: a rare verb in a question says no more than its subject.
 * A word that no entry has weighs in full.
 */
const common = 15;

/** Of a long query, the share that an answer has to have. Measured on the judged queries: less gives false answers. */
const leastShare = 0.6;

/**
 * Ranks rows.
 * @param count how many rows there are
 * @param priorOf factor by which some kinds of entries are preferred among equals
 */
export function rank(
  parts: readonly Part[],
  found: readonly PartRows[],
  count: number,
  priorOf: (row: number) => number,
): Ranked {
  const weights = parts.map((part, at) => weightOf(part, found[at]?.size ?? 0, count));
  const counts = parts.map(({ isFiller }) => !isFiller);
  const total = sum(weights.filter((_, at) => counts[at]));
  const words = parts.filter(({ isFiller }) => !isFiller).flatMap(({ tokens }) => tokens);
  const least = words.length >= longQuery ? leastShare : 1;
  const full: (RankedRow & { score: number })[] = [];
  const partial: (RankedRow & { score: number })[] = [];
  for (const row of new Set(found.flatMap((rows, at) => (counts[at] ? [...rows.keys()] : [])))) {
    const has = found.map((rows) => rows.get(row) ?? 0);
    const missing = parts.filter((_, at) => counts[at] && has[at] === 0);
    const share = sum(weights.filter((_, at) => counts[at] && (has[at] ?? 0) > 0)) / total;
    const points = has.map((one, at) => (counts[at] ? one : one * fillerFactor));
    const lacking = missing.map(({ text }) => text);
    // What covers more of the query comes first, whatever else it says often.
    const score = sum(points) * priorOf(row) * share * share;
    const isAnswer = missing.length === 0 || (share >= least && !missing.some(isFirm));
    (isAnswer ? full : partial).push({ row, lacking, score });
  }
  const best = (a: { row: number; score: number }, b: { row: number; score: number }): number =>
    b.score - a.score || a.row - b.row;
  return { full: full.sort(best), partial: partial.sort(best) };
}

/** What an answer needs of a query's parts, for an engine that leaves out words one after the other. */
export interface Quorum {
  /** The parts that some entry has: those that name a concept first, then the rarest. */
  known: Part[];
  /** How many of those an answer must have; undefined where it must have every part, the unknown ones too. */
  least: number | undefined;
}

/**
 * What `rank` asks of an entry, where what it lacks are the commonest parts.
 * @param sizes how many rows have each part
 */
export function quorumOf(parts: readonly Part[], sizes: readonly number[], count: number): Quorum {
  const weighed = parts.map((part, at) => ({
    part,
    weight: weightOf(part, sizes[at] ?? 0, count),
    size: sizes[at] ?? 0,
  }));
  const isPlain = ({ concepts }: Part): number => (concepts.length > 0 ? 0 : 1);
  const known = weighed
    .filter(({ part }) => !part.isUnknown)
    .sort((a, b) => isPlain(a.part) - isPlain(b.part) || a.size - b.size);
  const quorum = { known: known.map(({ part }) => part), least: undefined };
  const words = parts.flatMap(({ tokens }) => tokens);
  if (words.length < longQuery || parts.some(isFirm)) return quorum;
  const total = sum(weighed.map(({ weight }) => weight));
  let share = 0;
  for (const [at, { weight }] of known.entries()) {
    share += weight / total;
    if (share >= leastShare) return { ...quorum, least: at + 1 };
  }
  return quorum;
}

/** Rare parts say more than common ones. */
const weightOf = ({ isUnknown }: Part, rows: number, count: number): number =>
  Math.log(1 + count / (1 + (isUnknown ? 0 : Math.max(common, rows))));

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** What a reader put in quotes is never left out. */
const isFirm = (part: Part): boolean => part.isQuoted;
