import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '#registry/locale.ts';
import { ask, keysFound } from '../support/real-search.ts';

const diaspora: Record<Locale, string> = {
  en: 'diaspora',
  fr: 'diaspora',
  es: 'diáspora',
  pt: 'diáspora',
  ru: 'диаспора',
  ar: 'المغتربين',
};

describe('a word that no entry has', () => {
  it.each(locales)('%s: is named, and what has the rest stands apart', async (locale) => {
    const page = await ask(locale, `${diaspora[locale]} xyzzyq`);
    expect(page.unknownWords).toEqual(['xyzzyq']);
    expect(page.total).toBe(0);
    expect(page.partial.length).toBeGreaterThan(5);
    for (const { lacking } of page.partial) expect(lacking).toEqual(['xyzzyq']);
  });

  it.each([
    ['en', 'scholarships'],
    ['fr', 'taux'],
    ['es', 'baloncesto'],
    ['pt', 'cinema'],
    ['ru', 'погода'],
    ['ar', 'طقس'],
  ] as const)('%s: %s is one', async (locale, word) => {
    expect((await ask(locale, word)).unknownWords).toEqual([word]);
  });

  it.each([
    ['fr', 'météo'],
    ['es', 'fútbol'],
    ['ru', 'футбольный'],
  ] as const)('%s: %s is spelt as it was typed', async (locale, word) => {
    expect((await ask(locale, word)).unknownWords).toEqual([word]);
  });

  it('es: a verb that says nothing is not named', async () => {
    const page = await ask('es', 'que los resultados se mantengan');
    expect(page.unknownWords).toEqual([]);
  });
});

describe('a word that a text has', () => {
  // It also stands in a phrase of the search.
  it.each([
    ['es', 'hijos'],
    ['en', 'cost'],
    ['en', 'pocket'],
  ] as const)('%s: %s is not said to be in no entry', async (locale, word) => {
    expect((await ask(locale, word)).unknownWords).toEqual([]);
  });
});

describe('a word that no entry has, in a longer query', () => {
  it.each([
    ['en', 'xyzzyq pocket investigators timor', 'xyzzyq'],
    ['fr', 'xyzzyq de poche enquêteurs timor', 'xyzzyq'],
    ['ar', 'مجلس xyzzyq النيجر', 'xyzzyq'],
  ] as const)('%s: “%s” is answered by what matches the rest well', async (locale, text, word) => {
    const { hits, unknownWords } = await ask(locale, text);
    expect(unknownWords).toEqual([word]);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits[0]?.lacking).toContain(word);
  });

  it('en: what matches the rest by chance is no answer', async () => {
    expect((await ask('en', 'xyzzyq application form wednesday')).total).toBe(0);
  });
});

describe('words whose endings make them look alike', () => {
  it.each([
    ['en', 'cost', 'Costa Rica'],
    ['es', 'costo', 'Costa Rica'],
    ['es', 'deporte', 'deportación'],
    ['en', 'green', 'Grenada'],
    ['en', 'camp', 'campaign'],
  ] as const)('%s: %s is not %s', async (locale, word, other) => {
    const [one, two] = [await keysFound(locale, word), await keysFound(locale, other)];
    expect(one).not.toEqual(two);
    expect(one.slice(0, 3)).not.toEqual(two.slice(0, 3));
  });
});

const elsewhere: readonly (readonly [Locale, ...string[]])[] = [
  ['en', 'university scholarships application form', 'cryptocurrency tax rules', 'hotel booking'],
  ['en', 'recipe for chocolate cake', 'football match results', 'weather tomorrow', 'smartphone'],
  [
    'fr',
    'taux de change euro franc cfa',
    'quotas de pêche au thon',
    'recette de gâteau',
    'salon de coiffure',
  ],
  ['fr', 'match de football', 'météo demain', 'location de voiture', 'horaires de train'],
  ['es', 'permiso de conducir internacional', 'receta de cocina', 'partido de baloncesto'],
  ['es', 'clima mañana', 'hotel barato', 'entradas de fútbol'],
  ['pt', 'vacina contra a febre amarela', 'receita de bolo', 'previsão do tempo', 'carro usado'],
  ['pt', 'bilhetes de futebol', 'ingresso de cinema'],
  ['ru', 'повышение пенсионного возраста', 'рецепт борща', 'курс доллара', 'погода завтра'],
  ['ru', 'футбольный матч', 'купить автомобиль'],
  ['ar', 'أسعار النفط اليوم', 'وصفة كعكة', 'طقس الغد', 'كرة القدم'],
  ['ar', 'حجز فندق', 'سيارة مستعملة'],
];

describe('what the registry is not about', () => {
  const cases = elsewhere.flatMap(([locale, ...texts]) =>
    texts.map((text): [Locale, string] => [locale, text]),
  );

  it.each(cases)('%s: “%s” has no answer', async (locale, text) => {
    expect((await ask(locale, text)).total).toBe(0);
  });

  // "The match" is not two slips from "the initiatives": the article is none of its letters.
  it('ar: “نتيجة المباراة” has no answer', async () => {
    expect((await ask('ar', 'نتيجة المباراة')).total).toBe(0);
  });
});

describe('nonsense', () => {
  it.each([
    ['en', 'asdfgh'],
    ['en', 'xyzzyq'],
    ['en', 'lkjhgf poiuy'],
    ['fr', 'qzdfgh'],
    ['es', 'blorptz'],
    ['pt', 'zzzzxx'],
    ['ru', 'ыфвапр'],
    ['ru', 'щщщъъъ'],
    ['ar', 'شسيبلا'],
    ['ar', 'ططططظظ'],
  ] as const)('%s: %s has no answer, whole or in part, and is named', async (locale, text) => {
    const page = await ask(locale, text);
    expect([page.total, page.partial.length]).toEqual([0, 0]);
    expect(page.unknownWords.join(' ')).toBe(text);
  });

  it.each(['!!!', '""', '-', '…', '?¿'])('%s is no query: everything is listed', async (text) => {
    expect((await ask('en', text)).total).toBe((await ask('en', '')).total);
  });
});
