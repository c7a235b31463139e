/**
 * Compiles a body once: one parse serves the check, the glossary marks, the search text and the page.
 * The parser is Sätteri (Rust): on the registry's entries it takes a tenth of the CPU of remark-mdx, and its tree has
 * positions, so the same plugins check and render. It passes unsafe links and code through; `safe-subset` and `links`
 * refuse them.
 */
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import type { Body } from '#registry/entry.ts';
import { glossaryMarks, type Marks } from './glossary-marks.ts';
import { headings } from './headings.ts';
import { links } from './links.ts';
import type { Problem } from './problem.ts';
import { safeSubset } from './safe-subset.ts';
import { tables } from './tables.ts';
import { plainText, type TreeNode, type TreeParent } from './tree.ts';

/** Words of the locale that a compiled body contains, and its glossary forms. */
export interface CompileOptions {
  footnotesLabel: string;
  /** Label of the link back to a footnote's place; `{reference}` is its number. */
  footnoteBackLabel: string;
  marks?: Marks;
}

/** A compiled body, and what is wrong with it. */
export interface Compiled {
  body: Body;
  problems: Problem[];
}

/** Compiles the MDX of a body. Never throws for what an author wrote. */
export function compileBody(mdx: string, options: CompileOptions): Compiled {
  const problems: Problem[] = [];
  let tree: TreeParent;
  try {
    tree = parse(mdx, options);
  } catch (error) {
    return { body: { html: '', headings: [], plain: '' }, problems: [unreadable(error, mdx)] };
  }
  safeSubset(tree, problems);
  links(tree, problems);
  const found = headings(tree, problems);
  const plain = blocksToText(tree);
  tables(tree);
  if (options.marks) glossaryMarks(tree, options.marks);
  return { body: { html: toHtml(tree as Root).trim(), headings: found, plain }, problems };
}

function parse(mdx: string, options: CompileOptions): TreeParent {
  const footnotes = {
    label: options.footnotesLabel,
    backLabel: options.footnoteBackLabel,
    clobberPrefix: 'note-',
  };
  return mdxToHast(mdx, {
    features: { gfm: { footnotes }, frontmatter: false },
  }) as unknown as TreeParent;
}

/** The parser's message is for programmers; its place is right. */
function unreadable(error: unknown, mdx: string): Problem {
  const said = error instanceof Error ? error.message : String(error);
  const [, line, column, reason] = /^(\d+):(\d+): ([\s\S]*)$/.exec(said) ?? ['', '1', '1', said];
  const place = { line: Number(line), column: Number(column) };
  const unclosed = /closing tag for `<(\w+)>`/.exec(reason ?? '')?.[1];
  if (unclosed) {
    return {
      rule: 'unreadable-text',
      ...place,
      message: `Unexpected end of \`<${unclosed}>\`, expected its closing tag.`,
      fix: `Write \`</${unclosed}>\` where it ends.`,
    };
  }
  const brace = /brace|expression/.test(reason ?? '');
  return {
    rule: 'unreadable-text',
    ...place,
    message: brace
      ? 'Unexpected `{` without its `}`, expected text: what stands in braces is read as code.'
      : `Unexpected \`<\` or tag that cannot be read (${(reason ?? '').split(' (')[0]}).`,
    fix: brace
      ? 'Write \\{ for a brace that readers see.'
      : 'Write \\< for a less-than sign that readers see, or close the tag.',
    ...escaped((mdx.split('\n')[place.line - 1] ?? '').slice(place.column - 1)),
  };
}

/** The repair of a brace or a less-than sign that can only be text: `{` without end, `<` before a figure, a bare link. */
function escaped(rest: string): Pick<Problem, 'repair'> {
  const link = /^<(https?:\/\/[^\s<>]+)>/.exec(rest);
  if (link) return { repair: { from: link[0], to: link[1] ?? '' } };
  const [from] = /^(\{|<(?=[\s\d=]))/.exec(rest) ?? [];
  return from ? { repair: { from, to: `\\${from}` } } : {};
}

/** Elements that hold blocks, of which each becomes a line of its own. */
const containers = new Set([
  'ul',
  'ol',
  'table',
  'thead',
  'tbody',
  'tr',
  'blockquote',
  'aside',
  'section',
  'div',
  'figure',
]);

/** The words of a body, one line a paragraph, list item or table cell, for search and for the rules on wording; code is left out. */
function blocksToText(tree: TreeParent): string {
  return linesOf(tree)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function linesOf(parent: TreeParent): string[] {
  return (parent.children as TreeNode[]).flatMap((node) => {
    if (node.type !== 'element') return [plainText(node)];
    if (node.tagName === 'pre') return [];
    const isNested =
      node.tagName === 'li' &&
      node.children.some((child) => child.type === 'element' && containers.has(child.tagName));
    return containers.has(node.tagName) || isNested ? linesOf(node) : [plainText(node)];
  });
}
