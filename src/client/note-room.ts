/**
 * The room above the results, in which notes stand. Once results are listed it stays as high as it is, so that a note
 * which comes late moves nothing that one reads: there it stands on the lines that are free, and opens on demand.
 */
import type { Translate } from '#i18n/translate.ts';
import { make } from './make.ts';

/**
 * Shows the notes of an answer.
 * @param isSettled whether results are listed below, which must not move
 */
export function showNotes(
  place: HTMLElement,
  notes: readonly HTMLElement[],
  isSettled: boolean,
  t: Translate,
): void {
  // Measuring costs more than all the rest of an answer, and most have no notes.
  if (isSettled && notes.length + place.childElementCount === 0) return;
  const heightNow = (): number => place.getBoundingClientRect().height;
  const height = isSettled ? heightNow() : 0;
  place.style.blockSize = '';
  place.replaceChildren(...notes);
  if (!isSettled || heightNow() === height) return;
  place.style.blockSize = `${height}px`;
  if (place.scrollHeight > height) squeeze(place, notes, t);
}

/** What a line may stand over without its words being cut, in pixels. */
const tolerance = 8;

/** Sets notes one after the other in the lines there are. */
function squeeze(place: HTMLElement, notes: readonly HTMLElement[], t: Translate): void {
  const line = make('p', { class: 'squeezed' });
  for (const note of notes) {
    line.append(...note.childNodes, ' ');
    line.classList.add(...note.classList);
  }
  place.replaceChildren(line);
  if (place.scrollHeight <= place.offsetHeight + tolerance) return;
  const more = make('button', { type: 'button', class: 'text-button' }, t('search.more'));
  more.addEventListener('click', () => {
    more.remove();
    place.style.blockSize = '';
  });
  line.after(more);
}
