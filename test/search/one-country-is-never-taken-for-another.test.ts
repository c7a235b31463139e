/** Names of countries that look alike, or that are part of each other. */
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '#registry/locale.ts';
import { areUnder, ask, found, repairs } from '../support/real-search.ts';

const niger: Record<Locale, [niger: string, nigeria: string]> = {
  en: ['Niger', 'Nigeria'],
  fr: ['Niger', 'Nigéria'],
  es: ['Níger', 'Nigeria'],
  pt: ['Níger', 'Nigéria'],
  ru: ['Нигер', 'Нигерия'],
  ar: ['النيجر', 'نيجيريا'],
};

/** Places in the list of what is about one country and not the other. */
async function placesOf(locale: Locale, text: string, own: string, other: string) {
  const cards = await found(locale, text);
  const places = (country: string, without: string): number[] =>
    cards.flatMap(({ terms }, at) =>
      terms.country.includes(country) && !terms.country.includes(without) ? [at] : [],
    );
  return { own: places(own, other), other: places(other, own) };
}

describe('Niger and Nigeria', () => {
  it.each(locales)('%s: Niger comes before Nigeria for who asks for Niger', async (locale) => {
    const { own, other } = await placesOf(locale, niger[locale][0], 'ne', 'ng');
    expect(own.length).toBeGreaterThan(5);
    expect(Math.min(...own)).toBe(0);
    for (const place of other) expect(place).toBeGreaterThan(own[4] ?? 0);
  });

  it.each(locales)('%s: Nigeria comes first for who asks for Nigeria', async (locale) => {
    const { own } = await placesOf(locale, niger[locale][1], 'ng', 'ne');
    expect(own[0]).toBe(0);
  });
});

describe('Mali and Malawi', () => {
  it.each([
    ['en', 'Mali', 'Malawi'],
    ['fr', 'Mali', 'Malawi'],
    ['es', 'Malí', 'Malaui'],
    ['pt', 'Mali', 'Maláui'],
    ['ru', 'Мали', 'Малави'],
    ['ar', 'مالي', 'ملاوي'],
  ] as const)('%s: do not mix', async (locale, mali, malawi) => {
    const [ofMali, ofMalawi] = [await found(locale, mali), await found(locale, malawi)];
    expect(areUnder(ofMali.slice(0, 5), 'country', 'ml')).toBe(true);
    expect(areUnder(ofMalawi.slice(0, 5), 'country', 'mw')).toBe(true);
  });
});

describe('the Guineas, of which the registry knows only Guinea-Bissau', () => {
  it.each([
    ['en', 'Guinea-Bissau'],
    ['en', 'guinea bissau'],
    ['fr', 'Guinée-Bissau'],
    ['es', 'Guinea-Bisáu'],
    ['pt', 'Guiné-Bissau'],
    ['ru', 'Гвинея-Бисау'],
    ['ar', 'غينيا بيساو'],
  ] as const)('%s: %s finds its entries and no others', async (locale, name) => {
    expect(areUnder(await found(locale, name), 'country', 'gw')).toBe(true);
  });

  it.each([
    ['en', 'Equatorial Guinea'],
    ['en', 'Guinea-Conakry'],
    ['fr', 'Guinée équatoriale'],
    ['es', 'Guinea Ecuatorial'],
    ['pt', 'Guiné Equatorial'],
    ['ru', 'Экваториальная Гвинея'],
    ['ar', 'غينيا الاستوائية'],
  ] as const)('%s: %s is not answered with another Guinea', async (locale, name) => {
    expect((await ask(locale, name)).total).toBe(0);
  });

  it.each([
    ['en', 'Guinea'],
    ['fr', 'Guinée'],
    ['es', 'Guinea'],
    ['pt', 'Guiné'],
    ['ru', 'Гвинея'],
    ['ar', 'غينيا'],
  ] as const)('%s: %s is not answered with Guinea-Bissau', async (locale, name) => {
    expect((await ask(locale, name)).total).toBe(0);
  });
});

describe('the Congos', () => {
  it.each([
    ['en', 'DR Congo'],
    ['en', 'Congo (Kinshasa)'],
    ['fr', 'République démocratique du Congo'],
    ['es', 'República Democrática del Congo'],
    ['pt', 'República Democrática do Congo'],
    ['ru', 'ДР Конго'],
    ['ar', 'جمهورية الكونغو الديمقراطية'],
  ] as const)('%s: %s finds the Democratic Republic first', async (locale, name) => {
    expect(areUnder((await found(locale, name)).slice(0, 4), 'country', 'cd')).toBe(true);
  });

  it.each([
    ['en', 'Congo'],
    ['fr', 'congo diaspora'],
    ['ru', 'Конго'],
    ['ar', 'الكونغو'],
  ] as const)('%s: %s, which may be either, finds what there is', async (locale, name) => {
    expect(areUnder((await found(locale, name)).slice(0, 2), 'country', 'cd')).toBe(true);
  });

  it.each([
    ['en', 'Congo-Brazzaville'],
    ['fr', 'Congo-Brazzaville'],
  ] as const)('%s: %s is not the Democratic Republic', async (locale, name) => {
    const cards = await found(locale, name);
    expect(cards.filter(({ terms }) => terms.country.includes('cd'))).toEqual([]);
  });

  it.each([
    ['en', 'Republic of the Congo'],
    ['fr', 'République du Congo'],
    ['es', 'República del Congo'],
    ['pt', 'República do Congo'],
  ] as const)('%s: %s is not the Democratic Republic', async (locale, name) => {
    const cards = await found(locale, name);
    expect(cards.filter(({ terms }) => terms.country.includes('cd'))).toEqual([]);
  });
});

describe('Dominica, of which the registry has nothing, and the Dominican Republic', () => {
  it.each([
    ['en', 'Dominican Republic'],
    ['fr', 'République dominicaine'],
    ['es', 'República Dominicana'],
    ['pt', 'República Dominicana'],
    ['ru', 'Доминиканская Республика'],
    ['ar', 'الجمهورية الدومينيكية'],
  ] as const)('%s: %s finds its entries first', async (locale, name) => {
    expect(areUnder((await found(locale, name)).slice(0, 5), 'country', 'do')).toBe(true);
  });

  it('fr: Dominique is not answered with the Dominican Republic', async () => {
    expect((await ask('fr', 'Dominique')).total).toBe(0);
  });

  it.each([
    ['en', 'Dominica'],
    ['es', 'Dominica'],
    ['pt', 'Dominica'],
    ['ru', 'Доминика'],
  ] as const)('%s: %s is not answered with the Dominican Republic', async (locale, name) => {
    expect((await ask(locale, name)).total).toBe(0);
  });

  it('ar: دومينيكا is not answered with the Dominican Republic', async () => {
    expect((await ask('ar', 'دومينيكا')).total).toBe(0);
  });
});

describe('a word torn between two countries', () => {
  it.each([
    ['en', 'Malwi', ['malawi', 'mali']],
    ['en', 'Slovania', ['slovenia', 'slovakia']],
  ] as const)(
    '%s: %s is offered as either and corrected to neither',
    async (locale, text, names) => {
      const page = await ask(locale, text);
      expect([page.total, repairs(page)]).toEqual([0, []]);
      const [offer] = page.understanding.offers;
      expect(offer?.from).toBe(text);
      for (const name of names) expect(offer?.to.map((word) => word.toLowerCase())).toContain(name);
    },
  );

  it('en: Nigera is offered as Niger and as Nigeria', async () => {
    const { understanding } = await ask('en', 'Nigera');
    expect(understanding.offers.flatMap(({ to }) => to).sort()).toEqual(['Niger', 'Nigeria']);
  });
});
