import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dateOf } from '#authoring/import-facts.ts';
import { importWord } from '#authoring/import-word.ts';
import { proposeId } from '#authoring/propose-id.ts';
import { wordTemplate } from '#authoring/word-template.ts';
import { locales } from '#registry/locale.ts';
import { documentCollections } from '#registry/schemas.ts';
import { notesOn, registry, words } from '../support/imported.ts';
import { load } from '../support/load.ts';
import { temporaryContent } from '../support/temporary-content.ts';
import { richText, wordFile } from '../support/word-file.ts';

const frenchFacts = [
  ['Faits', 'Bonne pratique (practices)'],
  ['Résumé', 'Trois agences tiennent une base.'],
  ['Piliers', 'Migration irrégulière et traite des êtres humains'],
  ['Thèmes', 'Traite des êtres humains; gestion des données'],
  ['Pays partenaires', 'Mali\nNorvège'],
  ['Début', 'septembre 2018'],
  ['Étapes', 'Réunir les agences : trois réunions.\nSigner.'],
  ['Résultats', 'Un accord a été signé.'],
  ['Personnel', 'Deux agents'],
  ['Sources', 'Rapport annuel 2018; ICMPD; 2019-06; https://example.org/r'],
];

describe('a Word file', () => {
  it('gives its facts, its text with everything in it, and its pictures', async () => {
    const file = await wordFile('Mali : une base partagée', frenchFacts, richText());
    const imported = await importWord(file, words);
    expect(imported).toMatchObject({
      collection: 'practices',
      locale: 'fr',
      id: 'mali-une-base-partagee',
    });
    expect(imported.pictures.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['picture-1.png', 70],
    ]);
    expect(imported.text).toMatchInlineSnapshot(`
      "---
      original: true
      title: "Mali : une base partagée"
      summary: Trois agences tiennent une base.
      pillars: [irregular-migration-thb]
      themes: [trafficking-in-human-beings, data-management]
      countries: [ML, "NO"]
      start: 2018-09
      sources:
        - title: Rapport annuel 2018
          publisher: ICMPD
          url: https://example.org/r
          date: 2019-06
      review:
        state: draft
      licence: CC-BY-4.0
      steps:
        - "Réunir les agences : trois réunions."
        - Signer.
      preconditions:
        staff: Deux agents
      results:
        - text: Un accord a été signé.
      ---

      ## What was done

      Agencies **agreed** on *one form*[^1], at \\< 5 USD a \\{case}. See [the page](https://example.org/a) or a file.[^2]

      ### Steps

      1. First
         1. Within the first
      2. Second

      - A point

      | Year | Cases \\| all |
      | - | - |
      | 2018 | 12 |

      ![A grey boat](picture-1.png)

      [^1]: The first note.

      [^2]: The second note.
      "
    `);
    expect(notesOn(imported)).toMatchInlineSnapshot(`
      [
        "The link file:///C:/x.docx is not of a kind the registry allows; its text was kept.",
      ]
    `);
    const path = `${imported.collection}/${imported.id}/index.${imported.locale}.mdx`;
    const { issues } = load({ [path]: imported.text });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('without a table is read by what the author chose; what is missing is said', async () => {
    const file = await wordFile(undefined, []);
    const imported = await importWord(file, words, { collection: 'events', locale: 'en' });
    expect(imported).toMatchObject({ collection: 'events', locale: 'en', id: 'new-entry' });
    expect(notesOn(imported)).toMatchInlineSnapshot(`
      [
        "Title is missing; the entry needs it.",
        "Summary is missing; the entry needs it.",
        "Pillars is missing; the entry needs it.",
        "Themes is missing; the entry needs it.",
        "Sources is missing; the entry needs it.",
        "Kind is missing; the entry needs it.",
      ]
    `);
  });

  it('with names nobody knows keeps the rest, and says what is near', async () => {
    const file = await wordFile('Kenya', [
      ['Facts', 'Action (actions)'],
      ['Themes', 'Trafficking in human being; labour migration'],
      ['Partner countries', 'Kenia'],
      ['Start', 'some day'],
      ['Weather', 'fine'],
    ]);
    const imported = await importWord(file, words);
    expect(imported.text).toContain('themes: [labour-migration]');
    expect(imported.text).toContain('countries: [KE]');
    expect(notesOn(imported).slice(0, 3)).toMatchInlineSnapshot(`
      [
        "“Trafficking in human being” in Themes is in no list, so it was left out. Nearest: Trafficking in human beings.",
        "“some day” in Start is no date; write 2018, 2018-09 or 2018-09-05.",
        "The row “Weather: fine” of the facts table is no field of this kind of entry; it was left out.",
      ]
    `);
  });

  it('whose title has no Latin letters asks for a name of the folder', async () => {
    const imported = await importWord(await wordFile('استمارة واحدة', []), words);
    expect(imported.id).toBe('new-entry');
    expect(notesOn(imported).filter((note) => note.includes('new-entry'))).toHaveLength(1);
    const named = await importWord(await wordFile('استمارة واحدة', []), words, { id: 'one-form' });
    expect(notesOn(named).join()).not.toContain('new-entry');
  });

  it('that is none is refused', async () => {
    await expect(
      importWord(new TextEncoder().encode('no Word file').buffer, words),
    ).rejects.toThrow();
  });
});

describe('the templates', () => {
  it.each(documentCollections)('of %s are read back in every language', async (collection) => {
    for (const locale of locales) {
      const bytes = await wordTemplate(registry, collection, locale);
      const imported = await importWord(bytes.buffer, words);
      expect(imported).toMatchObject({ collection, locale });
      expect(new Set(imported.notes.map(({ kind }) => kind))).toEqual(new Set(['missing']));
      expect(imported.text.split('---\n').at(-1)?.trim()).toBe('');
    }
  });
});

describe('a name in any of six languages', () => {
  it.each(locales)('is found in %s', async (locale) => {
    const own = registry.strings[locale] as Record<string, string>;
    const term = registry.vocabularies.themes.terms.get('trafficking-in-human-beings');
    const file = await wordFile('Title', [
      [own['template.facts'] ?? '', 'x (lessons)'],
      [own['field.themes'] ?? '', term?.labels[locale] ?? ''],
      [
        own['field.countries'] ?? '',
        registry.vocabularies.countries.terms.get('ke')?.labels[locale] ?? '',
      ],
    ]);
    const { text } = await importWord(file, words);
    expect(text).toContain('themes: [trafficking-in-human-beings]');
    expect(text).toContain('countries: [KE]');
  });

  it.each([
    ['2018-09', '2018-09'],
    ['5.9.2018', '2018-09-05'],
    ['05/09/2018', '2018-09-05'],
    ['September 2018', '2018-09'],
    ['5 septembre 2018', '2018-09-05'],
    ['septiembre de 2018', '2018-09'],
    ['5 сентября 2018 г.', '2018-09-05'],
    ['31.02.2018', undefined],
    ['some day', undefined],
  ])('the date %s', (text, date) => {
    expect(dateOf(text)).toBe(date);
  });

  it.each([
    ['Kenya: one set of rules for migration data', 'kenya-one-set-rules-for-migration-data'],
    ['Côte d’Ivoire : l’étude', 'cote-ivoire-etude'],
    ['استمارة', 'new-entry'],
  ])('the id of %s', (title, id) => {
    expect(proposeId(title)).toBe(id);
  });
});

describe('npm run import', () => {
  it('writes the entry with its pictures, and never over another', async () => {
    const content = temporaryContent({});
    const folder = mkdtempSync(join(tmpdir(), 'registry-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    const file = join(folder, 'file.docx');
    writeFileSync(file, Buffer.from(await wordFile('Mali : une base', frenchFacts, richText())));
    const run = (...args: string[]): { status: number | null; said: string } => {
      const result = spawnSync(process.execPath, ['scripts/import.ts', ...args], {
        env: { ...process.env, REGISTRY_CONTENT: content },
        encoding: 'utf8',
      });
      const said = (result.stdout + result.stderr)
        .replaceAll(content, 'content')
        .replaceAll(folder, '');
      return { status: result.status, said };
    };
    expect(run(file)).toMatchInlineSnapshot(`
      {
        "said": "- The link file:///C:/x.docx is not of a kind the registry allows; its text was kept.
      Written:
        content/practices/mali-une-base/index.fr.mdx
        content/practices/mali-une-base/picture-1.png
      Next: npm run check
      ",
        "status": 0,
      }
    `);
    const written = join(content, 'practices/mali-une-base');
    expect(existsSync(join(written, 'picture-1.png'))).toBe(true);
    writeFileSync(join(written, 'index.fr.mdx'), 'My own text.');
    expect(run(file)).toMatchInlineSnapshot(`
      {
        "said": "content/practices/mali-une-base/index.fr.mdx is there already, nothing was written. Choose another --id.
      ",
        "status": 1,
      }
    `);
    expect(readFileSync(join(written, 'index.fr.mdx'), 'utf8')).toBe('My own text.');
    expect(run(file, '--locale', 'de')).toMatchInlineSnapshot(`
      {
        "said": "Unexpected --locale \`de\`, expected one of en,fr,es,pt,ru,ar.
      ",
        "status": 1,
      }
    `);
    expect(run(join(folder, 'none.docx'))).toMatchInlineSnapshot(`
      {
        "said": "There is no file /none.docx.
      ",
        "status": 1,
      }
    `);
  });
});
