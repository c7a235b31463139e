/** An earlier version of an edition as plain text: what readers saw, without what only authors and commands need. */
import { withoutBlock } from './front-matter-key.ts';

/** Keys that say how an entry is looked after, not what it says. */
const ofTheHouse = ['translatedFrom', 'review', 'visibility', 'sensitivity', 'original'];

/** The file's text without them; facts and body stay as their author wrote them. */
export const versionText = (text: string): string =>
  ofTheHouse.reduce(withoutBlock, text.replace(/^\uFEFF/, ''));
