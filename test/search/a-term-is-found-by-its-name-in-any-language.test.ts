/** Terms of the glossary and everyday words, typed in a language that is not the page's. */
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '#registry/locale.ts';
import type { Card } from '#search/catalogue.ts';
import { found } from '../support/real-search.ts';

interface Term {
  names: Record<Locale, string>;
  /** Whether what comes first is about the term. */
  isAbout: (cards: readonly Card[]) => boolean;
}

/** Three of the first five are filed under a theme. */
const areMostly =
  (theme: string) =>
  (cards: readonly Card[]): boolean =>
    cards.slice(0, 5).filter((card) => card.terms.theme.includes(theme)).length >= 3;

const hasFirst =
  (...keys: string[]) =>
  ([first]: readonly Card[]): boolean =>
    keys.includes(first?.key ?? '');

const terms: readonly Term[] = [
  {
    names: {
      en: 'trafficking in human beings',
      fr: 'traite des êtres humains',
      es: 'trata de seres humanos',
      pt: 'tráfico de seres humanos',
      ru: 'торговля людьми',
      ar: 'الاتجار بالبشر',
    },
    isAbout: areMostly('trafficking-in-human-beings'),
  },
  {
    names: {
      en: 'border management',
      fr: 'gestion des frontières',
      es: 'gestión de fronteras',
      pt: 'gestão das fronteiras',
      ru: 'управление границами',
      ar: 'إدارة الحدود',
    },
    isAbout: areMostly('border-management'),
  },
  {
    names: {
      en: 'climate change',
      fr: 'changement climatique',
      es: 'cambio climático',
      pt: 'alterações climáticas',
      ru: 'изменение климата',
      ar: 'تغير المناخ',
    },
    isAbout: areMostly('climate-change'),
  },
  {
    names: {
      en: 'brain drain',
      fr: 'fuite des cerveaux',
      es: 'fuga de cerebros',
      pt: 'fuga de cérebros',
      ru: 'утечка умов',
      ar: 'هجرة الأدمغة',
    },
    isAbout: hasFirst('actions/malawi-ii-migration-policy', 'events/round-table-cotonou-2018'),
  },
  {
    names: {
      en: 'remittances',
      fr: 'transferts de fonds',
      es: 'remesas',
      pt: 'remessas',
      ru: 'денежные переводы',
      ar: 'التحويلات المالية',
    },
    isAbout: hasFirst('actions/benin-migration-development', 'publications/o-bj-remit'),
  },
  {
    names: {
      en: 'asylum',
      fr: 'asile',
      es: 'asilo',
      pt: 'asilo',
      ru: 'убежище',
      ar: 'اللجوء',
    },
    isAbout: areMostly('international-protection'),
  },
];

const pairs = terms.flatMap(({ names, isAbout }) =>
  locales.flatMap((to) => locales.map((from) => ({ to, from, name: names[from], isAbout }))),
);

describe('a term of the glossary leads to what is about it', () => {
  it.each(pairs)('a page in $to, a name in $from: $name', async ({ to, name, isAbout }) => {
    expect(isAbout(await found(to, name))).toBe(true);
  });
});
