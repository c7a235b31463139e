import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegistry } from '#build/load-registry.ts';
import { fixtureSite } from '../support/sites.ts';

const { registry } = loadRegistry('content');
let server: ChildProcess;
let address: string;

beforeAll(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  server = spawn('node_modules/.bin/astro', ['dev', '--host', '127.0.0.1', '--port', `${port}`], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'development',
      REGISTRY_CONTENT: fixtureSite.content,
      REGISTRY_CACHE: 'node_modules/.cache/test-sites/dev',
    },
    stdio: 'ignore',
    detached: true,
  });
  const end = Date.now() + 60_000;
  while (!(await answers(`${address}/robots.txt`))) {
    if (server.exitCode !== null || Date.now() > end) throw new Error('The preview did not start.');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
});

afterAll(() => {
  // The command starts others; its group ends with it.
  if (server.pid) process.kill(-server.pid);
});

const banner = async (path: string): Promise<Element | null> => {
  const html = await (await fetch(`${address}${path}`)).text();
  return parseHTML(html).document.querySelector('[data-review]');
};

describe('the preview that authors work with', () => {
  it('shows drafts and internal entries under a banner in the reader’s language', async () => {
    const draft = await banner('/fr/actions/unpublished-draft/');
    expect(draft?.getAttribute('data-review')).toBe('draft');
    expect(draft?.textContent).toContain(registry.strings.fr['review.state.draft']);
    const internal = await banner('/ar/actions/internal-note/');
    expect(internal?.textContent).toContain(registry.strings.ar['review.internal']);
  });

  it('shows entries taken back with their text, so that they can be mended', async () => {
    expect((await banner('/en/actions/taken-back/'))?.getAttribute('data-review')).toBe(
      'withdrawn',
    );
  });

  it('puts no banner on what is public', async () => {
    expect(await banner('/en/actions/kenya-ii/')).toBeNull();
  });
});

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const found = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (found === null || typeof found === 'string') throw new Error('No free port.');
  return found.port;
}
