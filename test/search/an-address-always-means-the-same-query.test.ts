import { describe, expect, it } from 'vitest';
import { parseQuery, queryParameters, toggled } from '#search/query.ts';
import type { FacetKey } from '#search/facets.ts';

const knows = (facet: FacetKey, id: string): boolean =>
  ({ theme: ['a', 'b'], country: ['ke'] })[facet as string]?.includes(id) ?? false;
const read = (address: string) => parseQuery(new URLSearchParams(address), knows);

describe('a search address', () => {
  it('is read and written back the same', () => {
    const address = 'q=data&theme=a&theme=b&country=ke&sort=newest&page=2';
    expect(queryParameters(read(address).query).toString()).toBe(address);
  });

  it('leaves defaults out: relevance for words, newest without', () => {
    expect(queryParameters(read('q=x&sort=relevance&page=1').query).toString()).toBe('q=x');
    expect(queryParameters(read('sort=newest').query).toString()).toBe('');
  });

  it('ignores what it does not know, and names it', () => {
    const { query, ignored } = read('theme=zz&colour=red&sort=best&page=-1&country=ke');
    expect(query).toEqual({
      text: '',
      selection: { country: ['ke'] },
      every: [],
      sort: 'newest',
      isGrouped: false,
      page: 1,
    });
    expect(ignored).toEqual(['theme=zz', 'colour=red', 'sort=best', 'page=-1']);
  });

  it('asks for every theme at once, and for groups', () => {
    const address = 'theme=a&theme=b&every=theme&group=collection';
    expect(read(address).query).toMatchObject({ every: ['theme'], isGrouped: true });
    expect(queryParameters(read(address).query).toString()).toBe(address);
    // Of one theme there is nothing to choose from.
    expect(queryParameters(read('theme=a&every=theme').query).toString()).toBe('theme=a');
  });

  it('is not fooled by names of every object', () => {
    expect(read('__proto__=a&constructor=b&toString=c').ignored).toHaveLength(3);
  });

  it('takes a term once, however often it stands there', () => {
    expect(read('theme=a&theme=a').query.selection).toEqual({ theme: ['a'] });
  });

  it('is toggled by a tick and a second tick', () => {
    const once = toggled({}, 'theme', 'a');
    expect(once).toEqual({ theme: ['a'] });
    expect(toggled(once, 'theme', 'a')).toEqual({ theme: [] });
  });
});
