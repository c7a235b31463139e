/**
 * The server engine: Meilisearch finds, orders and counts. The query is understood here as in the embedded engine, from
 * the catalogue and the lexicon beside the page; one request asks for everything a page of results shows. Any fault is
 * thrown: what stands in for a server is not this engine's affair (../fallback.ts).
 */
import { Meilisearch, type MultiSearchQuery } from 'meilisearch';
import type { Card, Catalogue } from '../catalogue.ts';
import { tokensOf } from '../concepts/tokens.ts';
import type { Query, ResultPage, Selection } from '../port.ts';
import { nothingAsked } from '../results.ts';
import { waysOut } from '../way-out.ts';
import {
  cardOf,
  foundIn,
  pageOf,
  partialOf,
  ServerAway,
  type ServerResult,
} from './meilisearch-answer.ts';
import { filtersOf, requestOf, withState } from './meilisearch-query.ts';
import type { QueryReader } from './query-reader.ts';
import { versionOf } from './server-version.ts';

/** Where the server is, and the key that may search it. */
export interface ServerAddress {
  url: string;
  key: string;
  /** What the names of its indexes begin with. */
  prefix: string;
}

/** A server as a page knows it. */
export interface PageServer extends ServerAddress {
  /** A digest of the facts that its indexes should hold (server-version.ts). */
  facts: string;
}

/** What the engine needs of the page. */
export interface ServerParts extends QueryReader {
  catalogue: () => Catalogue;
}

/** An engine that may fail. */
export interface ServerEngine {
  /** Fetches what understands a query, from beside the page: its failing is no fault of the server's. */
  prepare: (text: string) => Promise<unknown>;
  /** The signal ends a search that nobody waits for. */
  search: (query: Query, signal?: AbortSignal) => Promise<ResultPage>;
}

/** Results read at once for a download. */
const bulk = 1000;

/** The engine of a server. */
export function meilisearchEngine(address: PageServer, parts: ServerParts): ServerEngine {
  const client = new Meilisearch({ host: address.url, apiKey: address.key });
  const askOnce: Ask = async (queries, signal) => {
    const { locale, stamp } = parts.catalogue();
    const all = { queries: withState(queries, address.prefix, locale) };
    const { results } = await client.multiSearch(all, signal ? { signal } : {});
    const version = versionOf(stamp, address.facts);
    return foundIn(results as unknown as ServerResult[], locale, version);
  };
  const ask: Ask = (queries, signal) =>
    askOnce(queries, signal).catch((error: unknown) => {
      if (error instanceof ServerAway) return askOnce(queries, signal);
      throw error;
    });
  const search: ServerEngine['search'] = async (query, signal) => {
    const catalogue = parts.catalogue();
    const isText = tokensOf(query.text).length > 0;
    const reading = isText ? await parts.read(query.text) : undefined;
    const request = requestOf(query, reading, catalogue, address.prefix);
    const found = await ask(request.queries, signal);
    const understanding = reading?.understanding ?? nothingAsked;
    const page = pageOf(found, request, query, understanding);
    // The last page is shown where a later one is asked for.
    if (page.query.page < query.page) return search(page.query, signal);
    const [main] = request.queries;
    // Full matches come first in the query for partial ones too.
    const partial = page.query.page === page.pages &&
      request.partial && { ...request.partial, offset: page.total };
    const [some] = partial ? await ask([partial], signal) : [];
    return {
      ...page,
      partial: some ? partialOf(some, request, understanding) : [],
      wayOut: page.total === 0 ? await waysOutOf(query, catalogue, main, ask, signal) : [],
      all: () => allCards(page.total, main, ask),
    };
  };
  return { prepare: (text) => parts.read(text), search };
}

type Ask = (
  queries: MultiSearchQuery[],
  signal: AbortSignal | undefined,
) => Promise<ServerResult[]>;

/** What leaving out filters would give, asked for only where nothing was found. */
async function waysOutOf(
  query: Query,
  catalogue: Catalogue,
  main: MultiSearchQuery | undefined,
  ask: Ask,
  signal: AbortSignal | undefined,
): Promise<ResultPage['wayOut']> {
  const asked: Selection[] = [];
  waysOut(query, (selection) => {
    asked.push(selection);
    return 0;
  });
  if (!main || asked.length === 0) return [];
  const { every } = query;
  const counting = asked.map((selection) => ({
    ...onlyCounting(main),
    filter: filtersOf({ selection, every }, catalogue),
  }));
  const results = await ask(counting, signal);
  const nameOf = (selection: Selection): string => JSON.stringify(selection);
  const totals = new Map(asked.map((one, at) => [nameOf(one), results[at]?.totalHits ?? 0]));
  return waysOut(query, (selection) => totals.get(nameOf(selection)) ?? 0);
}

const onlyCounting = (query: MultiSearchQuery): MultiSearchQuery => ({
  ...query,
  attributesToHighlight: [],
  attributesToCrop: [],
  facets: [],
  page: 1,
  hitsPerPage: 0,
});

async function allCards(
  total: number,
  main: MultiSearchQuery | undefined,
  ask: Ask,
): Promise<readonly Card[]> {
  const found: Card[] = [];
  for (let page = 1; main && found.length < total; page++) {
    const [result] = await ask([{ ...onlyCounting(main), page, hitsPerPage: bulk }], undefined);
    const hits = result?.hits ?? [];
    if (hits.length === 0) break;
    found.push(...hits.map(cardOf));
  }
  return found;
}
