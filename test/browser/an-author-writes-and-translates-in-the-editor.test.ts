import { describe, expect, it } from 'vitest';
import {
  add,
  changes,
  errorsOf,
  openEntry,
  save,
  saved,
  type,
  writePractice,
} from '../support/author.ts';
import { editorInBrowser, fixtureFiles } from '../support/editor.ts';

const open = editorInBrowser();
const practice = 'content/practices/one-form/index.en.mdx';

describe('an author', () => {
  it('corrects a word in an entry written by hand, and nothing else changes', async () => {
    const before = fixtureFiles();
    const editor = await open('en/', before);
    await openEntry(editor.page, 'practices', 'One form for five agencies');
    await type(editor, 'title', 'One form for six agencies');
    await saved(editor.page);
    const after = await editor.files();
    expect(Object.keys(changes(before, after))).toEqual([practice]);
    expect(after[practice]).toBe(
      before[practice]?.replace('One form for five agencies', 'One form for six agencies'),
    );
    expect(editor.said).toEqual([]);
  });

  it('writes a practice in French with a picture; what is missing or unsafe is said', async () => {
    const before = fixtureFiles();
    const editor = await open('fr/', before);
    const { page } = editor;
    await page.evaluate(() => {
      location.hash = '#/collections/practices/new';
    });
    await page.locator('section.field').first().waitFor();
    await save(page);
    await expect
      .poll(async () => await (await editor.field('title')).innerText())
      .toContain('obligatoire');
    await expect.poll(async () => changes(before, await editor.files())).toEqual({});

    await writePractice(editor, {
      title: 'Mali : les agences partagent une base',
      summary: 'Trois agences tiennent ensemble une base de données.',
      text: 'Un texte avec {accolades}, un quagga, et moins de < 2 ans.',
    });
    await type(editor, 'start', '2018-9');
    await add(editor, 'steps');
    await type(editor, 'steps.0', 'Réunir les agences : trois réunions.');
    await save(page);
    await expect
      .poll(async () => await (await editor.field('start')).innerText())
      .toContain('Écrivez une année');
    await type(editor, 'start', '2018-09');
    await (await editor.field('review.state')).getByRole('radio', { name: 'Publiée' }).click();
    await saved(page);
    await expect.poll(() => page.locator('#editor-notes').innerText()).toContain('Accolades (2)');

    const after = await editor.files();
    const written = changes(before, after);
    const folder = 'content/practices/mali-les-agences-partagent-une-base';
    expect(Object.keys(written).sort()).toEqual([
      `${folder}/bateau-de-sauvetage.png`,
      `${folder}/index.fr.mdx`,
    ]);
    expect(written[`${folder}/index.fr.mdx`]).toMatchInlineSnapshot(`
      "---
      original: true
      title: "Mali : les agences partagent une base"
      summary: Trois agences tiennent ensemble une base de données.
      pillars: [horizontal]
      themes: [data-management]
      countries: [ML]
      start: 2018-09
      sources:
        - title: Rapport annuel 2018
      review:
        state: published
      licence: CC-BY-4.0
      steps:
        - "Réunir les agences : trois réunions."
      ---

      Un texte avec \\{accolades\\}, un quagga, et moins de \\< 2 ans.

      <Figure src="bateau-de-sauvetage.png" alt="Un bateau &quot;gris&quot;" />
      "
    `);
    expect(errorsOf(after)).toBe('');
    expect(editor.said).toEqual([]);
  });

  it('translates into Arabic beside the original; the facts stay in the original', async () => {
    const before = fixtureFiles();
    const editor = await open('ar/?original=en', before);
    const { page } = editor;
    await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await openEntry(page, 'practices', 'One form for five agencies');
    await page.getByRole('combobox').filter({ hasText: 'معاينة' }).click();
    await page.getByRole('option', { name: 'العربية' }).click();
    await page
      .getByRole('button', { name: /العربية/ })
      .last()
      .click();
    const title = await editor.field('title', 1);
    await expect.poll(() => title.locator('input').getAttribute('dir')).toBe('rtl');
    await type(editor, 'title', 'استمارة واحدة لخمس جهات', 1);
    await type(editor, 'summary', 'اتفقت خمس جهات على استمارة واحدة.', 1);
    await type(editor, 'steps.0', 'وضعت الاستمارات معا.', 1);
    await type(editor, 'steps.1', 'حذف ما لا يستعمله أحد.', 1);
    await saved(page);
    const after = await editor.files();
    const written = changes(before, after);
    expect(Object.keys(written)).toEqual(['content/practices/one-form/index.ar.mdx']);
    expect(Object.values(written)[0]).toMatchInlineSnapshot(`
      "---
      title: استمارة واحدة لخمس جهات
      summary: اتفقت خمس جهات على استمارة واحدة.
      steps:
        - وضعت الاستمارات معا.
        - حذف ما لا يستعمله أحد.
      translatedFrom:
        locale: en
        fields:
          title: 64946ac42366
          summary: 4340d7f87127
          steps: ccfef4e9955c
      method: human
      ---
      "
    `);
    expect(errorsOf(after)).toBe('');
    expect(editor.said).toEqual([]);
  });
});

describe('an author without a mouse', () => {
  it('reaches a field, writes, and saves, in a form that runs from right to left too', async () => {
    const before = fixtureFiles();
    const editor = await open('ar/?original=en', before);
    const { page } = editor;
    await openEntry(page, 'practices', 'One form for five agencies');
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement } = document;
        const field = activeElement?.closest('[data-key-path]')?.getAttribute('data-key-path');
        return `${activeElement?.tagName ?? ''} ${field ?? activeElement?.textContent.trim() ?? ''}`;
      });
    const goTo = async (key: string, wanted: string): Promise<void> => {
      for (let step = 0; step < 60 && (await focused()) !== wanted; step++)
        await page.keyboard.press(key);
      await expect.poll(() => focused()).toBe(wanted);
    };
    await goTo('Tab', 'INPUT title');
    await page.keyboard.press('End');
    await page.keyboard.type(', at last');
    await goTo('Shift+Tab', 'BUTTON حفظ');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await editor.files())[practice], { timeout: 20_000 })
      .toContain('One form for five agencies, at last');
  });
});

describe('no text is lost', () => {
  it('when the browser dies before saving: the draft is offered again', async () => {
    const editor = await open('en/', fixtureFiles());
    const { page } = editor;
    await openEntry(page, 'practices', 'One form for five agencies');
    await (await editor.field('title')).locator('input').click();
    await page.keyboard.press('End');
    await page.keyboard.type(', after an hour of thought');
    await page.waitForTimeout(2000);
    await editor.reopen();
    await openEntry(page, 'practices', 'One form for five agencies');
    await page.getByRole('button', { name: 'Restore' }).click();
    const field = await editor.field('title');
    await expect.poll(() => field.locator('input').inputValue()).toContain('an hour of thought');
  });

  it('when somebody else changed another field meanwhile: both changes are kept', async () => {
    const before = fixtureFiles();
    const editor = await open('en/', before);
    await openEntry(editor.page, 'practices', 'One form for five agencies');
    await type(editor, 'summary', 'My own summary.');
    await editor.write({
      [practice]: before[practice]?.replace('start: 2017', 'start: 2016') ?? '',
    });
    await saved(editor.page);
    const after = (await editor.files())[practice];
    expect(after).toContain('summary: My own summary.');
    expect(after).toContain('start: 2016');
    await expect
      .poll(() => editor.page.locator('#editor-notes').innerText())
      .toContain('beside yours');
  });

  it('when somebody else changed the same field meanwhile: nothing is saved, and it is said', async () => {
    const before = fixtureFiles();
    const editor = await open('en/', before);
    const theirs = before[practice]?.replace('Five agencies agreed', 'Their agencies agreed') ?? '';
    await openEntry(editor.page, 'practices', 'One form for five agencies');
    await type(editor, 'summary', 'My own summary.');
    await editor.write({ [practice]: theirs });
    await save(editor.page);
    const notes = editor.page.locator('#editor-notes');
    await expect.poll(() => notes.innerText()).toContain('Summary. Nothing was saved');
    await expect.poll(async () => (await editor.files())[practice]).toBe(theirs);
    const mine = (await editor.field('summary')).locator('textarea');
    await expect.poll(() => mine.inputValue()).toBe('My own summary.');
  });

  it('when an entry is saved twice in a row', async () => {
    const before = fixtureFiles();
    const editor = await open('en/', before);
    for (const title of ['One form for six agencies', 'One form for nine agencies']) {
      await openEntry(editor.page, 'practices', 'One form for');
      await type(editor, 'title', title);
      await saved(editor.page);
    }
    await expect
      .poll(async () => (await editor.files())[practice])
      .toBe(before[practice]?.replace('five agencies', 'nine agencies'));
  });
});
