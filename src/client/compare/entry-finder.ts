/** A field that finds entries by the words of their titles, and offers each as a button. */
import type { Translate } from '#i18n/translate.ts';
import { directionOf } from '#registry/locale.ts';
import type { Card } from '#search/catalogue.ts';
import { fold, wordsOf } from '#search/fold.ts';
import { make } from '../make.ts';

/** Entries offered at a time. */
const offered = 8;

/** Makes the field; `add` gets the key of the entry chosen. */
export function entryFinder(
  cards: readonly Card[],
  t: Translate,
  add: (key: string) => void,
): HTMLElement {
  const input = make('input', {
    type: 'search',
    id: 'add-entry',
    autocomplete: 'off',
    dir: 'auto',
  });
  const label = make('label', { for: 'add-entry' }, t('compare.add'));
  const status = make('p', { class: 'muted', role: 'status' });
  const list = make('ul', { class: 'bare' });
  const titles = cards.map((card) => [card, fold(card.title)] as const);
  input.addEventListener('input', () => {
    const words = wordsOf(input.value);
    const found = titles.filter(([, title]) => words.every((word) => title.includes(word)));
    const shown = words.length === 0 ? [] : found.slice(0, offered);
    status.textContent = words.length === 0 ? '' : t('compare.found', { count: found.length });
    list.replaceChildren(...shown.map(([card]) => make('li', {}, offerOf(card, t, add))));
  });
  return make('div', { class: 'finder' }, label, input, status, list);
}

function offerOf({ key, title, language }: Card, t: Translate, add: (key: string) => void): Node {
  const [collection = ''] = key.split('/');
  const name = make('span', { lang: language, dir: directionOf(language) }, title);
  const kind = make('span', { class: 'muted' }, t(`kind.${collection}` as 'kind.actions'));
  return offer(key, add, name, ' ', kind);
}

/** A button that adds an entry to the comparison. */
export function offer(key: string, add: (key: string) => void, ...says: (Node | string)[]): Node {
  const button = make('button', { type: 'button', class: 'button' }, '+ ', ...says);
  button.addEventListener('click', () => {
    add(key);
  });
  return button;
}
