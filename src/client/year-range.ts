/** Two lists, from and to: a range of years ticks every year in it. */
import type { Translate } from '#i18n/translate.ts';
import { make } from './make.ts';

/** The range. */
export class YearRange {
  readonly element: HTMLElement;
  readonly #from: HTMLSelectElement;
  readonly #to: HTMLSelectElement;

  /** @param years all years there are */
  constructor(years: readonly string[], t: Translate, choose: (years: readonly string[]) => void) {
    const ascending = [...years].sort();
    const list = (name: string): HTMLSelectElement =>
      make(
        'select',
        { 'aria-label': name },
        make('option', { value: '' }, t('search.anyYear')),
        ...ascending.map((year) => make('option', { value: year }, year)),
      );
    this.#from = list(t('search.yearFrom'));
    this.#to = list(t('search.yearTo'));
    const change = (moved: HTMLSelectElement): void => {
      // A range that would end before it begins: the other end goes along with the one that was moved.
      if (this.#from.value && this.#to.value && this.#from.value > this.#to.value) {
        this.#from.value = moved.value;
        this.#to.value = moved.value;
      }
      const { value: from } = this.#from;
      const { value: to } = this.#to;
      if (from === '' && to === '') choose([]);
      else choose(ascending.filter((year) => (!from || year >= from) && (!to || year <= to)));
    };
    for (const end of [this.#from, this.#to]) {
      end.addEventListener('change', () => {
        change(end);
      });
    }
    this.element = make(
      'p',
      { class: 'range' },
      make('label', {}, t('search.yearFrom'), this.#from),
      make('label', {}, t('search.yearTo'), this.#to),
    );
  }

  /** Shows the range that the ticked years make. */
  update(chosen: readonly string[]): void {
    const ascending = [...chosen].sort();
    this.#from.value = ascending[0] ?? '';
    this.#to.value = ascending.at(-1) ?? '';
  }
}
