/** `npm run index` as its users run it: what it says, how it ends, and that no key is ever in it. */
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSearchKey } from '#build/search-server.ts';
import {
  canStartMeilisearch,
  startMeilisearch,
  unlessThere,
  type MeilisearchServer,
} from '../support/meilisearch.ts';
import { run, type Ran } from '../support/run.ts';
import { fixtureSite } from '../support/sites.ts';
import { temporaryContent } from '../support/temporary-content.ts';

const none = {
  MEILISEARCH_URL: '',
  MEILISEARCH_ADMIN_KEY: '',
  MEILISEARCH_ADMIN_KEY_FILE: '',
  MEILISEARCH_INDEX_PREFIX: 'registry',
};

const index = (environment: Readonly<Record<string, string>>, ...args: string[]): Ran =>
  run('index', args, fixtureSite.content, { ...none, ...environment });

describe('npm run index, without a server it can use', () => {
  it('says which address it needs', () => {
    expect(index({})).toMatchInlineSnapshot(`
      {
        "out": "Unexpected MEILISEARCH_URL \`\`, expected the address of the server, such as https://search.example.org.
      Fix: set it before the command: MEILISEARCH_URL=… npm run index
      ",
        "status": 1,
      }
    `);
    expect(index({ MEILISEARCH_URL: 'search.example.org' }).status).toBe(1);
  });

  it('says where it takes the key from', () => {
    const url = { MEILISEARCH_URL: 'http://127.0.0.1:1' };
    expect(index(url)).toMatchInlineSnapshot(`
      {
        "out": "No key: indexing needs the server’s admin key.
      Fix: set MEILISEARCH_ADMIN_KEY, or MEILISEARCH_ADMIN_KEY_FILE to a file with the key alone.
      ",
        "status": 1,
      }
    `);
    const file = { MEILISEARCH_ADMIN_KEY_FILE: 'no-such-file' };
    expect(index({ ...url, ...file })).toMatchInlineSnapshot(`
      {
        "out": "There is no file no-such-file, which MEILISEARCH_ADMIN_KEY_FILE names.
      Fix: write the admin key into it, alone.
      ",
        "status": 1,
      }
    `);
  });

  it('says that the server does not answer', () => {
    const key = 'not-to-be-printed';
    const said = index({ MEILISEARCH_URL: 'http://127.0.0.1:1', MEILISEARCH_ADMIN_KEY: key });
    expect(said).toMatchInlineSnapshot(`
      {
        "out": "http://127.0.0.1:1 does not answer.
      Fix: see that Meilisearch runs there and that this machine can reach it.
      ",
        "status": 1,
      }
    `);
    expect(said.out).not.toContain(key);
  });

  it('takes nothing for what it does not know', () => {
    const key = { MEILISEARCH_URL: 'http://127.0.0.1:1', MEILISEARCH_ADMIN_KEY: 'any' };
    expect(index(key, 'kee')).toMatchInlineSnapshot(`
      {
        "out": "Unexpected \`kee\`, expected \`key\`, \`cluster\` or nothing.
      ",
        "status": 1,
      }
    `);
  });
});

describe.skipIf(!canStartMeilisearch)(`npm run index${unlessThere}`, () => {
  let server: MeilisearchServer;
  const keyFile = join(tmpdir(), `registry-key-${process.pid}`);
  const said: string[] = [];
  const indexed = (...args: string[]): Ran => {
    const ran = index(
      { MEILISEARCH_URL: server.url, MEILISEARCH_ADMIN_KEY_FILE: keyFile },
      ...args,
    );
    said.push(ran.out);
    return ran;
  };

  beforeAll(async () => {
    server = await startMeilisearch();
    writeFileSync(keyFile, `${server.key}\n`);
  });
  afterAll(async () => {
    rmSync(keyFile, { force: true });
    await server.stop();
  });

  it('tells with --dry-run what it would do, and does nothing', async () => {
    expect(indexed('--dry-run')).toMatchInlineSnapshot(`
      {
        "out": "To do: build every index anew (there are none yet).
      Nothing was done (--dry-run).
      ",
        "status": 0,
      }
    `);
    expect((await server.client.getRawIndexes()).total).toBe(0);
  });

  it('shows how far it has come, then finds nothing left to do', async () => {
    expect(indexed()).toMatchInlineSnapshot(`
      {
        "out": "To do: build every index anew (there are none yet).
      Indexed: en 6 of 6
      Indexed: fr 6 of 6
      Indexed: es 6 of 6
      Indexed: pt 6 of 6
      Indexed: ru 6 of 6
      Indexed: ar 6 of 6
      Checked: every index holds what the registry has.
      Swapped: the new indexes serve.
      ",
        "status": 0,
      }
    `);
    expect((await server.client.getRawIndexes()).total).toBe(7);
    expect(indexed()).toMatchInlineSnapshot(`
      {
        "out": "Nothing has changed: the server holds what content/ says.
      ",
        "status": 0,
      }
    `);
    expect(indexed('--fresh', '--dry-run')).toMatchInlineSnapshot(`
      {
        "out": "To do: build every index anew (asked for).
      Nothing was done (--dry-run).
      ",
        "status": 0,
      }
    `);
  });

  it('indexes nothing while the content has errors', () => {
    const content = temporaryContent({
      'actions/broken/index.en.mdx': '---\noriginal: true\n---\n',
    });
    const environment = { MEILISEARCH_URL: server.url, MEILISEARCH_ADMIN_KEY: server.key };
    const { status, out } = run('index', [], content, { ...none, ...environment });
    expect([status, out]).toEqual([1, expect.stringContaining('Nothing was indexed.')]);
  });

  it('prints the one key that pages may carry', async () => {
    const { status, out } = run('index', ['key'], fixtureSite.content, {
      ...none,
      MEILISEARCH_URL: server.url,
      MEILISEARCH_ADMIN_KEY: server.key,
    });
    const key = out.trim();
    expect(status).toBe(0);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(indexed('key').out.trim()).toBe(key);
    const check = (own: string, prefix = 'registry'): Promise<string | undefined> =>
      checkSearchKey({ url: server.url, key: own, prefix });
    expect(await check(key)).toBeUndefined();
    await expect(check(key, 'other')).rejects.toThrow('refuses MEILISEARCH_SEARCH_KEY');
    await expect(check('made-up')).rejects.toThrow('refuses MEILISEARCH_SEARCH_KEY');
    for (const action of [
      'documents.add',
      'documents.get',
      'settings.update',
      'keys.get',
    ] as const) {
      const actions = ['search' as const, action];
      // A server gives no key for some indexes that may read keys.
      const indexes = [action === 'keys.get' ? '*' : 'registry_*'];
      const own = await server.client.createKey({ actions, indexes, expiresAt: null });
      await expect(check(own.key), action).rejects.toThrow('may do more than search');
    }
    await expect(check(server.key)).rejects.toThrowErrorMatchingInlineSnapshot(`
      [Error: MEILISEARCH_SEARCH_KEY may do more than search: everyone could read it in the pages.
      Fix: set it to what \`npm run index -- key\` prints.]
    `);
    // What the checks have asked has changed nothing.
    expect(indexed('--dry-run').out).toContain('Nothing has changed');
  });

  it('says that the key is refused', () => {
    const wrong = 'a-wrong-key-not-to-be-printed';
    const ran = index({ MEILISEARCH_URL: server.url, MEILISEARCH_ADMIN_KEY: wrong });
    const words = { ...ran, out: ran.out.replaceAll(server.url, 'https://search.example.org') };
    expect(words).toMatchInlineSnapshot(`
      {
        "out": "https://search.example.org refuses the key.
      Fix: set MEILISEARCH_ADMIN_KEY to the admin key, which the server gives to who asks GET /keys with the master key.
      ",
        "status": 1,
      }
    `);
  });

  it('has printed the admin key nowhere', () => {
    expect(said.length).toBeGreaterThan(4);
    for (const out of said) expect(out).not.toContain(server.key);
  });
});
