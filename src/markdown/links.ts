/** Refuses links that could run code or leave for an unknown scheme, in Markdown links and pictures alike. */
import type { Problem } from './problem.ts';
import { isAllowedLink, isAllowedPicture } from './subset.ts';
import { rebuild, type TreeParent } from './tree.ts';

/** Checks every `href` and `src`; a refused link loses its address, a refused picture is left out. */
export function links(tree: TreeParent, problems: Problem[]): void {
  rebuild(tree, (node) => {
    if (node.type !== 'element') return [node];
    const { href, src } = node.properties;
    const place = {
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
    };
    if (node.tagName === 'a' && typeof href === 'string' && !isAllowedLink(href)) {
      problems.push({
        rule: 'link-address',
        ...place,
        message: `Unexpected link \`${href}\`, expected https://…, mailto:…, a page of this site (/…), entry:… or term:….`,
        fix: 'Write the full address with https://, or remove the link.',
      });
      delete node.properties.href;
    }
    if (node.tagName === 'img' && !node.properties.alt) {
      problems.push({
        rule: 'picture-alt',
        ...place,
        message: `The picture \`${String(src)}\` has no text for readers who do not see it.`,
        fix: 'Write what it shows: ![what it shows](file).',
      });
    }
    if (node.tagName === 'img' && typeof src === 'string' && !isAllowedPicture(src)) {
      problems.push({
        rule: 'picture-address',
        ...place,
        message: `Unexpected picture address \`${src}\`, expected a file beside the text or under /media/.`,
        fix: 'Put the file into the folder of the entry and write its name.',
      });
      return [];
    }
    return [node];
  });
}
