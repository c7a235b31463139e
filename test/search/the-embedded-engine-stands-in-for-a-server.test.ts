/** The fallback, against servers on loopback that are slow, down, wrong or of another version. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { meilisearchEngine } from '#search/engines/meilisearch.ts';
import { facetKeys } from '#search/facets.ts';
import { Breaker } from '#search/fallback-breaker.ts';
import { withFallback } from '#search/fallback.ts';
import type { ResultPage } from '#search/port.ts';
import { factsOf, versionOf } from '#search/engines/server-version.ts';
import { stampOf } from '#search/stamp.ts';
import { pageOver, fixtureRegistry } from '../support/engines.ts';
import { blankQuery } from './engine.contract.ts';

const registry = fixtureRegistry();
const facts = factsOf(registry);
const own = versionOf(stampOf(registry), facts);
const query = { ...blankQuery, text: 'handbook', sort: 'relevance' as const };
const patience = { deadline: 300, failures: 2, pause: 1000, longest: 4000 };

/** A server that answers as it is told, and counts how often it is asked. */
async function serverThat(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked = { times: 0 };
  const server = createServer((request, response) => {
    asked.times++;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, server };
}

async function engineFor(url: string, now?: () => number) {
  const { embedded, parts } = await pageOver(registry, 'en');
  const server = meilisearchEngine({ url, key: 'search', prefix: 'registry', facts }, parts);
  return { embedded, engine: withFallback(server, embedded, patience, now) };
}

const keys = (page: ResultPage): string[] => page.hits.map(({ card }) => card.key);
const send = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
};

/** An answer as Meilisearch gives it: one hit, and the state of the index before it and after. */
function soundAnswer(version = own, before = version) {
  const none = Object.fromEntries(facetKeys.map((facet) => [facet, []]));
  const hit = {
    ...{ key: 'lessons/ask-early', title: 'Ask early', summary: 'From the server.', readIn: 'en' },
    ...{ isMachine: false, start: '', end: '' },
    ...none,
    collection: ['lessons'],
  };
  const main = { hits: [hit], totalHits: 1, facetDistribution: {} };
  const state = (of: string) => ({ hits: [{ id: 'en', version: of, entries: 6 }] });
  return { results: [state(before), main, { hits: [], totalHits: 6 }, state(version)] };
}

describe('a search with a server', () => {
  it('is answered by the server where it answers well', async () => {
    const answer = soundAnswer();
    const { url } = await serverThat((_, response) => {
      send(response, answer);
    });
    const page = await (await engineFor(url)).engine.search(query);
    expect([keys(page), page.isStandIn]).toEqual([['lessons/ask-early'], undefined]);
  });

  it.each([
    [
      'says it has failed',
      (response: ServerResponse) => {
        send(response, {}, 500);
      },
    ],
    [
      'refuses the key',
      (response: ServerResponse) => {
        send(response, { code: 'invalid_api_key' }, 403);
      },
    ],
    [
      'has no such index',
      (response: ServerResponse) => {
        send(response, { code: 'index_not_found' }, 404);
      },
    ],
    [
      'breaks off',
      (response: ServerResponse) => {
        response.destroy();
      },
    ],
    [
      'answers with something else',
      (response: ServerResponse) => {
        response.end('<html>');
      },
    ],
    [
      'answers with nothing',
      (response: ServerResponse) => {
        send(response, {});
      },
    ],
    [
      'answers with too little',
      (response: ServerResponse) => {
        send(response, { results: [] });
      },
    ],
    ['never answers', () => undefined],
  ])('is answered by this device where the server %s', async (_, answer) => {
    const { url } = await serverThat((_request, response) => {
      answer(response);
    });
    const { engine, embedded } = await engineFor(url);
    const page = await engine.search(query);
    expect(page.isStandIn).toBe(true);
    expect(keys(page)).toEqual(keys(await embedded.search(query)));
  });

  it('is answered by this device where no server is', async () => {
    const page = await (await engineFor('http://127.0.0.1:1')).engine.search(query);
    expect([keys(page), page.isStandIn]).toEqual([['publications/handbook'], true]);
  });

  it('is answered by this device where the index is of another version', async () => {
    const answers = ['another', ''].flatMap((other) => [
      soundAnswer(other),
      soundAnswer(own, other),
      soundAnswer(other, own),
    ]);
    for (const answer of answers) {
      const { url, asked } = await serverThat((_, response) => {
        send(response, answer);
      });
      const { engine } = await engineFor(url);
      const page = await engine.search(query);
      expect([keys(page), page.isStandIn]).toEqual([['publications/handbook'], true]);
      // It will be no better in a second: the server is left alone at once.
      await engine.search(query);
      expect(asked.times).toBe(1);
    }
  });

  it('drops an answer that comes too late', async () => {
    const answer = soundAnswer();
    const { url } = await serverThat((_, response) => {
      setTimeout(() => {
        send(response, answer);
      }, 2 * patience.deadline);
    });
    const shown: ResultPage[] = [];
    const { engine } = await engineFor(url);
    const page = await engine.search(query, (earlier) => shown.push(earlier));
    await new Promise((resolve) => setTimeout(resolve, 2 * patience.deadline));
    for (const one of [...shown, page]) {
      expect(one.isStandIn).toBe(true);
      expect(keys(one)).not.toContain('lessons/ask-early');
    }
  });

  it('leaves a failing server alone for a while, then asks again', async () => {
    let clock = 0;
    let isBroken = true;
    const answer = soundAnswer();
    const { url, asked } = await serverThat((_, response) => {
      send(response, isBroken ? {} : answer, isBroken ? 500 : 200);
    });
    const { engine } = await engineFor(url, () => clock);
    for (let at = 0; at < 5; at++) await engine.search(query);
    expect(asked.times).toBe(patience.failures);
    clock += patience.pause;
    isBroken = false;
    expect((await engine.search(query)).isStandIn).toBeUndefined();
    expect(asked.times).toBe(patience.failures + 1);
  });

  it('downloads from this device what the server no longer gives', async () => {
    const answer = soundAnswer();
    const { url, server } = await serverThat((_, response) => {
      send(response, answer);
    });
    const page = await (await engineFor(url)).engine.search(query);
    server.closeAllConnections();
    server.close();
    expect((await page.all()).map(({ key }) => key)).toEqual(['publications/handbook']);
  });
});

describe('the breaker', () => {
  it('lets one question through after each pause, and pauses longer each time', () => {
    let clock = 0;
    const breaker = new Breaker(patience, () => clock);
    breaker.fail();
    expect(breaker.mayAsk()).toBe(true);
    breaker.fail();
    expect(breaker.mayAsk()).toBe(false);
    for (const pause of [1000, 2000, 4000, 4000]) {
      clock += pause - 1;
      expect(breaker.mayAsk()).toBe(false);
      clock += 1;
      expect([breaker.mayAsk(), breaker.mayAsk()]).toEqual([true, false]);
      breaker.fail();
    }
    breaker.succeed();
    expect(breaker.mayAsk()).toBe(true);
  });
});
