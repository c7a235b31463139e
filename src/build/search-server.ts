/** Which search engine a build is for. Without settings the search is embedded and needs no server. */
import { defaultPrefix } from '#search/engines/meilisearch-names.ts';
import type { ServerAddress } from '#search/engines/meilisearch.ts';

/** Variables of the environment that a build depends on. */
export const searchSettings = [
  'SEARCH_ENGINE',
  'MEILISEARCH_URL',
  'MEILISEARCH_SEARCH_KEY',
  'MEILISEARCH_INDEX_PREFIX',
] as const;

/** What must never reach a page. */
const secretSettings = ['MEILISEARCH_ADMIN_KEY', 'MEILI_MASTER_KEY'] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** The server that pages ask, with the key they carry; undefined where the search is embedded. Throws with what to set. */
export function searchServer(environment: Environment): ServerAddress | undefined {
  const engine = environment['SEARCH_ENGINE'] ?? 'embedded';
  if (engine === 'embedded' || engine === '') return undefined;
  if (engine !== 'meilisearch') {
    throw new Error(
      `Unexpected SEARCH_ENGINE \`${engine}\`, expected \`embedded\` or \`meilisearch\`.`,
    );
  }
  const url = environment['MEILISEARCH_URL'] ?? '';
  const key = environment['MEILISEARCH_SEARCH_KEY'] ?? '';
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new Error(
      `Unexpected MEILISEARCH_URL \`${url}\`, expected the address at which browsers reach the search server.\n` +
        'Fix: set it, or build with SEARCH_ENGINE=embedded.',
    );
  }
  if (!key) {
    throw new Error(
      'MEILISEARCH_SEARCH_KEY is not set: pages need a key that may search.\n' +
        'Fix: set it to what `npm run index -- key` prints.',
    );
  }
  if (secretSettings.some((name) => environment[name]?.trim() === key.trim())) {
    throw new Error(
      'MEILISEARCH_SEARCH_KEY is the admin or master key: everyone could read it in the pages, and change the indexes.\n' +
        'Fix: set it to what `npm run index -- key` prints.',
    );
  }
  return { url, key, prefix: environment['MEILISEARCH_INDEX_PREFIX'] ?? defaultPrefix };
}

/** Where the policy of the search page lets it connect to, besides its own site. */
export const originOf = ({ url }: Pick<ServerAddress, 'url'>): string => new URL(url).origin;

/**
 * Asks the server what a key may do, for a key that may more than search must not be published.
 * @returns what could not be checked, if anything; throws where the key may more
 */
export async function checkSearchKey(server: ServerAddress): Promise<string | undefined> {
  const headers = { Authorization: `Bearer ${server.key}` };
  const address = `${server.url.replace(/\/$/, '')}/keys?limit=1`;
  const answer = await fetch(address, { headers, signal: AbortSignal.timeout(5000) }).catch(
    () => undefined,
  );
  if (!answer) return `${server.url} does not answer: what its search key may do was not checked.`;
  if (answer.ok) {
    throw new Error(
      'MEILISEARCH_SEARCH_KEY may do more than search: everyone could read it in the pages.\n' +
        'Fix: set it to what `npm run index -- key` prints.',
    );
  }
  return undefined;
}
