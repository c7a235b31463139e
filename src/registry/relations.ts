/** Relations read from both ends: what an entry names, and what names it. */
import type { Entry } from './entry.ts';
import type { Registry } from './registry.ts';

/** A link of one entry to another, as seen from the first. */
export interface Link {
  /** Id of a relation type. */
  type: string;
  /** True where the other entry holds the relation and this one is its object. */
  inverse: boolean;
  entry: Entry;
}

/** Every link of every entry, by entry key; made once for the whole registry. */
export function linksOf(registry: Registry): ReadonlyMap<string, readonly Link[]> {
  const links = new Map<string, Link[]>();
  const add = (key: string, link: Link): void => {
    const list = links.get(key) ?? [];
    const known = list.some((l) => l.entry.key === link.entry.key && l.type === link.type);
    if (!known) list.push(link);
    links.set(key, list);
  };
  for (const entry of registry.entries.values()) {
    for (const { type, other } of statedBy(entry)) {
      const target = registry.entries.get(other);
      if (!target || target.key === entry.key) continue;
      add(entry.key, { type, inverse: false, entry: target });
      // `related` reads the same from both ends.
      add(target.key, { type, inverse: type !== 'related', entry });
    }
  }
  return links;
}

/** The relations an entry states: in `relations`, by its outputs, and by what followed its recommendations. */
function* statedBy(entry: Entry): Generator<{ type: string; other: string }> {
  for (const relation of entry.facts.relations)
    yield { type: relation.type, other: relation.entry };
  for (const recommendation of entry.facts.recommendations ?? []) {
    if (recommendation.followedBy) yield { type: 'related', other: recommendation.followedBy };
  }
}
