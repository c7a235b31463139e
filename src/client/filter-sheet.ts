/** On a narrow screen the filters open as a sheet over the page; on a wide one they stand beside the results. */
import type { Translate } from '#i18n/translate.ts';
import { make } from './make.ts';

/** The sheet. */
export class FilterSheet {
  readonly #close: HTMLButtonElement;
  readonly #t: Translate;

  /**
   * @param side the place of the filters on a wide screen
   * @param facets the filters, which move between the two
   */
  constructor(side: HTMLElement, facets: HTMLElement, t: Translate) {
    this.#t = t;
    this.#close = make('button', { type: 'button', class: 'button' });
    // Focus goes to the heading, and the first key moves into the filters.
    const heading = make('h2', { id: 'sheet-heading', tabindex: '-1' }, t('search.filters'));
    const dialog = make(
      'dialog',
      { class: 'sheet', 'aria-labelledby': 'sheet-heading' },
      heading,
      make('div', { class: 'sheet-body' }),
      make('p', { class: 'sheet-foot' }, this.#close),
    );
    const opener = make(
      'button',
      { type: 'button', class: 'sheet-opener' },
      t('search.openFilters'),
    );
    side.prepend(opener);
    side.append(dialog);
    const narrow = matchMedia('(width < 60rem)');
    const place = (): void => {
      if (!narrow.matches && dialog.open) dialog.close();
      const home = narrow.matches ? dialog.querySelector('.sheet-body') : side;
      if (facets.parentElement !== home) home?.append(facets);
    };
    place();
    narrow.addEventListener('change', place);
    opener.addEventListener('click', () => {
      dialog.showModal();
      heading.focus();
    });
    this.#close.addEventListener('click', () => {
      dialog.close();
    });
    dialog.addEventListener('click', (event) => {
      // A press beside the sheet closes it.
      if (event.target === dialog) dialog.close();
    });
  }

  /** Says on the closing button how many entries the filters leave. */
  update(total: number): void {
    this.#close.textContent = this.#t('search.closeFilters', { count: total });
  }
}
