/** Understands a query where words and forms are in files. */
import type { understand as Understand, Understanding } from '../understanding/understand.ts';
import type { StoredMatcher } from './stored-matcher.ts';

/** A query understood, and the matcher that did. */
export interface Understood {
  matcher: StoredMatcher;
  understanding: Understanding;
}

/**
 * What a query means; where a word was repaired or is unknown, in the forms of other languages too.
 * @param foreign the matcher that has those; undefined while they are not here
 * @param understand handed over, see AtHand
 */
export function understood(
  text: string,
  own: StoredMatcher,
  foreign: () => StoredMatcher | undefined,
  understand: typeof Understand,
): Understood {
  const understanding = understand(text, own.knowledge);
  const { parts, repairs } = understanding;
  const isSure = repairs.length === 0 && parts.every(({ isUnknown }) => !isUnknown);
  const matcher = isSure ? undefined : foreign();
  if (!matcher) return { matcher: own, understanding };
  return { matcher, understanding: understand(text, matcher.knowledge) };
}
