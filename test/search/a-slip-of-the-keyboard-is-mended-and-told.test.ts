/** Misspellings, words run together, other keyboard layouts, Russian in Latin letters: repaired, told, and undone by quotes. */
import { describe, expect, it } from 'vitest';
import type { Locale } from '#registry/locale.ts';
import { reworded } from '#search/understanding/reworded.ts';
import { ask, keysFound, repairs } from '../support/real-search.ts';

type Slip = readonly [locale: Locale, typed: string, meant: string];

const misspelt: readonly Slip[] = [
  ['en', 'traficking', 'trafficking'],
  ['en', 'trafickers', 'traffickers'],
  ['en', 'vicitms', 'victims'],
  ['en', 'comittee', 'committee'],
  ['en', 'remitances', 'remittances'],
  ['en', 'enviroment', 'environment'],
  ['en', 'Keyna', 'Kenya'],
  ['en', 'Phillipines', 'Philippines'],
  ['fr', 'imigration', 'immigration'],
  ['fr', 'maurise', 'Maurice'],
  // Of a word of one's own language and one like it of another, one's own was meant.
  ['fr', 'migrasion', 'migration'],
  ['fr', 'diaspra', 'diaspora'],
  ['fr', 'Cambogde', 'Cambodge'],
  ['es', 'integracon', 'integración'],
  ['es', 'capasitasion', 'capacitación'],
  ['es', 'maritmas', 'marítimas'],
  ['es', 'Etipia', 'Etiopía'],
  ['pt', 'Vrede', 'verde'],
  ['pt', 'diaspra', 'diáspora'],
  ['ru', 'миграцыя', 'миграция'],
  ['ru', 'диаспара', 'диаспора'],
  ['ru', 'Азербаджан', 'Азербайджан'],
  ['ru', 'Белорусь', 'Беларусь'],
  ['ar', 'المهاجرن', 'المهاجرين'],
  ['ar', 'الكاميرن', 'الكاميرون'],
  ['ar', 'تونص', 'تونس'],
];

const together: readonly Slip[] = [
  ['en', 'bordercontrol', 'border control'],
  ['en', 'labourmigration', 'labour migration'],
  ['fr', 'politiquemigratoire', 'politique migratoire'],
];

const otherLayout: readonly Slip[] = [
  ['ru', 'vbuhfwbz', 'миграция'],
  ['ru', 'lbfcgjhf', 'диаспора'],
  ['ru', ',t;tyws', 'беженцы'],
  ['ru', 'hjccbz', 'Россия'],
  ['en', 'вшфызщкф', 'diaspora'],
  ['fr', 'вшфызщкф', 'diaspora'],
  ['pt', 'вшфызщкф', 'diáspora'],
  ['ar', 'hgp],]', 'الحدود'],
  ['ar', 'hgi[vm', 'الهجرة'],
  ['ar', "'tg", 'طفل'],
  ['en', 'يهشسحخقش', 'diaspora'],
  ['en', 'لاخقيثق', 'border'],
];

const latinLetters: readonly Slip[] = [
  ['ru', 'migratsiya', 'миграция'],
  ['ru', 'migracija', 'миграция'],
  ['ru', 'Moldaviya', 'Молдавия'],
  ['ru', 'bezhentsy', 'беженцы'],
  ['ru', 'vozvrashchenie', 'возвращение'],
  ['ru', 'obuchenie', 'обучение'],
];

describe.each([
  ['a misspelling', 'spelling', misspelt],
  ['words run together', 'spacing', together],
  ['a word typed on another keyboard layout', 'layout', otherLayout],
  ['Russian in Latin letters', 'script', latinLetters],
] as const)('%s', (_, kind, slips) => {
  it.each(slips)('%s: %s is read as %s, and told', async (locale, typed, meant) => {
    const page = await ask(locale, typed);
    expect(page.understanding.repairs).toEqual([{ kind, from: typed, to: meant }]);
    expect(page.total).toBeGreaterThan(0);
    expect(await keysFound(locale, typed)).toEqual(await keysFound(locale, meant));
  });

  it.each(slips)('%s: %s in quotes is searched as it is', async (locale, typed) => {
    const page = await ask(locale, `"${typed}"`);
    expect([page.total, repairs(page)]).toEqual([0, []]);
  });
});

describe('a slip in a word of another language', () => {
  it('fr: traficking is trafficking in people, which trafic is not', async () => {
    const found = await keysFound('fr', 'traficking');
    expect(found).toEqual(await keysFound('fr', 'trafficking'));
    expect(found[0]).not.toBe((await keysFound('fr', 'trafic'))[0]);
  });
});

describe('several slips in one query', () => {
  it.each([
    ['en', 'shelters for vicitms of traficking', 'shelters for victims of trafficking'],
    ['en', 'migrtion polcy', 'migration policy'],
    ['ru', 'njhujdkz k.lmvb', 'торговля людьми'],
    ['ru', 'trudovaya migratsiya', 'трудовая миграция'],
    ['pt', 'Cabo Vrede', 'Cabo Verde'],
  ] as const)('%s: %s finds what %s finds', async (locale, typed, meant) => {
    expect(await keysFound(locale, typed)).toEqual(await keysFound(locale, meant));
  });

  it('quoting one leaves the other mended', async () => {
    const page = await ask('en', 'shelters for "vicitms" of traficking');
    expect(repairs(page)).toEqual([['traficking', 'trafficking']]);
    expect(page.total).toBe(0);
  });
});

describe('what is right is left alone', () => {
  it.each([
    ['en', 'trafficking'],
    ['en', 'roundtable'],
    ['fr', 'réintégration'],
    ['es', 'migracion'],
    ['pt', 'legislacao'],
    ['ru', 'пограничный контроль'],
    ['ar', 'الهجره'],
    ['ar', 'لاجئين'],
    ['ar', 'للاجئين'],
    ['en', 'traff'],
    ['ru', 'Kenya'],
  ] as const)('%s: %s', async (locale, typed) => {
    const page = await ask(locale, typed);
    expect(repairs(page)).toEqual([]);
    expect(page.total).toBeGreaterThan(0);
  });
});

describe('an article of another language', () => {
  it('is no slip of a longer word', async () => {
    expect(repairs(await ask('ar', 'al Kenya'))).toEqual([]);
  });
});

describe('what is told is spelt as it was typed and as it is meant', () => {
  // With its accents, so that the link that undoes the repair finds the word in the query.
  it.each([
    ['ru', 'gjuhfybxysq', 'пограничный'],
    ['fr', 'réinsertoin', 'réinsertion'],
    ['pt', 'protecção', 'proteção'],
    ['ru', 'Азербайжан', 'Азербайджан'],
    ['ar', 'الأدرن', 'الأردن'],
  ] as const)('%s: %s is read as %s', async (locale, typed, meant) => {
    expect(repairs(await ask(locale, typed))).toEqual([[typed, meant]]);
  });

  it.each([
    ['ru', 'yuridicheskiy', 'юридический'],
    ['ru', 'migracia', 'миграция'],
    ['es', 'ьшпкфсшщт', 'migración'],
  ] as const)('%s: %s is read as %s', async (locale, typed, meant) => {
    expect(repairs(await ask(locale, typed))).toEqual([[typed, meant]]);
  });

  it("ru: lyud'mi is read as людьми", async () => {
    expect(repairs(await ask('ru', "lyud'mi"))).toEqual([["lyud'mi", 'людьми']]);
  });
});

describe('a repair that nobody meant is not made', () => {
  it.each([
    ['ar', 'كعكة'],
    ['ru', 'ъъёжзщ'],
  ] as const)('%s: %s is not read on another layout', async (locale, typed) => {
    expect(repairs(await ask(locale, typed))).toEqual([]);
  });

  it('en: trafiking is not read as training', async () => {
    expect(repairs(await ask('en', 'trafiking'))).toEqual([['trafiking', 'trafficking']]);
  });

  it.each([
    ['en', 'boot'],
    ['en', 'gym'],
    ['en', 'soap'],
    ['fr', 'couture'],
    ['fr', 'salon'],
    ['es', 'aves'],
    ['ru', 'газа'],
  ] as const)('%s: %s is another word, not a slip', async (locale, typed) => {
    expect(repairs(await ask(locale, typed))).toEqual([]);
  });

  it('es: cavo verde is, for v and b sound alike', async () => {
    expect(repairs(await ask('es', 'cavo verde'))).toEqual([['cavo', 'Cabo']]);
  });

  it.each([
    ['en', 'hotel'],
    ['es', 'hotel'],
  ] as const)('%s: %s is not read as the French hôte', async (locale, typed) => {
    expect(repairs(await ask(locale, typed))).toEqual([]);
  });
});

describe('a query put otherwise', () => {
  it.each([
    ['art ar', 'ar', 'arabe', 'art arabe'],
    ['diaspra, le', 'diaspra', 'diaspora', 'diaspora, le'],
    ['le (diaspra)', 'diaspra', '$&', 'le ($&)'],
    ['a.b? a+b', 'a+b', 'c', 'a.b? c'],
    ["lyud'mi torgovlya", "lyud'mi", 'людьми', 'людьми torgovlya'],
    ['المهاجرن', 'المهاجرن', 'المهاجرين', 'المهاجرين'],
  ])('changes whole words alone: %s', (text, from, to, read) => {
    expect(reworded(text, [{ from, to }])).toBe(read);
  });
});
