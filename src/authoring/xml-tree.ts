/** Looking into XML, and writing it anew. */
import { XmlElement, XmlText, type XmlNode } from '@rgrove/parse-xml';

/** The elements in a node. */
export const elementsOf = (node: XmlElement): XmlElement[] =>
  node.children.filter((child): child is XmlElement => child instanceof XmlElement);

/** Those of a name. */
export const below = (node: XmlElement, name: string): XmlElement[] =>
  elementsOf(node).filter((child) => child.name === name);

/** The elements of a name at any depth, in their order; those within one of them not again. */
export const all = (node: XmlElement, name: string): XmlElement[] =>
  elementsOf(node).flatMap((child) => (child.name === name ? [child] : all(child, name)));

/** Makes an element. */
export const element = (
  name: string,
  attributes: Record<string, string> = {},
  children: readonly XmlNode[] = [],
): XmlElement => new XmlElement(name, attributes, [...children] as XmlElement[]);

/** The same element around other things. */
export const copy = (node: XmlElement, children: readonly XmlNode[]): XmlElement =>
  element(node.name, node.attributes, children);

/** A node as XML. */
export function written(node: XmlNode | undefined): string {
  if (node instanceof XmlText) return escaped(node.text);
  if (!(node instanceof XmlElement)) return '';
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`,
  );
  return `<${node.name}${attributes.join('')}>${node.children.map(written).join('')}</${node.name}>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
