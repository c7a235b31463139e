/** From the server's answer to a page of results: cards of the catalogue, counts, passages, what partial hits lack. */
import type { MultiSearchResult } from 'meilisearch';
import type { Card, Catalogue } from '../catalogue.ts';
import { tokensOf } from '../concepts/tokens.ts';
import { facetKeys, type FacetKey } from '../facets.ts';
import { markWords } from '../marks.ts';
import type { Matcher } from '../matcher.ts';
import { pageSize, type Counts, type Hit, type Query, type ResultPage } from '../port.ts';
import type { Stretch } from '../port.ts';
import type { Part, Understanding } from '../understanding/understand.ts';
import type { IndexState } from './meilisearch-names.ts';
import { highlight, type ServerRequest } from './meilisearch-query.ts';

/** One hit as the server sends it. */
export interface ServerHit {
  key: string;
  summary?: string;
  _formatted?: { passages?: readonly { id?: string; text?: string }[] };
  _matchesPosition?: Readonly<Record<string, unknown>>;
  _rankingScore?: number;
}

/** What one query of the request found. */
export type ServerResult = Omit<MultiSearchResult<ServerHit>, 'hits'> & { hits: ServerHit[] };

/** The server's answer is not about what the page shows. */
export class OutOfDate extends Error {
  override name = 'OutOfDate';
}

/** What an answer is read with. */
export interface Reading {
  query: Query;
  understanding: Understanding;
  matcher: Matcher;
  catalogue: Catalogue;
  cards: ReadonlyMap<string, Card>;
}

/** Fails with `OutOfDate` unless the indexes are of the catalogue's content. */
export function holdToVersion(
  state: ServerResult | undefined,
  locale: string,
  version: string,
): void {
  const own = (state?.hits as unknown as IndexState[] | undefined)?.find(({ id }) => id === locale);
  if (own?.version === version) return;
  throw new OutOfDate(`The index holds ${own?.version ?? 'nothing'}, the page ${version}.`);
}

/** The page of results; `all` and ways out of an empty page are the engine's. */
export function pageOf(
  results: readonly ServerResult[],
  request: ServerRequest,
  reading: Reading,
): Omit<ResultPage, 'all' | 'wayOut'> {
  const { query, understanding } = reading;
  const [main] = results;
  if (!main) throw new Error('The server answered nothing.');
  const total = main.totalHits ?? 0;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const hits = main.hits.map((hit) => hitOf(hit, reading, []));
  const some = request.partial === undefined ? undefined : results[request.partial];
  const isLast = query.page >= pages;
  return {
    query: { ...query, page: Math.min(query.page, pages) },
    hits: hits.map((hit) => ({ ...hit, lacking: lackingOf(hit.card, some, reading) })),
    total,
    pages,
    counts: countsOf(results, request),
    partial: isLast && some ? partialHits(some, main, request, reading) : [],
    understanding,
    unknownWords: understanding.parts
      .filter(({ isUnknown, isFiller }) => isUnknown && !isFiller && total === 0)
      .map(({ text }) => text),
    isFinal: true,
    isDegraded: false,
  };
}

/** Counts of the results; for a facet that is filtered by, those without its own filter. */
function countsOf(results: readonly ServerResult[], { facets }: ServerRequest): Counts {
  const found = facetKeys.map((facet) => {
    const own = results[1 + facets.indexOf(facet)];
    const counts = (facets.includes(facet) ? own : results[0])?.facetDistribution?.[facet];
    return [facet, new Map(Object.entries(counts ?? {}))] as const;
  });
  return Object.fromEntries(found) as unknown as Record<FacetKey, Map<string, number>>;
}

function hitOf(hit: ServerHit, reading: Reading, lacking: readonly string[]): Hit {
  const { cards, understanding } = reading;
  const card = cards.get(hit.key);
  if (!card) throw new OutOfDate(`The index has ${hit.key}, which the catalogue has not.`);
  const excerpt = excerptOf(hit);
  return {
    card,
    ...(hit.summary ? { summary: hit.summary } : {}),
    title: markWords(card.title, understanding),
    ...(excerpt ? { excerpt } : {}),
    lacking,
  };
}

function partialHits(
  some: ServerResult,
  main: ServerResult,
  { threshold }: ServerRequest,
  reading: Reading,
): Hit[] {
  const full = new Set(main.hits.map(({ key }) => key));
  return some.hits
    .filter(({ key, _rankingScore = 0 }) => !full.has(key) && _rankingScore < threshold)
    .slice(0, pageSize)
    .map((hit) => {
      const one = hitOf(hit, reading, []);
      return { ...one, lacking: lackingOf(one.card, some, reading) };
    });
}

/** The parts of a query that a hit lacks: neither the lexicon nor what the server marked has them. */
function lackingOf(card: Card, some: ServerResult | undefined, reading: Reading): string[] {
  const { understanding, matcher } = reading;
  const hit = some?.hits.find(({ key }) => key === card.key);
  const parts = understanding.parts.filter(({ isFiller }) => !isFiller);
  if (!hit || parts.length < 2) return [];
  const marked = markedWords(hit);
  const has = (part: Part): boolean =>
    matcher.rowsOf(part).has(card.index) ||
    part.tokens.every(({ stem, word }) =>
      marked.some((other) => other.stem === stem || isNear(other.word, word)),
    );
  return parts.filter((part) => !has(part)).map(({ text }) => text);
}

/** The server forgives one slip from five letters on and two from nine; their beginnings tell them apart well enough. */
const isNear = (one: string, other: string): boolean => {
  const length = Math.max(3, Math.min(one.length, other.length) - 3);
  return one.slice(0, length) === other.slice(0, length);
};

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
