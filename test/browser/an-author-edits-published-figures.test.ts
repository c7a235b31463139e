import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { add, changes, errorsOf, openEntry, saved, type } from '../support/author.ts';
import { editorInBrowser, fixtureFiles, type Files } from '../support/editor.ts';

const open = editorInBrowser();
const report = 'content/statistics/annual-report-2017.yaml';
const files = (): Files => ({ ...fixtureFiles(), [report]: readFileSync(report, 'utf8') });

it('a value that was edited is the one line that changes; keys save it', async () => {
  const before = files();
  const editor = await open('fr/', before);
  const { page } = editor;
  await openEntry(page, 'statistics', 'Rapport annuel 2017');
  const figures = await editor.field('figures');
  await figures.getByRole('button', { name: 'Tout développer' }).click();
  await type(editor, 'figures.1.value', '32');
  await page.keyboard.press('Control+s');
  await page.locator('section.field').first().waitFor({ state: 'detached' });
  const after = await editor.files();
  expect(changes(before, after)).toEqual({
    [report]: before[report]?.replace('value: 31', 'value: 32'),
  });
  expect(errorsOf(after)).toBe('');
  expect(editor.said).toEqual([]);
});

it('a file of figures begun in the form is one that the check accepts', async () => {
  const before = files();
  const editor = await open('en/', before);
  const { page } = editor;
  await page.evaluate(() => {
    location.hash = '#/collections/statistics/new';
  });
  await page.locator('section.field').first().waitFor();
  await add(editor, 'sources');
  await type(editor, 'sources.0.id', 'report-2020');
  await type(editor, 'sources.0.title', 'Annual report 2020');
  await add(editor, 'figures');
  await type(editor, 'figures.0.id', 'visits-2020');
  await type(editor, 'figures.0.period', '2020');
  await pick('figures.0.metric', 'Participants');
  await type(editor, 'figures.0.value', '5–10');
  await pick('figures.0.unit', 'Range');
  await (await editor.field('figures.0.scope.programme')).getByRole('switch').click();
  await pick('figures.0.qualifier', 'Estimated');
  await type(editor, 'figures.0.source', 'report-2020');
  await saved(page);
  const after = await editor.files();
  expect(changes(before, after)).toMatchInlineSnapshot(`
    {
      "content/statistics/report-2020.yaml": "sources:
      - id: report-2020
        title: Annual report 2020
    figures:
      - id: visits-2020
        period: "2020"
        metric: participants
        value:
          from: 5
          to: 10
        unit: range
        scope:
          programme: true
        qualifier: estimated
        source: report-2020
    ",
    }
  `);
  expect(errorsOf(after)).toBe('');

  /** Chooses from a short list, which shows as radio buttons, or from a long one. */
  async function pick(path: string, name: string): Promise<void> {
    const field = await editor.field(path);
    const radio = field.getByRole('radio', { name, exact: true });
    if ((await radio.count()) > 0) return radio.click();
    await field.getByRole('combobox').click();
    return page.getByRole('option', { name, exact: true }).click();
  }
});
