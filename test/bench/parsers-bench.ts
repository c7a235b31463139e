/**
 * Sätteri beside unified (remark-parse, remark-gfm, remark-mdx, remark-rehype) on the registry's own bodies: the same plugins
 * over either tree, the same printing to HTML.
 */
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'hast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkRehype from 'remark-rehype';
import { contentRoot } from '#corpus/read.ts';
import { editionFiles, textOf } from '#corpus/files.ts';
import { readFrontMatter } from '#corpus/front-matter.ts';
import { compileBody } from '#markdown/compile.ts';
import { headings } from '#markdown/headings.ts';
import { links } from '#markdown/links.ts';
import { safeSubset } from '#markdown/safe-subset.ts';
import { tables } from '#markdown/tables.ts';
import type { TreeParent } from '#markdown/tree.ts';

const options = { footnotesLabel: 'Notes', footnoteBackLabel: 'Back to {reference}' };

const passThrough = [
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
] as const;

const processor = remark()
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkRehype, { passThrough: [...passThrough] as never[] });

/** The same body by unified. */
function byUnified(mdx: string): string {
  const tree = processor.runSync(processor.parse(mdx)) as unknown as TreeParent;
  safeSubset(tree, []);
  links(tree, []);
  headings(tree, []);
  tables(tree);
  return toHtml(tree as Root).trim();
}

/** Milliseconds of user CPU for each of `bodies`, after one round to warm up. */
function cost(bodies: readonly string[], compile: (mdx: string) => unknown): number {
  bodies.forEach(compile);
  const before = process.cpuUsage();
  bodies.forEach(compile);
  return process.cpuUsage(before).user / 1000 / bodies.length;
}

/** What differs in writing only: white space between blocks, ids that footnotes get, alignment of the parser's own. */
const plain = (html: string): string =>
  html
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/ (id|href|aria-describedby|aria-label|data-footnote\S*|class)="[^"]*"/g, '');

/** Measures both and prints the ratio, and on how many bodies they agree. */
export function benchParsers(): Promise<void> {
  const bodies = editionFiles(contentRoot(), []).map(
    ({ path, file }) => readFrontMatter(textOf(path), file).body,
  );
  const satteri = cost(bodies, (mdx) => compileBody(mdx, options));
  const unified = cost(bodies, byUnified);
  const same = bodies.filter(
    (mdx) => plain(compileBody(mdx, options).body.html) === plain(byUnified(mdx)),
  ).length;
  console.log(`${bodies.length} bodies of the registry, plugins and printing included, user CPU:`);
  console.log(`  Sätteri  ${satteri.toFixed(2)} ms a body`);
  console.log(
    `  unified  ${unified.toFixed(2)} ms a body (${(unified / satteri).toFixed(1)} times as much)`,
  );
  console.log(`  the same HTML, but for ids and white space: ${same} of ${bodies.length}`);
  return Promise.resolve();
}
