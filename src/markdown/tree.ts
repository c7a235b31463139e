/** The tree the plugins of this folder work on: hast with the MDX nodes that the parser leaves in it. */
import type { Element, Nodes, Root, RootContent } from 'hast';

/** An attribute of an MDX element; an expression attribute has no name. */
export interface MdxAttribute {
  type: 'mdxJsxAttribute' | 'mdxJsxExpressionAttribute';
  name?: string | undefined;
  /** Text, nothing (a bare attribute), or an expression. */
  value?: string | null | { type: string; value: string } | undefined;
}

/** A tag written in MDX. */
export interface MdxElement {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: MdxAttribute[];
  children: TreeNode[];
  position?: Nodes['position'];
}

/** Code written in MDX. */
export interface MdxCode {
  type: 'mdxjsEsm' | 'mdxFlowExpression' | 'mdxTextExpression';
  value: string;
  position?: Nodes['position'];
}

/** Any node of the tree. */
export type TreeNode = Root | RootContent | MdxElement | MdxCode;

/** A node with children. */
export type TreeParent = Root | Element | MdxElement;

/** True for a node that holds others. */
export function isParent(node: TreeNode): node is TreeParent {
  return 'children' in node;
}

/** The text of a node without markup. */
export function plainText(node: TreeNode): string {
  if (node.type === 'text') return node.value;
  return isParent(node) ? (node.children as TreeNode[]).map(plainText).join('') : '';
}

/** Makes a hast element. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: Element['children'],
): Element {
  return { type: 'element', tagName, properties, children };
}

/**
 * Rebuilds a tree: `change` gets each node after its children, and gives what stands in its place
 * (the node itself, others, or none).
 */
export function rebuild(parent: TreeParent, change: (node: TreeNode) => TreeNode[]): void {
  const children = parent.children as TreeNode[];
  const made = children.flatMap((child) => {
    if (isParent(child)) rebuild(child, change);
    return change(child);
  });
  (parent as { children: TreeNode[] }).children = made;
}
