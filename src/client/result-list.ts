/** The results: total, order, active filters, notes, hits, partial hits, pages. */
import type { Translate } from '#i18n/translate.ts';
import type { Collection } from '#registry/facts.ts';
import type { Catalogue } from '#search/catalogue.ts';
import type { FacetKey } from '#search/facets.ts';
import { sorts, type Hit, type Query, type ResultPage, type Sort } from '#search/port.ts';
import { chipsOf } from './chips.ts';
import { make } from './make.ts';
import { pageLinks } from './page-links.ts';
import { resultItem } from './result-item.ts';
import { notesOf } from './result-notes.ts';

/** What the list asks the page to do. */
export interface ResultActions {
  remove: (facet: FacetKey, ids: readonly string[]) => void;
  clear: () => void;
  addressOf: (query: Query) => string;
  go: (query: Query) => void;
  turn: (page: number) => void;
  sort: (sort: Sort) => void;
  group: (isGrouped: boolean) => void;
}

/** The list. */
export class ResultList {
  readonly #root: HTMLElement;
  readonly #catalogue: Catalogue;
  readonly #t: Translate;
  readonly #actions: ResultActions;
  readonly #sort: HTMLSelectElement;
  readonly #group: HTMLInputElement;
  #shown = '';

  constructor(root: HTMLElement, catalogue: Catalogue, t: Translate, actions: ResultActions) {
    this.#root = root;
    this.#catalogue = catalogue;
    this.#t = t;
    this.#actions = actions;
    this.#sort = this.#part<HTMLSelectElement>('#sort');
    this.#group = this.#part<HTMLInputElement>('#group');
    this.#sort.append(
      ...sorts.map((sort) => make('option', { value: sort }, t(`search.sort.${sort}`))),
    );
    this.#sort.addEventListener('change', () => {
      actions.sort(this.#sort.value as Sort);
    });
    this.#group.addEventListener('change', () => {
      actions.group(this.#group.checked);
    });
  }

  /** Shows a page of results. The last of its answers is announced by screen readers. */
  show(page: ResultPage, ignored: readonly string[]): void {
    const { query, total, isFinal } = page;
    const status = this.#part('[data-total]');
    const text = this.#totalText(total, query.text);
    status.dataset['total'] = String(total);
    status.textContent = total === 0 && !isFinal ? this.#t('search.looking') : text;
    if (isFinal) this.#part('[data-announced]').textContent = text;
    this.#sort.value = query.sort;
    for (const option of this.#sort.options) {
      option.hidden = option.value === 'relevance' && !query.text;
    }
    this.#group.checked = query.isGrouped;
    const { remove, clear } = this.#actions;
    const chips = chipsOf(query.selection, this.#catalogue, this.#t, remove, clear);
    this.#part('.chips').replaceChildren(...chips);
    const notes = notesOf(page, ignored, this.#catalogue, this.#t, this.#actions);
    this.#part('.messages').replaceChildren(...notes);
    this.#showHits(page);
    this.#part('.pages').replaceChildren(
      ...pageLinks(
        query.page,
        page.pages,
        this.#t,
        (to) => this.#actions.addressOf({ ...query, page: to }),
        this.#actions.turn,
      ),
    );
  }

  /** Rewrites the list only where it says something else: a link that has focus keeps it. */
  #showHits(page: ResultPage): void {
    const list = this.#part('[data-results]');
    list.setAttribute('aria-busy', String(!page.isFinal));
    const items = [
      ...this.#hits(page),
      ...(page.partial.length > 0
        ? [make('li', { class: 'part-heading' }, this.#t('search.partialHeading'))]
        : []),
      ...page.partial.map((hit) => this.#item(hit, true)),
    ];
    const html = items.map((item) => item.outerHTML).join('');
    if (html === this.#shown) return;
    this.#shown = html;
    const before = [...list.children];
    items.forEach((item, at) => {
      const old = before[at];
      if (!old) list.append(item);
      else if (old.outerHTML !== item.outerHTML) old.replaceWith(item);
    });
    for (const old of before.slice(items.length)) old.remove();
  }

  #hits({ hits, query }: ResultPage): HTMLElement[] {
    let group: string | undefined;
    return hits.flatMap((hit) => {
      const item = this.#item(hit, false);
      const [own = ''] = hit.card.terms.collection;
      if (!query.isGrouped || own === group) return [item];
      group = own;
      const heading = make('li', { class: 'part-heading' }, this.#kindOf(own as Collection));
      return [heading, item];
    });
  }

  #kindOf(collection: Collection): string {
    return this.#catalogue.labelOf('collection', collection) ?? collection;
  }

  #item(hit: Hit, isPartial: boolean): HTMLElement {
    return resultItem(hit, this.#catalogue, this.#t, isPartial);
  }

  #totalText(total: number, text: string): string {
    if (total === 0)
      return text ? this.#t('search.noneFor', { query: text }) : this.#t('search.none');
    return text
      ? this.#t('search.totalFor', { count: total, query: text })
      : this.#t('search.total', { count: total });
  }

  #part<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.#root.querySelector<E>(selector);
    if (!found) throw new Error(`The search page has no ${selector}.`);
    return found;
  }
}
