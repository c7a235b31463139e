import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importWord } from '#authoring/import-word.ts';
import { words } from '../support/imported.ts';
import { odtFile } from '../support/odt-file.ts';
import { run } from '../support/run.ts';
import { temporaryContent } from '../support/temporary-content.ts';
import { richText, wordFile } from '../support/word-file.ts';

const rows = [
  ['Faits', 'Bonne pratique (practices)'],
  ['Résumé', 'Trois agences tiennent une base.'],
  ['Thèmes', 'Traite des êtres humains; gestion des données'],
  ['Pays partenaires', 'Mali\nNorvège'],
  ['Sources', 'Rapport annuel 2018'],
];

it('gives facts, text, notes and pictures', async () => {
  const imported = await importWord(odtFile('Mali : une base', rows), words);
  expect(imported).toMatchObject({ collection: 'practices', locale: 'fr', id: 'mali-une-base' });
  expect(imported.pictures.map(({ name, bytes }) => [name, bytes.length])).toEqual([
    ['picture-1.png', 70],
  ]);
  const [facts, body] = imported.text.split('\n---\n');
  expect(facts).toMatchInlineSnapshot(`
    "---
    original: true
    title: "Mali : une base"
    summary: Trois agences tiennent une base.
    themes: [trafficking-in-human-beings, data-management]
    countries: [ML, "NO"]
    sources:
      - title: Rapport annuel 2018
    review:
      state: draft
    licence: CC-BY-4.0"
  `);
  // The rest of the text is that of the same file of Word: see below.
  expect(body).toContain('> They said so.');
  expect(imported.notes.map(({ kind, values }) => [kind, ...Object.values(values)])).toEqual([
    ['changes'],
    ['lost', 'Ask Ana.'],
    ['link', 'file:///C:/x.odt'],
    ['missing', 'pillars'],
  ]);
});

it('becomes the same text as the same file of Word', async () => {
  const body = (text: string): string => text.split('\n---\n')[1] ?? '';
  const odt = await importWord(odtFile('Mali', rows), words);
  const docx = await importWord(await wordFile('Mali', rows, richText()), words);
  // The quotation is in the one only.
  expect(body(odt.text).replace('> They said so.\n\n', '')).toBe(body(docx.text));
});

it('is read by the command, and a damaged one is refused', () => {
  const root = temporaryContent({});
  const path = join(root, '../a.odt');
  const file = Buffer.from(odtFile('Mali : une base', rows));
  writeFileSync(path, file);
  const { out, status } = run('import', [path], root);
  expect(status, out).toBe(0);
  expect(readFileSync(join(root, 'practices/mali-une-base/index.fr.mdx'), 'utf8')).toContain(
    'themes: [trafficking-in-human-beings, data-management]',
  );
  writeFileSync(path, file.subarray(0, 900));
  expect(run('import', [path, '--id', 'another'], root)).toMatchObject({ status: 1 });
  expect(run('import', ['nowhere.odt'], root).out.trim()).toBe('There is no file nowhere.odt.');
});
