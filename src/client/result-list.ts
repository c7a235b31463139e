/** The results: total, order, active filters, notes, hits, partial hits, pages. */
import type { Translate } from '#i18n/translate.ts';
import type { Catalogue } from '#search/catalogue.ts';
import type { Hit, ResultPage } from '#search/port.ts';
import { reworded } from '#search/understanding/reworded.ts';
import { chipsOf } from './chips.ts';
import type { Furniture } from './furniture.ts';
import { make } from './make.ts';
import { resultItem } from './result-item.ts';
import type { SearchHost } from './search-host.ts';

/** The list. */
export class ResultList {
  readonly #host: SearchHost;
  readonly #catalogue: Catalogue;
  readonly #t: Translate;
  readonly #sort: HTMLSelectElement;
  readonly #group: HTMLInputElement;
  #furniture: Furniture | undefined;
  #last: Parameters<ResultList['show']> | undefined;
  /** The question of which results are listed, and its words. */
  #listed = { asked: 0, text: '' };
  /** The list as it was written: reading it back from the page would cost more than writing it. */
  #shown: readonly string[] = [];

  constructor(host: SearchHost, catalogue: Catalogue, t: Translate) {
    this.#host = host;
    this.#catalogue = catalogue;
    this.#t = t;
    this.#sort = host.find<HTMLSelectElement>('#sort');
    this.#group = host.find<HTMLInputElement>('#group');
  }

  /** Takes what the first results did not wait for, and shows what has been missing without it. */
  furnish(furniture: Furniture): void {
    this.#furniture = furniture;
    if (this.#last) this.show(...this.#last);
  }

  /**
   * Shows a page of results. The last of its answers is announced by screen readers.
   * @param asked the number of the question, of which this may be an earlier answer or the last
   */
  show(page: ResultPage, ignored: readonly string[], asked: number): void {
    this.#last = [page, ignored, asked];
    const { query, total, isFinal } = page;
    const status = this.#host.find('[data-total]');
    const { parts, excluded, repairs } = page.understanding;
    // What was searched: a repair is told above, and can be undone there; a mere dash asks for nothing.
    const isAsked = total === 0 || parts.length + excluded.length > 0;
    const text = this.#totalText(total, isAsked ? reworded(query.text, repairs) : '');
    status.dataset['total'] = String(total);
    status.textContent = total === 0 && !isFinal ? this.#t('search.looking') : text;
    if (isFinal) this.#furniture?.announce(text);
    this.#sort.value = query.sort;
    for (const option of this.#sort.options) {
      option.hidden = option.value === 'relevance' && !query.text;
    }
    this.#group.checked = query.isGrouped;
    const chips = chipsOf(query.selection, this.#catalogue, this.#t, (selection) => {
      this.#host.select(selection);
      this.#host.find('#results').focus();
    });
    this.#host.find('.chips').replaceChildren(...chips);
    this.#showAround(page, ignored, asked);
    this.#showHits(page);
    if (page.hits.length + page.partial.length > 0) this.#listed = { asked, text: query.text };
  }

  #showAround(page: ResultPage, ignored: readonly string[], asked: number): void {
    const { query } = page;
    const room = this.#host.find('.messages');
    // Lines are kept free for notes that may follow.
    room.classList.toggle('roomy', query.text !== '' || ignored.length > 0);
    if (!this.#furniture) return;
    const [host, t] = [this.#host, this.#t];
    const isSameText = query.text !== '' && this.#listed.text === query.text;
    const isSettled = this.#listed.asked === asked || isSameText;
    const notes = this.#furniture.notesOf(page, ignored, this.#catalogue, t, host);
    this.#furniture.showNotes(room, notes, isSettled, t);
    const addressOf = (to: number): string => host.addressOf({ ...query, page: to });
    const links = this.#furniture.pageLinks(query.page, page.pages, t, addressOf, (to) => {
      host.change({ page: to }, true);
      host.find('#results').scrollIntoView();
    });
    host.find('.pages').replaceChildren(...links);
  }

  /** Rewrites the list only where it says something else: a link that has focus keeps it. */
  #showHits(page: ResultPage): void {
    const list = this.#host.find('[data-results]');
    list.setAttribute('aria-busy', String(!page.isFinal));
    const partial = page.partial.map((hit) => this.#item(hit, true));
    if (partial[0]) putHeading(partial[0], this.#t('search.partialHeading'));
    const items = [...this.#hits(page), ...partial];
    const shown = items.map((item) => item.outerHTML);
    const before = [...list.children];
    items.forEach((item, at) => {
      const old = before[at];
      if (!old) list.append(item);
      else if (shown[at] !== this.#shown[at]) old.replaceWith(item);
    });
    for (const old of before.slice(items.length)) old.remove();
    this.#shown = shown;
  }

  #hits({ hits, query }: ResultPage): HTMLElement[] {
    let group: string | undefined;
    return hits.map((hit) => {
      const item = this.#item(hit, false);
      const [own = ''] = hit.card.terms.collection;
      if (query.isGrouped && own !== group) {
        group = own;
        putHeading(item, this.#catalogue.labelOf('collection', own) ?? own);
      }
      return item;
    });
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
}

/** Begins a part of the list at a result: inside its item, since every item of the list is an entry. */
function putHeading(item: HTMLElement, text: string): void {
  item.prepend(make('p', { class: 'part-heading' }, text));
}
