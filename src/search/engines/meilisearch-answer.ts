/** From the server's answer to a page of results: cards of the catalogue, counts, passages, what partial hits lack. */
import type { MultiSearchResult } from 'meilisearch';
import type { Locale } from '#registry/locale.ts';
import type { Card } from '../catalogue.ts';
import { tokensOf } from '../concepts/tokens.ts';
import { facetKeys, type FacetKey } from '../facets.ts';
import { markWords } from '../marks.ts';
import { pageSize, type Counts, type Hit, type Query, type ResultPage } from '../port.ts';
import type { Stretch } from '../port.ts';
import type { Part, Understanding } from '../understanding/understand.ts';
import type { ServerDocument } from './meilisearch-document.ts';
import type { IndexState } from './meilisearch-names.ts';
import { highlight, wordCountOf, type ServerRequest } from './meilisearch-query.ts';

/** One hit as the server sends it. */
export type ServerHit = Pick<
  ServerDocument,
  'key' | 'title' | 'summary' | 'readIn' | 'isMachine' | 'start' | 'end' | FacetKey
> & {
  _formatted?: { passages?: readonly { id?: string; text?: string }[] };
  _rankingScore?: number;
  _rankingScoreDetails?: { words?: { matchingWords: number } };
};

/** What one query of the request found. */
export type ServerResult = Omit<MultiSearchResult<ServerHit>, 'hits'> & {
  hits: ServerHit[];
  /** Of a cluster: the servers that did not answer, by name. */
  remoteErrors?: Readonly<Record<string, unknown>>;
};

/** A server of a cluster did not answer another, which asks one with the same documents from now on. */
export class ServerAway extends Error {
  override name = 'ServerAway';
}

/** The server's answer is not about what the page shows. */
export class OutOfDate extends Error {
  override name = 'OutOfDate';
}

/**
 * What queries between two for the state found (`withState`); fails with `OutOfDate` unless the indexes were of the page's
 * content before and after, and all there.
 */
export function foundIn(
  results: readonly ServerResult[],
  locale: Locale,
  version: string,
): ServerResult[] {
  for (const { remoteErrors = {} } of results) {
    const [away] = Object.keys(remoteErrors);
    if (away) throw new ServerAway(`${away} of the cluster does not answer.`);
  }
  const [before, all, after] = [results.at(0), results.at(-2), results.at(-1)];
  for (const state of [before, after]) {
    const own = stateIn(state, locale);
    if (own?.version === version) continue;
    throw new OutOfDate(`The index holds ${own?.version ?? 'nothing'}, the page ${version}.`);
  }
  const count = stateIn(after, locale)?.entries;
  if (all?.totalHits !== count) {
    throw new OutOfDate(`The index has ${all?.totalHits ?? 0} entries of ${count ?? 0}.`);
  }
  return results.slice(1, -2);
}

const stateIn = (state: ServerResult | undefined, locale: Locale): IndexState | undefined =>
  (state?.hits as unknown as IndexState[] | undefined)?.find(({ id }) => id === locale);

/** The page of results; `all`, partial matches and ways out of an empty page are the engine's. */
export function pageOf(
  results: readonly ServerResult[],
  request: ServerRequest,
  query: Query,
  understanding: Understanding,
): Omit<ResultPage, 'all' | 'wayOut'> {
  const [main] = results;
  if (!main) throw new Error('The server answered nothing.');
  const total = main.totalHits ?? 0;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const unknown = understanding.parts.filter((part) => part.isUnknown && !part.isFiller);
  return {
    query: { ...query, page: Math.min(query.page, pages) },
    hits: main.hits.map((hit) =>
      hitOf(hit, understanding, request.mayLack ? lackingIn(hit, request, understanding) : []),
    ),
    total,
    pages,
    counts: countsOf(results, request),
    partial: [],
    understanding,
    // The server may have forgiven a slip in a word that only texts have.
    unknownWords: unknown.filter(() => total === 0 || request.mayLack).map(({ text }) => text),
    isFinal: true,
    isDegraded: false,
  };
}

/** Hits that match only in part, as the server has them after the full matches. */
export const partialOf = (
  { hits }: ServerResult,
  request: ServerRequest,
  understanding: Understanding,
): Hit[] =>
  hits
    .filter(({ _rankingScore = 0 }) => _rankingScore < request.threshold)
    .map((hit) => hitOf(hit, understanding, lackingIn(hit, request, understanding)));

/** Counts of the results; for a facet that is filtered by, those without its own filter. */
function countsOf(results: readonly ServerResult[], { facets }: ServerRequest): Counts {
  const found = facetKeys.map((facet) => {
    const own = results[1 + facets.indexOf(facet)];
    const counts = (facets.includes(facet) ? own : results[0])?.facetDistribution?.[facet];
    return [facet, new Map(Object.entries(counts ?? {}))] as const;
  });
  return Object.fromEntries(found) as unknown as Record<FacetKey, Map<string, number>>;
}

function hitOf(hit: ServerHit, understanding: Understanding, lacking: readonly string[]): Hit {
  const card = cardOf(hit);
  const excerpt = excerptOf(hit);
  return {
    card,
    ...(hit.summary ? { summary: hit.summary } : {}),
    title: markWords(card.title, understanding),
    ...(excerpt ? { excerpt } : {}),
    lacking,
  };
}

/** The card of a hit. Its position is in no catalogue: the server has ordered it. */
export function cardOf(hit: ServerHit): Card {
  const { key, title, readIn, isMachine, start, end } = hit;
  const terms = Object.fromEntries(facetKeys.map((facet) => [facet, hit[facet]])) as Card['terms'];
  return { index: -1, key, title, language: readIn, isMachine, start, end, terms };
}

/**
 * The parts that a hit lacks. The server leaves out words from the end: what a hit has is known by how many it has; parts
 * that no entry has were not asked for.
 */
function lackingIn(hit: ServerHit, { asked }: ServerRequest, { parts }: Understanding): string[] {
  let left = hit._rankingScoreDetails?.words?.matchingWords;
  if (asked.length === 0 || left === undefined) return [];
  const marked = markedWords(hit);
  const isMarked = ({ tokens }: Part): boolean =>
    tokens.every(({ stem }) => marked.some((other) => other.stem === stem));
  const lacking = new Set(parts.filter(({ isFiller }) => !isFiller));
  for (const part of asked) {
    left -= wordCountOf(part);
    if (left >= 0 || isMarked(part)) lacking.delete(part);
  }
  return [...lacking].map(({ text }) => text);
}

const markedWords = (hit: ServerHit): ReturnType<typeof tokensOf> =>
  (hit._formatted?.passages ?? []).flatMap(({ text = '' }) =>
    stretchesOf(text)
      .filter(({ marked }) => marked)
      .flatMap((stretch) => tokensOf(stretch.text)),
  );

/** The passage in which most is marked; none where only other fields match. */
function excerptOf(hit: ServerHit): Hit['excerpt'] {
  const passages = (hit._formatted?.passages ?? []).map(({ id, text = '' }) => ({
    id,
    stretches: stretchesOf(text),
    marks: text.split(highlight.begin).length,
  }));
  const [best] = passages.sort((a, b) => b.marks - a.marks);
  if (!best || best.marks < 2) return undefined;
  return best.id ? { stretches: best.stretches, heading: best.id } : { stretches: best.stretches };
}

/** A text with highlight characters as stretches of plain text. */
export function stretchesOf(text: string): Stretch[] {
  const { begin, end } = highlight;
  const stretches = text.split(begin).flatMap((piece, at): Stretch[] => {
    if (at === 0) return [{ text: piece, marked: false }];
    const [marked = '', ...rest] = piece.split(end);
    return [
      { text: marked, marked: true },
      { text: rest.join(''), marked: false },
    ];
  });
  return stretches.filter((stretch) => stretch.text !== '');
}
