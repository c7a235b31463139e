import { describe, expect, it } from 'vitest';
import { loadRegistry } from '#build/load-registry.ts';
import { publicRegistry } from '#registry/registry.ts';
import { linksOf } from '#registry/relations.ts';
import { namesOf, relatedIn } from '#search/related.ts';

const registry = publicRegistry(loadRegistry('content').registry);
const links = linksOf(registry);
const near = relatedIn(registry, links);
const entryAt = (key: string) => {
  const entry = registry.entries.get(key);
  if (!entry) throw new Error(`No entry ${key}.`);
  return entry;
};
const keysNear = (key: string, count = 4): string[] =>
  near(entryAt(key), count).map(({ entry }) => entry.key);

describe('entries near one', () => {
  it('are about the same, in another country and another language', () => {
    expect(keysNear('actions/madagascar-i-diaspora-policy')).toContain(
      'actions/malawi-iii-diaspora-engagement',
    );
    const found = near(entryAt('actions/brazil-ii-interviewing-children'), 4);
    expect(found.map(({ entry }) => entry.key)).toContain('publications/fs-uam');
    for (const { shared } of found) {
      expect(shared.some(({ id }) => id === 'unaccompanied-minors')).toBe(true);
    }
  });

  it('are never those it has a relation to, nor itself', () => {
    for (const entry of registry.entries.values()) {
      const linked = (links.get(entry.key) ?? []).map((link) => link.entry.key);
      const found = near(entry, 4).map((one) => one.entry.key);
      expect(found.filter((key) => key === entry.key || linked.includes(key))).toEqual([]);
    }
  });

  it('share a country only where both are filed under it: Niger is not near because a text names Nigeria', () => {
    for (const { shared } of near(entryAt('actions/niger-iii-migration-youth'), 8)) {
      expect(shared.filter(({ kind, id }) => kind === 'countries' && id === 'ng')).toEqual([]);
    }
  });

  it('are found for nearly every entry, in order of nearness', () => {
    const all = [...registry.entries.values()].map((entry) => near(entry, 4));
    expect(all.filter((found) => found.length >= 2).length / all.length).toBeGreaterThan(0.95);
    for (const found of all) {
      const order = found.map(({ nearness }) => nearness);
      expect(order).toEqual([...order].sort((a, b) => b - a));
    }
  });

  it('say what they share in the reader’s language, each name once', () => {
    const [first] = near(
      entryAt('practices/kenya-standard-operating-procedures-migration-data'),
      1,
    );
    const names = namesOf(first?.shared ?? [], 'fr', 5);
    expect(names).toContain('Kenya');
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });
});
