/**
 * Opens the web editor on a folder of files that live in the browser (the origin private file system stands in for the
 * folder an author would choose), and works it as an author does.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from 'node:http';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { serveSite } from '../../scripts/steps/site-server.ts';
import { launchBrowser } from './browser.ts';
import { fixtureSite } from './sites.ts';

/** Texts by path, as `content/practices/one-form/index.en.mdx`; pictures only by their size. */
export type Files = Record<string, string>;

/** An editor at work. */
export interface Editor {
  page: Page;
  /** Whatever the console said that was no mere information. */
  said: string[];
  /** The files as they are now. */
  files: () => Promise<Files>;
  /** Writes a file behind the editor's back. */
  write: (files: Files) => Promise<void>;
  /** Opens the editor anew, as after a crash. */
  reopen: () => Promise<void>;
  /** A field of the form by its path; `pane` 1 is that of the translation. Scrolls until the form shows it. */
  field: (path: string, pane?: number) => Promise<Locator>;
}

/** Opens the editor on some files; `address` is below /admin/. */
export type OpenEditor = (address: string, files: Files) => Promise<Editor>;

/** The files of the fixture registry that authors edit. */
export function fixtureFiles(): Files {
  const root = 'test/fixtures/registries/good';
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const texts = names.filter((name) => /\.(mdx|yaml)$/.test(name));
  return Object.fromEntries(
    texts.map((name) => [`content/${name}`, readFileSync(join(root, name), 'utf8')]),
  );
}

/** Serves the fixture's site and starts a browser for the tests of one file. */
export function editorInBrowser(): OpenEditor {
  let server: Server;
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    ({ server, address } = await serveSite(fixtureSite.folder));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  return async (path, given) => {
    const context = await browser.newContext({ viewport: { width: 1500, height: 1000 } });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(data|blob):/.test(url)) said.push(`left: ${url}`);
    });
    await page.goto(new URL('favicon.svg', address).href);
    await page.evaluate(writeFiles, given);
    await page.addInitScript(() => {
      // The editor remembers its folder. Chromium ends when it reads this kind of folder back, so it is asked for anew.
      const stores = IDBObjectStore.prototype as unknown as {
        put: (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest;
      };
      const keep = stores.put;
      stores.put = function (value, key) {
        return keep.call(this, value instanceof FileSystemHandle ? null : value, key);
      };
      Object.assign(window, {
        showDirectoryPicker: async () => {
          const storage = await navigator.storage.getDirectory();
          return storage.getDirectoryHandle('registry', { create: true });
        },
      });
    });
    const reopen = async (): Promise<void> => {
      await page.goto(new URL(`admin/${path}`, address).href);
      await page.locator('button', { hasText: localWords }).first().click();
      await page.waitForURL(/#\/collections/);
    };
    await reopen();
    return {
      page,
      said,
      files: () => page.evaluate(readFiles),
      write: (files) => page.evaluate(writeFiles, files),
      reopen,
      field: (name, pane = 0) => reveal(page, name, pane),
    };
  };
}

/** What the button for a local folder is called. */
const localWords = /local|المحلي/i;

/** Forms render fields as they come into sight. */
async function reveal(page: Page, path: string, pane: number): Promise<Locator> {
  const field = page.locator(`section.field[data-key-path="${path}"]`).nth(pane);
  for (const step of [0, -6000, ...Array.from({ length: 60 }, () => 400)]) {
    if (step !== 0) {
      await page.mouse.move(pane === 0 ? 350 : 1050, 600);
      await page.mouse.wheel(0, step);
      await page.waitForTimeout(100);
    }
    if ((await field.count()) === 0) continue;
    await field.scrollIntoViewIfNeeded({ timeout: 2000 }).catch(() => undefined);
    await page.waitForTimeout(150);
    if ((await field.count()) > 0) return field;
  }
  throw new Error(`The form has no field ${path}.`);
}

async function writeFiles(files: Files): Promise<void> {
  const storage = await navigator.storage.getDirectory();
  const root = await storage.getDirectoryHandle('registry', { create: true });
  await root.getDirectoryHandle('.git', { create: true });
  for (const [path, text] of Object.entries(files)) {
    const names = path.split('/');
    let folder = root;
    for (const name of names.slice(0, -1)) {
      folder = await folder.getDirectoryHandle(name, { create: true });
    }
    const file = await folder.getFileHandle(names.at(-1) ?? '', { create: true });
    const stream = await file.createWritable();
    await stream.write(text);
    await stream.close();
  }
}

async function readFiles(): Promise<Files> {
  const storage = await navigator.storage.getDirectory();
  const root = await storage.getDirectoryHandle('registry');
  const files: Files = {};
  const read = async (folder: FileSystemDirectoryHandle, before: string): Promise<void> => {
    for await (const [name, handle] of folder.entries()) {
      const path = `${before}${name}`;
      if (handle.kind === 'directory') await read(handle as FileSystemDirectoryHandle, `${path}/`);
      else {
        const file = await (handle as FileSystemFileHandle).getFile();
        files[path] = /\.(mdx|yaml)$/.test(name) ? await file.text() : String(file.size);
      }
    }
  };
  await read(root, '');
  return files;
}
