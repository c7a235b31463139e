/**
 * The server engine: Meilisearch finds, orders and counts. The query is understood here as in the embedded engine, from
 * the catalogue and the lexicon beside the page; one request asks for everything a page of results shows. Any fault is
 * thrown: what stands in for a server is not this engine's affair (../fallback.ts).
 */
import { Meilisearch, type MultiSearchQuery } from 'meilisearch';
import type { Card, Catalogue } from '../catalogue.ts';
import { tokensOf } from '../concepts/tokens.ts';
import { facetKeys, type FacetKey } from '../facets.ts';
import type { Matcher } from '../matcher.ts';
import type { Query, ResultPage } from '../port.ts';
import { nothingAsked } from '../results.ts';
import { holdToVersion, pageOf, type Reading, type ServerResult } from './meilisearch-answer.ts';
import { versionOf } from './meilisearch-names.ts';
import { filtersOf, requestOf } from './meilisearch-query.ts';

/** Where the server is, and the key that may search it. */
export interface ServerAddress {
  url: string;
  key: string;
  /** What the names of its indexes begin with. */
  prefix: string;
}

/** What the engine shares with the embedded one. */
export interface ServerParts {
  catalogue: () => Catalogue;
  /** What understands a text; undefined where its files cannot be read. */
  matcherFor: (text: string) => Promise<Matcher | undefined>;
}

/** An engine that may fail; the signal ends a search that nobody waits for. */
export interface ServerEngine {
  search: (query: Query, signal?: AbortSignal) => Promise<ResultPage>;
}

/** Results read at once for a download. */
const bulk = 1000;

/** The engine of a server. */
export function meilisearchEngine(address: ServerAddress, parts: ServerParts): ServerEngine {
  const client = new Meilisearch({ host: address.url, apiKey: address.key });
  const known = new WeakMap<Catalogue, ReadonlyMap<string, Card>>();
  const versions = new WeakMap<Matcher, string>();
  const ask = async (
    queries: MultiSearchQuery[],
    signal: AbortSignal | undefined,
  ): Promise<ServerResult[]> => {
    const found = await client.multiSearch({ queries }, signal ? { signal } : {});
    return found.results as unknown as ServerResult[];
  };
  const search = async (query: Query, signal?: AbortSignal): Promise<ResultPage> => {
    const catalogue = parts.catalogue();
    const matcher = await parts.matcherFor(query.text);
    if (!matcher) throw new Error('The query cannot be understood: its files could not be read.');
    const isText = tokensOf(query.text).length > 0;
    const understanding = isText ? matcher.understand(query.text) : nothingAsked;
    const cards =
      known.get(catalogue) ?? new Map(catalogue.cards.map((card) => [card.key, card] as const));
    known.set(catalogue, cards);
    const version = versions.get(matcher) ?? versionOf(matcher.lexicon);
    versions.set(matcher, version);
    const reading: Reading = { query, understanding, matcher, catalogue, cards };
    const request = requestOf(query, understanding, matcher, catalogue, address.prefix);
    const results = await ask(request.queries, signal);
    holdToVersion(results[request.state], catalogue.locale, version);
    const page = pageOf(results, request, reading);
    // The last page is shown where a later one is asked for.
    if (page.query.page < query.page) return search(page.query, signal);
    const [main] = request.queries;
    return {
      ...page,
      wayOut: page.total === 0 ? await waysOut(query, reading, main, ask, signal) : [],
      all: () => allCards(page.total, reading, main, ask),
    };
  };
  return { search };
}

type Ask = (
  queries: MultiSearchQuery[],
  signal: AbortSignal | undefined,
) => Promise<ServerResult[]>;

/** What leaving out each ticked term would give, asked for only where nothing was found. */
async function waysOut(
  { selection, every }: Query,
  { catalogue }: Reading,
  main: MultiSearchQuery | undefined,
  ask: Ask,
  signal: AbortSignal | undefined,
): Promise<ResultPage['wayOut']> {
  const ways = facetKeys.flatMap((facet) =>
    (selection[facet] ?? []).map((id): { facet: FacetKey; id: string } => ({ facet, id })),
  );
  if (!main || ways.length === 0) return [];
  const results = await ask(
    ways.map(({ facet, id }) => {
      const left = (selection[facet] ?? []).filter((other) => other !== id);
      const filter = filtersOf({ selection: { ...selection, [facet]: left }, every }, catalogue);
      return { ...onlyCounting(main), filter };
    }),
    signal,
  );
  return ways
    .map((way, at) => ({ ...way, total: results[at]?.totalHits ?? 0 }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}

const onlyCounting = (query: MultiSearchQuery): MultiSearchQuery => ({
  ...query,
  attributesToRetrieve: ['key'],
  attributesToHighlight: [],
  attributesToCrop: [],
  facets: [],
  page: 1,
  hitsPerPage: 0,
});

async function allCards(
  total: number,
  { cards }: Reading,
  main: MultiSearchQuery | undefined,
  ask: Ask,
): Promise<readonly Card[]> {
  const found: Card[] = [];
  for (let page = 1; main && found.length < total; page++) {
    const [result] = await ask([{ ...onlyCounting(main), page, hitsPerPage: bulk }], undefined);
    const hits = result?.hits ?? [];
    if (hits.length === 0) break;
    found.push(...hits.flatMap(({ key }) => cards.get(key) ?? []));
  }
  return found;
}
