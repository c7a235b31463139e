/**
 * How to cite an entry, in the styles people are asked for, by a processor of the Citation Style Language.
 * The processor takes milliseconds for each: a citation differs from another only by title and address, so each shape is
 * processed once, with marks in their place. The shape goes by all that changes punctuation and dates.
 */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Locale } from '#registry/locale.ts';
import { cslLocale, cslLocales, isMade, type CslWords } from './csl-locales.ts';
import type { CslItem } from './csl-item.ts';
import { escaped } from './xml.ts';

/** The styles, by the names their users know. */
export const citationStyles = [
  { id: 'apa', name: 'APA' },
  { id: 'harvard1', name: 'Harvard' },
  { id: 'vancouver', name: 'Vancouver' },
] as const;

/** A style. */
export type CitationStyle = (typeof citationStyles)[number]['id'];

const config = plugins.config.get('@csl');

/** Stand in for title and address: words like any other to the processor, that no text has. */
const marks = { title: 'Zqtitlezq', address: 'https://mark.invalid/zq' };

const shapes = new Map<string, string>();

/**
 * The citation as HTML: emphasis where the style has it, a title in another language marked so, the address as a link.
 * @param words what the made locales say; only the first call of a locale reads them
 */
export function citation(
  item: CslItem,
  style: CitationStyle,
  locale: Locale,
  words: CslWords,
): string {
  // A style drops its full stop after one in the title.
  const end = /\p{P}+$/u.exec(item.title)?.[0] ?? '';
  const { title, URL: url, id: _id, ...same } = item;
  const shape = JSON.stringify([style, locale, end, same]);
  let made = shapes.get(shape);
  if (made === undefined) {
    const marked = { ...item, title: `${marks.title}${end}`, URL: marks.address };
    shapes.set(shape, (made = processed(marked, style, locale, words)));
  }
  const bare = end ? title.slice(0, -end.length) : title;
  const address = escaped(url);
  // Isolated, since its direction may be another than that of the citation around it.
  const shown =
    item.language === locale
      ? escaped(bare)
      : `<bdi lang="${escaped(item.language)}">${escaped(bare)}</bdi>`;
  return made
    .replace(marks.title, () => shown)
    .replace(marks.address, () => `<a href="${address}" dir="ltr">${address}</a>`);
}

/** The citation of one item as the processor makes it, without the frame of a bibliography. */
export function processed(
  item: CslItem,
  style: CitationStyle,
  locale: Locale,
  words: CslWords,
): string {
  const tag = cslLocales[locale];
  if (isMade(locale) && !config.locales.has(tag))
    config.locales.add(tag, cslLocale(locale, words, config.locales.get('en-US')));
  const engine = config.engine([item], style, tag, 'html');
  engine.updateItems([item.id]);
  const entry = engine.makeBibliography()[1][0]?.trim() ?? '';
  const inner =
    /<div class="csl-right-inline">(.*?)<\/div>/s.exec(entry)?.[1] ??
    /<div class="csl-entry">(.*?)<\/div>/s.exec(entry)?.[1];
  if (inner === undefined) throw new Error(`No citation in style ${style}: ${entry}`);
  return inner.trim();
}
