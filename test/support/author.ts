/** What an author does in the web editor: opens entries, types, chooses from lists, saves. */
import type { Page } from 'playwright-core';
import { checkedRegistry } from '#build/checked-registry.ts';
import { formatIssues } from '#rules/format-issues.ts';
import type { Editor, Files } from './editor.ts';
import { temporaryContent } from './temporary-content.ts';

/** A picture of one pixel. */
export const picture = {
  name: 'Bateau de sauvetage.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** Opens an entry from the list of its collection. */
export async function openEntry(page: Page, collection: string, title: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/collections/${collection}`);
  // A form that was open before holds the title too, for a while also out of sight.
  await page.locator('section.field').first().waitFor({ state: 'hidden' });
  await page.getByText(title).filter({ visible: true }).first().click();
  await page.locator('section.field').first().waitFor();
}

/** Presses the button to save. */
export const save = (page: Page): Promise<void> =>
  page
    .getByRole('button', { name: /^(Save|Enregistrer|حفظ)/ })
    .first()
    .click();

/** Saves, and waits until the form has closed, which it does when the files are written. */
export async function saved(page: Page): Promise<void> {
  await save(page);
  await page.locator('section.field').first().waitFor({ state: 'detached' });
}

/** The files that differ from others. */
export const changes = (before: Files, after: Files): Files =>
  Object.fromEntries(Object.entries(after).filter(([path, text]) => before[path] !== text));

/** What the check says of these files as content, as errors. */
export function errorsOf(files: Files): string {
  const content = temporaryContent(belowContent(files));
  const { issues } = checkedRegistry(content);
  const errors = issues.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? formatIssues(errors) : '';
}

/** Fills in a field of text. */
export async function type(editor: Editor, path: string, text: string, pane = 0): Promise<void> {
  const field = await editor.field(path, pane);
  await field.locator('input, textarea, [contenteditable]').first().fill(text);
}

/** Chooses from a list. */
export async function choose(editor: Editor, path: string, option: string): Promise<void> {
  await (await editor.field(path)).getByRole('combobox').click();
  await editor.page.getByRole('option', { name: option, exact: true }).click();
}

/** Adds a member to a list. */
export async function add(editor: Editor, path: string): Promise<void> {
  await (
    await editor.field(path)
  )
    .getByRole('button', { name: /Ajouter|Add/ })
    .first()
    .click();
  await editor.page.waitForTimeout(400);
}

/** The files of a folder of texts as `temporaryContent` wants them: paths below content/. */
export const belowContent = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith('content/'))
      .map(([path, text]) => [path.slice('content/'.length), text]),
  );

/** Fills the form of a new practice of Mali in French, with a picture in its text, as far as it is the same in every test. */
export async function writePractice(
  editor: Editor,
  { title, summary, text }: { title: string; summary: string; text: string },
): Promise<void> {
  const { page } = editor;
  await type(editor, 'title', title);
  await type(editor, 'summary', summary);
  const body = await editor.field('body');
  await body.locator('[contenteditable]').first().click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await body.getByRole('button', { name: 'Insérer' }).first().click();
  await page.getByRole('menuitem', { name: 'Image avec légende' }).click();
  await page.getByRole('button', { name: 'Parcourir' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Téléverser' }).click(),
  ]);
  await chooser.setFiles(picture);
  await page.getByRole('dialog').getByRole('button', { name: 'Insérer' }).click();
  await page.locator('section.field[data-key-path$=":alt"] input').fill('Un bateau "gris"');
  await (
    await editor.field('pillars')
  )
    .getByRole('checkbox', { name: 'Interventions horizontales' })
    .click();
  await choose(editor, 'themes', 'Gestion des données');
  await choose(editor, 'countries', 'Mali');
  await add(editor, 'sources');
  await type(editor, 'sources.0.title', 'Rapport annuel 2018');
}
