/** The filters beside the results. Built once; afterwards only ticks, counts and visibility change, so focus stays. */
import type { Translate } from '#i18n/translate.ts';
import type { Catalogue } from '#search/catalogue.ts';
import { facetKeys, type FacetKey } from '#search/facets.ts';
import type { Counts, Selection } from '#search/port.ts';
import { make } from './make.ts';

/** Options shown of a long facet before the reader asks for more. */
const shownAtFirst = 8;

/** Facets that are open from the start. */
const open: ReadonlySet<FacetKey> = new Set(['collection', 'pillar', 'theme', 'region', 'country']);

interface Option {
  id: string;
  input: HTMLInputElement;
  label: HTMLLabelElement;
  count: HTMLElement;
  item: HTMLLIElement;
}

/** The panel. */
export class FacetPanel {
  readonly #options = new Map<FacetKey, Option[]>();
  readonly #more = new Map<FacetKey, HTMLButtonElement>();
  readonly #expanded = new Set<FacetKey>();
  readonly #t: Translate;
  #counts: Counts | undefined;
  #selection: Selection = {};

  constructor(
    panel: HTMLElement,
    catalogue: Catalogue,
    t: Translate,
    onToggle: (facet: FacetKey, id: string) => void,
  ) {
    this.#t = t;
    for (const facet of facetKeys) {
      const terms = catalogue.terms[facet];
      if (terms.length < 2) continue;
      const options = terms.map(([id, text]) => option(facet, id, text));
      this.#options.set(facet, options);
      const list = make('ul', { class: 'bare' }, ...options.map(({ item }) => item));
      list.addEventListener('change', (event) => {
        if (event.target instanceof HTMLInputElement) onToggle(facet, event.target.value);
      });
      const more = make('button', { type: 'button', class: 'text-button', hidden: '' });
      more.addEventListener('click', () => {
        this.#expand(facet);
      });
      this.#more.set(facet, more);
      const attributes = { class: 'facet', ...(open.has(facet) ? { open: '' } : {}) };
      const name = t(`facet.${facet}`);
      const group = make('fieldset', {}, make('legend', { class: 'sr-only' }, name), list, more);
      panel.append(make('details', attributes, make('summary', {}, name), group));
    }
  }

  /** Shows counts and ticks. */
  update(counts: Counts, selection: Selection): void {
    this.#counts = counts;
    this.#selection = selection;
    for (const facet of this.#options.keys()) this.#updateFacet(facet);
  }

  #updateFacet(facet: FacetKey): void {
    const options = this.#options.get(facet) ?? [];
    const chosen = this.#selection[facet] ?? [];
    for (const { id, input, label, count } of options) {
      const number = this.#counts?.[facet].get(id) ?? 0;
      input.checked = chosen.includes(id);
      count.dataset['count'] = String(number);
      count.textContent = String(number);
      label.classList.toggle('quiet', number === 0 && !input.checked);
    }
    this.#hideRest(facet, options, chosen);
  }

  /** Of a long facet the best-filled options stay, in their own order, and whatever is ticked. */
  #hideRest(facet: FacetKey, options: readonly Option[], chosen: readonly string[]): void {
    const more = this.#more.get(facet);
    const counts = this.#counts?.[facet];
    const best = [...options]
      .sort((a, b) => (counts?.get(b.id) ?? 0) - (counts?.get(a.id) ?? 0))
      .slice(0, shownAtFirst);
    const isLong = options.length > shownAtFirst + 2;
    const all = !isLong || this.#expanded.has(facet);
    let hidden = 0;
    for (const one of options) {
      const shown = all || best.includes(one) || chosen.includes(one.id);
      one.item.hidden = !shown;
      if (!shown) hidden++;
    }
    if (!more) return;
    more.hidden = !isLong;
    more.textContent = all
      ? this.#t('search.showFewer')
      : this.#t('search.showMore', { count: hidden });
    more.setAttribute('aria-expanded', String(all));
  }

  #expand(facet: FacetKey): void {
    if (!this.#expanded.delete(facet)) this.#expanded.add(facet);
    this.#updateFacet(facet);
  }
}

function option(facet: FacetKey, id: string, text: string): Option {
  const input = make('input', { type: 'checkbox', name: facet, value: id });
  const count = make('span', { 'data-count': '0' }, '0');
  const label = make('label', {}, input, make('span', {}, text), count);
  return { id, input, label, count, item: make('li', {}, label) };
}
