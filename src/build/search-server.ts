/** Which search engine a build is for. Without settings the search is embedded and needs no server. */
import { defaultPrefix, stateName } from '#search/engines/meilisearch-names.ts';
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
 * Asks the server what the search key may do, for one that may more than search must not be published, and one that may
 * not search is of no use.
 * @returns what could not be checked, if anything; throws with what to set
 */
export async function checkSearchKey(server: ServerAddress): Promise<string | undefined> {
  const ask = asking(server);
  const search = { queries: [{ indexUid: stateName(server.prefix), q: '', limit: 1 }] };
  const answer = await ask('POST', '/multi-search', JSON.stringify(search));
  if (answer === undefined) {
    return `${server.url} does not answer: what its search key may do was not checked.`;
  }
  if (isRefusal(answer)) {
    throw new Error(
      `${server.url} refuses MEILISEARCH_SEARCH_KEY for the indexes \`${server.prefix}_…\`: no page could search there.\n` +
        'Fix: set it to what `npm run index -- key` prints.',
    );
  }
  for (const [method, path, body] of beyondSearching(server.prefix)) {
    const status = await ask(method, path, body);
    if (status === undefined || isRefusal(status)) continue;
    throw new Error(
      'MEILISEARCH_SEARCH_KEY may do more than search: everyone could read it in the pages.\n' +
        'Fix: set it to what `npm run index -- key` prints.',
    );
  }
  return undefined;
}

/** What a key for pages must be refused. Bodies are of no use, so that nothing changes where it is not. */
function beyondSearching(prefix: string): [method: string, path: string, body?: string][] {
  const index = `/indexes/${stateName(prefix)}`;
  return [
    ['GET', '/keys?limit=1'],
    ['GET', '/tasks?limit=1'],
    ['GET', `${index}/documents?limit=1`],
    ['POST', `${index}/documents`, 'none'],
    ['PATCH', `${index}/settings`, 'none'],
  ];
}

const isRefusal = (status: number): boolean => status === 401 || status === 403;

/** Asks a server as a page would; the status of its answer, undefined where there is none. */
function asking({ url, key }: ServerAddress) {
  return async (method: string, path: string, body?: string): Promise<number | undefined> => {
    const request: RequestInit = {
      method,
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      signal: AbortSignal.timeout(5000),
      ...(body === undefined ? {} : { body }),
    };
    const answer = await fetch(`${url.replace(/\/$/, '')}${path}`, request).catch(() => undefined);
    return answer?.status;
  };
}
