import { request, type Server } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../scripts/steps/site-server.ts';
import { fixtureSite } from '../support/sites.ts';
import { filesOf } from '../support/html.ts';

let server: Server;
let address: string;

beforeAll(async () => {
  ({ server, address } = await serveSite(fixtureSite.folder));
});

afterAll(() => {
  server.close();
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks without any help from fetch: the path goes out as written. */
const ask = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(address);
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        });
      });
    })
      .on('error', reject)
      .end();
  });

describe('the server', () => {
  it.each([
    ['/en/', 'text/html'],
    ['/favicon.svg', 'image/svg+xml'],
    ['/search/en/catalogue.json', 'application/json'],
    ['/sitemap.xml', 'xml'],
    ['/robots.txt', 'text/plain'],
    ['/id/actions/kenya-ii/1.ar.txt', 'text/plain; charset=utf-8'],
    ['/data/entries/ar.csv', 'text/csv; charset=utf-8'],
    ['/data/glossary.ttl', 'text/turtle; charset=utf-8'],
    ['/feeds/en/all.xml', 'application/atom+xml'],
    ['/search/en/opensearch.xml', 'application/opensearchdescription+xml'],
    ['/templates/actions.ar.docx', 'wordprocessingml'],
    // Without an ending, and no folder.
    ['/data/SHA256SUMS', 'text/plain'],
  ])('sends %s as %s', async (path, type) => {
    const { status, headers } = await ask(path);
    expect([status, headers['content-type']]).toEqual([200, expect.stringContaining(type)]);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain('frame-ancestors');
  });

  it('sends the compressed copy to browsers that take it, and the plain one to others', async () => {
    const packed = await ask('/en/', { 'Accept-Encoding': 'br' });
    const plain = await ask('/en/');
    expect(packed.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(packed.body).equals(plain.body)).toBe(true);
    expect(packed.body.length).toBeLessThan(plain.body.length / 2);
  });

  it('lets files with a hash in their name be kept, and no others', async () => {
    const style = filesOf(fixtureSite).find((file) => /^_astro\/.*\.css$/.test(file));
    expect((await ask(`/${style ?? ''}`)).headers['cache-control']).toContain('immutable');
    expect((await ask('/en/')).headers['cache-control']).toBe('no-cache');
  });

  it('answers unknown addresses with 404 in six languages', async () => {
    const { status, body } = await ask('/en/nothing/');
    expect(status).toBe(404);
    expect(body.toString()).toMatch(/lang="ar"/);
  });

  it('sends an address without slash on, never to another host', async () => {
    expect((await ask('/en/search?q=a')).headers['location']).toBe('/en/search/?q=a');
    for (const path of ['//evil.example/x', '/\\evil.example', '/%5cevil.example']) {
      const { headers } = await ask(path);
      expect(headers['location'] ?? '').not.toMatch(/^(\/\/|\/\\|https?:)/);
    }
  });

  it('serves nothing from outside its folder', async () => {
    for (const path of ['/../package.json', '/%2e%2e/%2e%2e/package.json', '/..%2fpackage.json']) {
      const { status, body } = await ask(path);
      expect(status, path).not.toBe(200);
      expect(body.toString()).not.toContain('"dependencies"');
    }
  });
});
