/** What authors read. Changing a message shows in review. */
import { describe, expect, it } from 'vitest';
import { onAction } from '../support/said.ts';

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
