/**
 * Makes the Markdown of an imported file what a careful person would have written: bold and italic without spaces at
 * their edges, tight lists, quotations in one piece, no empty paragraphs, notes numbered as they are read.
 */
import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import type { Note } from './import-facts.ts';

/** Tidies a tree in place; gives notes on what nobody would find in the text. */
export function tidyText(tree: Root): Note[] {
  tidy(tree);
  return numberNotes(tree);
}

function tidy(parent: Parents): void {
  for (const child of parent.children) {
    if ('children' in child) tidy(child);
    // Soft hyphens say where a word may be parted; a search would not find it.
    if (child.type === 'text') child.value = child.value.replaceAll('\u00AD', '');
  }
  switch (parent.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      parent.children = trimmed(tidyWords(parent.children), isSpace);
      if (parent.type === 'heading') parent.children = parent.children.flatMap(plain);
      break;
    case 'table':
      // What stands in the first row is set off as it is.
      for (const cell of parent.children[0]?.children ?? []) {
        cell.children = cell.children.flatMap(plain);
      }
      break;
    case 'listItem':
      parent.children = withoutGaps(parent.children);
      parent.spread = parent.children.some(({ type }, at) => at > 0 && type !== 'list');
      break;
    case 'list':
      parent.spread = parent.children.some(({ spread }) => spread);
      break;
    case 'root':
    case 'blockquote':
    case 'footnoteDefinition':
      parent.children = withoutGaps(parent.children as BlockContent[]);
      break;
    default:
  }
}

/** Blocks without empty ones, and quotations that follow each other as one. */
function withoutGaps<Block extends RootContent | BlockContent | DefinitionContent>(
  blocks: readonly Block[],
): Block[] {
  const made: Block[] = [];
  for (const block of blocks) {
    const last = made.at(-1);
    if ((block.type === 'paragraph' || block.type === 'heading') && block.children.length === 0) {
      continue;
    }
    if (block.type === 'blockquote' && last?.type === 'blockquote') {
      last.children.push(...block.children);
    } else made.push(block);
  }
  return made;
}

type Mark = Extract<PhrasingContent, { children: PhrasingContent[] }>;

/** Programs cut bold, italic and links wherever anything changes; what belongs together becomes one again. */
function tidyWords(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else if (last && isMark(last) && isMark(node) && isSame(last, node)) {
      last.children = tidyWords([...last.children, ...node.children]);
    } else joined.push(node);
  }
  const opened = joined.flatMap((node) => (isMark(node) ? openedOf(node) : [node]));
  return opened.length === joined.length ? opened : tidyWords(opened);
}

const isMark = (node: Nodes): node is Mark =>
  ['strong', 'emphasis', 'delete', 'link'].includes(node.type) ||
  (node.type === 'mdxJsxTextElement' && (node.name === 'sub' || node.name === 'sup'));

const isSame = (a: Mark, b: Mark): boolean =>
  a.type === b.type &&
  (a.type !== 'link' || a.url === (b as typeof a).url) &&
  (a.type !== 'mdxJsxTextElement' || a.name === (b as typeof a).name);

/** A mark with what stands at its edges and needs none outside: spaces, breaks, the numbers of notes. */
function openedOf(mark: Mark): PhrasingContent[] {
  const inner = tidyWords(mark.children);
  const isEdge = (node: PhrasingContent): boolean =>
    isSpace(node) || node.type === 'footnoteReference';
  if (inner.every((node) => isEdge(node) || (node.type === 'image' && mark.type !== 'link'))) {
    return inner;
  }
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  const rest = [...inner];
  while (rest[0] && isEdge(rest[0])) before.push(...rest.splice(0, 1));
  for (let last = rest.at(-1); last && isEdge(last); last = rest.at(-1)) {
    after.unshift(...rest.splice(-1));
  }
  const [first, last] = [rest[0], rest.at(-1)];
  if (first?.type === 'text' && /^\s/.test(first.value)) {
    before.push({ type: 'text', value: /^\s+/.exec(first.value)?.[0] ?? '' });
    first.value = first.value.trimStart();
  }
  if (last?.type === 'text' && /\s$/.test(last.value)) {
    after.unshift({ type: 'text', value: /\s+$/.exec(last.value)?.[0] ?? '' });
    last.value = last.value.trimEnd();
  }
  return [...before, { ...mark, children: rest } as Mark, ...after];
}

const isSpace = (node: PhrasingContent): boolean =>
  node.type === 'break' ||
  (node.type === 'mdxJsxTextElement' && node.name === 'br') ||
  (node.type === 'text' && node.value.trim() === '');

/** Without what stands at both ends and says nothing. */
function trimmed(
  nodes: readonly PhrasingContent[],
  isNothing: (node: PhrasingContent) => boolean,
): PhrasingContent[] {
  const from = nodes.findIndex((node) => !isNothing(node));
  const to = nodes.findLastIndex((node) => !isNothing(node));
  const kept = from < 0 ? [] : nodes.slice(from, to + 1);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return kept;
}

/** A text all of which is bold is no more so than one none of which is. */
const plain = (node: PhrasingContent, _at: number, all: PhrasingContent[]): PhrasingContent[] =>
  node.type === 'strong' && all.length === 1 ? node.children : [node];

/** Notes in the order of reading, whether they stood below a page or at the end. */
function numberNotes(tree: Root): Note[] {
  const numbers = new Map<string, string>();
  const number = (node: Nodes): void => {
    if (node.type === 'footnoteReference') {
      const label = numbers.get(node.identifier) ?? String(numbers.size + 1);
      numbers.set(node.identifier, label);
      node.identifier = label;
      node.label = label;
    }
    if ('children' in node) for (const child of node.children) number(child);
  };
  const definitions = tree.children.filter((node) => node.type === 'footnoteDefinition');
  tree.children = tree.children.filter((node) => node.type !== 'footnoteDefinition');
  number(tree);
  const kept: FootnoteDefinition[] = [];
  const notes: Note[] = [];
  for (const definition of definitions) {
    const label = numbers.get(definition.identifier);
    if (label !== undefined) kept.push({ ...definition, identifier: label, label });
    else notes.push({ kind: 'lost', values: { value: textOf(definition) } });
  }
  tree.children.push(...kept.sort((a, b) => Number(a.identifier) - Number(b.identifier)));
  return notes;
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
