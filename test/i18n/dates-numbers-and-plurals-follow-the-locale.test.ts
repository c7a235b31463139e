import { describe, expect, it } from 'vitest';
import { loadRegistry } from '#build/load-registry.ts';
import { formatDate, formatNamed, formatNumber, formatPeriod, withCommas } from '#i18n/format.ts';
import { translator } from '#i18n/translate.ts';
import { locales } from '#registry/locale.ts';
import { allStringKeys } from '#registry/strings.ts';

const { registry } = loadRegistry('content');

describe('a date', () => {
  it('is written no more precisely than it is known', () => {
    expect(['2018', '2018-09', '2018-09-05'].map((date) => formatDate(date, 'fr'))).toEqual([
      '2018',
      'septembre 2018',
      '5 septembre 2018',
    ]);
  });

  it('is written as each locale does', () => {
    expect(locales.map((locale) => formatDate('2018-09', locale))).toEqual([
      'September 2018',
      'septembre 2018',
      'septiembre de 2018',
      'setembro de 2018',
      'сентябрь 2018 г.',
      'سبتمبر 2018',
    ]);
  });

  it('has an ordinal on the first of a month in French, alone and in a period', () => {
    const plain = (text: string): string => text.replace(/\s/g, ' ');
    expect(formatDate('2020-12-01', 'fr')).toBe('1er décembre 2020');
    expect(formatDate('2020-12-11', 'fr')).toBe('11 décembre 2020');
    expect(plain(formatPeriod('2020-12-01', '2020-12-21', 'fr'))).toBe('1er–21 décembre 2020');
    expect(formatDate('2020-12-01', 'es')).toBe('1 de diciembre de 2020');
  });

  it('makes a period, also of two precisions, and one of a single day once', () => {
    // Intl puts thin spaces around the dash of a range.
    expect(formatPeriod('2016-09', '2020-03', 'en').replace(/\s/g, ' ')).toBe(
      'September 2016 – March 2020',
    );
    expect(formatPeriod('2016', '2020-03', 'en')).toBe('2016 – March 2020');
    expect(formatPeriod('2018', '2018', 'en')).toBe('2018');
    expect(formatPeriod(undefined, undefined, 'en')).toBe('');
  });
});

describe('a line of several things', () => {
  it('has the comma of its script', () => {
    expect(withCommas(['Benin', 'Ghana', 'Mali'], 'en')).toBe('Benin, Ghana, Mali');
    expect(withCommas(['بنين', 'غانا', 'مالي'], 'ar')).toBe('بنين، غانا، مالي');
  });
});

describe('a name and what is said of it', () => {
  it('has a space before its colon in French alone', () => {
    expect(locales.map((locale) => formatNamed('Kenya', '5', locale))).toEqual([
      'Kenya: 5',
      'Kenya\u00a0: 5',
      'Kenya: 5',
      'Kenya: 5',
      'Kenya: 5',
      'Kenya: 5',
    ]);
  });
});

describe('words', () => {
  it('have the plural of their language', () => {
    const count = (locale: 'ru' | 'ar' | 'en', number: number): string =>
      translator(registry.strings[locale], locale)('search.total', { count: number });

    expect(new Set([1, 2, 5].map((n) => count('ru', n).replace(/\d+/, ''))).size).toBe(3);
    expect(
      new Set([0, 1, 2, 3, 11, 100].map((n) => count('ar', n).replace(/\d+/, ''))).size,
    ).toBeGreaterThan(4);
    expect([count('en', 1), count('en', 2)]).toEqual(['1 entry', '2 entries']);
  });

  it('are all there in all six locales, and Arabic has no Latin letters but names', () => {
    for (const locale of locales)
      expect(Object.keys(registry.strings[locale])).toHaveLength(allStringKeys.length);
    const latin = Object.entries(registry.strings.ar).flatMap(([key, value]) =>
      (typeof value === 'string' ? [value] : Object.values(value)).flatMap((text) =>
        (
          String(text)
            .replace(/\{\w+\}/g, '')
            .match(/[A-Za-z]{2,}/g) ?? []
        ).map((word) => `${key}: ${word}`),
      ),
    );
    const names =
      /MIEUX|ICMPD|EuroVoc|SKOS|DCAT| AP$|Frictionless| Data$|Package|OAI|PMH|JavaScript|JSON|CSV|RIS|PDF|https|Schema|Migration|eXpertise|EU$|Word|docx|axe|core$|WCAG|AA$|file: request|: (?:CC|BY)$|LibreOffice|odt$/;
    // What authors type is the same in every language: keys, ids, codes.
    const typed = /^(hint\.|editor\.idPattern|import\.note\.id|repair\.code)/;
    expect(latin.filter((word) => !names.test(word) && !typed.test(word))).toEqual([]);
  });
});

describe('numbers', () => {
  it('are grouped as each locale does, in Western digits in Arabic', () => {
    expect(formatNumber(15000, 'en')).toBe('15,000');
    expect(formatNumber(15000, 'ar')).toMatch(/^15.000$/);
  });
});
