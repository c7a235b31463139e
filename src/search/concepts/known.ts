/** The concepts of a registry and the entries they lead to, worked out once for all locales. */
import type { Registry } from '#registry/registry.ts';
import { conceptsOf, type Concept } from './concepts.ts';
import { mentionsOf, type Mentions } from './mentions.ts';

/** What is known of a registry's concepts. */
export interface KnownConcepts {
  concepts: readonly Concept[];
  mentions: Mentions;
}

const kept = new WeakMap<Registry, KnownConcepts>();

/** The concepts of a registry, with the entries they lead to. */
export function knownConcepts(registry: Registry): KnownConcepts {
  let known = kept.get(registry);
  if (!known) {
    const concepts = conceptsOf(registry);
    known = { concepts, mentions: mentionsOf(registry, concepts) };
    kept.set(registry, known);
  }
  return known;
}
