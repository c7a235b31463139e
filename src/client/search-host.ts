/** What the parts of the search page ask of the element that holds them. */
import type { Query, ResultPage, Selection } from '#search/port.ts';

/** The element. */
export interface SearchHost extends HTMLElement {
  readonly query: Query;
  /** The results on screen. */
  readonly page: ResultPage | undefined;
  /** A part of the page; fails where there is none. */
  find: <E extends HTMLElement = HTMLElement>(selector: string) => E;
  addressOf: (query: Query) => string;
  /**
   * Asks another question.
   * @param isRead whether the reader is about to read what is listed, not to choose further
   */
  change: (part: Partial<Query>, isRead?: boolean) => void;
  select: (selection: Selection) => void;
  /** Asks a whole query, and leads to its results. */
  go: (query: Query) => void;
  /** Searches for words, as if they had been typed and sent. */
  send: (text: string) => void;
  /** Asks once more for what could not be loaded. */
  retry: () => void;
}
