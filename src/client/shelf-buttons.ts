/**
 * The button that puts an entry into the reader's dossier or takes it out: on the entry's page, and on every entry in a
 * list or among results. The header's link to the dossier has the words, and tells how many are in it.
 */
import { holds, withEntry, withoutEntry } from '#dossier/selection.ts';
import { changeShelf, onShelfChange, readShelf } from './dossier/shelf.ts';
import { make } from './make.ts';

const titleOf = (item: Element): string => item.querySelector('a')?.textContent.trim() ?? '';

/** What an entry's link is called. Results that share a title are told apart by what they are, as the list tells it. */
function nameOf(item: HTMLElement, titles: readonly string[]): string {
  const title = titleOf(item);
  const link = item.querySelector('a');
  if (!link || link.ariaLabel) return link?.ariaLabel ?? title;
  if (titles.indexOf(title) === titles.lastIndexOf(title)) return title;
  const kind = item.querySelector('.meta span')?.textContent ?? '';
  return (link.ariaLabel = `${title} (${kind})`);
}

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
    const titles = bare.length > 0 ? [...main.querySelectorAll('li[data-entry]')].map(titleOf) : [];
    for (const item of bare) {
      item.querySelector('h3, :scope > a')?.after(
        make('button', {
          type: 'button',
          class: 'shelf-button no-print',
          'data-shelf': item.dataset['entry'],
          'data-of': nameOf(item, titles),
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
