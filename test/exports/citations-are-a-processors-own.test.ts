import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { citationsBib, citationsJson, citationsRis } from '#exports/citation-files.ts';
import { citation, citationStyles, processed } from '#exports/citations.ts';
import { cslItem, type CslItem } from '#exports/csl-item.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { translator } from '#i18n/translate.ts';
import { imprint, published } from '../support/published.ts';

const wordsOf = (locale: Locale) => {
  const t = translator(published.strings[locale], locale);
  return {
    'available at': t('cite.availableAt'),
    internet: t('cite.internet'),
    'no date': t('cite.noDate'),
  };
};

const itemsIn = (locale: Locale): CslItem[] => {
  const site = translator(published.strings[locale], locale)('site.name');
  return [...published.entries.values()].map((entry) => cslItem(entry, locale, site, imprint));
};

/** The processor exchanges straight quotation marks for printers’ ones, and spaces for those that do not break; the registry leaves titles as their authors wrote them. */
const comparable = (html: string): string =>
  html
    .replaceAll(/<\/?(a|bdi)( [^>]*)?>/g, '')
    .replaceAll(/&quot;|&#34;/g, '"')
    .replaceAll('&#38;', '&amp;')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[’‘'“”"«»]/g, "'")
    .replaceAll(/'\s+|\s+'/g, "'");

describe('a citation', () => {
  it.each(['en', 'fr', 'ru', 'ar'] as const)(
    'of every entry in %s is what the processor makes of it',
    (locale) => {
      const words = wordsOf(locale);
      for (const { id: style } of citationStyles) {
        for (const item of itemsIn(locale).filter((_, index) => index % 4 === 0)) {
          const made = citation(item, style, locale, words);
          expect(comparable(made)).toBe(comparable(processed(item, style, locale, words)));
        }
      }
    },
  );

  it('speaks the reader’s language, and keeps what would be markup as text', () => {
    const item: CslItem = {
      ...(itemsIn('en')[0] as CslItem),
      title: 'Rules & <data>: why?',
      issued: { 'date-parts': [[2026, 11]] },
      URL: 'https://registry.example.org/id/actions/a/',
    };
    const said = locales.map((locale) =>
      citation(item, locale === 'en' ? 'apa' : 'harvard1', locale, wordsOf(locale)).replaceAll(
        /<\/?a[^>]*>/g,
        '',
      ),
    );
    expect(said).toMatchInlineSnapshot(`
      [
        "MIEUX. (2026, November). <i>Rules &amp; &lt;data&gt;: why?</i> ICMPD. MIEUX Knowledge Registry. https://registry.example.org/id/actions/a/",
        "MIEUX (2026) <i><bdi lang="en">Rules &amp; &lt;data&gt;: why</bdi>?</i>, <i>MIEUX Knowledge Registry</i>. ICMPD. Disponible sur: https://registry.example.org/id/actions/a/.",
        "MIEUX (2026) <i><bdi lang="en">Rules &amp; &lt;data&gt;: why</bdi>?</i>, <i>MIEUX Knowledge Registry</i>. ICMPD. Disponible en: https://registry.example.org/id/actions/a/.",
        "MIEUX (2026) <i><bdi lang="en">Rules &amp; &lt;data&gt;: why</bdi>?</i>, <i>MIEUX Knowledge Registry</i>. ICMPD. Disponível em: https://registry.example.org/id/actions/a/.",
        "MIEUX (2026) <i><bdi lang="en">Rules &amp; &lt;data&gt;: why</bdi>?</i>, <i>MIEUX Knowledge Registry</i>. ICMPD. Доступно по адресу: https://registry.example.org/id/actions/a/.",
        "MIEUX (2026) <i><bdi lang="en">Rules &amp; &lt;data&gt;: why</bdi>?</i>, <i>MIEUX Knowledge Registry</i>. ICMPD. متاح على: https://registry.example.org/id/actions/a/.",
      ]
    `);
  });
});

describe.each(locales)('the citations in %s', (locale) => {
  const expected = itemsIn(locale).map(({ title, URL, author }) => ({ title, URL, author }));
  const facts = (items: Record<string, unknown>[]) =>
    items.map(({ title, URL, author }) => ({
      title: String(title).replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
      URL,
      author: (author as { literal?: string; family?: string }[]).map(({ literal, family }) => ({
        literal: literal ?? family,
      })),
    }));

  it('read back from CSL-JSON', () => {
    expect(facts(JSON.parse(citationsJson(published, locale, imprint)) as never)).toEqual(expected);
  });

  it('read back from RIS', () => {
    const read = plugins.input.chain(citationsRis(published, locale, imprint));
    expect(facts(read)).toEqual(expected);
    expect(read[0]?.['issued']).toEqual({ 'date-parts': [[2026, 11, 22]] });
  });

  it('read back from BibLaTeX, each under a label of its own', () => {
    const text = citationsBib(published, locale, imprint);
    const read = plugins.input.chain(text, { generateGraph: false });
    const plain = (value: unknown): string => String(value).replaceAll(/<[^>]*>/g, '');
    expect(read.map(({ URL }) => URL)).toEqual(expected.map(({ URL }) => URL));
    const alike = (title: string): string => title.replaceAll(/[’‘'“”"\u00A0\s–-]/g, '');
    expect(read.map(({ title }) => alike(plain(title)))).toEqual(
      expected.map(({ title }) => alike(title)),
    );
    const labels = [...text.matchAll(/^@\w+\{([^,]+),/gm)].map(([, label]) => label);
    expect(new Set(labels).size).toBe(expected.length);
  });
});
