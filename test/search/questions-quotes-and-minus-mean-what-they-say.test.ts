import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '#registry/locale.ts';
import { ask, firstKey, found, keysFound } from '../support/real-search.ts';

describe('a question in plain words', () => {
  it.each([
    [
      'en',
      'how did ghana consult its diaspora before finishing the policy',
      'practices/ghana-diaspora-consulted-abroad-online-finalising',
    ],
    [
      'en',
      'what is the difference between return and readmission?',
      'actions/togo-iv-return-re-admission',
    ],
    [
      'fr',
      'comment sensibiliser les jeunes aux dangers de la migration irrégulière ?',
      'practices/niger-state-ngo-inform-young-people',
    ],
    [
      'fr',
      'quels pays ont élaboré une politique migratoire nationale',
      'practices/sierra-leone-migration-policy-african-european',
    ],
    [
      'es',
      '¿cómo asegurar que los resultados se mantengan después del proyecto?',
      'lessons/training-institutions-sustain-results',
    ],
    ['pt', 'como entrevistar crianças migrantes?', 'actions/brazil-ii-interviewing-children'],
    ['ru', 'как оценить стратегию работы с диаспорой', 'actions/moldova-vii'],
    [
      'ru',
      'какие страны разработали миграционную политику?',
      'practices/sierra-leone-migration-policy-african-european',
    ],
    ['ar', 'كيف تشارك البلديات في إدماج المهاجرين؟', 'actions/cabo-verde-iv-municipal-plans'],
  ] as const)('%s: %s', async (locale, question, answer) => {
    expect(firstKey(await ask(locale, question))).toBe(answer);
  });

  // The verb says little: entries without it answer too.
  it('ar: which countries have made a migration policy', async () => {
    const page = await ask('ar', 'ما هي الدول التي وضعت سياسة للهجرة؟');
    expect(page.hits.map(({ card }) => card.key)).toContain('actions/malawi-ii-migration-policy');
  });
});

describe('quotes', () => {
  it.each([
    ['en', '"data management"', 'data management'],
    ['en', '“data management”', 'data management'],
    ['fr', '« politique migratoire »', 'politique migratoire'],
    ['fr', '«politique migratoire»', 'politique migratoire'],
    ['es', '"cambio climático"', 'cambio climático'],
    ['pt', '“direitos humanos”', 'direitos humanos'],
    ['ru', '«трудовая миграция»', 'трудовая миграция'],
    ['ru', '„трудовая миграция“', 'трудовая миграция'],
    ['ar', '"إدارة الحدود"', 'إدارة الحدود'],
  ] as const)(
    '%s: %s finds fewer entries than the bare words, none else',
    async (locale, quoted, bare) => {
      const [exact, all] = [await keysFound(locale, quoted), await keysFound(locale, bare)];
      expect(exact.length).toBeGreaterThan(0);
      expect(exact.length).toBeLessThan(all.length);
      expect(all).toEqual(expect.arrayContaining(exact));
    },
  );

  it('keep the order of the words', async () => {
    expect((await ask('en', '"standard operating procedures"')).total).toBeGreaterThan(0);
    expect((await ask('en', '"operating standard procedures"')).total).toBe(0);
  });

  it('of which one is missing are none', async () => {
    const all = await keysFound('en', 'diaspora');
    expect(await keysFound('en', '"diaspora')).toEqual(all);
    expect(await keysFound('en', 'diaspora"')).toEqual(all);
  });

  it('are never left out of a long query', async () => {
    const page = await ask('en', 'how municipal plans help "xyzzy plans" in towns');
    expect(page.total).toBe(0);
  });
});

describe('a minus before a word', () => {
  const diaspora: Record<Locale, [word: string, ghana: string]> = {
    en: ['diaspora', 'Ghana'],
    fr: ['diaspora', 'Ghana'],
    es: ['diáspora', 'Ghana'],
    pt: ['diáspora', 'Gana'],
    ru: ['диаспора', 'Гана'],
    ar: ['المغتربين', 'غانا'],
  };

  it.each(locales)('%s: leaves out what has the word, and nothing else', async (locale) => {
    const [word, ghana] = diaspora[locale];
    const has = new Set(await keysFound(locale, `"${ghana}"`));
    const kept = (await keysFound(locale, word)).filter((key) => !has.has(key));
    expect(kept.length).toBeGreaterThan(10);
    const left = await found(locale, `${word} -${ghana}`);
    expect(left.map(({ key }) => key).sort()).toEqual(kept);
    expect(left.filter(({ terms }) => terms.country.includes('gh'))).toEqual([]);
  });

  it('may be the typographic one, stand first, or stand before quotes', async () => {
    const expected = await keysFound('en', 'diaspora -ghana');
    expect(await keysFound('en', 'diaspora −ghana')).toEqual(expected);
    expect(await keysFound('en', '-ghana diaspora')).toEqual(expected);
    expect(await keysFound('en', 'diaspora -"ghana"')).toEqual(expected);
  });

  it('may be given twice', async () => {
    const left = await found('en', 'trafficking -peru -liberia');
    const countries = left.flatMap(({ terms }) => terms.country);
    expect(left.length).toBeGreaterThan(10);
    expect(countries.filter((id) => id === 'pe' || id === 'lr')).toEqual([]);
  });

  it('is none inside a word or standing alone', async () => {
    expect((await ask('en', 'Guinea-Bissau')).total).toBeGreaterThan(0);
    expect(await keysFound('en', 'diaspora - ghana')).toEqual(
      await keysFound('en', 'diaspora ghana'),
    );
  });

  it('may be all that is typed', async () => {
    expect((await ask('en', '-diaspora')).total).toBeGreaterThan(100);
  });
});
