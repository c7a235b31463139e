/** What could not be loaded is said, and tried again when the reader asks for it or the device is online again. */
import type { Translate } from '#i18n/translate.ts';
import { make } from './make.ts';

/**
 * Puts a notice at the end of a place; it goes when the work is tried again.
 * @param work what failed; it says so itself when it fails once more
 */
export function askAgain(place: HTMLElement, text: string, t: Translate, work: () => void): void {
  const again = make('button', { type: 'button', class: 'text-button' }, t('search.retry'));
  const message = make('p', { class: 'notice', role: 'alert' }, text, ' ', again);
  const tried = new AbortController();
  const retry = (): void => {
    tried.abort();
    message.remove();
    work();
  };
  again.addEventListener('click', retry);
  window.addEventListener('online', retry, { signal: tried.signal });
  place.append(message);
}
