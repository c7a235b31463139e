import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vocabularyIds } from '#registry/vocabulary.ts';

/** A workspace as an author opens it: two editions of an entry, and what `npm run schemas` writes. */
let workspace: string;
let server: LanguageServer;

const original = `---
original: true
title: Kenya
summary: Agencies agreed.
pillars: [horizontal]
themes: [data-management]
sources:
  - title: Report
review: { state: draft }
evidence: 
---

The text.
`;

beforeAll(async () => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'registry-')));
  const content = join(workspace, 'content');
  mkdirSync(join(content, 'actions/kenya'), { recursive: true });
  for (const name of ['vocabularies', 'strings']) {
    symlinkSync(resolve('content', name), join(content, name));
  }
  const sound = original.replace('evidence: \n', '');
  writeFileSync(join(content, 'actions/kenya/index.en.mdx'), sound);
  symlinkSync(resolve('node_modules'), join(workspace, 'node_modules'));
  for (const name of ['package.json', 'tsconfig.json']) {
    writeFileSync(join(workspace, name), name === 'package.json' ? '{"type":"module"}' : '{}');
  }
  const run = spawnSync(process.execPath, ['scripts/schemas.ts'], {
    env: {
      ...process.env,
      REGISTRY_CONTENT: content,
      REGISTRY_SCHEMAS: join(workspace, '.astro/collections'),
    },
    encoding: 'utf8',
  });
  expect(run.status, run.stderr).toBe(0);
  server = await startServer(workspace);
});

afterAll(() => {
  server.stop();
  rmSync(workspace, { recursive: true, force: true });
});

describe('the language server of the Astro extension', () => {
  it('offers the ids of a vocabulary, explains keys, and marks what is wrong', async () => {
    const uri = server.open('content/actions/kenya/index.en.mdx', original);
    const line = original.split('\n').indexOf('evidence: ');
    const labels = await server.complete(uri, line, 'evidence: '.length);
    expect(labels).toEqual(expect.arrayContaining(['reported', 'monitored', 'evaluated']));
    const help = await server.hover(uri, 2, 2);
    expect(help).toContain('The title: what it is, concisely.');
    const wrong = server.open(
      'content/actions/kenya/index.en.mdx',
      original.replace('summary:', 'sumary:').replace('evidence: \n', ''),
    );
    expect(await server.diagnose(wrong)).toEqual(
      expect.arrayContaining([expect.stringContaining('sumary')]),
    );
  });

  it('knows a translation from its original before it is written', async () => {
    const text = '---\ntitle: Kenya\nmethod: \n---\n\nLe texte.\n';
    const uri = server.open('content/actions/kenya/index.fr.mdx', text);
    const labels = await server.complete(uri, 2, 'method: '.length);
    expect(labels).toEqual(expect.arrayContaining(['human', 'machine', 'reviewed']));
  });
});

describe('the committed settings of VS Code', () => {
  it('name schemas that are written, for files that are there', () => {
    const text = readFileSync('.vscode/settings.json', 'utf8').replaceAll(/^\s*\/\/.*$/gm, '');
    const { 'yaml.schemas': schemas } = JSON.parse(text) as {
      'yaml.schemas': Record<string, string | string[]>;
    };
    const folder = './.astro/collections/';
    for (const [schema, files] of Object.entries(schemas)) {
      expect(schema.startsWith(folder)).toBe(true);
      const name = schema.slice(folder.length);
      const written = readFileSync(join(workspace, '.astro/collections', name), 'utf8');
      expect(JSON.parse(written)).toHaveProperty('$schema');
      expect([files].flat().every((file) => file.startsWith('content/'))).toBe(true);
    }
    expect(schemas[`${folder}vocabulary.schema.json`]).toEqual(
      [...vocabularyIds].sort().map((id) => `content/vocabularies/${id}.yaml`),
    );
  });
});

/** What the tests ask of a language server. */
interface LanguageServer {
  open: (file: string, text: string) => string;
  complete: (uri: string, line: number, character: number) => Promise<string[]>;
  hover: (uri: string, line: number, character: number) => Promise<string>;
  diagnose: (uri: string) => Promise<string[]>;
  stop: () => void;
}

/** Starts the server and speaks its protocol: JSON messages, each after a header with its length. */
async function startServer(folder: string): Promise<LanguageServer> {
  const require = createRequire(createRequire(import.meta.url).resolve('@astrojs/check'));
  const path = join(dirname(require.resolve('@astrojs/language-server')), 'nodeServer.js');
  const process_ = spawn(process.execPath, [path, '--stdio']);
  const ask = conversation(process_);
  const tsdk = join(resolve('node_modules'), 'typescript/lib');
  await ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'registry' }],
    initializationOptions: { typescript: { tsdk }, contentIntellisense: true },
    capabilities: { textDocument: { completion: {}, hover: {}, diagnostic: {} } },
  });
  void ask('initialized', {}, true);
  let version = 0;
  const at = (uri: string, line: number, character: number): object => ({
    textDocument: { uri },
    position: { line, character },
  });
  return {
    open: (file, text) => {
      const uri = pathToFileURL(join(folder, file)).href;
      const textDocument = { uri, languageId: 'mdx', version: ++version, text };
      void ask('textDocument/didOpen', { textDocument }, true);
      return uri;
    },
    complete: async (uri, line, character) => {
      const answer = await ask('textDocument/completion', at(uri, line, character));
      const { items = [] } = (answer ?? {}) as { items?: { label: string }[] };
      return items.map(({ label }) => label);
    },
    hover: async (uri, line, character) =>
      JSON.stringify(await ask('textDocument/hover', at(uri, line, character))),
    diagnose: async (uri) => {
      const answer = await ask('textDocument/diagnostic', { textDocument: { uri } });
      const { items = [] } = (answer ?? {}) as { items?: { message: string }[] };
      return items.map(({ message }) => message);
    },
    stop: () => {
      process_.kill();
    },
  };
}

/** Asks a server and waits for its answer; a notice has none. */
function conversation(
  server: ChildProcessWithoutNullStreams,
): (method: string, params: object, isNotice?: boolean) => Promise<unknown> {
  const waiting = new Map<number, (answer: unknown) => void>();
  let heard = Buffer.alloc(0);
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  server.stdout.on('data', (part: Buffer) => {
    heard = Buffer.concat([heard, part]);
    for (;;) {
      const end = heard.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(heard.toString('latin1', 0, end))?.[1]);
      if (end === -1 || heard.length < end + 4 + length) return;
      const text = heard.toString('utf8', end + 4, end + 4 + length);
      heard = heard.subarray(end + 4 + length);
      const { id, method, result } = JSON.parse(text) as {
        id?: number;
        method?: string;
        result?: unknown;
      };
      if (method !== undefined && id !== undefined) send({ id, result: null });
      else if (id !== undefined) waiting.get(id)?.(result);
    }
  });
  let last = 0;
  return (method, params, isNotice = false) => {
    if (isNotice) {
      send({ method, params });
      return Promise.resolve(undefined);
    }
    const id = ++last;
    send({ id, method, params });
    return new Promise((answer) => {
      waiting.set(id, answer);
    });
  };
}
