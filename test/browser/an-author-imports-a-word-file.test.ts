import { describe, expect, it } from 'vitest';
import { registryInBrowser } from '../support/page.ts';
import { odtFile } from '../support/odt-file.ts';
import { richText, wordFile } from '../support/word-file.ts';

const open = registryInBrowser();

/** A template filled in, as Word saves it. */
const filled = async (): Promise<Buffer> =>
  Buffer.from(
    await wordFile(
      'Mali : une base partagée',
      [
        ['Faits', 'Bonne pratique (practices)'],
        ['Résumé', 'Trois agences tiennent une base.'],
        ['Thèmes', 'Traite des êtres humains'],
      ],
      richText(),
    ),
  );

const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('the import of Word files', () => {
  it('makes an entry in the browser, and nothing leaves it', async () => {
    const { page, said } = await open('/admin/fr/import/');
    await page.locator('#file').setInputFiles({ name: 'a.docx', mimeType, buffer: await filled() });
    const text = page.locator('[data-result] textarea');
    await text.waitFor();
    await expect.poll(() => text.inputValue()).toContain('themes: [trafficking-in-human-beings]');
    await expect.poll(() => text.inputValue()).toContain('\\{case}');
    const result = page.locator('[data-result]');
    await expect
      .poll(() => result.innerText())
      .toContain('content/practices/mali-une-base-partagee/');
    await expect.poll(() => result.innerText()).toContain('Piliers manque');
    await expect.poll(() => result.innerText()).toContain('file:///C:/x.docx');
    const links = await result
      .locator('a[download]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).download));
    expect(links).toEqual(['index.fr.mdx', 'picture-1.png']);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      result.locator('a[download]').first().click(),
    ]);
    expect(download.suggestedFilename()).toBe('index.fr.mdx');
    expect(said.filter((line) => !line.includes('blob:'))).toEqual([]);
  });

  it('reads a file of LibreOffice as well', async () => {
    const { page, said } = await open('/admin/fr/import/');
    const buffer = Buffer.from(odtFile('Mali', [['Faits', 'Bonne pratique (practices)']]));
    const name = 'a.odt';
    await page.locator('#file').setInputFiles({ name, mimeType: 'application/zip', buffer });
    const text = page.locator('[data-result] textarea');
    await text.waitFor();
    await expect.poll(() => text.inputValue()).toContain('### Steps\n\n1. First');
    expect(said.filter((line) => !line.includes('blob:'))).toEqual([]);
  });

  it('says so when a file is no Word file', async () => {
    const { page } = await open('/admin/en/import/');
    const buffer = Buffer.from('no Word file');
    await page.locator('#file').setInputFiles({ name: 'a.docx', mimeType, buffer });
    await page.getByText('The file could not be read').waitFor();
  });

  it('does not show the entry of the file before when the next one is empty', async () => {
    const { page } = await open('/admin/en/import/');
    await page.locator('#file').setInputFiles({ name: 'a.docx', mimeType, buffer: await filled() });
    await page.locator('[data-result] textarea').waitFor();
    const buffer = Buffer.from('');
    await page.locator('#file').setInputFiles({ name: 'b.docx', mimeType, buffer });
    await page.getByText('The file could not be read').waitFor();
    await expect.poll(() => page.locator('[data-result] textarea').count()).toBe(0);
  });

  it('offers the templates in the language of the page', async () => {
    const { page } = await open('/ar/authoring/');
    const hrefs = await page
      .locator('#tools a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs).toContain('/admin/ar/');
    expect(hrefs).toContain('/templates/practices.ar.docx');
    const answer = await page.request.get(
      '/templates/practices.ar.docx'.replace(/^/, new URL(page.url()).origin),
    );
    expect(answer.headers()['content-type']).toContain('wordprocessingml');
    await expect.poll(async () => (await answer.body()).subarray(0, 2).toString()).toBe('PK');
  });
});
