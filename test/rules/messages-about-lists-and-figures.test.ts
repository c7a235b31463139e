/** What authors read. Changing a message shows in review. */
import { describe, expect, it } from 'vitest';
import { said } from '../support/said.ts';
import { mdx } from '../support/temporary-content.ts';

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

  it('names a published list that is not what it says it is in the registry', () => {
    const text = '{ en: a; b, fr: a; b, es: a, pt: a; b, ru: a; b, ar: أ؛ ب }';
    const listed = '[{ country: ML }, { themes: [yuoth], entries: [actions/keyna] }]';
    const figure = `  - { id: one, period: "2018", metric: key-themes, text: ${text}, listed: ${listed}, unit: text, scope: { programme: true }, qualifier: exact, source: report }`;
    const file = `sources: [{ id: report, title: Rapport annuel 2018 }]\nfigures:\n${figure}`;
    expect(said({ 'statistics/report.yaml': file, 'actions/kenya/index.en.mdx': mdx() }))
      .toMatchInlineSnapshot(`
      "
      content/statistics/report.yaml:3:84  error  figure-lists
        Unexpected number of items in the list of figure \`one\` in \`es\`: 1, expected 2 as under \`listed\`.
        Fix: Part the items of the text by semicolons, and give \`listed\` one item for each, in the same order.

      content/statistics/report.yaml:3:156  error  unknown-term
        Unexpected term \`yuoth\` in \`figures[1].listed[2].themes[1]\`, expected a term of content/vocabularies/themes.yaml: \`trafficking-in-human-beings\`, \`labour-migration\`, \`data-management\`, \`diaspora-affairs\`, \`integration\`, …; did you mean \`youth\`?
        Fix: Write \`youth\`, or add \`yuoth\` to content/vocabularies/themes.yaml.

      content/statistics/report.yaml:3:174  error  broken-relation
        Unexpected entry \`actions/keyna\` in \`listed\`, expected the key of an entry; did you mean \`actions/kenya\`?
        Fix: Write \`actions/kenya\`.

      Content: 3 errors.
      "
    `);
  });

  it('names search words that a search could not use', () => {
    const search = [
      'stopWords: [the, of the]',
      'filler: [example]',
      'variants: [[woman], [child, children]]',
    ].join('\n');
    expect(said({ 'search/en.yaml': search, 'search/words.yaml': '- {en: [course], it: [corso]}' }))
      .toMatchInlineSnapshot(`
      "
      content/search/en.yaml:1:18  error  form
        Unexpected \`of the\` in \`stopWords[2]\`, expected one word, without spaces.
        Fix: Write each word on its own, with a comma between; phrases belong to the glossary, under searchForms.

      content/search/en.yaml:2:1  error  unknown-key
        Unexpected key \`filler\`, expected a key of the format; did you mean \`fillers\`?
        Fix: Write \`fillers\`.

      content/search/en.yaml:3:12  error  too-short
        Unexpected empty \`variants[1]\`, expected at least 2 in the list.
        Fix: Fill \`variants[1]\` in.

      content/search/words.yaml:1:18  error  unknown-key
        Unexpected key \`[1].it\`, expected a key of the format.
        Fix: Remove \`it\`; content/README.md lists the keys.

      Content: 4 errors.
      "
    `);
  });
});
