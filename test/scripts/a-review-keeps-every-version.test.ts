import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkedRegistry } from '#build/checked-registry.ts';
import { versionText } from '#exports/version-text.ts';
import { dueReviews } from '#registry/review-due.ts';
import { load } from '../support/load.ts';
import { run } from '../support/run.ts';
import { mdx, plainMdx, temporaryContent } from '../support/temporary-content.ts';

const file = 'actions/kenya/index.en.mdx';
const today = new Date().toISOString().slice(0, 10);
const french = plainMdx({
  title: 'Kenya',
  summary: 'Des données.',
  changes: '[{ note: Première publication. }]',
  method: 'human',
});
const original = mdx({ changes: '[{ date: 2026-10-01, note: First published. }]' });

function git(folder: string, ...args: string[]): void {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  execFileSync('git', [...who, ...args], {
    cwd: folder,
    env: { ...process.env, GIT_COMMITTER_DATE: '2026-11-22T12:00:00Z' },
  });
}

function withHistory(): string {
  const root = temporaryContent({ [file]: original, 'actions/kenya/index.fr.mdx': french });
  git(dirname(root), 'init', '-q');
  git(dirname(root), 'add', '-A');
  git(dirname(root), 'commit', '-qm', 'First');
  return root;
}

describe('publishing again', () => {
  it('keeps what each edition said before, raises the version and notes the change', () => {
    const root = withHistory();
    const path = join(root, file);
    writeFileSync(path, original.replace('The text.', 'The corrected text.'));
    const { out, status } = run(
      'review',
      [
        'publish',
        'actions/kenya',
        '--note',
        'A date was corrected.',
        '--reviewer',
        'regional coordinator',
        '--due',
        '2028',
      ],
      root,
    );
    expect(status, out).toBe(0);
    expect(readFileSync(join(root, 'actions/kenya/versions/1.en.mdx'), 'utf8')).toBe(original);
    expect(readFileSync(join(root, 'actions/kenya/versions/1.fr.mdx'), 'utf8')).toBe(french);
    const before = original.split('\n');
    const changed = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => !before.includes(line));
    expect(changed.map((line) => line.replaceAll(today, 'TODAY'))).toMatchInlineSnapshot(`
      [
        "review: { state: published, date: TODAY, reviewer: regional coordinator, due: "2028" }",
        "changes:",
        "  - date: TODAY",
        "    version: 2",
        "    note: A date was corrected.",
        "  - date: 2026-10-01",
        "    note: First published.",
        "version: 2",
        "The corrected text.",
      ]
    `);
    const { registry, issues } = checkedRegistry(root);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(registry.versions.map(({ version, locale }) => `${version}.${locale}`)).toEqual([
      '1.en',
      '1.fr',
    ]);
  });

  it('asks for a note, and says so where there is no history to keep a version from', () => {
    const root = temporaryContent({ [file]: original });
    expect(run('review', ['publish', 'actions/kenya'], root).out).toContain('needs `--note "…"`');
    const { out } = run('review', ['publish', 'actions/kenya', '--note', 'More.'], root);
    expect(out).toContain('no version history of the file');
    expect(existsSync(join(root, 'actions/kenya/versions'))).toBe(false);
  });
});

describe('the other steps', () => {
  it('take an entry from draft to published, and back out of sight', () => {
    const root = temporaryContent({ [file]: mdx({ review: '{ state: draft }' }) });
    const state = (): unknown =>
      checkedRegistry(root).registry.entries.get('actions/kenya')?.facts.review;
    run('review', ['submit', `content/${file}`], root);
    expect(state()).toMatchObject({ state: 'in-review' });
    run('review', ['publish', 'actions/kenya'], root);
    expect(state()).toEqual({ state: 'published', date: today });
    run('review', ['confirm', 'actions/kenya'], root);
    expect(run('review', ['withdraw', 'actions/kenya'], root).out).toContain(
      'needs `--reason "…"`',
    );
    run('review', ['withdraw', 'actions/kenya', '--reason', 'It was: given up.'], root);
    expect(state()).toEqual({ state: 'withdrawn', date: today, reason: 'It was: given up.' });
    expect(checkedRegistry(root).issues).toEqual([]);
    expect(run('review', ['publsh', 'actions/kenya'], root).out).toContain(
      'expected submit, publish, confirm or withdraw',
    );
  });
});

describe('comments of authors', () => {
  it('stay where a step of the review changes the values beside them', () => {
    const text = mdx({
      review: '\n  # the mission first\n  state: draft # until May\n  # ask the ministry',
    }).replace('\n---\n\n', '\n# about the licence\nlicence: CC-BY-4.0\n---\n\n');
    const root = temporaryContent({ [file]: text });
    expect(run('review', ['submit', 'actions/kenya'], root).status).toBe(0);
    const after = readFileSync(join(root, file), 'utf8');
    for (const comment of text.match(/# .*/g) ?? []) expect(after).toContain(comment);
    expect(after).toContain('state: in-review # until May');
  });
});

describe('the text of an earlier version', () => {
  it('leaves out what only authors need, and nothing else', () => {
    const text = mdx({
      sensitivity: '\n  - { words: x, answer: y }',
      translatedFrom: '\n  locale: en',
    });
    const shown = versionText(text);
    expect(text.split('\n').filter((line) => !shown.split('\n').includes(line))).toEqual([
      'original: true',
      'review: { state: published, date: 2026-11-22 }',
      'sensitivity: ',
      '  - { words: x, answer: y }',
      'translatedFrom: ',
      '  locale: en',
    ]);
  });
});

describe('reviews that are due', () => {
  it('are those whose date has come, or which nobody confirmed for two years', () => {
    const entry = (review: string, more: Record<string, string> = {}): string =>
      mdx({ review, ...more });
    const { registry } = load({
      'actions/a/index.en.mdx': entry('{ state: published, date: 2024-03-01 }'),
      'actions/b/index.en.mdx': entry('{ state: published, date: 2024-03-01 }', {
        lastConfirmed: '2026-01',
      }),
      'actions/c/index.en.mdx': entry('{ state: published, date: 2026-01, due: 2026-05 }'),
      'actions/d/index.en.mdx': entry('{ state: published, date: 2026-06, due: 2026-05 }'),
      'actions/e/index.en.mdx': entry('{ state: draft }'),
      'actions/f/index.en.mdx': entry('{ state: published }'),
    });
    const dues = dueReviews(registry.entries.values(), '2026-04-15', '2026-07-15');
    expect(dues.map(({ entry: { id }, date, state }) => [id, date, state])).toEqual([
      ['f', undefined, 'overdue'],
      ['a', '2026-03-01', 'overdue'],
      ['c', '2026-05', 'soon'],
      ['b', '2028-01', 'later'],
      ['d', '2028-06', 'later'],
    ]);
  });

  it('are listed by the check', () => {
    const root = temporaryContent({ [file]: mdx() });
    expect(run('check-content', ['--due', '--on', '2028-10-01'], root).out).toMatchInlineSnapshot(`
      "Review due soon (1)
        2028-11-22  never confirmed       actions/kenya  Kenya: one set of rules for migration data

      Nothing is due later.
      "
    `);
  });
});
