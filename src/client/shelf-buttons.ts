/**
 * The button that puts an entry into the reader's dossier or takes it out: on the entry's page, and on every entry in a
 * list or among results. The header's link to the dossier has the words, and tells how many are in it.
 */
import { holds, withEntry, withoutEntry } from '#dossier/selection.ts';
import { changeShelf, onShelfChange, readShelf } from './dossier/shelf.ts';
import { make } from './make.ts';

const link = document.querySelector<HTMLElement>('[data-shelf-link]');
const main = document.querySelector('main');

if (link && main) {
  const { add = '', remove = '' } = link.dataset;
  const show = (): void => {
    const dossier = readShelf();
    const count = link.querySelector('[data-shelf-count]');
    const { length } = dossier.items;
    if (count) count.textContent = length > 0 ? `(${length})` : '';
    for (const button of main.querySelectorAll<HTMLElement>('[data-shelf]')) {
      const isHeld = holds(dossier, button.dataset['shelf'] ?? '');
      const words = isHeld ? remove : add;
      button.toggleAttribute('data-held', isHeld);
      const { of: title } = button.dataset;
      if (title === undefined) button.textContent = words;
      else {
        button.title = words;
        button.setAttribute('aria-label', `${words}: ${title}`);
      }
    }
  };
  const complete = (): void => {
    const bare = main.querySelectorAll<HTMLElement>('li[data-entry]:not(:has([data-shelf]))');
    for (const item of bare) {
      const heading = item.querySelector('h3');
      heading?.after(
        make('button', {
          type: 'button',
          class: 'shelf-button no-print',
          'data-shelf': item.dataset['entry'],
          'data-of': heading.textContent.trim(),
        }),
      );
    }
    if (bare.length > 0) show();
  };
  main.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-shelf]') : null;
    const key = button instanceof HTMLElement ? button.dataset['shelf'] : undefined;
    if (!key) return;
    changeShelf((dossier) =>
      holds(dossier, key) ? withoutEntry(dossier, key) : withEntry(dossier, key),
    );
  });
  onShelfChange(show);
  // Results come and go.
  new MutationObserver(complete).observe(main, { childList: true, subtree: true });
  complete();
  show();
}
