/** The entries near each entry, worked out once for the whole build. */
import { oncePreviewed } from '#build/live-sources.ts';
import type { Entry } from '#registry/entry.ts';
import { relatedIn, type Related } from '#search/related.ts';
import { links, registry } from './registry.ts';

/** How many an entry's page names. */
const shown = 4;

const find = oncePreviewed('related', () => relatedIn(registry, links));
const known = new Map<string, Related[]>();

/** The entries nearest to one, beside those it already has a relation to. */
export function related(entry: Entry): readonly Related[] {
  const found = known.get(entry.key) ?? find(entry, shown).map(asItIsNow);
  known.set(entry.key, found);
  return found;
}

/** In the preview, what is near is remembered, but the entry may have another title by now. */
const asItIsNow = (near: Related): Related => ({
  ...near,
  entry: registry.entries.get(near.entry.key) ?? near.entry,
});
