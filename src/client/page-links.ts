/** Links to the pages of a result. */
import type { Translate } from '#i18n/translate.ts';
import { make } from './make.ts';

/** Pages shown on either side of the present one. */
const near = 2;

/** The links; none where there is one page. */
export function pageLinks(
  page: number,
  pages: number,
  t: Translate,
  addressOf: (page: number) => string,
  turn: (page: number) => void,
): Node[] {
  if (pages < 2) return [];
  const link = (to: number, text: string, label?: string): HTMLElement => {
    const current = to === page && !label ? { 'aria-current': 'page' } : {};
    const anchor = make('a', { href: addressOf(to), 'aria-label': label, ...current }, text);
    anchor.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      turn(to);
    });
    return make('li', {}, anchor);
  };
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (one) => one === 1 || one === pages || Math.abs(one - page) <= near,
  );
  const items = shown.map((one) => link(one, String(one)));
  if (page > 1) items.unshift(link(page - 1, '‹', t('search.previous')));
  if (page < pages) items.push(link(page + 1, '›', t('search.next')));
  return [make('ol', { class: 'bare' }, ...items)];
}
