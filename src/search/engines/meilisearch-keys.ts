/** Keys of the registry's indexes that are not the admin's. */
import type { Key, KeyCreation, Meilisearch } from 'meilisearch';

/** The key that pages carry: it may search these indexes, nothing else. Made where there is none; needs the admin key. */
export const searchKey = async (client: Meilisearch, prefix: string): Promise<string> =>
  (await searchKeyOf(client, prefix)).key;

/**
 * The key of pages with all that a server knows of it.
 * @param uid the id it should have; by default any
 */
export const searchKeyOf = (client: Meilisearch, prefix: string, uid?: string): Promise<Key> =>
  keyOf(client, {
    name: `${prefix}: search only`,
    description: 'For the pages of the registry: may search its indexes, nothing else.',
    actions: ['search'],
    indexes: [`${prefix}_*`],
    ...(uid === undefined ? {} : { uid }),
  });

/** The key by which a server of a cluster reads from another. */
export const readingKey = async (client: Meilisearch, prefix: string): Promise<string> => {
  const key = await keyOf(client, {
    name: `${prefix}: servers of the cluster`,
    description: 'For the other servers of the cluster: may read the indexes of the registry.',
    actions: ['search', 'documents.get'],
    indexes: [`${prefix}_*`],
  });
  return key.key;
};

async function keyOf(client: Meilisearch, wanted: Omit<KeyCreation, 'expiresAt'>): Promise<Key> {
  const { results } = await client.getKeys({ limit: 1000 });
  const isIt = (key: Key): boolean =>
    key.name === wanted.name &&
    key.expiresAt === null &&
    [...key.actions].sort().join() === [...wanted.actions].sort().join() &&
    key.indexes.join() === wanted.indexes.join() &&
    (wanted.uid === undefined || key.uid === wanted.uid);
  return results.find(isIt) ?? client.createKey({ ...wanted, expiresAt: null });
}
