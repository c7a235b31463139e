/** A content folder for one test: the registry's own vocabularies and words, and the files the test gives. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

/** Folders that every registry needs. */
const shared = ['vocabularies', 'strings'];

/**
 * Makes the folder and returns its path; it is removed after the test.
 * @param files text by path below content/; a path in a shared folder replaces that file
 */
export function temporaryContent(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const content = join(folder, 'content');
  mkdirSync(content);
  for (const name of shared) {
    const touched = Object.keys(files).some((path) => path.startsWith(`${name}/`));
    const own = resolve('content', name);
    if (touched) cpSync(own, join(content, name), { recursive: true });
    else symlinkSync(own, join(content, name));
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  return content;
}

/** Front matter of an action that has nothing wrong with it. */
export const soundFacts = {
  original: 'true',
  title: 'Kenya: one set of rules for migration data',
  summary: 'Agencies agreed on how to collect and share migration data.',
  pillars: '[horizontal]',
  themes: '[data-management]',
  countries: '[KE]',
  start: '2016-09',
  end: '2020-03',
  status: 'completed',
  sources: '[{ id: report, title: Rapport annuel 2018, language: fr }]',
  review: '{ state: published, date: 2026-11-22 }',
};

/** The text of an MDX file; `undefined` leaves a key of the sound facts out. */
export function mdx(
  changes: Readonly<Record<string, string | undefined>> = {},
  body = 'The text.',
): string {
  return plainMdx({ ...soundFacts, ...changes }, body);
}

/** The text of an MDX file with just these keys. */
export function plainMdx(
  values: Readonly<Record<string, string | undefined>>,
  body = 'The text.',
): string {
  const lines = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${quoted(value ?? '')}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

const quoted = (value: string): string =>
  value.includes(': ') && !/^[[{"\n]/.test(value) ? JSON.stringify(value) : value;
