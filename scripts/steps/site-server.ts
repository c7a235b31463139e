/** Serves a built site: right content types, precompressed files, and the headers a static host should send. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** Headers that a meta element cannot carry, or that keep browsers from guessing. */
const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** Types that the server's list lacks, or gives without the encoding: plain text in Arabic would be shown as signs. */
const types: readonly (readonly [path: RegExp, type: string])[] = [
  [/\.docx$/, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [/^\/feeds\/.*\.xml$/, 'application/atom+xml; charset=utf-8'],
  [/\/opensearch\.xml$/, 'application/opensearchdescription+xml; charset=utf-8'],
  [/\.txt$|\/SHA256SUMS$/, 'text/plain; charset=utf-8'],
  [/\.csv$/, 'text/csv; charset=utf-8'],
  [/\.ttl$/, 'text/turtle; charset=utf-8'],
];

/** Files whose name changes with their content may be kept for ever. */
const immutable = /^\/(_astro|search\/[a-z]{2}\/pagefind\/(fragment|index))\//;

/** Serves `folder` on a port of 127.0.0.1 (0: any free one); resolves when it listens. */
export async function serveSite(
  folder: string,
  port = 0,
): Promise<{ server: Server; address: string }> {
  const files = sirv(folder, {
    brotli: true,
    etag: true,
    setHeaders: (response, pathname) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      const type = types.find(([path]) => path.test(pathname))?.[1];
      if (type) response.setHeader('Content-Type', type);
      const lasting = immutable.test(pathname);
      response.setHeader(
        'Cache-Control',
        lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  const notFound = join(folder, '404.html');
  const isFile = (path: string): boolean =>
    statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false;
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    // Addresses of pages end with a slash; one without it is sent on, as static hosts do. Two leading slashes name a host.
    if (!/\/$|\.\w+$/i.test(pathname) && !pathname.startsWith('//') && !isFile(pathname)) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const { port: given } = server.address() as AddressInfo;
  return { server, address: `http://127.0.0.1:${given}/` };
}
