import { describe, expect, it } from 'vitest';
import type { Card } from '#search/catalogue.ts';
import { countFacets } from '#search/counts.ts';
import { facetKeys, type FacetKey } from '#search/facets.ts';
import { countColumns, readColumns } from '#search/large/columns.ts';
import type { Counts, Selection } from '#search/port.ts';

/** Mulberry32 by Tommy Ettinger: a small seeded generator, so that a failure can be seen again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const next = random(20181);
const some = (most: number, size: number): string[] => [
  ...new Set(
    Array.from({ length: Math.floor(next() * (most + 1)) }, () => `t${Math.floor(next() * size)}`),
  ),
];
const cards = Array.from({ length: 150 }, (_, index): Card => {
  const terms = Object.fromEntries(
    facetKeys.map((facet) => [facet, some(3, 6)]),
  ) as unknown as Card['terms'];
  return {
    index,
    key: `k${index}`,
    title: '',
    language: 'en',
    isMachine: false,
    start: '',
    end: '',
    terms,
  };
});

const passes = (card: Card, selection: Selection, every: readonly FacetKey[] = []): boolean =>
  facetKeys.every((facet) => {
    const chosen = selection[facet] ?? [];
    const own = card.terms[facet];
    if (every.includes(facet)) return chosen.every((id) => own.includes(id));
    return chosen.length === 0 || own.some((id) => chosen.includes(id));
  });

/** What the number beside an option promises: the results if it were its facet's only one ticked. */
const promised = (selection: Selection, facet: FacetKey, id: string): number =>
  cards.filter((card) => passes(card, { ...selection, [facet]: [id] })).length;

type CountFacets = (
  selection: Selection,
  every?: readonly FacetKey[],
) => { passed: readonly Card[]; counts: Counts };

const overCards: CountFacets = (selection, every) => countFacets(cards, selection, every);

const terms = Object.fromEntries(
  facetKeys.map((facet) => [facet, Array.from({ length: 6 }, (_, at) => [`t${at}`, ''])]),
) as unknown as Parameters<typeof countColumns>[1];

const columns = readColumns({
  columns: facetKeys.map((facet) => [
    cards.map((card) => card.terms[facet].length),
    cards.flatMap((card) => card.terms[facet].map((id) => Number(id.slice(1)))),
  ]),
  dates: [],
  dated: cards.map(() => -1),
});

const overColumns: CountFacets = (selection, every) => {
  const rows = cards.map(({ index }) => index);
  const { passed, counts } = countColumns(columns, terms, rows, selection, every);
  return { passed: cards.filter(({ index }) => passed.includes(index)), counts };
};

describe.each([
  ['cards in memory', overCards],
  ['the columns of a large registry', overColumns],
])('the number beside an option, over %s,', (_, count) => {
  it('is what ticking it would give, in 120 random states', () => {
    for (let state = 0; state < 120; state++) {
      const selection: Partial<Record<FacetKey, string[]>> = {};
      for (const facet of facetKeys) if (next() < 0.25) selection[facet] = some(2, 6);
      const { passed, counts } = count(selection);
      expect(passed).toEqual(cards.filter((card) => passes(card, selection)));
      for (const facet of facetKeys) {
        for (let term = 0; term < 6; term++) {
          const id = `t${term}`;
          expect(counts[facet].get(id) ?? 0).toBe(promised(selection, facet, id));
        }
      }
    }
  });

  it('is what remains when every ticked term is asked for, in 60 random states', () => {
    for (let state = 0; state < 60; state++) {
      const selection = { theme: some(3, 6), country: some(2, 6) };
      const { passed, counts } = count(selection, ['theme']);
      expect(passed).toEqual(cards.filter((card) => passes(card, selection, ['theme'])));
      for (let term = 0; term < 6; term++) {
        const id = `t${term}`;
        const more = { ...selection, theme: [...selection.theme, id] };
        const left = cards.filter((card) => passes(card, more, ['theme'])).length;
        expect(counts.theme.get(id) ?? 0).toBe(left);
      }
    }
  });
});
