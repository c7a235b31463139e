/** What authors read. Changing a message shows in review. */
import { describe, expect, it } from 'vitest';
import { onAction } from '../support/said.ts';

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

  it('tells with it what else is wrong in the file', () => {
    const said = onAction({
      title: 'Kenya '.repeat(30),
      themes: '[data-managment, integration]',
      countries: '[KEN, Uganda, UG]',
      sources: '[{ titel: Rapport }, { title: Note of anna.novak@example.org }]',
      summary: 'Write to anna.novak@example.org.',
    });
    expect(said).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:3:8  error  too-long
        Unexpected length of \`title\` (179 characters), expected at most 140.
        Fix: Shorten it; the text of the entry has room for the rest.

      content/actions/kenya/index.en.mdx:4:10  error  personal-data
        Unexpected \`anna.novak@example.org\`, expected no e-mail address and no telephone number.
        Fix: Name the institution and the role instead.

      content/actions/kenya/index.en.mdx:6:10  error  unknown-term
        Unexpected term \`data-managment\` in \`themes[1]\`, expected a term of content/vocabularies/themes.yaml: \`trafficking-in-human-beings\`, \`labour-migration\`, \`data-management\`, \`diaspora-affairs\`, \`integration\`, …; did you mean \`data-management\`?
        Fix: Write \`data-management\`, or add \`data-managment\` to content/vocabularies/themes.yaml.

      content/actions/kenya/index.en.mdx:7:13  error  form
        Unexpected \`KEN\` in \`countries[1]\`, expected two letters, ISO 3166-1 (KE for Kenya).
        Fix: Write its two letters; \`npm run fix\` turns a name in any of the six languages into them.

      content/actions/kenya/index.en.mdx:7:18  error  form
        Unexpected \`Uganda\` in \`countries[2]\`, expected two letters, ISO 3166-1 (KE for Kenya).
        Fix: Write \`UG\`.

      content/actions/kenya/index.en.mdx:11:11  error  missing-key
        \`sources[1].title\` is missing, expected text.
        Fix: Add \`sources[1].title\`.

      content/actions/kenya/index.en.mdx:11:13  error  unknown-key
        Unexpected key \`sources[1].titel\`, expected a key of the format; did you mean \`title\`?
        Fix: Write \`title\`.

      Content: 7 errors.
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
          Fix: Write \`https://www.mieux-initiative.eu\`, if the browser opens it.

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
        Fix: Write \`KE\`.

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

  it('proposes a value only where it is near what was written', () => {
    const wrong = {
      review: '{ state: publié }',
      countries: '[Nigerria, KEN]',
      sources: '[{ id: report, title: Rapport, url: www.icmpd.org }, { title: R, url: the site }]',
    };
    expect(onAction(wrong)).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:7:13  error  form
        Unexpected \`Nigerria\` in \`countries[1]\`, expected two letters, ISO 3166-1 (KE for Kenya).
        Fix: Write \`NG\`, if that is the country.

      content/actions/kenya/index.en.mdx:7:23  error  form
        Unexpected \`KEN\` in \`countries[2]\`, expected two letters, ISO 3166-1 (KE for Kenya).
        Fix: Write its two letters; \`npm run fix\` turns a name in any of the six languages into them.

      content/actions/kenya/index.en.mdx:11:46  error  web-address
        Unexpected \`www.icmpd.org\` in \`sources[1].url\`, expected a full web address (https://…).
        Fix: Write \`https://www.icmpd.org\`, if the browser opens it.

      content/actions/kenya/index.en.mdx:11:80  error  web-address
        Unexpected \`the site\` in \`sources[2].url\`, expected a full web address (https://…).
        Fix: Write the address as the browser shows it.

      content/actions/kenya/index.en.mdx:12:18  error  unknown-value
        Unexpected \`publié\` in \`review.state\`, expected one of \`draft\`, \`in-review\`, \`published\`, \`withdrawn\`.
        Fix: Write the one of these that is true.

      Content: 5 errors.
      "
    `);
  });
});
