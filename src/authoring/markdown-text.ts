/** Reads and writes the Markdown of bodies where the site's own compiler cannot run: in an author's browser. */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMdx)
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', resourceLink: true });

/** The tree of a body; undefined where it cannot be read as MDX. */
export function parseMarkdown(text: string): Root | undefined {
  try {
    return reader.parse(text);
  } catch {
    return undefined;
  }
}

/** The text of a tree. */
export const writeMarkdown = (tree: Root): string => writer.stringify(tree).trim();
