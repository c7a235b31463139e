/** What authors read. Changing a message shows in review. */
import { describe, expect, it } from 'vitest';
import { onAction } from '../support/said.ts';

describe('the text', () => {
  it('refuses code in braces, imports and unknown tags, all at once', () => {
    const body = [
      'import x from "y"',
      '',
      'A {secret} and <b onclick="x()">bold</b>.',
      '',
      '<Calout>Hello</Calout>',
      '',
      '<Callout tone="loud">Hello</Callout>',
      '',
      '<Callout tone={tone}>Hello</Callout>',
      '',
      '<Callout colour="red">Hello</Callout>',
    ].join('\n');
    expect(onAction({}, body)).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:15:1  error  code-in-text
        Unexpected \`import x from "y"\`, expected text: a line that begins with import or export is read as code.
        Fix: Remove the line, or begin it with another word.

      content/actions/kenya/index.en.mdx:17:3  error  code-in-text
        Unexpected \`{secret}\`, expected text: what stands in braces is read as code.
        Fix: Write \\{secret\\} for braces that readers see, or remove them.

      content/actions/kenya/index.en.mdx:17:16  error  unknown-tag
        Unexpected tag \`<b>\`, expected one of \`Callout\`, \`Figure\`, \`br\`, \`sub\`, \`sup\`, ….
        Fix: Write **…** around the words instead of the tag.

      content/actions/kenya/index.en.mdx:19:1  error  unknown-tag
        Unexpected tag \`<Calout>\`, expected one of \`Callout\`, \`Figure\`, \`br\`, \`sub\`, \`sup\`, ….
        Fix: Write \`<Callout>\`.

      content/actions/kenya/index.en.mdx:21:1  error  tag-attribute
        Unexpected value \`loud\` of \`tone\` in \`<Callout>\`, expected one of \`note\`, \`caution\`.
        Fix: Write tone="note".

      content/actions/kenya/index.en.mdx:23:1  error  tag-attribute
        Unexpected \`tone={…}\` in \`<Callout>\`, expected plain text: code is not allowed.
        Fix: Write tone="value".

      content/actions/kenya/index.en.mdx:25:1  error  tag-attribute
        Unexpected attribute \`colour\` in \`<Callout>\`, expected one of \`tone\`.
        Fix: Remove \`colour\`.

      Content: 7 errors.
      "
    `);
  });

  it('refuses links that could run code or leave for another scheme', () => {
    const body = '[a](javascript:alert(1)) [b](//evil.example) [c](data:text/html,x) [d](ftp://x)';
    expect(onAction({}, body)).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:15:1  error  link-address
        Unexpected link \`javascript:alert(1)\`, expected https://…, mailto:…, a page of this site (/…), entry:… or term:….
        Fix: Write the full address with https://, or remove the link.

      content/actions/kenya/index.en.mdx:15:26  error  link-address
        Unexpected link \`//evil.example\`, expected https://…, mailto:…, a page of this site (/…), entry:… or term:….
        Fix: Write the full address with https://, or remove the link.

      content/actions/kenya/index.en.mdx:15:46  error  link-address
        Unexpected link \`data:text/html,x\`, expected https://…, mailto:…, a page of this site (/…), entry:… or term:….
        Fix: Write the full address with https://, or remove the link.

      content/actions/kenya/index.en.mdx:15:68  error  link-address
        Unexpected link \`ftp://x\`, expected https://…, mailto:…, a page of this site (/…), entry:… or term:….
        Fix: Write the full address with https://, or remove the link.

      Content: 4 errors.
      "
    `);
  });

  it('names a tag that is not closed', () => {
    expect(onAction({}, 'Before.\n\n<Callout tone="note">\nText.')).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:17:1  error  unreadable-text
        Unexpected end of \`<Callout>\`, expected its closing tag.
        Fix: Write \`</Callout>\` where it ends.

      Content: 1 error.
      "
    `);
  });

  it('names a brace that is not closed', () => {
    expect(onAction({}, 'A { brace.')).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:15:3  error  unreadable-text
        Unexpected \`{\` without its \`}\`, expected text: what stands in braces is read as code.
        Fix: Write \\{ for a brace that readers see.

      Content: 1 error.
      "
    `);
  });

  it('wants the first heading at level two', () => {
    expect(onAction({}, '# Heading\n\nText.')).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:15:1  error  heading-level
        Unexpected heading \`# Heading\`, expected level 2 or deeper: the title is the page's first heading.
        Fix: Write \`## Heading\`.

      Content: 1 error.
      "
    `);
  });

  it('wants a picture’s text and a picture of this site', () => {
    expect(
      onAction(
        {},
        '<Figure src="https://elsewhere.example/x.png" alt="A" />\n\n<Figure src="x.png" />',
      ),
    ).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:14:1  error  picture-alt
        The picture \`x.png\` has no text for readers who do not see it.
        Fix: Write what it shows: ![what it shows](file).

      content/actions/kenya/index.en.mdx:15:1  error  picture-address
        Unexpected picture address \`https://elsewhere.example/x.png\`, expected a file beside the text or under /media/.
        Fix: Put the file into the folder of the entry and write its name.

      content/actions/kenya/index.en.mdx:17:1  error  tag-attribute
        \`<Figure>\` lacks \`alt\`.
        Fix: Add alt="…".

      Content: 3 errors.
      "
    `);
  });

  it('names links to entries and terms that do not exist', () => {
    expect(onAction({}, '[a](entry:actions/kenia) [b](term:diasporas)')).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:2:1  error  body-link
        Unexpected link \`entry:actions/kenia\` in the text, expected an entry of the registry; did you mean \`actions/kenya\`?
        Fix: Write \`entry:actions/kenya\`.

      content/actions/kenya/index.en.mdx:2:1  error  body-link
        Unexpected link \`term:diasporas\` in the text, expected a term of the glossary.
        Fix: Correct the link, or remove it.

      Content: 2 errors.
      "
    `);
  });

  it('says how Markdown writes what tags are used for elsewhere', () => {
    const tags = ['b', 'em', 'a', 'p', 'Figur', 'marquee'];
    const body = tags.map((name) => `<${name}>x</${name}> in a line.`).join('\n\n');
    expect(onAction({}, body).match(/Fix: .*/g)).toMatchInlineSnapshot(`
      [
        "Fix: Write **…** around the words instead of the tag.",
        "Fix: Write *…* around the words instead of the tag.",
        "Fix: Write [words](https://…) instead of the tag.",
        "Fix: Remove the tag: an empty line begins a new paragraph.",
        "Fix: Write \`<Figure>\`.",
        "Fix: Remove the tag, or write \\< for a less-than sign that readers see.",
      ]
    `);
  });
});
