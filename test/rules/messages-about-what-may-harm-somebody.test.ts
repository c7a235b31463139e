/** What authors are asked before a detail turns public. */
import { describe, expect, it } from 'vitest';
import type { Locale } from '#registry/locale.ts';
import { sensitiveIn } from '#rules/sensitive-patterns.ts';
import { onAction, said } from '../support/said.ts';
import { mdx, plainMdx } from '../support/temporary-content.ts';

const about = (sentence: string, locale: Locale = 'en'): string[] =>
  sensitiveIn(sentence, locale).map((found) => `${found.about}: ${found.words}`);

describe('the question', () => {
  const body = 'The centre helped a victim named Amina, 16, to return.';

  it('stops the build of a published entry until it is answered', () => {
    expect(onAction({}, body)).toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:2:1  error  sensitive-detail
        Unexpected \`named Amina\`, a private person beside harm done to people: \`The centre helped a victim named Amina, 16, to return.\`.
        Fix: Leave it out, or answer in the original under \`sensitivity\`: - { words: "named Amina", answer: why it may be public }.

      Content: 1 error.
      "
    `);
    const answered = '[{ words: named Amina, answer: The name is invented and the text says so. }]';
    expect(onAction({ sensitivity: answered }, body)).toContain('nothing to repair');
  });

  it('is a warning while the entry is a draft', () => {
    expect(onAction({ review: '{ state: draft }' }, body)).toContain('warning  sensitive-detail');
  });

  it('is asked of translations too, and answered in the original', () => {
    const french = plainMdx(
      {
        title: 'Kenya',
        summary: 'Un résumé.',
        translatedFrom: '{ locale: en, fields: {} }',
        method: 'human',
      },
      'Le projet a coûté 20 000 euros.',
    );
    const files = (facts: Record<string, string>) => ({
      'actions/kenya/index.en.mdx': mdx(facts),
      'actions/kenya/index.fr.mdx': french,
    });
    expect(said(files({}))).toContain(
      'Unexpected `20 000 euros`, an amount of money that may be unpublished',
    );
    const answered = '[{ words: 20 000 euros, answer: Published on the ministry’s site. }]';
    expect(said(files({ sensitivity: answered }))).not.toContain('sensitive-detail');
  });

  it('names an answer to words that are gone, and an answer that says nothing', () => {
    expect(onAction({ sensitivity: '[{ words: Amina, answer: The name is invented. }]' }))
      .toMatchInlineSnapshot(`
      "
      content/actions/kenya/index.en.mdx:13:24  warning  sensitive-detail
        Unexpected answer to \`Amina\`: no text of the entry has these words.
        Fix: Remove the answer, or quote the words as they stand now.

      Content: 1 warning.
      "
    `);
    expect(onAction({ sensitivity: '[{ words: Amina, answer: ok }]' })).toContain('too-short');
  });
});

describe('what is asked about', () => {
  it('is a private person beside harm, in every language', () => {
    expect(about('Ms Wanjiru, a survivor, spoke.')).toEqual(['person: Ms Wanjiru']);
    expect(about('Une victime prénommée Aïcha a témoigné.', 'fr')).toEqual([
      'person: prénommée Aïcha',
    ]);
    expect(about('La víctima, llamada Rosa, declaró.', 'es')).toEqual(['person: llamada Rosa']);
    expect(about('A vítima, Maria S., depôs.', 'pt')).toEqual(['person: Maria S.']);
    expect(about('Пострадавшая по имени Нина дала показания.', 'ru')).toEqual([
      'person: по имени Нина',
    ]);
    expect(about('ضحية تدعى أمينة.', 'ar')).toEqual(['person: تدعى أمينة']);
  });

  it('is how a border is watched', () => {
    expect(about('The post at 12.3456 N, 3.21 E is small.')).toEqual(['border: 12.3456 N']);
    expect(about('Patrols leave at 04:30 each day.')).toEqual(['border: Patrols leave at 04:30']);
    expect(about('They speak on 148.5 MHz.')).toEqual(['border: 148.5 MHz']);
    expect(about('Two unmonitored crossings remain.')).toEqual(['border: unmonitored crossings']);
    expect(about('На неохраняемых участках ставят камеры.', 'ru')).toEqual([
      'border: неохраняемых участках',
    ]);
  });

  it('is money', () => {
    expect(about('It cost € 20,000.')).toEqual(['budget: € 20,000']);
    expect(about('Un budget de 1,5 million d’euros.', 'fr')).toEqual([
      'budget: 1,5 million d’euros',
    ]);
    expect(about('بلغت الكلفة 20 ألف يورو.', 'ar')).toEqual(['budget: 20 ألف يورو']);
  });

  it('is not what every entry says', () => {
    const plain = [
      'Experts from Estonia and Malta trained 22 officers on victims of trafficking in Nairobi in 2018.',
      'The Minister of Interior, Costa Rica, opened the session on refugees.',
      'Patrols of two countries met in 2016 at the border.',
      'Action 2016-16 on trafficking lasted 12 months.',
    ];
    expect(plain.flatMap((sentence) => about(sentence))).toEqual([]);
  });
});
