import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NotWritten, replaceFile } from '#corpus/write.ts';
import { run } from '../support/run.ts';
import { mdx, temporaryContent } from '../support/temporary-content.ts';

const sound = { 'actions/a/index.en.mdx': mdx() };

/** What a command says, with the folder of the test by its plain name. */
const said = (name: string, args: readonly string[], root: string): string =>
  run(name, args, root).out.replaceAll(dirname(root), '').trim();

describe('files that no author meant', () => {
  it('are told where they stand, and the others are checked', () => {
    const root = temporaryContent({
      ...sound,
      'actions/empty/index.en.mdx': '',
      'actions/unclosed/index.en.mdx': '---\noriginal: true\ntitle: A\n\nThe text.\n',
      'actions/folder/index.en.mdx/note.txt': '',
    });
    symlinkSync('/nowhere', join(root, 'actions/away'));
    expect(said('check', ['actions'], root)).toMatchInlineSnapshot(`
      "content/actions/empty/index.en.mdx:1:1  error  front-matter
        Unexpected start of the file, expected front matter in YAML between two lines of \`---\`.
        Fix: Begin the file with a line \`---\`, the facts, and another line \`---\`.

      content/actions/folder/index.en.mdx:1:1  error  file-name
        Unexpected folder \`index.en.mdx\`, expected a file of that name with the text.
        Fix: Move what it holds elsewhere, or give the folder another name.

      content/actions/unclosed/index.en.mdx:5:1  error  front-matter
        Unexpected end of the file, expected a second line of \`---\` after the facts.
        Fix: Write a line \`---\` where the facts end; the text comes after it.

      Content: 3 errors.
      Each is explained with an example under its name: /en/authoring/rules/#front-matter"
    `);
  });

  it('with the marks and line ends of Windows are checked and repaired as others', () => {
    const text = `\uFEFF${mdx({ title: 'Kenya and Mali' }, 'A {brace}.').replaceAll('\n', '\r\n')}`;
    const root = temporaryContent({ 'actions/a/index.en.mdx': text });
    run('check', ['--fix', 'content/actions/a'], root);
    expect(readFileSync(join(root, 'actions/a/index.en.mdx'), 'utf8')).toBe(
      text.replace('{brace}', '\\{brace\\}'),
    );
  });
});

describe('a command', () => {
  it.each([
    ['check', ['--fixx']],
    ['check', ['--due', '--on', 'tomorrow']],
    ['export', ['dat']],
    ['import', ['--id']],
    ['import', ['a.docx', 'b.docx']],
    ['import', ['a.docx', '--id', '../../evil']],
    ['import', ['src']],
    ['new', ['--titel', 'x']],
    ['build', ['--iff-needed']],
    ['bench', ['serch']],
    ['bench', ['search', '--big']],
    ['new', ['practice']],
    ['new', ['--collection', 'bonne pratique', '--locale', 'français', '--title', ' ']],
    ['new', ['--collection', 'Aktionen']],
    ['new', ['--collection', 'actions', '--locale', 'klingon']],
    ['new', ['translation']],
    ['new', ['translation', 'actions/a']],
    ['new', ['translation', 'actions/a', 'klingon']],
    ['new', ['translation', 'actions/b', 'fr']],
    ['review', []],
    ['review', ['publish']],
    ['review', ['actions/a', 'publish']],
    ['review', ['withdrow', 'actions/a']],
    ['review', ['publish', 'actions/a', '--due', '2028-13']],
    ['review', ['withdraw', 'actions/a', '--reason', 'Wrong.', '--instead', 'actions/b']],
    ['translations', ['export']],
    ['translations', ['export', 'arabe', 'actions/b']],
    ['translations', ['todo', 'ar', 'actions/kenia']],
    ['translations', ['import']],
    ['translations', ['import', 'package.json', '--method', 'magic']],
    ['translations', ['import', 'package.json']],
  ])('%s %s is refused in plain words', (name, args) => {
    const root = temporaryContent(sound);
    const { status } = run(name, args, root);
    expect({ status, said: said(name, args, root) }).toMatchSnapshot();
    expect(readdirSync(dirname(root))).toEqual(['content']);
  });
});

describe('a PO file', () => {
  const head =
    'msgid ""\nmsgstr ""\n"Language: ar\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n';
  const message = (name: string, from: string, to: string): string =>
    `\nmsgctxt "actions/a|${name}"\nmsgid "${from}"\nmsgstr "${to}"\n`;
  const file = (root: string, text: string): string => {
    const path = join(root, '../work.po');
    writeFileSync(path, text);
    return path;
  };

  it('none of whose texts fits the original begins no translation', () => {
    const root = temporaryContent(sound);
    const odd = message('title', 'Another title', 'س') + message('nofield', 'x', 'س');
    const out = said('translations', ['import', file(root, head + odd)], root);
    expect(out).toMatchInlineSnapshot(`
      "content/actions/a/index.ar.mdx: 0 fields up to date.
        The original has no such text (any more): nofield; left out.
        The original has changed since the export: title; export again."
    `);
    expect(readdirSync(join(root, 'actions/a'))).toEqual(['index.en.mdx']);
  });

  it('says which texts lost their place, and that none is translated', () => {
    const root = temporaryContent(sound);
    const nameless = message('title', 'Kenya', 'كينيا').replace(/msgctxt .*\n/, '');
    const say = (texts: string): string =>
      said('translations', ['import', file(root, head + texts)], root).replace(/\S*work.po/, 'PO');
    expect(say(nameless)).toMatchInlineSnapshot(`
      "Left out, since its line \`msgctxt\`, which says where it belongs, is gone: \`Kenya\`.
      No text in PO is translated and finished: nothing was written."
    `);
    expect(say(message('title', 'Kenya: one set of rules for migration data', ''))).toBe(
      'No text in PO is translated and finished: nothing was written.',
    );
  });

  it('that was cut off brings what is whole in it', () => {
    const root = temporaryContent(sound);
    const whole = message('title', 'Kenya: one set of rules for migration data', 'كينيا');
    const cut = `${head}${whole}\nmsgctxt "actions/a|summary"\nmsgid "Agencies`;
    const { status, out } = run('translations', ['import', file(root, cut)], root);
    // A quotation that never ends cannot be read as PO at all; then nothing is written.
    if (status === 0) expect(readdirSync(join(root, 'actions/a'))).toContain('index.ar.mdx');
    else expect(out).toContain('nothing was written');
  });
});

describe('where the machine does not let a file be written', () => {
  it.runIf(process.getuid?.() !== 0)('it is as it was, and the reason is told', () => {
    const root = temporaryContent(sound);
    const folder = join(root, 'actions/a');
    chmodSync(folder, 0o500);
    expect(() => {
      replaceFile(join(folder, 'index.fr.mdx'), 'x', undefined);
    }).toThrow(NotWritten);
    chmodSync(folder, 0o700);
  });

  it('since a file stands in the way, both are as they were', () => {
    const root = temporaryContent(sound);
    mkdirSync(join(root, 'practices'));
    writeFileSync(join(root, 'practices/one'), 'mine');
    expect(() => {
      replaceFile(join(root, 'practices/one/index.fr.mdx'), 'x', undefined);
    }).toThrow(/a file stands where its folder should be/);
    expect(readFileSync(join(root, 'practices/one'), 'utf8')).toBe('mine');
  });
});
