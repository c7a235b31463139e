/** The citations of all entries in a locale for programs that manage references: CSL-JSON, BibLaTeX and RIS. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { cslItem, type CslItem } from './csl-item.ts';
import type { Imprint } from './imprint.ts';

const bibtex = plugins.config.get('@bibtex');
// Titles are in six languages, in three scripts; and two entries may not share a label.
bibtex.format.asciiOnly = false;
bibtex.format.useIdAsLabel = true;
bibtex.format.checkLabel = false;

/** The items of every entry. */
function items(registry: Registry, locale: Locale, imprint: Imprint): CslItem[] {
  const site = registry.strings[locale]['site.name'];
  const name = typeof site === 'string' ? site : site.other;
  return [...registry.entries.values()].map((entry) => cslItem(entry, locale, name, imprint));
}

/** CSL-JSON, one item a line. */
export const citationsJson = (registry: Registry, locale: Locale, imprint: Imprint): string =>
  `[\n${items(registry, locale, imprint)
    .map((item) => JSON.stringify(item))
    .join(',\n')}\n]\n`;

/** BibLaTeX. */
export const citationsBib = (registry: Registry, locale: Locale, imprint: Imprint): string =>
  plugins.output.format('biblatex', items(registry, locale, imprint).map(asPlainText));

/** RIS: a tag a line. Lines are not folded: programs put them together again with a space, which breaks addresses. */
export function citationsRis(registry: Registry, locale: Locale, imprint: Imprint): string {
  const records = items(registry, locale, imprint).map((item) => {
    const [year, ...rest] = item.issued?.['date-parts'][0] ?? [];
    const date = [year, ...rest.map((part) => String(part).padStart(2, '0')), '', ''].slice(0, 3);
    const lines = [
      ['TY', 'ELEC'],
      ['AU', item.author[0]?.literal],
      ['TI', item.title],
      ['T2', item['container-title']],
      ['PB', item.publisher],
      ['PY', year],
      ['DA', year === undefined ? undefined : `${date.join('/')}/`],
      ['LA', item.language],
      ['UR', item.URL],
    ].filter(([, value]) => value !== undefined);
    return [...lines, ['ER', '']].map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
  });
  return records.join('');
}

/** The writer of BibLaTeX takes titles for HTML. */
const asPlainText = (item: CslItem): CslItem => ({
  ...item,
  title: item.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
});
