/**
 * Refuses what is not in the subset, and turns the allowed components into plain HTML elements.
 * After this plugin the tree holds hast only: nothing an author wrote can run, at build or in a browser.
 */
import { closest, distance } from 'fastest-levenshtein';
import type { Element } from 'hast';
import { oneOf, type Problem } from './problem.ts';
import { components, htmlElements, isAllowedPicture, type AttributeRule } from './subset.ts';
import {
  element,
  rebuild,
  type MdxCode,
  type MdxElement,
  type TreeNode,
  type TreeParent,
} from './tree.ts';

/** Runs over the whole tree; every refusal is added to `problems`. */
export function safeSubset(tree: TreeParent, problems: Problem[]): void {
  rebuild(tree, (node) => {
    switch (node.type) {
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        problems.push(codeProblem(node));
        return [];
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return tagToElement(node, problems);
      case 'comment':
      case 'doctype':
      case 'raw' as never:
        return [];
      default:
        return [node];
    }
  });
}

function at(node: { position?: TreeNode['position'] }): { line: number; column: number } {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function codeProblem(node: MdxCode): Problem {
  const shown = node.value.split('\n')[0]?.slice(0, 60) ?? '';
  if (node.type === 'mdxjsEsm') {
    return {
      rule: 'code-in-text',
      ...at(node),
      message: `Unexpected \`${shown}\`, expected text: a line that begins with import or export is read as code.`,
      fix: 'Remove the line, or begin it with another word.',
    };
  }
  return {
    rule: 'code-in-text',
    ...at(node),
    message: `Unexpected \`{${shown}}\`, expected text: what stands in braces is read as code.`,
    fix: `Write \\{${shown}\\} for braces that readers see, or remove them.`,
    ...(node.value.includes('\n')
      ? {}
      : { repair: { from: `{${node.value}}`, to: `\\{${node.value}\\}` } }),
  };
}

function tagToElement(node: MdxElement, problems: Problem[]): TreeNode[] {
  const name = node.name ?? '';
  const rules = components[name] ?? htmlElements[name];
  if (!rules) {
    problems.push(unknownTag(node, name));
    return node.children;
  }
  const attributes = readAttributes(node, name, rules, problems);
  const children = node.children as Element['children'];
  if (name === 'Callout') return [callout(attributes, children)];
  if (name === 'Figure') return figure(node, attributes, problems);
  return [element(name, attributes, children)];
}

/** Tags that people know from elsewhere, and how a text says the same. */
const inMarkdown: Readonly<Record<string, string>> = {
  b: 'Write **…** around the words instead of the tag.',
  strong: 'Write **…** around the words instead of the tag.',
  i: 'Write *…* around the words instead of the tag.',
  em: 'Write *…* around the words instead of the tag.',
  a: 'Write [words](https://…) instead of the tag.',
  img: 'Write ![what it shows](file) instead of the tag.',
  p: 'Remove the tag: an empty line begins a new paragraph.',
};

function unknownTag(node: MdxElement, name: string): Problem {
  const known = [...Object.keys(components), ...Object.keys(htmlElements)];
  const near = closest(name, known);
  return {
    rule: 'unknown-tag',
    ...at(node),
    message: `Unexpected tag \`<${name}>\`, expected one of ${oneOf(known)}.`,
    fix:
      name && distance(near.toLowerCase(), name.toLowerCase()) <= (near.length > 4 ? 2 : 0)
        ? `Write \`<${near}>\`.`
        : (inMarkdown[name.toLowerCase()] ??
          'Remove the tag, or write \\< for a less-than sign that readers see.'),
  };
}

function readAttributes(
  node: MdxElement,
  name: string,
  rules: Readonly<Record<string, AttributeRule>>,
  problems: Problem[],
): Record<string, string> {
  const values: Record<string, string> = {};
  const refuse = (message: string, fix: string): void => {
    problems.push({ rule: 'tag-attribute', ...at(node), message, fix });
  };
  for (const attribute of node.attributes) {
    const rule = attribute.name ? rules[attribute.name] : undefined;
    if (!attribute.name || (typeof attribute.value === 'object' && attribute.value !== null)) {
      const written = attribute.name ? `${attribute.name}={…}` : '{…}';
      refuse(
        `Unexpected \`${written}\` in \`<${name}>\`, expected plain text: code is not allowed.`,
        `Write ${attribute.name ?? 'name'}="value".`,
      );
    } else if (!rule) {
      const known = Object.keys(rules);
      refuse(
        `Unexpected attribute \`${attribute.name}\` in \`<${name}>\`, expected ${known.length > 0 ? `one of ${oneOf(known)}` : 'none'}.`,
        `Remove \`${attribute.name}\`.`,
      );
    } else if (rule.values && !rule.values.includes(attribute.value ?? '')) {
      refuse(
        `Unexpected value \`${attribute.value ?? ''}\` of \`${attribute.name}\` in \`<${name}>\`, expected one of ${oneOf(rule.values)}.`,
        `Write ${attribute.name}="${closest(attribute.value ?? '', rule.values)}".`,
      );
    } else {
      values[attribute.name] = attribute.value ?? '';
    }
  }
  for (const [required, rule] of Object.entries(rules)) {
    if (!rule.required || node.attributes.some((attribute) => attribute.name === required))
      continue;
    refuse(`\`<${name}>\` lacks \`${required}\`.`, `Add ${required}="…".`);
  }
  return values;
}

function callout(attributes: Record<string, string>, children: Element['children']): Element {
  const tone = attributes['tone'] ?? 'note';
  // A note, and no landmark: a page may have many, and landmarks need names to be told apart.
  return element('aside', { className: ['callout', `callout-${tone}`], role: 'note' }, children);
}

function figure(
  node: MdxElement,
  attributes: Record<string, string>,
  problems: Problem[],
): TreeNode[] {
  const { src = '', alt = '', caption } = attributes;
  if (!isAllowedPicture(src)) {
    problems.push({
      rule: 'picture-address',
      ...at(node),
      message: `Unexpected picture address \`${src}\`, expected a file beside the text or under /media/.`,
      fix: 'Put the file into the folder of the entry and write its name.',
    });
    return [];
  }
  const picture = element('img', { src, alt, loading: 'lazy', decoding: 'async' }, []);
  const text = caption ? [element('figcaption', {}, [{ type: 'text', value: caption }])] : [];
  return [element('figure', {}, [picture, ...text])];
}
