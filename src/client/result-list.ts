/** The results: total, order, active filters, hits, partial hits, pages. */
import { formatPeriod, languageName } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import { directionOf, type Locale } from '#registry/locale.ts';
import type { Collection } from '#registry/facts.ts';
import type { Catalogue } from '#search/catalogue.ts';
import { facetKeys, type FacetKey } from '#search/facets.ts';
import { sorts, type Hit, type ResultPage, type Stretch } from '#search/port.ts';
import { make } from './make.ts';

/** A passage with its matches marked. */
const marked = (excerpt: readonly Stretch[]): (Node | string)[] =>
  excerpt.map((stretch) => (stretch.marked ? make('mark', {}, stretch.text) : stretch.text));

/** What the list asks the page to do. */
export interface ResultActions {
  toggle: (facet: FacetKey, id: string) => void;
  clear: () => void;
  addressOf: (page: number) => string;
  turn: (page: number) => void;
  sort: (sort: string) => void;
}

/** The list. */
export class ResultList {
  readonly #root: HTMLElement;
  readonly #catalogue: Catalogue;
  readonly #t: Translate;
  readonly #actions: ResultActions;
  readonly #sort: HTMLSelectElement;

  constructor(root: HTMLElement, catalogue: Catalogue, t: Translate, actions: ResultActions) {
    this.#root = root;
    this.#catalogue = catalogue;
    this.#t = t;
    this.#actions = actions;
    this.#sort = this.#part<HTMLSelectElement>('#sort');
    this.#sort.append(
      ...sorts.map((sort) => make('option', { value: sort }, t(`search.sort.${sort}`))),
    );
    this.#sort.addEventListener('change', () => {
      actions.sort(this.#sort.value);
    });
  }

  /** Shows a page of results; the status line is announced by screen readers. */
  show(page: ResultPage, ignored: readonly string[]): void {
    const { query, total } = page;
    const status = this.#part('[data-total]');
    status.dataset['total'] = String(total);
    status.textContent = this.#totalText(total, query.text);
    this.#sort.value = query.sort;
    for (const { value, element } of this.#sortOptions())
      element.hidden = value === 'relevance' && !query.text;
    this.#part('.chips').replaceChildren(...this.#chips(page));
    this.#part('.messages').replaceChildren(...this.#messages(page, ignored));
    const items = [
      ...page.hits.map((hit) => this.#item(hit)),
      ...page.partial.map((hit) => this.#item(hit)),
    ];
    this.#part('[data-results]').replaceChildren(...items);
    this.#part('.pages').replaceChildren(...this.#pages(page));
  }

  #sortOptions(): { value: string; element: HTMLOptionElement }[] {
    return [...this.#sort.options].map((element) => ({ value: element.value, element }));
  }

  #totalText(total: number, text: string): string {
    if (total === 0)
      return text ? this.#t('search.noneFor', { query: text }) : this.#t('search.none');
    return text
      ? this.#t('search.totalFor', { count: total, query: text })
      : this.#t('search.total', { count: total });
  }

  #messages(page: ResultPage, ignored: readonly string[]): Node[] {
    const texts: string[] = [];
    if (ignored.length > 0) texts.push(this.#t('search.ignored', { items: ignored.join(', ') }));
    if (page.degraded) texts.push(this.#t('search.failed'));
    if (page.unknownWords.length > 0) {
      texts.push(this.#t('search.notFound', { words: page.unknownWords.join(', ') }));
    }
    if (page.total === 0) texts.push(this.#t('search.noneHint'));
    return texts.map((text) => make('p', { class: 'notice' }, text));
  }

  #chips({ query }: ResultPage): Node[] {
    const chosen = facetKeys.flatMap((facet) =>
      (query.selection[facet] ?? []).map((id) => ({ facet, id })),
    );
    const chips = chosen.map(({ facet, id }) => {
      const label = this.#catalogue.labelOf(facet, id) ?? id;
      const button = make(
        'button',
        { type: 'button', 'aria-label': this.#t('search.remove', { filter: label }) },
        label,
      );
      button.addEventListener('click', () => {
        this.#actions.toggle(facet, id);
        this.#sort.focus();
      });
      return make('li', {}, button);
    });
    if (chips.length < 2) return chips;
    const clear = make('button', { type: 'button' }, this.#t('search.clear'));
    clear.addEventListener('click', () => {
      this.#actions.clear();
      this.#sort.focus();
    });
    return [...chips, make('li', {}, clear)];
  }

  #item({ card, excerpt, lacking }: Hit): HTMLElement {
    const locale = this.#catalogue.locale;
    const isForeign = card.language !== locale;
    const foreign = isForeign ? { lang: card.language, dir: directionOf(card.language) } : {};
    const link = make('a', { href: `/${locale}/${card.key}/`, ...foreign }, card.title);
    const passage = excerpt && [...marked(excerpt), ' …'];
    const article = make(
      'article',
      { class: 'card' },
      make('h3', {}, link),
      make('p', foreign, ...(passage ?? [card.summary])),
      make('p', { class: 'meta' }, ...this.#meta(card, locale)),
    );
    if (lacking) {
      const words = this.#t('search.partial', { words: lacking.join(', ') });
      article.append(make('p', { class: 'meta' }, make('span', { class: 'badge' }, words)));
    }
    const partial = lacking ? { 'data-partial': '' } : {};
    return make('li', { 'data-entry': card.key, ...partial }, article);
  }

  #meta(card: Hit['card'], locale: Locale): Node[] {
    const [collection] = card.terms.collection;
    const [pillar = ''] = card.terms.pillar;
    const countries = card.terms.country.map((id) => this.#catalogue.labelOf('country', id) ?? id);
    const parts = [
      make('span', {}, this.#t(`kind.${collection as Collection}`)),
      make(
        'span',
        { class: `pillar pillar-${pillar}` },
        this.#catalogue.labelOf('pillar', pillar) ?? '',
      ),
    ];
    if (countries.length > 4) {
      const items = countries.slice(0, 4).join(', ');
      parts.push(make('span', {}, this.#t('list.andMore', { items, count: countries.length - 4 })));
    } else if (countries.length > 0) {
      parts.push(make('span', {}, countries.join(', ')));
    }
    const period = formatPeriod(card.start || undefined, card.end || undefined, locale);
    if (period) parts.push(make('span', {}, period));
    if (card.language !== locale) {
      const language = languageName(card.language, locale);
      parts.push(make('span', { class: 'badge' }, this.#t('state.onlyIn', { language })));
    }
    return parts;
  }

  #pages({ query, pages }: ResultPage): Node[] {
    if (pages < 2) return [];
    const link = (page: number, text: string, label?: string): HTMLElement => {
      const current = page === query.page && !label ? { 'aria-current': 'page' } : {};
      const anchor = make(
        'a',
        { href: this.#actions.addressOf(page), 'aria-label': label, ...current },
        text,
      );
      anchor.addEventListener('click', (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        this.#actions.turn(page);
      });
      return make('li', {}, anchor);
    };
    const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
      (page) => page === 1 || page === pages || Math.abs(page - query.page) <= 2,
    );
    const items = near.map((page) => link(page, String(page)));
    if (query.page > 1) items.unshift(link(query.page - 1, '‹', this.#t('search.previous')));
    if (query.page < pages) items.push(link(query.page + 1, '›', this.#t('search.next')));
    return [make('ol', { class: 'bare' }, ...items)];
  }

  #part<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.#root.querySelector<E>(selector);
    if (!found) throw new Error(`The search page has no ${selector}.`);
    return found;
  }
}
