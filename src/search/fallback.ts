/**
 * A server engine with the embedded one to stand in for it: no search fails because a server is slow, down, wrong or out of
 * date. Each search has one answer, of one of them: what a server says too late is dropped.
 */
import type { EmbeddedEngine } from './engines/embedded.ts';
import type { ServerEngine } from './engines/meilisearch.ts';
import { Breaker, type BreakerLimits } from './fallback-breaker.ts';
import type { Query, ResultPage } from './port.ts';

/** How patient a search is. */
export interface Patience extends BreakerLimits {
  /** Milliseconds a server has to answer. */
  deadline: number;
}

/** A reader waits a second and a half at most before the search of the page answers. */
export const defaultPatience: Patience = {
  deadline: 1500,
  failures: 2,
  pause: 30_000,
  longest: 300_000,
};

/** The engine of a page that has a server. */
export function withFallback(
  server: ServerEngine,
  embedded: EmbeddedEngine,
  patience: Patience = defaultPatience,
  now?: () => number,
): EmbeddedEngine {
  const breaker = new Breaker(patience, now);
  const standIn = async (query: Query, show?: (page: ResultPage) => void): Promise<ResultPage> => {
    const marked = (page: ResultPage): ResultPage => ({ ...page, isStandIn: true });
    const earlier =
      show &&
      ((page: ResultPage): void => {
        show(marked(page));
      });
    return marked(await embedded.search(query, earlier));
  };
  const passages = async (page: ResultPage): Promise<ResultPage> => ({
    ...(await embedded.withPassages(page)),
    isStandIn: true,
  });
  return {
    load: (locale) => embedded.load(locale),
    catalogue: () => embedded.catalogue(),
    labelled: () => embedded.labelled(),
    // A server's answer has its passages.
    withPassages: (page) => (page.isStandIn ? passages(page) : Promise.resolve(page)),
    suggest: (prefix) => embedded.suggest(prefix),
    // The server has the full texts: of the page's own files only those that understand a query are needed.
    preload: () => void server.prepare('').catch(() => undefined),
    search: async (query, show) => {
      const isReady = await server.prepare(query.text).then(
        () => true,
        () => false,
      );
      if (!isReady || !breaker.mayAsk()) return standIn(query, show);
      try {
        const page = await inTime((signal) => server.search(query, signal), patience.deadline);
        breaker.succeed();
        return { ...page, all: () => page.all().catch(async () => (await standIn(query)).all()) };
      } catch (error) {
        breaker.fail(isLasting(error));
        return standIn(query, show);
      }
    },
  };
}

/** An answer, if it comes in time. What comes later is dropped, and its request ended. */
async function inTime<T>(ask: (signal: AbortSignal) => Promise<T>, deadline: number): Promise<T> {
  const ending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`No answer within ${deadline} ms.`));
      ending.abort();
    }, deadline);
  });
  try {
    return await Promise.race([ask(ending.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** An index of other content, a refused key or a missing index will be no better in a second. */
function isLasting(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { response } = error as { response?: { status?: number } };
  return error.name === 'OutOfDate' || [401, 403, 404].includes(response?.status ?? 0);
}
