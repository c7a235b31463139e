import { describe, expect, it } from 'vitest';
import { compileBody, type CompileOptions } from '#markdown/compile.ts';
import { prepareMarks } from '#markdown/glossary-marks.ts';
import type { GlossaryTerm } from '#registry/glossary.ts';
import { withAddresses } from '#registry/address.ts';

const options: CompileOptions = {
  footnotesLabel: 'Notes',
  footnoteBackLabel: 'Back to {reference}',
};
const html = (mdx: string, more: Partial<CompileOptions> = {}): string =>
  compileBody(mdx, { ...options, ...more }).body.html;

describe('a body', () => {
  it('keeps what Markdown writes: headings with ids, lists, tables, notes in the language given', () => {
    expect(
      html('## One\n\n- a\n- b\n\n| x | y |\n| - | -: |\n| 1 | 2 |\n\nText[^1]\n\n[^1]: Note.'),
    ).toMatchInlineSnapshot(`
      "<h2 id="one">One</h2>
      <ul>
      <li>a</li>
      <li>b</li>
      </ul>
      <div class="table-box" role="group" aria-labelledby="one" tabindex="0"><table aria-labelledby="one">
      <thead>
      <tr>
      <th scope="col">x</th>
      <th class="align-end" scope="col">y</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      <td class="align-end">2</td>
      </tr>
      </tbody>
      </table></div>
      <p>Text<sup><a href="#note-fn-1" id="note-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup></p>
      <section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Notes</h2>
      <ol>
      <li id="note-fn-1">
      <p>Note. <a href="#note-fnref-1" data-footnote-backref="" aria-label="Back to 1" class="data-footnote-backref">↩</a></p>
      </li>
      </ol>
      </section>"
    `);
  });

  it('turns components into plain elements', () => {
    expect(
      html(
        '<Callout tone="caution">\nMind **this**.\n</Callout>\n\n<Figure src="a.png" alt="A" caption="B" />\n\nH<sub>2</sub>O',
      ),
    ).toMatchInlineSnapshot(`
      "<aside class="callout callout-caution" role="note"><p>Mind <strong>this</strong>.</p></aside>
      <figure><img src="a.png" alt="A" loading="lazy" decoding="async"><figcaption>B</figcaption></figure>
      <p>H<sub>2</sub>O</p>"
    `);
  });

  it('lists its headings and its words', () => {
    const { body } = compileBody(
      '## One *thing*\n\nA [link](https://x.example).\n\n## One thing\n',
      options,
    );
    expect(body.headings).toEqual([
      { depth: 2, id: 'one-thing', text: 'One thing' },
      { depth: 2, id: 'one-thing-1', text: 'One thing' },
    ]);
    expect(body.plain).toBe('One thing\nA link.\nOne thing');
  });

  it('gives Arabic headings ids of their own', () => {
    expect(compileBody('## الطلب\n', options).body.headings[0]?.id).toBe('الطلب');
  });
});

describe('nothing an author writes can run', () => {
  const attempts = [
    'import fs from "node:fs"\n\nText',
    'export const x = 1\n\nText',
    '{process.exit(1)}',
    'Text {1 + 1}',
    '<script>alert(1)</script>',
    '<img src="x" onerror="alert(1)" />',
    '<iframe src="https://evil.example"></iframe>',
    '<Callout {...{onclick: "x"}}>a</Callout>',
    '<Callout tone={alert(1)}>a</Callout>',
    '<abbr title="a" onmouseover="alert(1)">b</abbr>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '[a](vbscript:x)',
    '[a](//evil.example/x)',
    '![a](javascript:alert(1))',
    '![a](https://evil.example/pixel.gif)',
    '<Figure src="../../secret.png" alt="x" />',
    '<style>body{display:none}</style>',
    '<svg onload="alert(1)"></svg>',
    '<a href="javascript:alert(1)">x</a>',
    '<!-- a comment -->',
  ];
  it.each(attempts)('%s', (attempt) => {
    const { body, problems } = compileBody(attempt, options);
    expect(problems.length).toBeGreaterThan(0);
    expect(body.html).not.toMatch(
      /<script|<iframe|<style|<svg|javascript:|vbscript:|data:text|\son\w+=|evil\.example|process\.exit/i,
    );
  });

  it('leaves what only looks like a link as text, and a backslash no way to another host', () => {
    expect(html('[a](java\tscript:alert(1))')).not.toContain('<a');
    expect(html('[a](/\\evil.example)')).toContain('href="/%5Cevil.example"');
  });

  it('shows escaped braces and signs as text', () => {
    expect(html('Costs \\{low} and \\< 5 & "quoted"')).toBe(
      '<p>Costs {low} and &#x3C; 5 &#x26; "quoted"</p>',
    );
  });
});

describe('glossary terms', () => {
  const term = (id: string, en: string, short?: string): GlossaryTerm =>
    ({
      id,
      labels: { en },
      abbreviations: short ? { en: [short] } : undefined,
    }) as unknown as GlossaryTerm;
  const marks = prepareMarks(
    [
      term('trafficking', 'trafficking in human beings', 'THB'),
      term('human-beings', 'human beings'),
      term('diaspora', 'diaspora'),
    ],
    'en',
  );

  it('are marked once, the longest first, never inside links and headings', () => {
    const marked = html(
      '## Trafficking in human beings\n\nTrafficking in human beings ([THB](https://x.example)) and THB. All human beings; a diaspora.',
      { marks },
    );
    expect(marked.match(/class="term"/g)).toHaveLength(2);
    expect(marked).toContain(
      '<a href="term:trafficking" class="term">Trafficking in human beings</a>',
    );
    expect(marked).toContain('<a href="term:human-beings" class="term">human beings</a>');
  });

  it('write an abbreviation out', () => {
    expect(html('On THB.', { marks })).toContain('title="trafficking in human beings">THB</a>');
  });

  it('lead to the glossary of the locale being read, as entry links do', () => {
    const source =
      '<a href="term:thb">a</a> <a href="entry:actions/x#y">b</a> <a href="entry:pages/about">c</a>';
    expect(withAddresses(source, 'fr')).toBe(
      '<a href="/fr/glossary/thb/">a</a> <a href="/fr/actions/x/#y">b</a> <a href="/fr/about/">c</a>',
    );
  });
});
