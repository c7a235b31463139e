/** Runs the preview that authors work with (`npm run dev`) on a content folder. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A running preview. */
export interface DevServer {
  address: string;
  /** The text of a page. */
  page: (path: string) => Promise<string>;
  stop: () => void;
}

/** Starts the preview and waits until it answers. */
export async function startDevServer(content: string, cache: string): Promise<DevServer> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const given = ['dev', '--host', '127.0.0.1', '--port', `${port}`];
  const server = spawn('node_modules/.bin/astro', given, {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'development',
      ASTRO_TELEMETRY_DISABLED: '1',
      REGISTRY_CONTENT: content,
      REGISTRY_CACHE: cache,
    },
    stdio: 'ignore',
    detached: true,
  });
  const page = async (path: string): Promise<string> => (await fetch(`${address}${path}`)).text();
  const end = Date.now() + 120_000;
  while (!(await answers(`${address}/robots.txt`))) {
    if (server.exitCode !== null || Date.now() > end) throw new Error('The preview did not start.');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return {
    address,
    page,
    // The command starts others; its group ends with it.
    stop: () => server.pid && process.kill(-server.pid),
  };
}

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
