/** Success@5, MRR, nDCG@10 and false answers on cases small enough to work out by hand. */
import { describe, expect, it } from 'vitest';
import { readJudgedQueries } from '../bench/search/judged-queries.ts';
import { qualityOf, scoresOf, type Answer } from '../bench/search/quality.ts';

/** An answer given as grades: the relevance of each key in turn, and of relevant entries that were not found. */
function answer(
  found: readonly (0 | 1 | 2)[],
  missed: readonly (1 | 2)[] = [],
  query: Partial<Answer['query']> = {},
): Answer {
  const keys = found.map((_, index) => `actions/found-${index}`);
  const graded = found.flatMap((grade, index) =>
    grade === 0 ? [] : [[keys[index] ?? '', grade] as const],
  );
  const unfound = missed.map((grade, index) => [`actions/missed-${index}`, grade] as const);
  const relevant = Object.fromEntries([...graded, ...unfound]);
  return { query: { locale: 'en', kind: 'topic', relevant, ...query }, keys };
}

describe('success@5', () => {
  it('needs a wanted entry among the first five', () => {
    expect(scoresOf([answer([0, 0, 0, 0, 2])]).success).toBe(1);
    expect(scoresOf([answer([0, 0, 0, 0, 0, 2])]).success).toBe(0);
  });

  it('is not reached by related entries', () => {
    expect(scoresOf([answer([1, 1, 1, 1, 1, 2])]).success).toBe(0);
  });

  it('is the share of queries that have an answer', () => {
    const answers = [answer([2]), answer([], [2]), answer([0, 2]), answer([])];
    expect(scoresOf(answers)).toMatchObject({ answerable: 3, success: 2 / 3, unanswerable: 1 });
  });
});

describe('MRR', () => {
  it('is the mean of 1 / rank of the first wanted entry', () => {
    const answers = [answer([2, 2]), answer([1, 2]), answer([0, 1, 0, 2])];
    expect(scoresOf(answers).reciprocalRank).toBeCloseTo((1 + 1 / 2 + 1 / 4) / 3);
  });

  it('is 0 where the first ten have none', () => {
    expect(scoresOf([answer([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2])]).reciprocalRank).toBe(0);
  });
});

describe('nDCG@10', () => {
  it('is 1 for the best order', () => {
    expect(scoresOf([answer([2, 2, 1])]).gain).toBe(1);
  });

  it('gives 3 for a wanted and 1 for a related entry, less further down', () => {
    const best = 3 + 1 / Math.log2(3);
    expect(scoresOf([answer([1, 2])]).gain).toBeCloseTo((1 + 3 / Math.log2(3)) / best);
    expect(scoresOf([answer([0, 2], [1])]).gain).toBeCloseTo(3 / Math.log2(3) / best);
  });

  it('asks for no more than ten, and looks at no more', () => {
    const ten = [2, 2, 2, 2, 2, 2, 2, 2, 2, 2] as const;
    expect(scoresOf([answer(ten, [2, 2])]).gain).toBe(1);
    expect(scoresOf([answer([...ten, 2, 2])]).gain).toBe(1);
  });
});

describe('false answers', () => {
  it('are answers to queries that have none, and count in no average', () => {
    const answers = [answer([0, 0]), answer([]), answer([2])];
    expect(scoresOf(answers)).toEqual({
      answerable: 1,
      success: 1,
      reciprocalRank: 1,
      gain: 1,
      unanswerable: 2,
      falseAnswers: 1,
    });
  });
});

it('scores of a locale and of a kind are of their queries alone', () => {
  const { all, byLocale, byKind } = qualityOf([
    answer([2], [], { locale: 'fr', kind: 'typo' }),
    answer([], [2], { locale: 'ar', kind: 'typo' }),
  ]);
  expect(all.success).toBe(0.5);
  expect(byLocale.get('fr')?.success).toBe(1);
  expect(byLocale.get('ar')?.success).toBe(0);
  expect(byKind.get('typo')?.success).toBe(0.5);
  expect([...byLocale.keys(), ...byKind.keys()]).toEqual(['fr', 'ar', 'typo']);
});

it('the judged queries are read, each with its own id', () => {
  const queries = readJudgedQueries();
  expect(queries.length).toBeGreaterThan(60);
  expect(new Set(queries.map(({ id }) => id)).size).toBe(queries.length);
});
