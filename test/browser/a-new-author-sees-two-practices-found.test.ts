/** The whole way of somebody who never saw the project, with nothing but the authors' guide. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { serveSite } from '../../scripts/steps/site-server.ts';
import { belowContent, errorsOf, picture, saved, type, writePractice } from '../support/author.ts';
import { editorInBrowser, fixtureFiles, type Editor, type Files } from '../support/editor.ts';
import { temporaryContent } from '../support/temporary-content.ts';
import { pixel, richText, wordFile } from '../support/word-file.ts';

const open = editorInBrowser();
const written = 'practices/mali-cinq-services-un-formulaire';
const imported = 'practices/mali-une-base-partagee';

it('a new author writes in French, translates into Arabic, imports from Word, and both are found', async () => {
  const editor = await open('fr/', fixtureFiles());
  await writeInFrench(editor);
  await translateIntoArabic(editor);
  const files = await editor.files();
  expect(files[`content/${written}/index.ar.mdx`]).toContain('locale: fr');
  const word = await importFromWord(editor.page);
  Object.assign(files, word);
  expect(errorsOf(files)).toBe('');
  expect(editor.said.filter((line) => !line.includes('blob:'))).toEqual([]);

  const { page } = editor;
  await page.goto(await builtSite(files));
  const search = async (locale: string, words: string): Promise<string[]> => {
    const address = `/${locale}/search/?q=${encodeURIComponent(words)}`;
    await page.goto(new URL(address, page.url()).href);
    await page.locator('ol[data-results] li[data-entry]').first().waitFor();
    const all = page.locator('ol[data-results] li[data-entry]');
    return all.evaluateAll((hits) =>
      hits.map((hit) => (hit as HTMLElement).dataset['entry'] ?? ''),
    );
  };
  await expect.poll(async () => (await search('fr', 'cinq services formulaire'))[0]).toBe(written);
  await expect.poll(async () => (await search('fr', 'base partagée'))[0]).toBe(imported);
  await expect.poll(async () => (await search('ar', 'استمارة واحدة لخمس جهات'))[0]).toBe(written);
  await expect
    .poll(() => search('ar', 'Mali'))
    .toEqual(expect.arrayContaining([written, imported]));

  await page.goto(new URL(`/fr/${written}/`, page.url()).href);
  await expect
    .poll(() => page.locator('main').innerText())
    .toContain('{accolades}, et moins de < 2 ans');
  const figure = page.getByRole('img', { name: 'Un bateau "gris"' });
  await expect
    .poll(() => figure.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
    .toBe(1);
  await page.goto(new URL(`/ar/${written}/`, page.url()).href);
  await expect.poll(() => page.locator('h1').innerText()).toBe('استمارة واحدة لخمس جهات');
  // A site is built on the way, which takes its time on a busy machine.
}, 240_000);

async function writeInFrench(editor: Editor): Promise<void> {
  const { page } = editor;
  await page.evaluate(() => {
    location.hash = '#/collections/practices/new';
  });
  await page.locator('section.field').first().waitFor();
  await writePractice(editor, {
    title: 'Mali : cinq services, un formulaire',
    summary: 'Cinq services ont remplacé leurs formulaires par un seul.',
    text: 'Un texte avec {accolades}, et moins de < 2 ans.',
  });
  await (await editor.field('review.state')).getByRole('radio', { name: 'Publiée' }).click();
  await saved(page);
}

async function translateIntoArabic(editor: Editor): Promise<void> {
  const { page } = editor;
  await page.getByText('Mali : cinq services').first().click();
  await page.locator('section.field').first().waitFor();
  await page.getByRole('combobox').filter({ hasText: 'Aperçu' }).click();
  await page.getByRole('option', { name: /arabe/i }).click();
  await page.getByRole('button', { name: /arabe/i }).last().click();
  await type(editor, 'title', 'استمارة واحدة لخمس جهات', 1);
  await type(editor, 'summary', 'استبدلت خمس جهات باستماراتها استمارة واحدة.', 1);
  await saved(page);
}

/** Fills in the template as Word would save it, imports it on the page for that, and takes the files. */
async function importFromWord(page: Page): Promise<Files> {
  const rows = [
    ['Faits', 'Bonne pratique (practices)'],
    ['Résumé', 'Trois services tiennent une base.'],
    ['Piliers', 'Interventions horizontales'],
    ['Thèmes', 'Traite des êtres humains'],
    ['Pays', 'Mali'],
    ['Sources', 'Rapport annuel 2018'],
    ['État', 'Publiée'],
  ];
  const buffer = Buffer.from(await wordFile('Mali : une base partagée', rows, richText()));
  await page.goto(new URL('/admin/fr/import/', page.url()).href);
  await page
    .locator('#file')
    .setInputFiles({ name: 'a.docx', mimeType: 'application/zip', buffer });
  const links = page.locator('[data-result] a[download]');
  await links.first().waitFor();
  const files: Files = {};
  for (const link of await links.all()) {
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const text = readFileSync(await download.path(), 'utf8');
    files[`content/${imported}/${download.suggestedFilename()}`] = text;
  }
  const file = `content/${imported}/index.fr.mdx`;
  // Publishing it, the author answers what the check asks about the amount of money in the text.
  files[file] = (files[file] ?? '')
    .replace('state: draft', 'state: published')
    .replace(
      '\nlicence:',
      '\nsensitivity: [{ words: 5 USD, answer: The report says so. }]\nlicence:',
    );
  return files;
}

/** Builds the files as a site, and serves it. */
async function builtSite(files: Files): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const content = temporaryContent(belowContent(files));
  // Files are handed over as text; pictures are the test's own.
  for (const path of Object.keys(files).filter((name) => name.endsWith('.png')))
    writeFileSync(join(dirname(content), path), path.includes(imported) ? pixel : picture.buffer);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    env: {
      ...process.env,
      REGISTRY_CONTENT: content,
      REGISTRY_OUT: join(folder, 'dist'),
      REGISTRY_CACHE: join(folder, 'cache'),
      NODE_ENV: 'production',
    },
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  const { server, address } = await serveSite(join(folder, 'dist'));
  onTestFinished(() => {
    server.close();
  });
  return address;
}
