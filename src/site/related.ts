/** The entries near each entry, worked out once for the whole build. */
import type { Entry } from '#registry/entry.ts';
import { relatedIn, type Related } from '#search/related.ts';
import { links, registry } from './registry.ts';

/** How many an entry's page names. */
const shown = 4;

const find = relatedIn(registry, links);
const known = new Map<string, Related[]>();

/** The entries nearest to one, beside those it already has a relation to. */
export function related(entry: Entry): readonly Related[] {
  const found = known.get(entry.key) ?? find(entry, shown);
  known.set(entry.key, found);
  return found;
}
