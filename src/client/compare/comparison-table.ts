/** The table of a comparison. On a phone its rows stand below each other, so each cell carries its entry's title. */
import type { Translate } from '#i18n/translate.ts';
import { directionOf, type Locale } from '#registry/locale.ts';
import { make } from '../make.ts';
import type { ComparedRow, ComparedValue } from './comparison.ts';
import type { EntryPage, Value } from './entry-page.ts';

/** Makes the table; roles are written out because narrow screens lay its rows out as blocks. */
export function comparisonTable(
  pages: readonly EntryPage[],
  rows: readonly ComparedRow[],
  locale: Locale,
  t: Translate,
  remove: (key: string) => void,
): HTMLTableElement {
  const heads = pages.map((page) => {
    const button = make('button', { type: 'button', class: 'button' }, '×');
    button.setAttribute('aria-label', t('compare.remove', { title: page.title.text }));
    button.addEventListener('click', () => {
      remove(page.key);
    });
    const title = { ...page.title, href: `/${locale}/${page.key}/` };
    const kicker = make('span', { class: 'muted' }, page.kicker);
    const link = make('span', {}, shown(title, locale));
    return make('th', { scope: 'col', role: 'columnheader' }, kicker, link, button);
  });
  const corner = make('th', { scope: 'col', role: 'columnheader' }, t('compare.what'));
  const head = make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, corner, ...heads));
  const body = make('tbody', { role: 'rowgroup' }, ...rows.map(rowOf));
  const attributes = { class: 'comparison', role: 'table', 'aria-label': t('compare.title') };
  return make('table', attributes, head, body);

  function rowOf({ name, isSame, cells }: ComparedRow): HTMLTableRowElement {
    const sign = make('span', { class: 'badge' }, t(isSame ? 'compare.same' : 'compare.differs'));
    const heading = make('th', { scope: 'row', role: 'rowheader' }, name, ' ', sign);
    const values = cells.map((cell, at) =>
      make(
        'td',
        { role: 'cell', 'data-entry-title': pages[at]?.title.text ?? '' },
        cellOf(cell, locale, t),
      ),
    );
    return make('tr', { role: 'row', class: isSame ? 'same' : 'differs' }, heading, ...values);
  }
}

function cellOf(values: readonly ComparedValue[], locale: Locale, t: Translate): HTMLElement {
  if (values.length === 0) return make('span', { class: 'muted' }, t('compare.absent'));
  const items = values.map((value) => {
    const text = shown(value, locale);
    if (!value.isOnlyHere) return make('li', {}, text);
    return make('li', {}, make('mark', {}, text), ' ', make('small', {}, t('compare.here')));
  });
  return make('ul', { class: 'bare' }, ...items);
}

/** A value as a link or a text, in its own language. */
function shown(value: Value, locale: Locale): HTMLElement {
  const { href, text } = value;
  return href
    ? make('a', { href, ...languageOf(value, locale) }, text)
    : inOwnLanguage(value, locale);
}

/** A text without its link, marked where it is in another language than the page. */
export function inOwnLanguage(value: Value, locale: Locale): HTMLElement {
  return make('span', languageOf(value, locale), value.text);
}

function languageOf({ lang }: Value, locale: Locale): { lang?: string; dir?: string } {
  return lang === undefined || lang === locale ? {} : { lang, dir: directionOf(lang) };
}
