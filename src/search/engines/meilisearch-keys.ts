/** The key that pages carry: it may search the registry's indexes, and nothing else. */
import type { Key, Meilisearch } from 'meilisearch';

/** The search key of these indexes, made where there is none yet. Needs the admin key. */
export async function searchKey(client: Meilisearch, prefix: string): Promise<string> {
  const name = `${prefix}: search only`;
  const indexes = [`${prefix}_*`];
  const { results } = await client.getKeys({ limit: 1000 });
  const isIt = (key: Key): boolean =>
    key.name === name &&
    key.expiresAt === null &&
    key.actions.join() === 'search' &&
    key.indexes.join() === indexes.join();
  const known = results.find(isIt);
  if (known) return known.key;
  const made = await client.createKey({
    name,
    description: 'For the pages of the registry: may search its indexes, nothing else.',
    actions: ['search'],
    indexes,
    expiresAt: null,
  });
  return made.key;
}
