import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { po } from 'gettext-parser';
import { describe, expect, it } from 'vitest';
import { checkedRegistry } from '#build/checked-registry.ts';
import { blocksOf, changedSentences } from '#exports/translation-units.ts';
import { run } from '../support/run.ts';
import { mdx, plainMdx, temporaryContent } from '../support/temporary-content.ts';

const en = 'actions/kenya/index.en.mdx';
const fr = 'actions/kenya/index.fr.mdx';
const body =
  '## Asked\n\nFirst sentence. Second sentence.\n\nA third paragraph on trafficking in human beings.';
const original = mdx(
  { activities: '[{ type: mission, title: A visit }, { type: mission }]' },
  body,
);
const translation = plainMdx(
  {
    title: 'Des règles',
    summary: 'Les institutions.',
    activities: '[{ title: Une visite }, {}]',
    method: 'human',
  },
  '## La demande\n\nPremière phrase. Deuxième phrase.\n\nUn troisième paragraphe.',
);

/** A translated action whose original then changed. */
function changed(withHistory = true): string {
  const glossary = readFileSync(
    'content/glossary/trafficking-in-human-beings.yaml',
    'utf8',
  ).replaceAll(/^(broader|related):.*\n( .*\n)*/gm, '');
  const root = temporaryContent({
    [en]: original,
    [fr]: translation,
    'glossary/trafficking-in-human-beings.yaml': glossary,
  });
  expect(run('translations', ['record'], root).out.trim()).toBe('Recorded: 1 editions.');
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
      cwd: dirname(root),
    });
  };
  if (withHistory) {
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'First');
  }
  const text = original
    .replace('Second sentence.', 'The second sentence, corrected.')
    .replace('one set of rules', 'one rule');
  writeFileSync(join(root, en), text);
  return root;
}

const frenchOf = (root: string): string => readFileSync(join(root, fr), 'utf8');

describe('the work list', () => {
  it('shows the sentences that changed, found in the history by their recorded hash', () => {
    expect(run('translations', ['todo', 'fr'], changed()).out).toMatchInlineSnapshot(`
      "fr: translations to bring up to date: 1; documents not yet translated: 0.

      content/actions/kenya/index.fr.mdx
        title: the original changed
          - Kenya: one set of rules for migration data
          + Kenya: one rule for migration data
          = Des règles
        body[2]: the original changed
          - Second sentence.
          + The second sentence, corrected.
          = Première phrase. Deuxième phrase.
      "
    `);
  });

  it('says so where the history does not tell what the original said', () => {
    const { out } = run('translations', ['todo', 'fr'], changed(false));
    expect(out).toContain('title: the original changed; what it said before is not known');
    expect(out).not.toContain('activities');
  });

  it('names the fields in the overview', () => {
    const { out } = run('translations', [], changed());
    expect(out).toMatch(/actions\/kenya +original +stale: title, body/);
  });
});

describe('a PO file', () => {
  it('goes to a translation tool and back', () => {
    const root = changed();
    const file = join(dirname(root), 'fr.po');
    expect(run('translations', ['export', 'fr', 'kenya', '--out', file], root).status).toBe(0);
    const parsed = po.parse(readFileSync(file));
    const at = (name: string) =>
      Object.values(parsed.translations[`actions/kenya|${name}`] ?? {})[0];
    expect(at('summary')?.msgstr).toEqual(['Les institutions.']);
    expect(at('title')?.comments?.flag).toBe('fuzzy');
    expect(at('body.1')?.comments?.previous).toContain('First sentence. Second sentence.');
    expect(at('body.2')?.comments?.extracted).toContain(
      'Glossary: trafficking in human beings = traite des êtres humains\n',
    );
    for (const [name, text] of [
      ['title', 'Une règle'],
      ['body.1', 'Première phrase. La deuxième, corrigée.'],
    ] as const) {
      const unit = at(name);
      if (unit) unit.msgstr = [text];
      if (unit?.comments) unit.comments.flag = '';
    }
    writeFileSync(file, po.compile(parsed));
    const before = frenchOf(root);
    const { out } = run('translations', ['import', file, '--method', 'reviewed'], root);
    expect(out).toContain('nothing to repair');
    const lines = frenchOf(root)
      .split('\n')
      .filter((line) => !before.split('\n').includes(line));
    expect(lines.filter((line) => !line.includes('"'))).toEqual([
      'title: Une règle',
      'method: reviewed',
      'Première phrase. La deuxième, corrigée.',
    ]);
    expect(checkedRegistry(root).issues).toEqual([]);
  });

  it('makes a translation that did not exist', () => {
    const root = changed();
    const file = join(dirname(root), 'ar.po');
    run('translations', ['export', 'ar', '--out', file], root);
    const parsed = po.parse(readFileSync(file));
    for (const messages of Object.values(parsed.translations)) {
      for (const message of Object.values(messages))
        if (message.msgid)
          message.msgstr = [
            `نص: ${message.msgid.replace(/^#+ /, '## ')}`.replace('نص: ##', '## نص'),
          ];
    }
    writeFileSync(file, po.compile(parsed));
    run('translations', ['import', file], root);
    const { registry, issues } = checkedRegistry(root);
    const edition = registry.entries.get('actions/kenya')?.editions.ar;
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(edition?.values.activities.map(({ title }) => title)).toEqual([
      'نص: A visit',
      undefined,
    ]);
    expect(edition?.translation).toMatchObject({
      method: 'human',
      fields: { title: 'current', body: 'current' },
    });
  });

  it('that is older than the original does not make an outdated text look current', () => {
    const root = changed();
    const file = join(dirname(root), 'fr.po');
    run('translations', ['export', 'fr', '--out', file], root);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('#, fuzzy\n', ''));
    writeFileSync(
      join(root, en),
      readFileSync(join(root, en), 'utf8').replace('one rule', 'two rules'),
    );
    const { out } = run('translations', ['import', file], root);
    expect(out).toContain('The original has changed since the export: title; export again.');
    expect(
      checkedRegistry(root).registry.entries.get('actions/kenya')?.editions.fr?.translation?.fields[
        'title'
      ],
    ).toBe('stale');
  });

  it('with half a text leaves the text as it was', () => {
    const root = changed();
    const file = join(dirname(root), 'fr.po');
    run('translations', ['export', 'fr', '--out', file], root);
    const { out } = run('translations', ['import', file], root);
    expect(out).toContain('not finished: body');
    expect(frenchOf(root)).toContain('Première phrase. Deuxième phrase.');
  });
});

/** Exports French, writes translations into the file, and gives its path. */
function exported(root: string, texts: Readonly<Record<string, string>>, drop = /^$/gm): string {
  const file = join(dirname(root), 'fr.po');
  expect(run('translations', ['export', 'fr', '--out', file], root).status).toBe(0);
  const parsed = po.parse(readFileSync(file, 'utf8').replaceAll(drop, ''));
  for (const [name, text] of Object.entries(texts)) {
    const unit = Object.values(parsed.translations[`actions/kenya|${name}`] ?? {})[0];
    if (unit) unit.msgstr = [text];
    if (unit?.comments) unit.comments.flag = '';
  }
  writeFileSync(file, po.compile(parsed));
  return file;
}

describe('two translators', () => {
  it('both keep what they wrote while a file was away, each in another text', () => {
    const root = changed();
    const file = exported(root, { title: 'Une règle' });
    writeFileSync(join(root, fr), frenchOf(root).replace('Les institutions.', 'Les agences.'));
    const { out } = run('translations', ['import', file], root);
    expect(out).toContain('fields up to date');
    expect(frenchOf(root)).toContain('title: Une règle');
    expect(frenchOf(root)).toContain('summary: Les agences.');
  });

  it('are told where both changed one text; the one in content/ stays', () => {
    const root = changed();
    const file = exported(root, { title: 'Une règle', summary: 'Les services.' });
    writeFileSync(join(root, fr), frenchOf(root).replace('Les institutions.', 'Les agences.'));
    const { out } = run('translations', ['import', file], root);
    expect(out).toContain(
      'Somebody changed the translation since the export, and so did this file: summary; what is in content/ was kept.',
    );
    expect(frenchOf(root)).toContain('summary: Les agences.');
    expect(frenchOf(root)).toContain('title: Une règle');
  });

  it('are told what gave way where a tool dropped the record of the export', () => {
    const root = changed();
    const file = exported(root, { summary: 'Les services.' }, /^#\. Translation at.*\n/gm);
    const { out } = run('translations', ['import', file], root);
    expect(out).toContain('summary took the place of: Les institutions.');
  });

  it('do not lose a file by exporting again before it came back', () => {
    const root = changed();
    const file = exported(root, { title: 'Une règle' });
    const again = run('translations', ['export', 'fr', '--out', file], root);
    expect([again.status, again.out.replace(file, 'fr.po').trim()]).toEqual([
      1,
      'fr.po is there already, with translations that are not in content/: it was left as it is. Import it first, or name another file with --out.',
    ]);
    run('translations', ['import', file], root);
    expect(run('translations', ['export', 'fr', '--out', file], root).status).toBe(0);
  });

  it('are told what is wrong with a file that is none', () => {
    const root = changed();
    const file = join(dirname(root), 'fr.po');
    writeFileSync(file, 'No translations.');
    const before = frenchOf(root);
    const { out, status } = run('translations', ['import', file], root);
    expect([status, out.replace(file, 'fr.po').trim()]).toMatchInlineSnapshot(`
      [
        1,
        "The file cannot be read as PO, so nothing was written. Save it once more in the translation tool, as PO (gettext). What was found: Error parsing PO data: Invalid key name "No" at line 1. This can be caused by an unescaped quote character in a msgid or msgstr value.",
      ]
    `);
    expect(frenchOf(root)).toBe(before);
    expect(run('translations', ['import', 'nowhere.po'], root).out.trim()).toBe(
      'There is no file nowhere.po.',
    );
  });
});

describe('the pieces of a text', () => {
  it('keep fenced code and lists whole', () => {
    expect(blocksOf('a\n\n```\nx\n\ny\n```\n\n- 1\n- 2\n')).toEqual([
      'a',
      '```\nx\n\ny\n```',
      '- 1\n- 2',
    ]);
  });

  it('are compared by sentence', () => {
    expect(changedSentences('One. Two. Three.', 'One. Two and a half. Three. Four.', 'en')).toEqual(
      {
        removed: ['Two.'],
        added: ['Two and a half.', 'Four.'],
      },
    );
  });
});
