/** One facet of the panel: its options, and for a long one a field to find an option and an order to choose. */
import type { Translate } from '#i18n/translate.ts';
import type { CatalogueTerm } from '#search/catalogue.ts';
import type { FacetKey } from '#search/facets.ts';
import { fold } from '#search/fold.ts';
import { make } from './make.ts';

/** Options shown of a long facet before the reader asks for more. */
const shownAtFirst = 8;

/** From how many options on a facet is searched and put in order. */
const longFrom = 12;

interface Option {
  id: string;
  name: string;
  /** Place in the vocabulary. */
  place: number;
  input: HTMLInputElement;
  label: HTMLLabelElement;
  count: HTMLElement;
  /** The number that the count shows. */
  value: number;
  item: HTMLLIElement;
}

/** What a group asks of the page. */
export interface GroupActions {
  toggle: (facet: FacetKey, id: string) => void;
  /** Set for a facet of which an entry can be asked to have every ticked term. */
  setEvery?: (facet: FacetKey, isEvery: boolean) => void;
}

/** The group. Built once; afterwards only ticks, counts, order and visibility change, so that focus stays. */
export class FacetGroup {
  readonly element: HTMLElement;
  readonly #facet: FacetKey;
  readonly #t: Translate;
  readonly #options: readonly Option[];
  readonly #list = make('ul', { class: 'bare' });
  readonly #more = make('button', { type: 'button', class: 'text-button', hidden: '' });
  readonly #none: HTMLElement;
  readonly #every: HTMLElement | undefined;
  #chosen: readonly string[] = [];
  #isExpanded = false;
  #byCount = false;
  #sought = '';

  constructor(
    facet: FacetKey,
    terms: readonly CatalogueTerm[],
    t: Translate,
    actions: GroupActions,
    isOpen: boolean,
  ) {
    this.#facet = facet;
    this.#t = t;
    this.#options = terms.map(([id, text], place) => option(facet, id, text, place));
    this.#list.append(...this.#options.map(({ item }) => item));
    this.#list.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement) actions.toggle(facet, event.target.value);
    });
    this.#more.addEventListener('click', () => {
      this.#isExpanded = !this.#isExpanded;
      this.#arrange();
    });
    this.#none = make('p', { class: 'muted', hidden: '' }, t('search.noOption'));
    const name = t(`facet.${facet}`);
    const parts: Node[] = [make('legend', { class: 'sr-only' }, name)];
    if (terms.length >= longFrom) parts.push(this.#finder(name), this.#orderChoice(name));
    if (actions.setEvery) {
      this.#every = everyChoice(facet, t, actions.setEvery);
      parts.push(this.#every);
    }
    const group = make('fieldset', {}, ...parts, this.#list, this.#none, this.#more);
    const attributes = { class: 'facet', ...(isOpen ? { open: '' } : {}) };
    this.element = make('details', attributes, make('summary', {}, name), group);
  }

  /** Puts something above the options. */
  prepend(node: Node): void {
    this.#list.before(node);
  }

  /** Shows counts and ticks. */
  update(
    counts: ReadonlyMap<string, number>,
    chosen: readonly string[],
    isEvery: boolean,
    number: (count: number) => string,
  ): void {
    this.#chosen = chosen;
    // Only what has changed is written: most clicks leave most of some hundred options as they were.
    for (const option of this.#options) {
      const { id, input, label, count } = option;
      const value = counts.get(id) ?? 0;
      const isChosen = chosen.includes(id);
      if (input.checked !== isChosen) input.checked = isChosen;
      if (option.value !== value) {
        option.value = value;
        count.dataset['count'] = String(value);
        count.textContent = number(value);
      }
      label.classList.toggle('quiet', value === 0 && !isChosen);
    }
    if (this.#every) {
      this.#every.hidden = chosen.length < 2 && !isEvery;
      const box = this.#every.querySelector('input');
      if (box) box.checked = isEvery;
    }
    this.#arrange();
  }

  #finder(name: string): HTMLElement {
    const field = make('input', {
      type: 'search',
      'aria-label': this.#t('search.findOption', { facet: name }),
      placeholder: this.#t('search.findOption', { facet: name }),
      autocomplete: 'off',
    });
    field.addEventListener('input', () => {
      this.#sought = fold(field.value.trim());
      this.#arrange();
    });
    // Enter would send the form of the search field where the panel stands inside one.
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') event.preventDefault();
    });
    return make('p', { class: 'finder' }, field);
  }

  #orderChoice(name: string): HTMLElement {
    const select = make(
      'select',
      { 'aria-label': this.#t('search.order', { facet: name }) },
      make('option', { value: 'name' }, this.#t('search.order.name')),
      make('option', { value: 'count' }, this.#t('search.order.count')),
    );
    select.addEventListener('change', () => {
      this.#byCount = select.value === 'count';
      this.#arrange();
    });
    return make('p', { class: 'order' }, select);
  }

  /** Of a long facet the best-filled options stay, and whatever is ticked or sought. */
  #arrange(): void {
    const byCount = [...this.#options].sort((a, b) => b.value - a.value || a.place - b.place);
    const best = new Set(byCount.slice(0, shownAtFirst));
    const isLong = this.#options.length > shownAtFirst + 2;
    const all = !isLong || this.#isExpanded;
    let hidden = 0;
    let shown = 0;
    for (const one of this.#options) {
      const isSought = this.#sought !== '' && one.name.includes(this.#sought);
      const isShown =
        this.#sought === '' ? all || best.has(one) || this.#chosen.includes(one.id) : isSought;
      if (one.item.hidden === isShown) one.item.hidden = !isShown;
      if (isShown) shown++;
      else hidden++;
    }
    const order = this.#byCount ? byCount : this.#options;
    const isMoved = order.some(({ item }, at) => this.#list.children[at] !== item);
    if (isMoved) this.#list.append(...order.map(({ item }) => item));
    this.#none.hidden = shown > 0;
    this.#more.hidden = !isLong || this.#sought !== '';
    const more = all ? this.#t('search.showFewer') : this.#t('search.showMore', { count: hidden });
    if (this.#more.textContent === more) return;
    this.#more.textContent = more;
    this.#more.setAttribute('aria-expanded', String(all));
    this.#more.setAttribute('aria-label', `${more}: ${this.#t(`facet.${this.#facet}`)}`);
  }
}

function everyChoice(
  facet: FacetKey,
  t: Translate,
  setEvery: NonNullable<GroupActions['setEvery']>,
): HTMLElement {
  const box = make('input', { type: 'checkbox', 'data-every': facet });
  box.addEventListener('change', () => {
    setEvery(facet, box.checked);
  });
  return make('p', { class: 'every', hidden: '' }, make('label', {}, box, t('search.every')));
}

function option(facet: FacetKey, id: string, text: string, place: number): Option {
  const input = make('input', { type: 'checkbox', name: facet, value: id });
  const count = make('span', { 'data-count': '0' }, '0');
  const value = 0;
  const label = make('label', {}, input, make('span', {}, text), count);
  return { id, name: fold(text), place, input, label, count, value, item: make('li', {}, label) };
}
