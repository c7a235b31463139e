/** The lines that pages read from the device say of themselves, as HTML that the service worker puts in. */
import { formatDate } from '#i18n/format.ts';
import { translator } from '#i18n/translate.ts';
import { homePath } from '#registry/address.ts';
import type { Locale } from '#registry/locale.ts';
import type { Strings } from '#registry/strings.ts';
import { offlinePath } from '#offline/edition.ts';
import type { Saved } from '#offline/store.ts';
import { make } from '../make.ts';

/** The lines of a language, saved on a day. */
export function pageLines(words: Strings, locale: Locale, saved: string): Saved['lines'] {
  const t = translator(words, locale);
  const read = t('kept.saved', { date: formatDate(saved, locale) });
  const link = (text: string): HTMLElement => make('a', { href: offlinePath(locale) }, text);
  const line = (...content: (Node | string)[]): string =>
    make('p', { class: 'breadcrumb no-print', 'data-kept': '' }, ...content).outerHTML;
  return {
    saved: line(read, ' ', link(t('kept.manage'))),
    newer: line(read, ' ', make('b', {}, t('kept.newer')), ' ', link(t('kept.update'))),
    missing: make(
      'p',
      { class: 'notice notice-caution', role: 'alert', 'data-kept': '' },
      t('kept.missing'),
      ' ',
      make('a', { href: homePath(locale) }, t('kept.home')),
    ).outerHTML,
  };
}
