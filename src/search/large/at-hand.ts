/**
 * Code that the page has already, or fetches for a registry of any size. It is handed to the search of a large registry,
 * not imported: what two bundles import becomes a file of its own, and a smaller registry, which never needs this search,
 * would have more files to fetch.
 */
import type { readCard } from '../catalogue.ts';
import type { markWords } from '../marks.ts';
import type * as matching from '../matcher.ts';
import type { waysOut } from '../way-out.ts';

/** The code. */
export interface AtHand extends Omit<typeof matching, 'Matcher' | 'addCard'> {
  readCard: typeof readCard;
  markWords: typeof markWords;
  waysOut: typeof waysOut;
  /** Results on a page. */
  pageSize: number;
}
