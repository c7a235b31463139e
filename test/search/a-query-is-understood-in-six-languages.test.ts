/** Abbreviations, terms and countries, whatever language they are typed in. */
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '#registry/locale.ts';
import { areUnder, ask, firstKey, found, meanings, realRegistry } from '../support/real-search.ts';

const labelOf = (id: string, locale: Locale): string =>
  realRegistry().glossary.get(id)?.labels[locale].toLowerCase() ?? `no term ${id}`;

const six = (typed: readonly string[]): [Locale, string][] =>
  locales.flatMap((locale) => typed.map((one): [Locale, string] => [locale, one]));

describe('an abbreviation of any language stands for its term in every locale', () => {
  const trafficking = 'trafficking-in-human-beings';
  const typed = six(['THB', 'thb', 'TEH', 'TSH']);

  it.each(typed)('%s: %s is trafficking in human beings, and says so', async (locale, text) => {
    const page = await ask(locale, text);
    expect(meanings(page)).toContain(labelOf(trafficking, locale));
    expect(page.total).toBeGreaterThan(40);
  });

  it.each(typed.filter(([locale, text]) => locale !== 'fr' || !/thb/i.test(text)))(
    '%s: the first five for %s are filed under it',
    async (locale, text) => {
      const cards = (await found(locale, text)).slice(0, 5);
      expect(areUnder(cards, 'theme', trafficking)).toBe(true);
    },
  );

  it.each(['THB', 'thb'])('fr: the first five for %s are filed under it', async (text) => {
    const cards = (await found('fr', text)).slice(0, 5);
    expect(areUnder(cards, 'theme', trafficking)).toBe(true);
  });

  it.each(six(['NGO', 'ONG', 'НПО']))('%s: %s is a non-governmental body', async (locale, text) => {
    const page = await ask(locale, text);
    expect(meanings(page)).toContain(labelOf('ngo', locale));
    expect(page.hits.slice(0, 5).map(({ card }) => card.key)).toContain(
      'practices/kazakhstan-ombudsperson-ngo-protect-migrant-children',
    );
  });

  it.each(six(['SOP', 'SOPs', 'POS']))('%s: %s is a standard procedure', async (locale, text) => {
    const page = await ask(locale, text);
    expect(meanings(page)).toContain(labelOf('sop', locale));
    expect(page.hits.slice(0, 5).map(({ card }) => card.key)).toContain('publications/o-ke-sop');
  });

  it.each(six(['ECOWAS', 'CEDEAO', 'ЭКОВАС', 'إيكواس']))(
    '%s: %s is the community of West African states',
    async (locale, text) => {
      const page = await ask(locale, text);
      expect(meanings(page)).not.toEqual([]);
      expect(page.hits.map(({ card }) => card.key)).toContain('events/round-table-cotonou-2018');
    },
  );

  it.each(six(['EASO']))('%s: %s leads first to the entry about it', async (locale, text) => {
    const key = 'practices/mexico-seminars-international-protection-integration-easo';
    expect(firstKey(await ask(locale, text))).toBe(key);
  });

  it.each(six(['RDC', 'DRC', 'ДРК']))(
    '%s: %s is the Democratic Republic of the Congo',
    async (locale, text) => {
      const cards = await found(locale, text);
      expect(areUnder(cards.slice(0, 4), 'country', 'cd')).toBe(true);
    },
  );

  it('fr: in capitals it is one even where the same word in small letters says nothing', async () => {
    expect(firstKey(await ask('fr', 'CAR'))).toBe(
      'actions/central-african-republic-migration-policy-development',
    );
    expect((await ask('fr', 'car')).total).toBe(0);
  });

  it.each([
    ['en', 'M&D', 'migration-and-development'],
    ['fr', 'M&D', 'migration-and-development'],
    ['en', 'M&E', 'monitoring-evaluation'],
    ['fr', 'S&E', 'monitoring-evaluation'],
  ] as const)('%s: %s is one abbreviation', async (locale, text, term) => {
    const page = await ask(locale, text);
    expect(page.understanding.parts.map((part) => part.text.toUpperCase())).toHaveLength(1);
    expect(meanings(page)).toEqual([labelOf(term, locale)]);
    expect(page.total).toBeGreaterThan(3);
  });
});
