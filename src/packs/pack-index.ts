/** The first page of a pack: the search of the site on the pack's own data, and the list of all entries. */
import { parseHTML } from 'linkedom';
import { formatList, formatPeriod } from '#i18n/format.ts';
import { collections } from '#registry/facts.ts';
import { directionOf } from '#registry/locale.ts';
import type { Card } from '#search/catalogue.ts';
import { fileOf, indexFile } from './addresses.ts';
import { escape, framed, type PackFrame } from './pack-page.ts';

/** Scripts of the page, as files of the pack, in their order. */
export const indexScripts = ['assets/data.js', 'assets/search.js'] as const;

/**
 * The page.
 * @param searchPage the search page of the site
 */
export function packIndex(searchPage: string, address: string, frame: PackFrame): string {
  const { document } = parseHTML(searchPage);
  const search = document.querySelector('registry-search');
  if (!search) throw new Error(`${address} has no search.`);
  for (const part of search.querySelectorAll('noscript')) part.remove();
  search.querySelector('form')?.setAttribute('action', indexFile);
  const { t } = frame;
  const main = [
    '<main id="main" class="wrap" tabindex="-1">',
    `<h1>${escape(frame.title)}</h1>`,
    `<p class="lead">${escape(t('search.total', { count: frame.catalogue.cards.length }))}. ${escape(t('pack.about'))}</p>`,
    `<p class="muted">${escape(frame.made)}</p>`,
    `<noscript><p class="notice">${escape(t('pack.searchNeedsScript'))}</p></noscript>`,
    search.outerHTML,
    `<section class="section" id="browse"><h2>${escape(t('pack.entries'))}</h2>${lists(frame)}</section>`,
    '</main>',
  ].join('');
  const title = `${frame.title} – ${t('site.name')}`;
  const description = t('pack.about');
  return framed(
    { title, description, main, scripts: indexScripts },
    { address, file: indexFile },
    frame,
  );
}

function lists(frame: PackFrame): string {
  return collections
    .map((collection) => {
      const cards = frame.catalogue.cards.filter(({ key }) => key.startsWith(`${collection}/`));
      if (cards.length === 0) return '';
      const items = cards.map((card) => `<li>${item(card, frame)}</li>`).join('');
      return `<h3>${escape(frame.t(`collection.${collection}`))} <span class="count">${cards.length}</span></h3><ul class="ticks">${items}</ul>`;
    })
    .join('');
}

function item(card: Card, { locale, catalogue }: PackFrame): string {
  const foreign =
    card.language === locale ? '' : ` lang="${card.language}" dir="${directionOf(card.language)}"`;
  const countries = card.terms.country
    .slice(0, 3)
    .map((id) => catalogue.labelOf('country', id) ?? id);
  const about = [
    formatList(countries, locale),
    formatPeriod(card.start || undefined, card.end || undefined, locale),
  ];
  const link = `<a href="${fileOf(card.key)}"${foreign}>${escape(card.title)}</a>`;
  return `${link} <span class="muted">${escape(about.filter(Boolean).join(' · '))}</span>`;
}
