/** Gives headings their ids and collects them; a body begins at level 2, since the page's title is level 1. */
import GithubSlugger from 'github-slugger';
import type { Heading } from '#registry/entry.ts';
import type { Problem } from './problem.ts';
import { plainText, rebuild, type TreeParent } from './tree.ts';

/** Sets ids and returns the headings in order; footnote labels keep their own id and are no headings of the text. */
export function headings(tree: TreeParent, problems: Problem[]): Heading[] {
  const slugger = new GithubSlugger();
  const found: Heading[] = [];
  rebuild(tree, (node) => {
    if (node.type !== 'element' || !/^h[1-6]$/.test(node.tagName)) return [node];
    if (node.properties.id === 'footnote-label') return [node];
    const text = plainText(node);
    const depth = Number(node.tagName[1]);
    if (depth === 1) {
      problems.push({
        rule: 'heading-level',
        line: node.position?.start.line ?? 1,
        column: node.position?.start.column ?? 1,
        message: `Unexpected heading \`# ${text}\`, expected level 2 or deeper: the title is the page's first heading.`,
        fix: `Write \`## ${text}\`.`,
        repair: { from: '# ', to: '## ' },
      });
    }
    const id = slugger.slug(text) || `section-${found.length + 1}`;
    node.properties.id = id;
    found.push({ depth, id, text });
    return [node];
  });
  return found;
}
