import { describe, expect, it } from 'vitest';
import { repairBody } from '#authoring/repair-body.ts';
import { compileBody } from '#markdown/compile.ts';

const words = { footnotesLabel: 'Notes', footnoteBackLabel: 'Back' };

/** What readers see of a text after its repair, and what was repaired. */
function repaired(text: string): { text: string; repairs: object; plain: string } {
  const result = repairBody(text);
  const { body, problems } = compileBody(result.text, words);
  expect(problems).toEqual([]);
  // A second saving changes nothing.
  expect(repairBody(result.text)).toEqual({ text: result.text, repairs: {} });
  return { ...result, plain: body.plain };
}

describe('what people type and paste', () => {
  it.each([
    ['braces', 'Write {name} here.', 'Write {name} here.', { brace: 2 }],
    ['a lone brace', 'A { alone.', 'A { alone.', { brace: 1 }],
    [
      'a less-than sign',
      'Fewer than < 5, a<b and <10%.',
      'Fewer than < 5, a<b and <10%.',
      { less: 3 },
    ],
    ['an unknown tag', 'A <b>bold</b> word.', 'A <b>bold</b> word.', { less: 2 }],
    ['a line that begins with import', 'import duties rose.', 'import duties rose.', { code: 1 }],
    ['a line that begins with export', 'export of labour', 'export of labour', { code: 1 }],
    ['points pasted from Word', '·\u00A0\u00A0 One\n\n•\tTwo', 'One\nTwo', { list: 2 }],
    ['a heading of the first level', '# Problem', 'Problem', { heading: 1 }],
  ])('%s', (_name, text, plain, repairs) => {
    expect(repaired(text)).toMatchObject({ plain, repairs });
  });

  it('a table without a row of headings becomes a table', () => {
    const { text, repairs, plain } = repaired('Before.\n\n| a | b |\n| c | d |\n');
    expect(repairs).toEqual({ table: 1 });
    expect(text).toContain('|  |  |\n| --- | --- |\n| a | b |');
    expect(plain).toContain('a');
  });

  it('what is right already stays: escapes, code, components, allowed tags', () => {
    const text = [
      'A \\{ and a \\< and `{code} <tag>` and ``a ` {b}``.',
      '<Callout tone="note">\nInside.\n</Callout>',
      'H<sub>2</sub>O, <abbr title="a">b</abbr>.',
      '```\n{ "json": 1 }\nimport x\n# no heading\n```',
      '| a | b |\n| --- | --- |\n| 1 | 2 |',
    ].join('\n\n');
    expect(repairBody(text)).toEqual({ text, repairs: {} });
  });
});
