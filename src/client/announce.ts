/** What a screen reader is told of results. */

/** Pause before something is said while one types, in milliseconds: every answer in between would be read out. */
const pause = 900;

/** Says what it is given, nothing twice, and only the last of it while one types. */
export function announcer(place: HTMLElement, field: HTMLElement): (text: string) => void {
  let waiting = 0;
  const say = (text: string): void => {
    if (place.textContent !== text) place.textContent = text;
  };
  return (text) => {
    clearTimeout(waiting);
    if (document.activeElement === field) waiting = window.setTimeout(say, pause, text);
    else say(text);
  };
}
