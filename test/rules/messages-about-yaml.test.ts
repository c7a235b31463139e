/** What authors read. Changing a message shows in review. */
import { describe, expect, it } from 'vitest';
import { said } from '../support/said.ts';

describe('YAML that cannot be read', () => {
  it('explains a colon inside a text', () => {
    const text = '---\noriginal: true\ntitle: Kenya: data management\n---\n\nText.\n';
    expect(said({ 'actions/kenya/index.en.mdx': text })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:3:8  error  yaml
        Unexpected colon followed by a space inside a text: \`title: Kenya: data management\`.
        Fix: Put the whole text in quotes: "like: this".

      Content: 1 error.
      "
    `);
  });

  it('explains a key given twice', () => {
    const text = '---\ntitle: One\ntitle: Two\n---\n\nText.\n';
    expect(said({ 'actions/kenya/index.en.mdx': text })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:3:1  error  yaml
        Unexpected second value for the same key: \`title: Two\`.
        Fix: Keep one of the two.

      Content: 1 error.
      "
    `);
  });

  it('explains a missing quote', () => {
    const text = '---\ntitle: "Kenya\nsummary: Data.\n---\n\nText.\n';
    expect(said({ 'actions/kenya/index.en.mdx': text })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:3:15  error  yaml
        Unexpected end: a quote, bracket or colon is missing: \`summary: Data.\`.
        Fix: Close the quote or bracket, or write a colon and a space after the key.

      Content: 1 error.
      "
    `);
  });

  it('explains a tab', () => {
    const text = '---\nreview:\n\tstate: published\n---\n\nText.\n';
    expect(said({ 'actions/kenya/index.en.mdx': text })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:3:1  error  yaml
        Unexpected tab at the start of a line: \`state: published\`.
        Fix: Indent with spaces.

      Content: 1 error.
      "
    `);
  });

  it('explains a text that begins with a sign', () => {
    const text = '---\ntitle: @Kenya\n---\n\nText.\n';
    expect(said({ 'actions/kenya/index.en.mdx': text })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:2:8  error  yaml
        Unexpected character at the start of a text: \`title: @Kenya\`.
        Fix: Put the whole text in quotes.

      Content: 1 error.
      "
    `);
  });

  it('wants front matter', () => {
    expect(said({ 'actions/kenya/index.en.mdx': 'Only text.\n' })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:1:1  error  front-matter
        Unexpected start of the file, expected front matter in YAML between two lines of \`---\`.
        Fix: Begin the file with a line \`---\`, the facts, and another line \`---\`.

      Content: 1 error.
      "
    `);
  });

  it('refuses front matter that is a program', () => {
    const text = '---js\n{ title: process.exit(3) }\n---\n\nText.\n';
    expect(said({ 'actions/kenya/index.en.mdx': text })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:1:1  error  front-matter
        Unexpected start of the file, expected front matter in YAML between two lines of \`---\`.
        Fix: Begin the file with a line \`---\`, the facts, and another line \`---\`.

      Content: 1 error.
      "
    `);
  });
});
