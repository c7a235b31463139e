/**
 * How a page knows that a server's indexes are of the content it shows. The stamp of its files is of texts and words; the
 * indexes also hold facts, by which a server filters and orders.
 */
import type { Registry } from '#registry/registry.ts';
import { facetTermsOf } from '../facets.ts';
import { digestOf } from './meilisearch-names.ts';

/** To be raised when documents, tokens or queries come to mean something else: indexes made before then do not serve. */
const shape = 1;

/** A digest of the facts in a registry's indexes. */
export function factsOf(registry: Registry): string {
  const digests = [...registry.entries.values()].map((entry) => {
    const { start, end } = entry.editions[entry.original]?.values ?? {};
    return digestOf(JSON.stringify([entry.key, facetTermsOf(entry), start, end]));
  });
  return digestOf([shape, ...digests].join(' '));
}

/** What the state of an index says, and a page of the same content expects. */
export const versionOf = (stamp: string, facts: string): string => `${stamp}.${facts}`;
