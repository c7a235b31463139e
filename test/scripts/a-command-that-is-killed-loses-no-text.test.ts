import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkedRegistry } from '#build/checked-registry.ts';
import { run, type Ran } from '../support/run.ts';
import { mdx, plainMdx, temporaryContent } from '../support/temporary-content.ts';
import { richText, wordFile } from '../support/word-file.ts';

const original = mdx(
  { changes: '[{ date: 2026-10-01, note: First published. }]' },
  '## Asked\n\nThe text.',
);
const french = plainMdx(
  { title: 'Kenya', summary: 'Des données.', changes: '[{ note: Première. }]', method: 'human' },
  '## La demande\n\nLe texte.',
);
const kenya = {
  'actions/kenya/index.en.mdx': original,
  'actions/kenya/index.fr.mdx': french,
};
const faulty = (title: string): string => mdx({ title, status: 'Completed' }, 'Used {low}.');

/** A command, the content it works on, and what it needs beside. */
interface Case {
  files: Readonly<Record<string, string>>;
  command: string;
  given: readonly string[];
  prepare?: (root: string) => Promise<void> | void;
}

const flags = ['collection=practices', 'locale=fr', 'title=Titre', 'summary=Résumé'];
const more = ['theme=data-management', 'country=KE', 'start=', 'source=R', 'url=', 'id=titre'];

const cases: Readonly<Record<string, Case>> = {
  'import of a Word file': {
    files: {},
    command: 'import',
    given: ['../a.docx', '--collection=practices', '--locale=fr', '--id=mali'],
    prepare: async (root) => {
      const file = await wordFile('Mali', [['Faits', 'Bonne pratique']], richText());
      writeFileSync(join(root, '../a.docx'), Buffer.from(file));
    },
  },
  'new entry': { files: {}, command: 'new', given: [...flags, ...more].map((flag) => `--${flag}`) },
  'new translation': {
    files: kenya,
    command: 'new',
    given: ['translation', 'actions/kenya', 'ar'],
  },
  'repair of two files': {
    files: {
      'actions/mali/index.en.mdx': faulty('Mali'),
      'actions/togo/index.en.mdx': faulty('Togo'),
    },
    command: 'check-content',
    given: ['--fix'],
  },
  'new version of an entry': {
    files: kenya,
    command: 'review',
    given: ['publish', 'actions/kenya', '--note', 'A date.'],
    prepare: (root) => {
      for (const step of [
        ['init', '-q'],
        ['add', '-A'],
        ['commit', '-qm', 'First'],
      ])
        git(root, step);
    },
  },
  'import of translations': {
    files: kenya,
    command: 'translations',
    given: ['import', '../ar.po'],
    prepare: (root) => {
      const file = join(root, '../ar.po');
      run('translations', ['export', 'ar', '--out', file], root);
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replaceAll('msgstr ""\n\n', 'msgstr "نص"\n\n'),
      );
    },
  },
  'record of translations': { files: kenya, command: 'translations', given: ['record'] },
};

function git(root: string, given: readonly string[]): void {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  execFileSync('git', [...who, ...given], {
    cwd: dirname(root),
    env: { ...process.env, GIT_COMMITTER_DATE: '2026-11-22T12:00:00Z' },
  });
}

/** The files of entries by path; those without a name yet, which begin with a full stop, are left out. */
function textsIn(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /^(actions|practices)\/[^.]+\.(\w+\.)?\w+$/.test(name));
  return Object.fromEntries(
    files.map((name) => [name, readFileSync(join(root, name)).toString('latin1')]),
  );
}

const isSame = (one: object, other: object): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Runs a case's command, killed at a step where one is given. */
function runCase({ command, given }: Case, root: string, dieAt?: number): Ran {
  const preload = pathToFileURL(resolve('test/support/die-while-writing.ts')).href;
  const dying = { NODE_OPTIONS: `--import=${preload}`, DIE_AT: String(dieAt) };
  const named = given.map((word) => (word.startsWith('../') ? join(root, word) : word));
  return run(command, named, root, dieAt === undefined ? {} : dying);
}

/** Empties a folder and lays a copy of another into it. */
function layOut(from: string, to: string): void {
  for (const name of readdirSync(to)) rmSync(join(to, name), { recursive: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

describe.each(Object.entries(cases))('a killed %s', (_name, one) => {
  it('leaves every file whole, old or new, and can be run again', async () => {
    const root = temporaryContent(one.files);
    await one.prepare?.(root);
    const kept = join(dirname(temporaryContent({})), 'kept');
    cpSync(dirname(root), kept, { recursive: true, verbatimSymlinks: true });
    const before = textsIn(root);
    const { status, out } = runCase(one, root);
    expect(status, out).toBe(0);
    const after = textsIn(root);
    expect(after).not.toEqual(before);

    let dieAt = 0;
    for (;;) {
      layOut(kept, dirname(root));
      const died = runCase(one, root, ++dieAt);
      if (died.status === 0) break;
      expect(died.status, died.out).toBeNull();
      for (const [path, text] of Object.entries(textsIn(root)))
        expect([before[path], after[path]], `${basename(path)}, step ${dieAt}`).toContain(text);
      for (const path of Object.keys(before)) expect(textsIn(root)).toHaveProperty([path]);
      expect(() => checkedRegistry(root)).not.toThrow();
      // Where nothing was written yet, the next run is the first once more.
      if (dieAt > 1 && isSame(textsIn(root), before)) continue;
      runCase(one, root);
      expect(textsIn(root), `again after step ${dieAt}`).toEqual(after);
    }
    expect(dieAt).toBeGreaterThan(2);
    expect(readdirSync(root, { recursive: true, encoding: 'utf8' }).join()).not.toContain('.tmp');
  });
});
