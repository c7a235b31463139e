/**
 * What every search engine has to do, in one place. An engine passes the same queries with the same expectations; where
 * engines may differ (order among equals, excerpts, what else a stemmer finds) nothing is expected.
 *
 * How Meilisearch differs from the embedded engine:
 * - It answers in one step; the embedded engine shows what it has found so far.
 * - It forgives slips in words that only texts have, and finds what begins like the last word; so it may find more entries.
 * - Of a long query it leaves out words in one order, those that name nothing and are common first; the embedded engine weighs
 *   each entry's own. So the entries that match in part, and of a question the full matches, may be others.
 * - It orders by the place of a match, not by points: among good answers the order differs. Of a query that names one thing,
 *   entries that have its very words come first where those tell entries apart.
 * - It parts a hyphenated figure into two words, next to each other.
 * - It shows passages at any size of registry, and none where only the concept of a word matches.
 * - Cards of its hits have no row of the catalogue (`index` is -1).
 */
import { describe, expect, it } from 'vitest';
import type { Locale } from '#registry/locale.ts';
import type { Query, ResultPage } from '#search/port.ts';

/** Asks the engine under test, loaded for a locale. */
export type Ask = (locale: Locale, query: Partial<Query>) => Promise<ResultPage>;

/** Nothing asked. */
export const blankQuery: Query = {
  text: '',
  selection: {},
  every: [],
  sort: 'newest',
  isGrouped: false,
  page: 1,
};

const keys = (page: ResultPage): string[] => page.hits.map(({ card }) => card.key);

/** The suite. */
export function searchEngineContract(name: string, ask: Ask): void {
  describe(`${name}: the contract of search engines`, () => {
    it('lists every entry, newest first, when nothing is asked', async () => {
      const page = await ask('en', { sort: 'newest' });
      expect(page.total).toBe(6);
      expect(keys(page).slice(0, 3)).toEqual([
        'case-studies/islands',
        'publications/handbook',
        'events/nairobi',
      ]);
      expect(keys(page).at(-1)).toBe('lessons/ask-early');
    });

    it('never lists what is not public', async () => {
      for (const text of ['zqdraft', 'zqinternal', 'marker']) {
        const page = await ask('en', { text, sort: 'relevance' });
        expect([page.total, page.partial.length]).toEqual([0, 0]);
      }
    });

    it('finds words of the title', async () => {
      expect(keys(await ask('en', { text: 'handbook', sort: 'relevance' }))[0]).toBe(
        'publications/handbook',
      );
    });

    it('finds an entry by a country’s name in the reader’s language, whatever its own', async () => {
      const french = await ask('fr', { text: 'Cabo Verde', sort: 'relevance' });
      expect(keys(french)).toEqual(['case-studies/islands']);
      const arabic = await ask('ar', { text: 'الرأس الأخضر', sort: 'relevance' });
      expect(keys(arabic)).toEqual(['case-studies/islands']);
    });

    it('finds an entry by an abbreviation of another language', async () => {
      const page = await ask('en', { text: 'TEH', sort: 'relevance' });
      expect(keys(page)).toContain('practices/one-form');
    });

    it('wants every word, and shows what has only some apart, naming the word it lacks', async () => {
      const page = await ask('en', { text: 'handbook municipalities', sort: 'relevance' });
      expect(page.total).toBe(0);
      expect(page.partial.map(({ card }) => card.key)).toContain('publications/handbook');
      expect(page.partial.every(({ lacking }) => lacking.length > 0)).toBe(true);
    });

    it('has no confident answer to nonsense', async () => {
      const page = await ask('en', { text: 'football xyzzyq', sort: 'relevance' });
      expect(page.total).toBe(0);
      expect(page.unknownWords).toContain('xyzzyq');
    });

    it('ticks terms of one facet with or, terms of two facets with and', async () => {
      const either = await ask('en', { selection: { country: ['cv', 'rw'] }, sort: 'newest' });
      expect(keys(either).sort()).toEqual(['case-studies/islands', 'events/nairobi']);
      const both = await ask('en', {
        selection: { country: ['cv', 'rw'], collection: ['events'] },
        sort: 'newest',
      });
      expect(keys(both)).toEqual(['events/nairobi']);
    });

    it('counts beside an option what ticking it would give', async () => {
      const page = await ask('en', {
        selection: { country: ['rw'], collection: ['events'] },
        sort: 'newest',
      });
      expect(page.counts.collection.get('events')).toBe(1);
      expect(page.counts.collection.get('actions') ?? 0).toBe(0);
      // Of the events: two countries each of the one there is.
      expect(page.counts.country.get('mw')).toBe(1);
      expect(page.counts.country.get('cv') ?? 0).toBe(0);
    });

    it('counts only what the words find', async () => {
      const page = await ask('en', { text: 'handbook', sort: 'relevance' });
      expect(page.counts.collection.get('lessons') ?? 0).toBe(0);
      expect(page.counts.collection.get('publications')).toBe(1);
    });

    it('sorts by title and by age, and loses no entry that has no date', async () => {
      const oldest = await ask('en', { sort: 'oldest' });
      expect(keys(oldest)[0]).toBe('actions/kenya-ii');
      expect(keys(oldest).at(-1)).toBe('lessons/ask-early');
      const title = await ask('en', { sort: 'title' });
      expect(title.total).toBe(6);
      expect(title.hits[0]?.card.title).toBe('As ilhas e os municípios');
    });

    it('goes to the last page when a later one is asked for', async () => {
      const page = await ask('en', { sort: 'newest', page: 99 });
      expect([page.query.page, page.pages, page.hits.length]).toEqual([1, 1, 6]);
    });
  });
}
