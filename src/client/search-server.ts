/** The search of a site that has a search server; no other site has this file. */
import type { Locale } from '#registry/locale.ts';
import { embeddedEngine, type EmbeddedEngine } from '#search/engines/embedded.ts';
import { meilisearchEngine, type PageServer } from '#search/engines/meilisearch.ts';
import { queryReader } from '#search/engines/query-reader.ts';
import { sharedSources } from '#search/engines/shared-sources.ts';
import { withFallback } from '#search/fallback.ts';
import { place } from './search-place.ts';

/** The engine that asks the server written in the page, and answers by itself where that fails. */
export function engineWithServer(written: string, locale: Locale): EmbeddedEngine {
  const sources = sharedSources(place.sources);
  const embedded = embeddedEngine(sources);
  const { read } = queryReader(sources, locale);
  const address = JSON.parse(written) as PageServer;
  return withFallback(
    meilisearchEngine(address, { catalogue: embedded.catalogue, read }),
    embedded,
  );
}
