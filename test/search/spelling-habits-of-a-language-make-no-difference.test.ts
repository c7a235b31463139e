/** Accents, case, elision, ligatures, endings, Arabic prefixes and letters: however a word is written, it finds the same. */
import { describe, expect, it } from 'vitest';
import type { Locale } from '#registry/locale.ts';
import { ask, keysFound, meanings } from '../support/real-search.ts';

const habits: readonly (readonly [habit: string, locale: Locale, ways: readonly string[]])[] = [
  ['case', 'en', ['Kenya', 'kenya', 'KENYA']],
  ['endings', 'en', ['policy', 'policies']],
  ['endings of short words', 'en', ['visa', 'visas']],
  ['endings of short words', 'fr', ['zone', 'zones']],
  ['endings of short words', 'es', ['caso', 'casos']],
  ['endings', 'en', ['trafficking', 'traffickers', 'trafficked']],
  ['accents', 'fr', ['frontières', 'frontieres', 'FRONTIÈRES']],
  ['elision with either apostrophe', 'fr', ['asile', "d'asile", 'd’asile', "l'asile", 'l’asile']],
  ['elision with either apostrophe', 'fr', ['Ukraine', "l'Ukraine", 'l’Ukraine', "d'Ukraine"]],
  ['elision before a question', 'fr', ['réadmission', 'qu’est-ce que la réadmission ?']],
  ['ligatures', 'fr', ['œuvre', 'oeuvre', 'ŒUVRE']],
  ['ligatures and apostrophes', 'fr', ["main-d'œuvre", 'main d’oeuvre']],
  ['accents', 'es', ['migración', 'migracion']],
  ['endings', 'es', ['capacitación', 'capacitaciones']],
  ['-ção and -ções', 'pt', ['legislação', 'legislações', 'legislacao', 'legislacoes']],
  ['-ção and -ções', 'pt', ['formação', 'formações', 'formacoes']],
  ['-ção and -ções', 'pt', ['convenção', 'convenções', 'convencoes']],
  ['-ção and -ções', 'pt', ['integração', 'integrações', 'integracao']],
  ['-ão and -ões', 'pt', ['decisão', 'decisões']],
  ['-agem and -agens', 'pt', ['viagem', 'viagens']],
  ['-or and -ores', 'es', ['investigador', 'investigadores']],
  ['old and new spelling', 'pt', ['proteção', 'protecção']],
  ['ё and е', 'ru', ['ребёнок', 'ребенок', 'РЕБЁНОК']],
  ['cases', 'ru', ['граница', 'границы', 'границ', 'границами']],
  ['cases', 'ru', ['местные власти', 'местных властей', 'местным властям']],
  ['irregular plurals', 'ru', ['дети', 'детей', 'детям']],
  ['prefixes', 'ar', ['حدود', 'الحدود', 'والحدود', 'بالحدود', 'للحدود']],
  ['prefixes before a waw', 'ar', ['وثيقة', 'الوثيقة', 'والوثيقة']],
  ['ta marbuta and ha', 'ar', ['الهجرة', 'الهجره', 'للهجرة']],
  ['ya and alef maqsura', 'ar', ['الوطني', 'الوطنى']],
  ['hamza', 'ar', ['إدماج', 'ادماج', 'الإدماج']],
  ['vowel marks and stretching', 'ar', ['الحدود', 'الحُدُود', 'الحـــدود']],
  ['broken plurals', 'ar', ['ضحية', 'ضحايا', 'الضحايا']],
  ['broken plurals', 'ar', ['المرأة', 'النساء', 'نساء']],
  ['broken plurals', 'ar', ['شريك', 'شركاء']],
  ['broken plurals', 'ar', ['أسرة', 'أسر', 'الأسر']],
  ['sound plurals', 'ar', ['لاجئ', 'لاجئين', 'اللاجئون', 'للاجئين']],
  ['duals', 'ar', ['وثيقة', 'وثيقتان', 'وثيقتين']],
  ['figures', 'ar', ['2018', '٢٠١٨', '۲۰۱۸']],
  ['sound plurals', 'ar', ['سفارة', 'سفارات']],
];

describe('the same is found, however it is written', () => {
  it.each(habits)('%s, %s: %s', async (_, locale, ways) => {
    const [own = [], ...others] = await Promise.all(ways.map((way) => keysFound(locale, way)));
    expect(own.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toEqual(own);
  });

  it('ar: the plural of a child finds whatever the child does', async () => {
    const plural = await keysFound('ar', 'أطفال');
    expect(plural).toEqual(expect.arrayContaining(await keysFound('ar', 'طفل')));
  });

  // Among the forms of concepts too.
  it.each([
    ['ar', 'مسؤولين', 'مسئولين'],
    ['ar', 'لجنة', 'لجان'],
    ['ar', 'المرأة', 'امرأة'],
    ['ru', 'беженцы', 'беженец'],
  ] as const)('%s: %s, %s', async (locale, one, other) => {
    expect(await keysFound(locale, other)).toEqual(await keysFound(locale, one));
  });

  it('ar: migrants are not explained as the gender perspective', async () => {
    expect(meanings(await ask('ar', 'المهاجرين'))).toEqual([]);
  });
});

describe('words that say nothing change nothing', () => {
  it.each([
    ['en', 'the policy of the diaspora', 'policy diaspora'],
    ['fr', 'les femmes et les jeunes', 'femmes jeunes'],
    ['es', 'el retorno y la reintegración', 'retorno reintegración'],
    ['pt', 'o retorno e a reintegração', 'retorno reintegração'],
    ['ru', 'защита для детей', 'защита детей'],
    ['ar', 'التدريب في الأردن', 'التدريب الأردن'],
  ] as const)('%s: “%s” finds what “%s” finds', async (locale, whole, bare) => {
    expect(await keysFound(locale, bare)).not.toEqual([]);
    expect(await keysFound(locale, whole)).toEqual(await keysFound(locale, bare));
  });

  const alone = [
    ['en', 'of the'],
    ['fr', 'de la'],
    ['es', 'de la'],
    ['pt', 'de um'],
    ['ru', 'как это'],
  ] as const;
  it.each(alone)('%s: alone, “%s” finds nothing', async (locale, text) => {
    expect((await ask(locale, text)).total).toBe(0);
  });

  const joined = [
    ['en', 'policy of the diaspora', 'of'],
    ['fr', 'politique de la diaspora', 'de'],
    ['ru', 'обмен опытом в Молдове', 'в'],
  ] as const;
  it.each(joined)('%s: in “%s”, “%s” is not marked in titles', async (locale, text, word) => {
    const { hits } = await ask(locale, text);
    const marked = hits.flatMap(({ title }) => title.filter((stretch) => stretch.marked));
    expect(marked.map((stretch) => stretch.text.toLowerCase())).not.toContain(word);
  });

  it('ar: alone, “من في” finds nothing', async () => {
    expect((await ask('ar', 'من في')).total).toBe(0);
  });

  it('ar: in “البلديات في الأردن”, “في” is not looked for', async () => {
    const { understanding } = await ask('ar', 'البلديات في الأردن');
    expect(understanding.parts.map(({ text }) => text)).not.toContain('في');
  });
});
