import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkedDocuments, checkedRegistry } from '#build/checked-registry.ts';
import { keptLists } from '#corpus/kept-lists.ts';
import { run } from '../support/run.ts';
import { mdx, plainMdx, temporaryContent } from '../support/temporary-content.ts';

/** Entries with faults of every sort that another entry, or a list, has a part in. */
const faulty = {
  'actions/kenya-i-forms/index.en.mdx': mdx({ start: '2011' }),
  'actions/kenya-ii-data/index.en.mdx': mdx({
    start: '2009',
    relations: '[{ type: follows, entry: actions/kenya-i-form }]',
    themes: '[data-managment]',
    regions: '[asia]',
  }),
  'actions/kenya-ii-other/index.en.mdx': mdx({ start: '2012', countries: '\n  - KE' }),
  'actions/kenya-ii-other/index.fr.mdx': plainMdx(
    { title: 'Kenya', summary: 'This is English text which is long enough to be told apart.' },
    'See [it](entry:actions/nowhere) and [a term](term:nothing), [a page](entry:pages/abot).',
  ),
  'actions/broken/index.en.mdx': '---\ntitle: a: b\n---\n\n{code}\n',
  'events/round-table/index.en.mdx': mdx({ kind: 'round-table', start: '2019-01-02' }),
  'practices/one/index.en.mdx': mdx(
    {
      relations: '[{ type: cites, entry: actions/broken }, { type: related, entry: events/round }]',
    },
    'Write to jane@example.org.',
  ),
  'pages/about/index.en.mdx': plainMdx({ original: 'true', title: 'About' }),
  'practices/one/index.de.mdx': 'Wrongly named.',
  'glossary/term.yaml': 'labels: { en: Term }\n',
};

const entriesOf = (files: object): string[] =>
  Object.keys(files)
    .filter((path) => /\.(en|fr)\.mdx$/.test(path))
    .map((path) => `content/${path}`);

describe('a file checked alone has the findings it has in the whole', () => {
  it('where other entries and lists have a part in them', () => {
    const root = temporaryContent(faulty);
    const { issues } = checkedRegistry(root);
    expect(new Set(issues.map(({ rule }) => rule)).size).toBeGreaterThan(7);
    for (const file of entriesOf(faulty)) {
      const folder = file.slice(0, file.lastIndexOf('/'));
      const whole = issues.filter(({ place }) => place.file.startsWith(`${folder}/`));
      expect(checkedDocuments(root, [file]), file).toEqual(whole);
    }
  });
});

describe('the lists that are kept', () => {
  const path = resolve('node_modules/.cache/registry/lists.bin');
  const sound = { 'actions/a/index.en.mdx': mdx({ themes: '[my-own-theme]' }) };
  const themes = readFileSync('content/vocabularies/themes.yaml', 'utf8');

  it('are made anew once a list has changed', () => {
    const root = temporaryContent({ ...sound, 'vocabularies/themes.yaml': themes });
    const rules = (): string[] | undefined =>
      checkedDocuments(root, ['content/actions/a'])?.map(({ rule }) => rule);
    expect(rules()).toContain('unknown-term');
    expect(rules()).toContain('unknown-term');
    const own = `\n- id: my-own-theme\n  labels: { en: A, fr: B, es: C, pt: D, ru: E, ar: F }\n`;
    writeFileSync(`${root}/vocabularies/themes.yaml`, themes.trimEnd() + own);
    expect(rules()).not.toContain('unknown-term');
  });

  it('are left alone when they are damaged', () => {
    const root = temporaryContent(sound);
    const found = checkedDocuments(root, ['content/actions/a']);
    const bytes = readFileSync(path);
    bytes[bytes.length - 100] = (bytes.at(-100) ?? 0) ^ 1;
    for (const damaged of [bytes, bytes.subarray(0, 200), Buffer.from('')]) {
      writeFileSync(path, damaged);
      expect(checkedDocuments(root, ['content/actions/a'])).toEqual(found);
    }
  });

  it('are not kept when something is wrong with them', () => {
    const root = temporaryContent({ ...sound, 'vocabularies/themes.yaml': 'a: b\n' });
    expect(keptLists(root, () => undefined)).toBeUndefined();
    expect(checkedDocuments(root, ['content/actions/a'])?.length).toBeGreaterThan(0);
  });
});

describe('npm run check', () => {
  const root = (): string => temporaryContent({ 'actions/a/index.en.mdx': mdx() });

  it('of something that is not there says so, and does not call it sound', () => {
    const { out, status } = run('check', ['content/actions/b/index.en.mdx'], root());
    expect({ out, status }).toMatchInlineSnapshot(`
      {
        "out": "Nothing in content/ is called content/actions/b/index.en.mdx; nothing was checked.
      ",
        "status": 1,
      }
    `);
  });

  it('takes a path from anywhere', () => {
    const content = root();
    for (const name of [`${content}/actions/a/index.en.mdx`, './content/actions/a', content]) {
      expect(run('check', [name], content).out.trim(), name).toBe('Content: nothing to repair.');
    }
  });
});
