/**
 * Which entries are near each other, whatever language their texts are in: by the concepts both are about, and by the
 * entries both have a relation to. A rare concept counts more than one that half the registry shares.
 */
import type { Entry } from '#registry/entry.ts';
import type { Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import type { Link } from '#registry/relations.ts';
import type { Concept } from './concepts/concepts.ts';
import { knownConcepts } from './concepts/known.ts';

/** An entry near another, and what both are about, the most telling first. */
export interface Related {
  entry: Entry;
  /** How near, from 0 to about 1. */
  nearness: number;
  shared: readonly Concept[];
}

/** Gives the entries near one, nearest first; what it already has a relation to is left out. */
export type RelatedTo = (entry: Entry, count: number) => Related[];

/** A concept that more entries than this share says too little to be worth comparing them all. */
const mostSharing = 400;

/** What both have a relation to draws them together as much as a fairly telling concept. */
const commonNeighbour = 0.12;

/** Below this, two entries merely have a region or a pillar in common. */
const near = 0.1;

/** What was made, and by which kind of activity, says less than what it is about. */
const kindWeights: Partial<Record<Concept['kind'], number>> = {
  'activity-types': 0.5,
  'output-kinds': 0.5,
  'event-kinds': 0.5,
};

type Weights = ReadonlyMap<number, number>;

/** Prepares the nearness of all entries of a registry; each answer then looks only at entries that share something. */
export function relatedIn(
  registry: Registry,
  links: ReadonlyMap<string, readonly Link[]>,
): RelatedTo {
  const { concepts, mentions } = knownConcepts(registry);
  const entries = [...registry.entries.values()];
  const rows = new Map(entries.map(({ key }, row) => [key, row]));
  const weights = weightsByRow(entries, concepts, mentions);
  const neighboursOf = (entry: Entry): Set<string> =>
    new Set((links.get(entry.key) ?? []).map((link) => link.entry.key));
  return (entry, count) => {
    const row = rows.get(entry.key);
    const own = row === undefined ? undefined : weights[row];
    if (!own) return [];
    const sums = new Map<number, number>();
    for (const [concept, weight] of own) {
      const sharing = mentions[concept] ?? new Map<number, number>();
      if (sharing.size > mostSharing) continue;
      for (const other of sharing.keys()) {
        const product = weight * (weights[other]?.get(concept) ?? 0);
        sums.set(other, (sums.get(other) ?? 0) + product);
      }
    }
    const linked = neighboursOf(entry);
    for (const key of linked) {
      for (const { entry: second } of links.get(key) ?? []) {
        const other = rows.get(second.key) ?? -1;
        sums.set(other, (sums.get(other) ?? 0) + commonNeighbour);
      }
    }
    return [...sums]
      .flatMap(([other, nearness]) => {
        const found = entries[other];
        const isNew = found && found !== entry && !linked.has(found.key);
        return isNew && nearness >= near ? [{ entry: found, nearness, other }] : [];
      })
      .sort((a, b) => b.nearness - a.nearness || a.other - b.other)
      .slice(0, count)
      .map(({ entry: found, nearness, other }) => {
        const shared = sharedBy(own, weights[other] ?? new Map(), concepts);
        return { entry: found, nearness, shared };
      });
  };
}

/** For each entry the concepts it is about, weighed so that the squares add up to one. */
function weightsByRow(
  entries: readonly Entry[],
  concepts: readonly Concept[],
  mentions: readonly ReadonlyMap<number, number>[],
): Weights[] {
  const weights = entries.map(() => new Map<number, number>());
  concepts.forEach(({ kind, id }, concept) => {
    const strengths = mentions[concept];
    // Everyday words serve the search; they do not say what an entry is about.
    if (!strengths || kind === 'word') return;
    const rarity = Math.log((entries.length + 1) / (strengths.size + 0.5));
    const kindWeight = kindWeights[kind] ?? 1;
    for (const [row, strength] of strengths) {
      // A country that a text merely names is not what the entry is about.
      if (kind === 'countries' && !entries[row]?.facts.countries.includes(id)) continue;
      weights[row]?.set(concept, strength * rarity * kindWeight);
    }
  });
  for (const own of weights) {
    const length = Math.hypot(...own.values()) || 1;
    for (const [concept, weight] of own) own.set(concept, weight / length);
  }
  return weights;
}

function sharedBy(a: Weights, b: Weights, concepts: readonly Concept[]): Concept[] {
  return [...a]
    .map(([concept, weight]) => [concept, weight * (b.get(concept) ?? 0)] as const)
    .filter(([, product]) => product > 0.01)
    .sort(([, first], [, second]) => second - first)
    .flatMap(([concept]) => concepts[concept] ?? []);
}

/** The names of what is shared in a locale, each once: a term of the glossary and a theme may go by one name. */
export function namesOf(shared: readonly Concept[], locale: Locale, count: number): string[] {
  const names = new Map(
    shared.map(({ labels }) => [labels[locale].toLocaleLowerCase(locale), labels[locale]]),
  );
  return [...names.values()].slice(0, count);
}
