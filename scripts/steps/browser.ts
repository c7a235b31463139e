/**
 * Finds a Chromium for tests and for print, or brings one: an environment variable, Playwright's own, an installed Chrome,
 * Chromium or Edge, and last the one that npm installs on Linux x64 (@sparticuz/chromium).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** A browser that can be launched. */
export interface FoundBrowser {
  executablePath: string;
  args: string[];
}

const onPath = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Finds a browser; throws with what was tried when there is none. */
export async function findBrowser(): Promise<FoundBrowser> {
  const path =
    named() ??
    playwrightsOwn() ??
    onPath.find(answers) ??
    elsewhere.find(existsSync) ??
    (await fromNpm());
  if (!path) {
    throw new Error(
      'No browser was found. Tried: BROWSER_PATH, Playwright, Chrome, Chromium, Edge, @sparticuz/chromium. ' +
        'Install Chromium, or set BROWSER_PATH to one.',
    );
  }
  // Chromium refuses to run its sandbox as root, which containers are.
  const isRoot = process.getuid?.() === 0;
  return {
    executablePath: path,
    args: isRoot || path.includes('sparticuz') ? ['--no-sandbox'] : [],
  };
}

/** Launches the browser that was found. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  return chromium.launch({ executablePath, args });
}

function named(): string | undefined {
  const path = process.env['BROWSER_PATH'] ?? process.env['CHROME_PATH'];
  if (path && !existsSync(path))
    throw new Error(`BROWSER_PATH names ${path}, which does not exist.`);
  return path;
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** Some distributions put a stub of that name on PATH that only says how to install it. */
function answers(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore', timeout: 10_000 }).status === 0;
}

async function fromNpm(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // It unpacks into the temporary folder and would reuse a browser of any version that it finds there.
  const folder = resolve('node_modules/.cache/chromium');
  mkdirSync(folder, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium');
    return await sparticuz.executablePath();
  } catch {
    return undefined;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
