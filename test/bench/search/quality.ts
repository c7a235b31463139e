/**
 * How good answers are, beside judgements: success@5, MRR, nDCG@10, and false answers. Pure functions. Only the first ten
 * keys of an answer count: what a page of results shows.
 */
import type { Locale } from '#registry/locale.ts';
import type { JudgedQuery } from './judged-queries.ts';
import { pageOfResults } from './rival.ts';

/** What a search answered to a query. */
export interface Answer {
  query: Pick<JudgedQuery, 'locale' | 'kind' | 'relevant'>;
  /** Keys of full matches, best first. */
  keys: readonly string[];
}

/** Averages over some answers; NaN over none. */
export interface Scores {
  /** Queries that have an answer: what the first three averages are over. */
  answerable: number;
  /** Share with a wanted entry among the first five. */
  success: number;
  /** Mean of 1 / rank of the first wanted entry, 0 where there is none. */
  reciprocalRank: number;
  /** Mean of nDCG@10 with gain 3 for a wanted entry and 1 for a related one. */
  gain: number;
  /** Queries that have no answer. */
  unanswerable: number;
  /** How many of them were answered all the same. */
  falseAnswers: number;
}

/** Scores of all answers and of parts of them. */
export interface Quality {
  all: Scores;
  byLocale: ReadonlyMap<Locale, Scores>;
  byKind: ReadonlyMap<JudgedQuery['kind'], Scores>;
}

const wanted = 2;

const gains: Readonly<Record<number, number>> = { 2: 3, 1: 1 };

/** Scores of answers, in all, by locale and by kind of query. */
export function qualityOf(answers: readonly Answer[]): Quality {
  return {
    all: scoresOf(answers),
    byLocale: scoresBy(answers, ({ query }) => query.locale),
    byKind: scoresBy(answers, ({ query }) => query.kind),
  };
}

function scoresBy<K>(
  answers: readonly Answer[],
  groupOf: (answer: Answer) => K,
): ReadonlyMap<K, Scores> {
  const groups = Map.groupBy(answers, groupOf);
  return new Map([...groups].map(([group, members]) => [group, scoresOf(members)]));
}

/** Scores of these answers. */
export function scoresOf(answers: readonly Answer[]): Scores {
  const isAnswerable = ({ query }: Answer): boolean => Object.keys(query.relevant).length > 0;
  const answerable = answers.filter(isAnswerable);
  const unanswerable = answers.filter((answer) => !isAnswerable(answer));
  return {
    answerable: answerable.length,
    success: mean(answerable.map((answer) => (rankOf(answer) <= 5 ? 1 : 0))),
    reciprocalRank: mean(answerable.map((answer) => 1 / rankOf(answer))),
    gain: mean(answerable.map(normalisedGain)),
    unanswerable: unanswerable.length,
    falseAnswers: unanswerable.filter(({ keys }) => keys.length > 0).length,
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Rank of the first wanted entry, from 1; Infinity when the page of results has none. */
function rankOf({ query, keys }: Answer): number {
  const index = keys.slice(0, pageOfResults).findIndex((key) => query.relevant[key] === wanted);
  return index === -1 ? Infinity : index + 1;
}

/** nDCG: the gain of an answer, as a share of the gain of the best answer there could be. */
function normalisedGain({ query, keys }: Answer): number {
  const best = Object.values(query.relevant).sort((a, b) => b - a);
  return discounted(keys.map((key) => query.relevant[key])) / discounted(best);
}

const discounted = (grades: readonly (number | undefined)[]): number =>
  grades
    .slice(0, pageOfResults)
    .reduce<number>((sum, grade = 0, index) => sum + (gains[grade] ?? 0) / Math.log2(index + 2), 0);
