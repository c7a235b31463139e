/** What authors read. Changing a message shows in review. */
import { describe, expect, it } from 'vitest';
import { said } from '../support/said.ts';
import { mdx, plainMdx } from '../support/temporary-content.ts';

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
        Fix: Write the one of these that is true.

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
