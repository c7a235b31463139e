/** The key that pages carry: it may search the registry's indexes, and nothing else. */
import type { Key, Meilisearch } from 'meilisearch';

/** The search key of these indexes, made where there is none yet. Needs the admin key. */
export const searchKey = async (client: Meilisearch, prefix: string): Promise<string> =>
  (await searchKeyOf(client, prefix)).key;

/**
 * The search key with all that a server knows of it.
 * @param uid the id it should have; by default any
 */
export async function searchKeyOf(client: Meilisearch, prefix: string, uid?: string): Promise<Key> {
  const name = `${prefix}: search only`;
  const indexes = [`${prefix}_*`];
  const { results } = await client.getKeys({ limit: 1000 });
  const isIt = (key: Key): boolean =>
    key.name === name &&
    key.expiresAt === null &&
    key.actions.join() === 'search' &&
    key.indexes.join() === indexes.join() &&
    (uid === undefined || key.uid === uid);
  const known = results.find(isIt);
  if (known) return known;
  return client.createKey({
    name,
    description: 'For the pages of the registry: may search its indexes, nothing else.',
    actions: ['search'],
    indexes,
    expiresAt: null,
    ...(uid === undefined ? {} : { uid }),
  });
}
