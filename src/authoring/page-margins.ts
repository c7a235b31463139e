/** What stands above and below the pages of a file is no text of the entry; whoever wrote it is told. */
import type { Note } from './import-facts.ts';

/** Notes on heads and feet of pages; numbers of pages, with the few words around them, are nobody's. */
export function notesBesideText(margins: readonly { text: string; hasNumber: boolean }[]): Note[] {
  const texts = margins
    .map(({ text, hasNumber }) => ({ text: text.replace(/\s+/g, ' ').trim(), hasNumber }))
    .filter(({ text, hasNumber }) => /\p{L}/u.test(text) && !(hasNumber && text.length < 30))
    .map(({ text }) => text);
  return [...new Set(texts)].map((value) => ({ kind: 'lost', values: { value } }));
}
