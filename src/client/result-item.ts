/** One result: its title with the match marked, what it is, where and when, its languages, and the passage that matches. */
import { formatList, formatPeriod, languageName, withCommas } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { Collection } from '#registry/facts.ts';
import { directionOf } from '#registry/locale.ts';
import type { Catalogue } from '#search/catalogue.ts';
import type { Hit, Stretch } from '#search/port.ts';
import { make } from './make.ts';
import { place } from './search-place.ts';

/** Countries named before the rest is counted. */
const countriesNamed = 4;

/** A text with its matches marked. */
const marked = (stretches: readonly Stretch[]): (Node | string)[] =>
  stretches.map((stretch) => (stretch.marked ? make('mark', {}, stretch.text) : stretch.text));

/** The item of a result. */
export function resultItem(
  hit: Hit,
  catalogue: Catalogue,
  t: Translate,
  isPartial: boolean,
): HTMLElement {
  const { card, title } = hit;
  const { locale } = catalogue;
  const address = place.entry(locale, card.key);
  const isForeign = card.language !== locale;
  const foreign = isForeign ? { lang: card.language, dir: directionOf(card.language) } : {};
  const article = make(
    'article',
    { class: 'card' },
    make('h3', {}, make('a', { href: address, ...foreign }, ...marked(title))),
    passage(hit, address, foreign, t),
    make('p', { class: 'meta' }, ...meta(hit, catalogue, t)),
  );
  if (hit.lacking.length > 0) {
    const words = t('search.lacking', { words: formatList([...hit.lacking], locale) });
    article.append(make('p', { class: 'meta' }, make('span', { class: 'badge' }, words)));
  }
  return make(
    'li',
    { 'data-entry': card.key, ...(isPartial ? { 'data-partial': '' } : {}) },
    article,
  );
}

/** The place is kept while the text is still on its way, so that nothing below moves when it comes. */
function passage(
  { excerpt, summary }: Hit,
  address: string,
  foreign: Record<string, string>,
  t: Translate,
): HTMLElement {
  const text = excerpt ? ['… ', ...marked(excerpt.stretches), ' …'] : [summary ?? ''];
  const whole = make('p', { class: 'passage' }, make('span', foreign, ...text));
  if (excerpt?.heading) {
    whole.append(' ', make('a', { href: `${address}#${excerpt.heading}` }, t('search.passage')));
  }
  return whole;
}

function meta({ card }: Hit, catalogue: Catalogue, t: Translate): Node[] {
  const { locale } = catalogue;
  const [collection] = card.terms.collection;
  const [pillar = ''] = card.terms.pillar;
  const countries = card.terms.country.map((id) => catalogue.labelOf('country', id) ?? id);
  const named = countries.slice(0, countriesNamed);
  const period = formatPeriod(card.start || undefined, card.end || undefined, locale);
  const languages = card.terms.language.map((id) => languageName(id, locale));
  const parts = [
    make('span', {}, t(`kind.${collection as Collection}`)),
    make('span', { class: `pillar pillar-${pillar}` }, catalogue.labelOf('pillar', pillar) ?? ''),
  ];
  if (countries.length > countriesNamed) {
    const count = countries.length - countriesNamed;
    parts.push(make('span', {}, t('list.andMore', { items: withCommas(named, locale), count })));
  } else if (named.length > 0) parts.push(make('span', {}, formatList(named, locale)));
  if (period) parts.push(make('span', {}, period));
  if (card.language !== locale) {
    const language = languageName(card.language, locale);
    parts.push(make('span', { class: 'badge' }, t('state.onlyIn', { language })));
  } else {
    parts.push(make('span', {}, t('search.readIn', { languages: formatList(languages, locale) })));
    if (card.isMachine) parts.push(make('span', { class: 'badge' }, t('search.machine')));
  }
  return parts;
}
