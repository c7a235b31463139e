/** What authors read. Changing a message shows in review; a message that no test snapshots does not exist. */
import { describe, expect, it } from 'vitest';
import { checkedRegistry } from '#build/load-registry.ts';
import { formatIssues } from '#rules/format-issues.ts';
import { mdx, plainMdx, temporaryContent } from '../support/temporary-content.ts';

/** The check's words on a registry of these files. */
function said(files: Readonly<Record<string, string>>): string {
  return `\n${formatIssues(checkedRegistry(temporaryContent(files)).issues)}\n`;
}

/** The check's words on one action with something changed. */
const onAction = (changes: Readonly<Record<string, string | undefined>>, body?: string): string =>
  said({ 'actions/kenya/index.en.mdx': mdx(changes, body) });

describe('front matter', () => {
  it('accepts a sound entry', () => {
    expect(onAction({})).toMatchInlineSnapshot(`
      "
      Content: nothing to repair.
      "
    `);
  });

  it('names an unknown key and the one meant', () => {
    expect(onAction({ theems: '[data-management]' })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:13:1  error  unknown-key
        Unexpected key \`theems\`, expected a key of the format; did you mean \`themes\`?
        Fix: Write \`themes\`.

      Content: 1 error.
      "
    `);
  });

  it('names an unknown key inside a list', () => {
    expect(onAction({ sources: '[{ id: report, titel: Rapport annuel 2018, title: Rapport }]' }))
      .toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:11:25  error  unknown-key
        Unexpected key \`sources[1].titel\`, expected a key of the format; did you mean \`title\`?
        Fix: Write \`title\`.

      Content: 1 error.
      "
    `);
  });

  it('names a missing key', () => {
    expect(onAction({ summary: undefined })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:2:1  error  missing-key
        \`summary\` is missing, expected text.
        Fix: Add \`summary\`.

      Content: 1 error.
      "
    `);
  });

  it('says how long a text may be', () => {
    expect(onAction({ title: 'Kenya '.repeat(30) })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:3:8  error  too-long
        Unexpected length of \`title\` (179 characters), expected at most 140.
        Fix: Shorten it; the text of the entry has room for the rest.

      Content: 1 error.
      "
    `);
  });

  it('wants at least one theme', () => {
    expect(onAction({ themes: '[]' })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:6:9  error  too-short
        Unexpected empty \`themes\`, expected at least 1 in the list.
        Fix: Fill \`themes\` in.

      Content: 1 error.
      "
    `);
  });

  it('wants a list where a list belongs', () => {
    expect(onAction({ themes: 'data-management' })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:6:9  error  form
        Unexpected \`data-management\` in \`themes\`, expected a list.
        Fix: Write it as a list: [first, second].

      Content: 1 error.
      "
    `);
  });

  it('proposes the date an author probably meant', () => {
    expect(onAction({ start: '05/09/2016' })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:8:8  error  date
        Unexpected date \`05/09/2016\` in \`start\`, expected YYYY, YYYY-MM or YYYY-MM-DD.
        Fix: Write it like 2016-09-05, as precisely as it is known.

      Content: 1 error.
      "
    `);
  });

  it('refuses a day that is not in the calendar', () => {
    expect(onAction({ start: '2016-02-30' })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:8:8  error  date
        Unexpected date \`2016-02-30\` in \`start\`, expected YYYY, YYYY-MM or YYYY-MM-DD.
        Fix: Write it like 2018-09-05, as precisely as it is known.

      Content: 1 error.
      "
    `);
  });

  it('refuses an end before the start', () => {
    expect(onAction({ end: '2015' })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:9:6  error  dates-in-order
        Unexpected end \`2015\`, expected a date not before the start \`2016-09\`.
        Fix: Correct one of the two dates.

      Content: 1 error.
      "
    `);
  });

  it('wants web addresses whole', () => {
    expect(onAction({ sources: '[{ title: Site, url: www.mieux-initiative.eu }]' }))
      .toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:11:31  error  web-address
        Unexpected \`www.mieux-initiative.eu\` in \`sources[1].url\`, expected a full web address (https://…).
        Fix: Write the address as the browser shows it.

      Content: 1 error.
      "
    `);
  });

  it('wants a script address refused', () => {
    expect(onAction({ sources: '[{ title: Site, url: "javascript:alert(1)" }]' }))
      .toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:11:31  error  web-address
        Unexpected \`javascript:alert(1)\` in \`sources[1].url\`, expected a full web address (https://…).
        Fix: Write the address as the browser shows it.

      Content: 1 error.
      "
    `);
  });

  it('wants countries as ISO codes', () => {
    expect(onAction({ countries: '[Kenya]' })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:7:13  error  form
        Unexpected \`Kenya\` in \`countries[1]\`, expected two letters, ISO 3166-1 (KE for Kenya).
        Fix: Write two letters, ISO 3166-1 (KE for Kenya).

      Content: 1 error.
      "
    `);
  });

  it('lists the values a key can have', () => {
    expect(onAction({ visibility: 'intern' })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:13:13  error  unknown-value
        Unexpected \`intern\` in \`visibility\`, expected one of \`public\`, \`internal\`; did you mean \`internal\`?
        Fix: Write \`internal\`.

      Content: 1 error.
      "
    `);
  });
});

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

describe('terms and relations', () => {
  it('names an unknown term and the nearest', () => {
    expect(onAction({ themes: '[trafficing-in-human-beings]' })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:6:10  error  unknown-term
        Unexpected term \`trafficing-in-human-beings\` in \`themes[1]\`, expected a term of content/vocabularies/themes.yaml: \`trafficking-in-human-beings\`, \`labour-migration\`, \`data-management\`, \`diaspora-affairs\`, \`integration\`, …; did you mean \`trafficking-in-human-beings\`?
        Fix: Write \`trafficking-in-human-beings\`, or add \`trafficing-in-human-beings\` to content/vocabularies/themes.yaml.

      Content: 1 error.
      "
    `);
  });

  it('names an unknown country code', () => {
    expect(onAction({ countries: '[ZZ]' })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:7:13  error  unknown-term
        Unexpected term \`zz\` in \`countries[1]\`, expected a term of content/vocabularies/countries.yaml: \`ad\`, \`ae\`, \`af\`, \`ag\`, \`al\`, ….
        Fix: Add \`zz\` to content/vocabularies/countries.yaml.

      Content: 1 error.
      "
    `);
  });

  it('names a relation to nothing', () => {
    expect(onAction({ relations: '[{ type: follows, entry: actions/kenia }]' }))
      .toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:13:37  error  broken-relation
        Unexpected \`actions/kenia\` in \`relations[1].entry\`, expected the key of an entry of the registry; did you mean \`actions/kenya\`?
        Fix: Write \`actions/kenya\`.

      Content: 1 error.
      "
    `);
  });

  it('refuses a relation to itself', () => {
    expect(onAction({ relations: '[{ type: follows, entry: actions/kenya }]' }))
      .toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:13:37  error  broken-relation
        Unexpected \`actions/kenya\` in \`relations[1].entry\`: an entry cannot relate to itself.
        Fix: Name the other entry, or remove the relation.

      Content: 1 error.
      "
    `);
  });

  it('names a source that the entry does not have', () => {
    expect(onAction({ disputed: '[{ fact: end, value: 2019, source: reprot }]' }))
      .toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:13:46  error  unknown-source
        Unexpected source \`reprot\` in \`disputed[1].source\`, expected the id of a source of this entry: \`report\`; did you mean \`report\`?
        Fix: Write \`report\`.

      Content: 1 error.
      "
    `);
  });

  it('names a disputed fact that is none', () => {
    expect(onAction({ disputed: '[{ fact: ende, value: 2019, source: report }]' }))
      .toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:13:20  error  disputed-fact
        Unexpected fact \`ende\`, expected a key of the front matter: \`original\`, \`title\`, \`summary\`, \`pillars\`, \`pillarInferred\`, ….
        Fix: Write \`end\`.

      Content: 1 error.
      "
    `);
  });

  it('refuses two sources with one id', () => {
    expect(onAction({ sources: '[{ id: report, title: One }, { id: report, title: Two }]' }))
      .toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:11:45  error  duplicate-id
        Unexpected second source with the id \`report\`, expected each id once.
        Fix: Give one of the two another id.

      Content: 1 error.
      "
    `);
  });

  it('asks for the region of an entry without countries', () => {
    expect(onAction({ countries: undefined })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:2:1  warning  region-set
        No country and no region: the entry is filed under \`global\`.
        Fix: Write \`regions: [global]\`, or the region it concerns.

      Content: 1 warning.
      "
    `);
  });
});

describe('editions', () => {
  const french = { title: 'Kenya', summary: 'Des données.', method: 'machine' };

  it('names a translation of nothing', () => {
    expect(said({ 'actions/kenya/index.fr.mdx': plainMdx(french) })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.fr.mdx:2:1  error  translation-of-nothing
        No edition of this entry says \`original: true\`; found fr: a translation of nothing.
        Fix: Add \`original: true\` and the facts to the edition the others were made from.

      Content: 1 error.
      "
    `);
  });

  it('names both originals', () => {
    expect(said({ 'actions/kenya/index.en.mdx': mdx(), 'actions/kenya/index.fr.mdx': mdx() }))
      .toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.fr.mdx:2:11  error  two-originals
        Unexpected second edition with \`original: true\`, expected exactly one original.
        Fix: Remove \`original: true\` and the facts from the edition that is a translation.
        See: content/actions/kenya/index.en.mdx:2:11 (the other original)

      Content: 1 error.
      "
    `);
  });

  it('points at both places where a repeated fact differs', () => {
    expect(
      said({
        'actions/kenya/index.en.mdx': mdx(),
        'actions/kenya/index.fr.mdx': plainMdx({ ...french, start: '2017' }, 'Le texte.'),
      }),
    ).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.fr.mdx:2:1  warning  stale-translation
        The translation is behind its original (stale: title, summary, body).
        Fix: Translate these fields, then run \`npm run translations -- record content/actions/kenya/index.fr.mdx\`.

      content/actions/kenya/index.fr.mdx:5:8  error  fact-differs
        Unexpected \`2017\` in \`start\`, expected \`2016-09\` as in the original: facts are stated once.
        Fix: Remove \`start\` from the translation, or correct the original.
        See: content/actions/kenya/index.en.mdx:8:8 (in the original)

      Content: 1 error, 1 warning.
      "
    `);
  });

  it('wants lists as long as in the original', () => {
    const activities = '[{ type: study-visit, title: A visit }, { type: seminar }]';
    expect(
      said({
        'actions/kenya/index.en.mdx': mdx({ activities }),
        'actions/kenya/index.fr.mdx': plainMdx(
          { ...french, activities: '[{ title: Une visite }]' },
          'Le texte.',
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.fr.mdx:2:1  warning  stale-translation
        The translation is behind its original (stale: title, summary, activities, body).
        Fix: Translate these fields, then run \`npm run translations -- record content/actions/kenya/index.fr.mdx\`.

      content/actions/kenya/index.fr.mdx:5:13  error  list-length
        Unexpected 1 in the list \`activities\`, expected 2 as in the original.
        Fix: Give as many as the original has, in its order; write {} for one without text.
        See: content/actions/kenya/index.en.mdx:13:13 (in the original)

      Content: 1 error, 1 warning.
      "
    `);
  });

  it('refuses a text that the original lacks', () => {
    expect(
      said({
        'actions/kenya/index.en.mdx': mdx(),
        'actions/kenya/index.fr.mdx': plainMdx({ ...french, requestingAuthority: 'Le ministère' }),
      }),
    ).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.fr.mdx:2:1  warning  stale-translation
        The translation is behind its original (stale: title, summary, body).
        Fix: Translate these fields, then run \`npm run translations -- record content/actions/kenya/index.fr.mdx\`.

      content/actions/kenya/index.fr.mdx:5:22  error  text-without-original
        Unexpected text in \`requestingAuthority\`: the original has none there.
        Fix: Remove it, or add the text to the original first.
        See: content/actions/kenya/index.en.mdx:2:1 (in the original)

      Content: 1 error, 1 warning.
      "
    `);
  });

  it('warns of fields left untranslated', () => {
    expect(
      said({
        'actions/kenya/index.en.mdx': mdx({ requestingAuthority: 'The ministry' }),
        'actions/kenya/index.fr.mdx': plainMdx(french, 'Le texte.'),
      }),
    ).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.fr.mdx:2:1  warning  stale-translation
        The translation is behind its original (stale: title, summary, body; missing: requestingAuthority).
        Fix: Translate these fields, then run \`npm run translations -- record content/actions/kenya/index.fr.mdx\`.

      Content: 1 warning.
      "
    `);
  });

  it('wants a way of translating that exists', () => {
    expect(
      said({
        'actions/kenya/index.en.mdx': mdx(),
        'actions/kenya/index.fr.mdx': plainMdx({ ...french, method: 'automatic' }, 'Le texte.'),
      }),
    ).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.fr.mdx:4:9  error  unknown-value
        Unexpected \`automatic\` in \`method\`, expected one of \`human\`, \`machine\`, \`reviewed\`.
        Fix: Write \`human\`.

      Content: 1 error.
      "
    `);
  });
});

describe('files in the wrong place', () => {
  it('wants the locale in the file name', () => {
    expect(said({ 'actions/kenya/index.en.mdx': mdx(), 'actions/kenya/index.de.mdx': mdx() }))
      .toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.de.mdx:1:1  error  file-name
        Unexpected file name \`index.de.mdx\`, expected index.<locale>.mdx with a locale of en, fr, es, pt, ru, ar.
        Fix: Rename the file, for example to index.en.mdx; as it is, nobody would see it.

      Content: 1 error.
      "
    `);
  });

  it('wants a folder for each entry', () => {
    expect(said({ 'actions/kenya.mdx': mdx() })).toMatchInlineSnapshot(`
      "
      content/actions/kenya.mdx:1:1  error  file-name
        Unexpected file directly in content/actions/, expected a folder for the entry.
        Fix: Make the folder content/actions/<id>/ and move the file into it as index.<locale>.mdx.

      Content: 1 error.
      "
    `);
  });

  it('wants ids that can stand in an address', () => {
    expect(said({ 'actions/Cote d’Ivoire II/index.en.mdx': mdx() })).toMatchInlineSnapshot(`
      "
      content/actions/Cote d’Ivoire II:1:1  error  entry-id
        Unexpected id \`Cote d’Ivoire II\`, expected small letters, figures and single hyphens: it stands in addresses.
        Fix: Rename the folder to cote-d-ivoire-ii.

      Content: 1 error.
      "
    `);
  });
});

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
        Fix: Remove the tag, or write \\< for a less-than sign that readers see.

      content/actions/kenya/index.en.mdx:19:1  error  unknown-tag
        Unexpected tag \`<Calout>\`, expected one of \`Callout\`, \`Figure\`, \`br\`, \`sub\`, \`sup\`, ….
        Fix: Remove the tag, or write \\< for a less-than sign that readers see.

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
      content/actions/kenya/index.en.mdx:15:1  error  picture-address
        Unexpected picture address \`https://elsewhere.example/x.png\`, expected a file beside the text or under /media/.
        Fix: Put the file into the folder of the entry and write its name.

      content/actions/kenya/index.en.mdx:17:1  error  tag-attribute
        \`<Figure>\` lacks \`alt\`.
        Fix: Add alt="…".

      Content: 2 errors.
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
});

describe('lists, glossary, figures and words', () => {
  it('names a missing label and a term listed twice', () => {
    const statuses = [
      '- id: completed',
      '  labels: { en: Completed, fr: Achevé, es: Completada, pt: Concluída, ru: Завершён }',
      '- id: completed',
      '  labels: { en: Done, fr: Fait, es: Hecha, pt: Feita, ru: Готово, ar: تم }',
    ].join('\n');
    expect(said({ 'vocabularies/statuses.yaml': statuses, 'actions/kenya/index.en.mdx': mdx() }))
      .toMatchInlineSnapshot(`
      "
      content/vocabularies/statuses.yaml:2:3  error  missing-label
        Term \`completed\` lacks its label in \`ar\`: readers would see the id.
        Fix: Add \`ar: …\` under labels.

      content/vocabularies/statuses.yaml:3:7  error  duplicate-id
        Unexpected second term with the id \`completed\`, expected each id once.
        Fix: Give one of the two another id, or remove it.

      Content: 2 errors.
      "
    `);
  });

  it('names a broader term that does not exist', () => {
    const six = '{ en: a, fr: b, es: c, pt: d, ru: e, ar: f }';
    const own = '{ en: own, fr: own, es: own, pt: own, ru: own, ar: own }';
    const human = '{ en: human, fr: human, es: human, pt: human, ru: human, ar: human }';
    const term = `kind: migration-term\nlabels: ${six}\nlabelStatus: ${own}\ndefinitions: ${six}\ndefinitionMethod: ${human}\nbroader: [migrants]\nsources: [{ title: EMN }]\n`;
    expect(said({ 'glossary/diaspora.yaml': term })).toMatchInlineSnapshot(`
      "
      content/glossary/diaspora.yaml:6:10  error  glossary-link
        Unexpected term \`migrants\` in \`broader\`, expected the id of a glossary term.
        Fix: Remove \`migrants\`, or add content/glossary/migrants.yaml.

      Content: 1 error.
      "
    `);
  });

  it('names a figure without its source, and a contradiction named from one end', () => {
    const figure = (id: string, more: string): string =>
      `  - { id: ${id}, period: "2018", metric: participants, value: 7, unit: count, scope: { programme: true }, qualifier: exact, ${more} }`;
    const file = [
      'sources: [{ id: report, title: Rapport annuel 2018 }]',
      'figures:',
      figure('one', 'source: reprot'),
      figure('two', 'source: report, contradicts: [three]'),
      figure('three', 'source: report'),
      figure('three', 'source: report'),
    ].join('\n');
    expect(said({ 'statistics/report.yaml': file })).toMatchInlineSnapshot(`
      "
      content/statistics/report.yaml:3:131  error  unknown-source
        Unexpected source \`reprot\`, expected the id of a source of this file: \`report\`; did you mean \`report\`?
        Fix: Write \`report\`.

      content/statistics/report.yaml:4:152  error  figure-contradicts
        Figure \`two\` contradicts \`three\`, which does not name it in turn.
        Fix: Add \`two\` to \`contradicts\` of \`three\`.

      content/statistics/report.yaml:6:11  error  duplicate-id
        Unexpected second figure with the id \`three\`, expected each id once.
        Fix: Give one of the two another id.

      Content: 3 errors.
      "
    `);
  });

  it('wants one scope for a figure', () => {
    const file =
      'sources: [{ id: report, title: R }]\nfigures:\n  - { id: one, period: "2018", metric: participants, value: 7, unit: count, scope: { programme: true, region: asia }, qualifier: exact, source: report }';
    expect(said({ 'statistics/report.yaml': file })).toMatchInlineSnapshot(`
      "
      content/statistics/report.yaml:3:77  error  scope
        Unexpected \`figures[1].scope\`, expected exactly one of programme, region, country, phase, entry, area.
        Fix: Keep the one that says what the figure is about.

      Content: 1 error.
      "
    `);
  });
});
