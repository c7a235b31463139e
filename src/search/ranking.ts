/**
 * From what each part of a query found to an order: entries that answer, best first, and entries that match only in part.
 * An entry answers when it has every part that counts. Of a long query, a question say, it may lack some: then it has to
 * have most of what the query says, measured by how rare each part is, and what it lacks is told.
 */
import type { Part, Understanding } from './understanding/understand.ts';

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
export const longQuery = 4;

/**
 * A known word weighs at most as if this many entries had it: a rare verb in a question says no more than its subject.
 * A word that no entry has weighs in full.
 */
export const common = 15;

/** Of a long query, the share that an answer has to have. Measured on judged queries, as are the next two. */
export const quorum = 0.5;

/** What a concept has to count in an answer that lacks another part: about a mention in the summary. */
const telling = 4;

/**
 * What an answer has to count in all where a word is in no entry, for then the registry may know nothing of the subject:
 * about two mentions in a title. Where it counts as much, no concept need be named.
 */
const strong = 16;

/**
 * Ranks rows.
 * @param count how many rows there are
 * @param priorOf factor by which some kinds of entries are preferred among equals
 */
export function rank(
  { parts, excluded }: Pick<Understanding, 'parts' | 'excluded'>,
  found: readonly PartRows[],
  count: number,
  priorOf: (row: number) => number,
): Ranked {
  // Whoever only leaves something out wants all the rest.
  if (parts.length === 0 && excluded.length > 0) return { full: allRows(count), partial: [] };
  const weights = parts.map((part, at) => {
    const rows = found[at]?.size ?? 0;
    return Math.log(1 + count / (1 + (part.isUnknown ? 0 : Math.max(common, rows))));
  });
  const counts = parts.map(({ isFiller }) => !isFiller);
  const total = sum(weights.filter((_, at) => counts[at]));
  const words = parts.filter(({ isFiller }) => !isFiller).flatMap(({ tokens }) => tokens);
  const isAllKnown = parts.every(({ isUnknown }) => !isUnknown);
  // A word that no entry has, a name misspelt beyond repair say, leaves less to go by than one that some entry has.
  const isLong = words.length >= (isAllKnown ? longQuery : longQuery - 1);
  const none: Missing = { lacking: [], isFirmMissing: false, next: new Map() };
  const full: (RankedRow & { score: number })[] = [];
  const partial: (RankedRow & { score: number })[] = [];
  for (const row of rowsOfAny(found, counts)) {
    let points = 0;
    let weight = 0;
    let best = 0;
    let missing: Missing = none;
    // One pass that makes nothing: of many thousand entries, most have some word of a query.
    for (let at = 0; at < parts.length; at++) {
      const one = found[at]?.get(row) ?? 0;
      points += counts[at] ? one : one * fillerFactor;
      if (!counts[at]) continue;
      if (parts[at]?.concepts.length) best = Math.max(best, one);
      if (one > 0) weight += weights[at] ?? 0;
      else missing = withMissing(missing, parts[at], at);
    }
    const { lacking, isFirmMissing } = missing;
    const covered = weight / total;
    // What covers more of the query comes first, whatever else it says often.
    const score = points * priorOf(row) * covered * covered;
    const isClear = points >= strong || (isAllKnown && best >= telling);
    const isAnswer =
      lacking.length === 0 || (isLong && covered >= quorum && isClear && !isFirmMissing);
    (isAnswer ? full : partial).push({ row, lacking, score });
  }
  const byScore = (a: { row: number; score: number }, b: { row: number; score: number }): number =>
    b.score - a.score || a.row - b.row;
  return { full: full.sort(byScore), partial: partial.sort(byScore) };
}

const allRows = (count: number): RankedRow[] =>
  Array.from({ length: count }, (_, row) => ({ row, lacking: [] }));

/** Parts that a row lacks: the same for all rows that lack the same. */
interface Missing {
  lacking: string[];
  /** Whether one of them is never left out. */
  isFirmMissing: boolean;
  /** The same and one part more, by its position. */
  next: Map<number, Missing>;
}

function withMissing(missing: Missing, part: Part | undefined, at: number): Missing {
  const { lacking, isFirmMissing, next } = missing;
  let more = next.get(at);
  if (!more && part) {
    more = {
      lacking: [...lacking, part.text],
      isFirmMissing: isFirmMissing || isFirm(part),
      next: new Map(),
    };
    next.set(at, more);
  }
  return more ?? missing;
}

/** The rows that have a part that counts. */
function rowsOfAny(found: readonly PartRows[], counts: readonly boolean[]): Set<number> {
  const rows = new Set<number>();
  found.forEach((own, at) => {
    if (counts[at]) for (const row of own.keys()) rows.add(row);
  });
  return rows;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** What a reader put in quotes is never left out. */
const isFirm = (part: Part): boolean => part.isQuoted;
