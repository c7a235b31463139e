/** What authors read. Changing a message shows in review. */
import { describe, expect, it } from 'vitest';
import { onAction, said } from '../support/said.ts';
import { mdx, plainMdx } from '../support/temporary-content.ts';

const french = { title: 'Kenya', summary: 'Des données.', method: 'human' };

describe('wording', () => {
  it('refuses addresses and numbers of persons', () => {
    const body = 'Write to jane.doe@ministry.example or call +32 (0) 2 231 14 30.';
    expect(onAction({}, body)).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:2:1  error  personal-data
        Unexpected \`+32 (0) 2 231 14 30\`, expected no e-mail address and no telephone number.
        Fix: Name the institution and the role instead.

      content/actions/kenya/index.en.mdx:2:1  error  personal-data
        Unexpected \`jane.doe@ministry.example\`, expected no e-mail address and no telephone number.
        Fix: Name the institution and the role instead.

      Content: 2 errors.
      "
    `);
  });

  it('lets MIEUX numbers, years and ISBN stand', () => {
    const body =
      'Action 2016-16 ran from 2009 to 2020; see ISBN 978-3-902880-41-3 and 15,000 copies.';
    expect(onAction({}, body)).toContain('nothing to repair');
  });

  it('warns of a text left in another language, but not of names in it', () => {
    const summary =
      'Kenyan institutions wrote common rules for collecting and sharing migration data.';
    const body =
      'L’action a abouti à des règles communes (Standard operating procedures for collecting and sharing migration data).';
    expect(
      said({
        'actions/kenya/index.en.mdx': mdx(),
        'actions/kenya/index.fr.mdx': plainMdx({ ...french, summary }, body),
      }).replaceAll(/\n[^\n]*stale-translation[^\n]*\n[^\n]*\n[^\n]*\n/g, ''),
    ).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.fr.mdx:3:10  warning  wrong-language
        Unexpected language \`en\`, expected \`fr\`: \`Kenyan institutions wrote common rules for collecting and…\`.
        Fix: Translate it into \`fr\`, or leave it out: the original's text is then shown, marked.

      Content: 2 warnings.
      "
    `);
  });

  it('warns of sentences that nobody reads to the end, not of tables and lists', () => {
    const long = `${'word '.repeat(50)}end.`;
    const list = Array.from({ length: 60 }, (_, index) => `- item ${index}`).join('\n');
    expect(onAction({}, `${long}\n\n${list}`)).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:2:1  warning  long-sentence
        Unexpected sentence of 51 words, expected at most 45: \`word word word word word word word word word word word wo…\`.
        Fix: Make two sentences of it.

      Content: 1 warning.
      "
    `);
  });

  it('warns of wordings that the glossary avoids, not where they are quoted', () => {
    const six = '{ en: irregular migration, fr: b, es: c, pt: d, ru: e, ar: f }';
    const own = '{ en: own, fr: own, es: own, pt: own, ru: own, ar: own }';
    const human = '{ en: human, fr: human, es: human, pt: human, ru: human, ar: human }';
    const term = `kind: migration-term\nlabels: ${six}\nlabelStatus: ${own}\ndefinitions: ${six}\ndefinitionMethod: ${human}\navoid: { en: [illegal migration] }\nsources: [{ title: EMN }]\n`;
    expect(
      said({
        'glossary/irregular-migration.yaml': term,
        'actions/kenya/index.en.mdx': mdx({}, 'A conference on “illegal migration”.'),
        'actions/malawi/index.en.mdx': mdx({}, 'A conference on illegal migration.'),
      }),
    ).toMatchInlineSnapshot(`
      "
      content/actions/malawi/index.en.mdx:2:1  warning  forbidden-wording
        Unexpected wording \`illegal migration\`, expected the glossary's term \`irregular migration\`.
        Fix: Write \`irregular migration\`, or put the words in quotation marks where they are a name.

      Content: 1 warning.
      "
    `);
  });

  it('wants text for every picture', () => {
    expect(onAction({}, '![](chart.png)')).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:15:1  error  picture-alt
        The picture \`chart.png\` has no text for readers who do not see it.
        Fix: Write what it shows: ![what it shows](file).

      Content: 1 error.
      "
    `);
  });
});

describe('order', () => {
  it('refuses a follow-up that begins before what it follows', () => {
    expect(
      said({
        'actions/first/index.en.mdx': mdx({ start: '2016', end: undefined }),
        'actions/second/index.en.mdx': mdx({
          start: '2012',
          end: undefined,
          relations: '[{ type: follows, entry: actions/first }]',
        }),
      }),
    ).toMatchInlineSnapshot(`
      "
      content/actions/second/index.en.mdx:12:37  error  follow-up-later
        Unexpected \`follows: actions/first\`: this entry begins in \`2012\`, the other only in \`2016\`.
        Fix: State the relation at the other entry, or correct the dates.

      Content: 1 error.
      "
    `);
  });

  it('warns of numbers against the order of time, unless the entry names the dispute', () => {
    expect(
      said({
        'actions/kenya-i-data/index.en.mdx': mdx({ start: '2016', end: undefined }),
        'actions/kenya-ii-data/index.en.mdx': mdx({ start: '2012', end: undefined }),
        'actions/kenya-iii-data/index.en.mdx': mdx({
          start: '2011',
          end: undefined,
          disputed: '[{ fact: title, value: Kenya II, source: report }]',
        }),
      }),
    ).toMatchInlineSnapshot(`
      "
      content/actions/kenya-ii-data/index.en.mdx:8:8  warning  series-in-order
        Unexpected start \`2012\` of number II, expected not before number I (actions/kenya-i-data, \`2016\`).
        Fix: Correct the number or the dates, or name the other number under \`disputed\` with \`fact: title\`.

      Content: 1 warning.
      "
    `);
  });

  it('refuses a region that is not that of the countries', () => {
    expect(onAction({ regions: '[asia]' })).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:13:10  error  region-agrees
        Unexpected regions \`asia\`: \`KE\` belongs to another region.
        Fix: Remove \`regions\`, so that they follow from the countries, or add the region.

      Content: 1 error.
      "
    `);
  });

  it('wants the source of a figure', () => {
    expect(
      said({
        'practices/kenya/index.en.mdx': mdx({
          status: undefined,
          results: '[{ text: Copies were printed., figure: 2000 }]',
        }),
      }),
    ).toMatchInlineSnapshot(`
      "
      content/practices/kenya/index.en.mdx:12:11  error  figure-without-source
        The figure \`2000\` of result 1 names no source.
        Fix: Add \`source: …\` with the id of one of the sources.

      Content: 1 error.
      "
    `);
  });
});
