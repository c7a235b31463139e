/** When a reader turns to a part of the page: points at it, touches it, reaches it by key, or scrolls. */

/** Does the work once, at the first such sign; not at all once the signal is aborted. */
export function whenTurnedTo(part: HTMLElement, signal: AbortSignal, work: () => void): void {
  const done = new AbortController();
  const options = { signal: AbortSignal.any([signal, done.signal]), passive: true };
  const begin = (): void => {
    done.abort();
    work();
  };
  for (const type of ['pointermove', 'touchstart', 'focusin']) {
    part.addEventListener(type, begin, options);
  }
  window.addEventListener('scroll', begin, options);
}
