/** Which search server commands talk to, and with which key: from the environment, or from a file it names. */
import { existsSync, readFileSync } from 'node:fs';
import { Meilisearch } from 'meilisearch';
import { IndexingFailed } from '#search/engines/meilisearch-indexing.ts';
import { defaultPrefix } from '#search/engines/meilisearch-names.ts';

/** A server that commands may change. */
export interface AdminServer {
  client: Meilisearch;
  url: string;
  /** What the names of its indexes begin with. */
  prefix: string;
}

/** Something is missing or wrong in the settings; the message says what to set. */
export class SettingsFault extends Error {
  override name = 'SettingsFault';
}

/** The server of these settings. No message holds a key. */
export function adminServer(
  environment: Readonly<Record<string, string | undefined>>,
): AdminServer {
  const url = environment['MEILISEARCH_URL'];
  if (!url || !/^https?:\/\//.test(url)) {
    throw new SettingsFault(
      `Unexpected MEILISEARCH_URL \`${url ?? ''}\`, expected the address of the server, such as https://search.example.org.\n` +
        'Fix: set it before the command: MEILISEARCH_URL=… npm run index',
    );
  }
  const client = new Meilisearch({ host: url, apiKey: adminKey(environment) });
  return { client, url, prefix: indexPrefix(environment) };
}

/** What the names of the indexes begin with. */
export const indexPrefix = (environment: Readonly<Record<string, string | undefined>>): string =>
  environment['MEILISEARCH_INDEX_PREFIX'] ?? defaultPrefix;

function adminKey(environment: Readonly<Record<string, string | undefined>>): string {
  const { MEILISEARCH_ADMIN_KEY: key, MEILISEARCH_ADMIN_KEY_FILE: file } = environment;
  if (key) return key;
  if (file && existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new SettingsFault(
    file
      ? `There is no file ${file}, which MEILISEARCH_ADMIN_KEY_FILE names.\nFix: write the admin key into it, alone.`
      : 'No key: indexing needs the server’s admin key.\nFix: set MEILISEARCH_ADMIN_KEY, or MEILISEARCH_ADMIN_KEY_FILE to a file with the key alone.',
  );
}

/** What an error of the server means, and what to do. */
export function explainServerError(error: unknown, url: string): string {
  if (error instanceof SettingsFault) return error.message;
  if (error instanceof IndexingFailed) {
    return `${explainServerError(error.cause, url)}\n${error.consequence}`;
  }
  const message = error instanceof Error ? error.message : String(error);
  const cause = error instanceof Error ? error.cause : undefined;
  const { code } = (cause ?? error) as { code?: string };
  if (code === 'invalid_api_key' || code === 'missing_authorization_header') {
    return `${url} refuses the key.\nFix: set MEILISEARCH_ADMIN_KEY to the admin key, which the server gives to who asks GET /keys with the master key.`;
  }
  if (/Request to .* has failed/.test(message)) {
    return `${url} does not answer.\nFix: see that Meilisearch runs there and that this machine can reach it.`;
  }
  return message;
}
