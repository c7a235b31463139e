/** What authors and translators read. Changing a message shows in review. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkedRegistry } from '#build/checked-registry.ts';
import { formatIssues } from '#rules/format-issues.ts';
import { onAction, said } from '../support/said.ts';
import { mdx, plainMdx, temporaryContent } from '../support/temporary-content.ts';

describe('versions and reviews', () => {
  it('asks what changed in a new version', () => {
    expect(onAction({ version: '2' })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:13:10  warning  change-note
        Version 2 has no note in \`changes\` that says what changed.
        Fix: Add \`- { date: …, version: 2, note: … }\` at the head of \`changes\`.

      Content: 1 warning.
      "
    `);
  });

  it('asks why an entry was taken back', () => {
    expect(onAction({ review: '{ state: withdrawn, date: 2026-11-22 }' })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:12:1  error  withdrawn-reason
        The entry is withdrawn without a reason that its address could show.
        Fix: Add \`reason: …\` to \`review\`: one sentence for readers.

      Content: 1 error.
      "
    `);
  });

  it('reminds of a translation that was begun', () => {
    expect(
      said({
        'actions/kenya/index.en.mdx': mdx(),
        'actions/kenya/index.fr.mdx': plainMdx({ title: '', method: 'human' }),
      }),
    ).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.fr.mdx:2:8  warning  unfinished-translation
        The translation has no title yet: readers are shown the original instead.
        Fix: Translate the title; other texts may follow later. Or remove the file.

      Content: 1 warning.
      "
    `);
  });
});

describe('words of the interface', () => {
  const changed = (locale: string, key: string, value: string): string => {
    const path = `strings/${locale}.yaml`;
    const text = readFileSync(join('content', path), 'utf8');
    const kept = text.replace(new RegExp(`^${key}:.*\\n( .*\\n)*`, 'm'), '');
    return said({ [path]: `${kept}${key}: ${value}\n` }).replace(/:\d+:/, ':LINE:');
  };

  it('names the plural forms that are lacking', () => {
    expect(
      changed('ru', 'search.total', '{ one: "{count} результат", other: "{count} результата" }'),
    ).toMatchInlineSnapshot(`
      "
      content/strings/ru.yaml:LINE:1  error  string-plural
        \`search.total\` lacks the plural forms few, many of \`ru\`.
        Fix: Add \`few: …\`, \`many: …\`.

      Content: 1 error.
      "
    `);
  });

  it('names a hole in a sentence', () => {
    expect(changed('fr', 'site.name', 'Registre {x}')).toMatchInlineSnapshot(`
      "
      content/strings/fr.yaml:LINE:12  error  string-placeholder
        Unexpected placeholders in \`site.name\` ({x}), expected none as in English.
        Fix: Keep the words in braces as they are; translate only around them.

      Content: 1 error.
      "
    `);
  });

  it('names a file that is gone', () => {
    const root = temporaryContent({ 'strings/x.txt': '' });
    rmSync(join(root, 'strings/pt.yaml'));
    const { issues } = checkedRegistry(root);
    expect(formatIssues(issues.filter(({ rule }) => rule === 'missing-file')))
      .toMatchInlineSnapshot(`
      "content/strings/pt.yaml:1:1  error  missing-file
        The file is missing: the words of the interface.
        Fix: Put the file back; the version history has it.

      Content: 1 error."
    `);
  });
});
