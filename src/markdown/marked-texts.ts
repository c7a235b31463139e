/**
 * The glossary marks of texts that are data and not a body: problem, steps, results. A page is one text to its reader, so
 * a term is marked where it first stands on the page, and what the body has marked already stays unmarked below it.
 */
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { markText, type Marks } from './glossary-marks.ts';

/** A text of a page, with the forms of the language it is in. */
export interface PlainText {
  text: string;
  marks: Marks | undefined;
}

/**
 * Marks texts in the order they are read.
 * @param html the compiled body above them
 * @returns HTML by text, only for those in which a term stands for the first time; links are `term:` as in bodies
 */
export function markedTexts(html: string, texts: Iterable<PlainText>): ReadonlyMap<string, string> {
  const seen = new Set([...html.matchAll(/href="term:([a-z0-9-]+)"/g)].map(([, id = '']) => id));
  const marked = new Map<string, string>();
  for (const { text, marks } of texts) {
    if (!marks?.pattern || marked.has(text)) continue;
    const children = markText(text, marks.pattern, marks.forms, seen);
    if (children.length > 1 || children[0]?.type === 'element') {
      marked.set(text, toHtml({ type: 'root', children } as Root));
    }
  }
  return marked;
}
