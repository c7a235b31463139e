/**
 * Explains the terms that a text marks, where they stand: on hover, on focus and on tap, in the language of the page.
 * Without script a mark is a link to the glossary. Explanations are fetched when the first is asked for.
 */
import { make } from './make.ts';

/** What the glossary says of each term, in one language: its name and its meaning. */
export interface TermNotes {
  /** What the link to the glossary says. */
  more: string;
  terms: Readonly<Record<string, readonly [label: string, definition: string]>>;
}

/** Milliseconds that a pointer rests on a term before it is explained, and may be away before the note goes. */
const rest = 200;

/** Space between a term and its note. */
const gap = 6;

class TermNote {
  /** Announced by screen readers when it changes, so it is there from the start. */
  readonly #note = make('div', { class: 'term-note', role: 'status', hidden: '' });
  #notes: Promise<TermNotes> | undefined;
  #shown: HTMLAnchorElement | undefined;
  #timer = 0;

  constructor() {
    (document.querySelector('main') ?? document.body).append(this.#note);
    this.#note.addEventListener('pointerenter', () => {
      clearTimeout(this.#timer);
    });
    this.#note.addEventListener('pointerleave', () => {
      this.#later(() => {
        this.hide();
      });
    });
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.hide();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      const isInside = target instanceof Node && this.#note.contains(target);
      if (!isInside && target !== this.#shown) this.hide();
    });
  }

  /** Explains a term on every way to reach it. */
  explain(term: HTMLAnchorElement): void {
    // The browser's own note would stand over ours.
    term.removeAttribute('title');
    term.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse') this.#later(() => void this.#show(term));
    });
    term.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType !== 'mouse') return;
      this.#later(() => {
        this.hide();
      });
    });
    term.addEventListener('focus', () => {
      if (term.matches(':focus-visible')) void this.#show(term);
    });
    term.addEventListener('blur', ({ relatedTarget }) => {
      const isInside = relatedTarget instanceof Node && this.#note.contains(relatedTarget);
      if (!isInside) this.hide();
    });
    term.addEventListener('click', (event) => {
      // The first tap explains, the second follows the link; a mouse and a keyboard follow it at once.
      const isTap = event instanceof PointerEvent && event.pointerType === 'touch';
      if (!isTap || this.#shown === term) return;
      event.preventDefault();
      void this.#show(term);
    });
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#note.hidden = true;
    this.#note.replaceChildren();
    this.#shown = undefined;
  }

  #later(act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(act, rest);
  }

  async #show(term: HTMLAnchorElement): Promise<void> {
    clearTimeout(this.#timer);
    this.#shown = term;
    const id = /\/glossary\/([^/]+)\/$/.exec(term.pathname)?.[1] ?? '';
    const notes = await this.#read();
    const found = notes?.terms[id];
    // Another term may have been asked for while the explanations were under way.
    if (!notes || !found || this.#shown !== term) return;
    const [label, definition] = found;
    const more = make('a', { href: term.pathname }, notes.more);
    this.#note.replaceChildren(
      make('p', {}, make('b', {}, label)),
      make('p', {}, definition),
      make('p', {}, more),
    );
    this.#note.hidden = false;
    this.#place(term);
  }

  /** Under the term, or above it where there is no room; never beyond the edges of the window. */
  #place(term: HTMLAnchorElement): void {
    const [first = term.getBoundingClientRect()] = term.getClientRects();
    const { offsetWidth: width, offsetHeight: height } = this.#note;
    const { clientWidth, clientHeight } = document.documentElement;
    const isRightToLeft = getComputedStyle(term).direction === 'rtl';
    const wanted = isRightToLeft ? first.right - width : first.left;
    const left = Math.max(gap, Math.min(wanted, clientWidth - width - gap));
    const isRoomBelow = first.bottom + gap + height <= clientHeight || first.top < height + gap;
    const top = isRoomBelow ? first.bottom + gap : first.top - height - gap;
    this.#note.style.left = `${left + scrollX}px`;
    this.#note.style.top = `${top + scrollY}px`;
  }

  async #read(): Promise<TermNotes | undefined> {
    this.#notes ??= fetch(`/search/${document.documentElement.lang}/terms.json`).then(
      (response) => response.json() as Promise<TermNotes>,
    );
    try {
      return await this.#notes;
    } catch {
      // The link to the glossary still works; the next term tries again.
      this.#notes = undefined;
      return undefined;
    }
  }
}

const note = new TermNote();
const terms = document.querySelectorAll<HTMLAnchorElement>('.prose a[href*="/glossary/"]');
for (const term of terms) note.explain(term);
