/** Tables and code: alignment as a class (a strict CSP refuses style attributes), and boxes that scroll on narrow screens. */
import { element, rebuild, type TreeParent } from './tree.ts';

/** Rewrites every table. */
export function tables(tree: TreeParent): void {
  let heading: string | undefined;
  rebuild(tree, (node) => {
    if (node.type !== 'element') return [node];
    const { id, style } = node.properties;
    if (/^h[1-6]$/.test(node.tagName) && typeof id === 'string') heading = id;
    if (typeof style === 'string') {
      delete node.properties.style;
      const aligned = /text-align:\s*(right|center)/.exec(style)?.[1];
      if (aligned) node.properties.className = [aligned === 'right' ? 'align-end' : 'align-center'];
    }
    // What has the focus has a name: the heading it stands under.
    const name = heading ? { ariaLabelledBy: [heading] } : {};
    const box = { ...(heading ? { role: 'group' } : {}), ...name, tabIndex: 0 };
    // What scrolls has to be reached by keyboard.
    if (node.tagName === 'pre') Object.assign(node.properties, box);
    if (node.tagName === 'th') node.properties.scope = 'col';
    if (node.tagName !== 'table') return [node];
    Object.assign(node.properties, name);
    return [element('div', { className: ['table-box'], ...box }, [node])];
  });
}
