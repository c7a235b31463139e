/**
 * Serves a folder as a static host does, over a link that can be made slow: a wait before each response begins, and one
 * pipe that all connections share. It is a model of a link, not of a radio: no handshakes, no loss, HTTP/1.1.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';

/** How slow a link is. */
export interface Link {
  /** Milliseconds before a response begins. */
  latency: number;
  /** Bytes a second, over all connections. */
  rate: number;
}

/** A weak mobile connection: 400 kbit/s. */
export const slowLink: Link = { latency: 400, rate: 50_000 };

/** What went over the wire: bodies alone, as they were encoded. */
export interface Traffic {
  requests: number;
  bytes: number;
}

/** A folder being served. */
export interface FolderServer {
  /** Address of a blank page. */
  address: string;
  /** Changes the link (none: as fast as it goes) and counts from nothing; the count goes on in what is returned. */
  useLink: (link?: Link) => Traffic;
  close: () => void;
}

/** Above this, Brotli's highest level takes minutes; no host would use it either. */
const highestLevelBelow = 8 * 1024 * 1024;

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.html': 'text/html',
};

/** Isolated, a page may read a clock of microseconds instead of tenths of milliseconds. */
const isolated = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const blankPage = '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Blank';

/** Serves `folder` on a free port of 127.0.0.1; resolves when it listens. Text files are compressed before. */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const compressed = compressTexts(folder);
  let link: Link | undefined;
  let traffic: Traffic = { requests: 0, bytes: 0 };
  const pipe = sharedPipe();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const counted = traffic;
    counted.requests++;
    const { status, headers, body } = find(pathname, folder, compressed);
    void wait(link?.latency ?? 0).then(async () => {
      response.writeHead(status, { ...headers, ...isolated, 'Content-Length': body.length });
      await pipe(response, body, link?.rate, (bytes) => (counted.bytes += bytes));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    useLink: (next) => {
      link = next;
      traffic = { requests: 0, bytes: 0 };
      return traffic;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Found {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

function find(path: string, folder: string, compressed: ReadonlyMap<string, Buffer>): Found {
  const type = { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' };
  const body = compressed.get(path);
  if (body) return { status: 200, headers: { ...type, 'Content-Encoding': 'br' }, body };
  if (path === '/') {
    return { status: 200, headers: { 'Content-Type': 'text/html' }, body: Buffer.from(blankPage) };
  }
  try {
    return { status: 200, headers: type, body: readFileSync(join(folder, path)) };
  } catch {
    return { status: 404, headers: {}, body: Buffer.alloc(0) };
  }
}

/** Text files with Brotli, by path; files of other types are sent as they are, many being compressed already. */
function compressTexts(folder: string): ReadonlyMap<string, Buffer> {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => extname(name) in types && statSync(join(folder, name)).isFile())
    .map((name) => {
      const content = readFileSync(join(folder, name));
      const level = content.length < highestLevelBelow ? constants.BROTLI_MAX_QUALITY : 9;
      const params = { [constants.BROTLI_PARAM_QUALITY]: level };
      return [`/${name}`, brotliCompressSync(content, { params })] as const;
    });
  return new Map(texts);
}

/** Bytes that go through the pipe for one response before the next has its turn. */
const portion = 1000;

type Pipe = (
  response: ServerResponse,
  body: Buffer,
  rate: number | undefined,
  sent: (bytes: number) => void,
) => Promise<void>;

/** A pipe that responses take turns in, a portion each. */
function sharedPipe(): Pipe {
  let turn = Promise.resolve();
  /** When all that was sent so far has arrived, by the clock of this process. */
  let free = 0;
  return async (response, body, rate, sent) => {
    if (rate === undefined) {
      sent(body.length);
      response.end(body);
      return;
    }
    for (let from = 0; from < body.length && !response.destroyed; from += portion) {
      const part = body.subarray(from, from + portion);
      turn = turn.then(async () => {
        // Timers fire late: a portion follows when the one before was due, not when it left.
        if (from === 0) free = Math.max(free, performance.now());
        free += (1000 * part.length) / rate;
        await wait(Math.max(0, free - performance.now()));
        sent(part.length);
        response.write(part);
      });
      await turn;
    }
    response.end();
  };
}
