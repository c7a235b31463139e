import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegistry } from '#build/load-registry.ts';
import { startDevServer, type DevServer } from '../support/dev-server.ts';
import { fixtureSite } from '../support/sites.ts';

const { registry } = loadRegistry('content');
const folder = mkdtempSync(join(tmpdir(), 'registry-'));
const content = join(folder, 'content');
let server: DevServer;

beforeAll(async () => {
  cpSync(fixtureSite.content, content, { recursive: true });
  server = await startDevServer(content, 'node_modules/.cache/test-sites/dev');
});

afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const banner = async (path: string): Promise<Element | null> => {
  return parseHTML(await server.page(path)).document.querySelector('[data-review]');
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

describe('an edit while the preview runs', () => {
  const practice = join(content, 'practices/one-form');
  const title = 'One form for seven agencies';

  it('is on the page at the next look, and on the pages that name the entry', async () => {
    await server.page('/en/practices/one-form/');
    const file = join(practice, 'index.en.mdx');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text.replace('One form for five agencies', title)}\nA last sentence.\n`);
    await expect
      .poll(() => server.page('/en/practices/one-form/'), { timeout: 60_000 })
      .toContain('A last sentence.');
    expect(await server.page('/en/practices/one-form/')).toContain(title);
    expect(await server.page('/en/practices/')).toContain(title);
  });

  it('can be a new translation, and can be taken back', async () => {
    const file = join(practice, 'index.pt.mdx');
    const values = 'title: Um só formulário\nsummary: Cinco serviços.\nmethod: human';
    writeFileSync(file, `---\n${values}\n---\n`);
    const page = (): Promise<string> => server.page('/pt/practices/one-form/');
    await expect.poll(page, { timeout: 60_000 }).toContain('Um só formulário');
    rmSync(file);
    await expect.poll(page, { timeout: 60_000 }).not.toContain('Um só formulário');
  });

  it('that cannot be read stops nothing: the other pages stay', async () => {
    const file = join(practice, 'index.en.mdx');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('title: ', 'title: "'));
    await expect
      .poll(() => server.page('/en/actions/kenya-ii/'), { timeout: 60_000 })
      .toContain('Kenya');
    writeFileSync(file, text);
    await expect
      .poll(() => server.page('/en/practices/one-form/'), { timeout: 60_000 })
      .toContain('A last sentence.');
  });
});
