/** A published list beside the computed one, thing by thing: what both name, and what only one does. */
import type { Entry } from './entry.ts';
import type { Figure } from './statistics.ts';

/** One thing in either list. */
export interface SideBySide {
  id: string;
  /** The place of the item that names it in the published list; undefined where none does. */
  published: number | undefined;
  /** Entries that make it part of the computed list; empty where none does. */
  because: readonly Entry[];
}

type Listed = NonNullable<Figure['listed']>[number];

/**
 * Sets the two lists side by side: in the order published, then what only the registry names.
 * @param idsOf the ids that one published item stands for
 */
export function sideBySide(
  figure: Pick<Figure, 'listed'> | undefined,
  idsOf: (item: Listed) => readonly string[],
  computed: ReadonlyMap<string, readonly Entry[]>,
): SideBySide[] {
  const rows = new Map<string, SideBySide>();
  (figure?.listed ?? []).forEach((item, index) => {
    for (const id of idsOf(item)) {
      rows.set(id, { id, published: index, because: computed.get(id) ?? [] });
    }
  });
  for (const [id, because] of computed) {
    if (!rows.has(id)) rows.set(id, { id, published: undefined, because });
  }
  return [...rows.values()];
}

/** Entries by each of the ids a function gives for them. */
export function byId(
  entries: readonly Entry[],
  idsOf: (entry: Entry) => readonly string[],
): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const id of new Set(idsOf(entry))) found.set(id, [...(found.get(id) ?? []), entry]);
  }
  return found;
}
