/** The search of a site that has a search server: loaded only there. */
import type { EmbeddedEngine } from '#search/engines/embedded.ts';
import { meilisearchEngine, type ServerAddress } from '#search/engines/meilisearch.ts';
import { withFallback } from '#search/fallback.ts';

/** The engine that asks the server written in the page, and answers by itself where that fails. */
export function engineWithServer(written: string, embedded: EmbeddedEngine): EmbeddedEngine {
  return withFallback(meilisearchEngine(JSON.parse(written) as ServerAddress, embedded), embedded);
}
