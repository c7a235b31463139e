/**
 * Takes a Word file's HTML apart: the title and the table of facts come out of it, footnotes, links, pictures and tables
 * become what the registry's texts may hold.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { FootnoteDefinition, FootnoteReference, PhrasingContent } from 'mdast';
import { locales, type Locale } from '#registry/locale.ts';
import { isAllowedLink } from '#markdown/subset.ts';
import type { FactRow, Note } from './import-facts.ts';
import type { ImportWords } from './import-words.ts';

/** What came out of the tree. */
export interface CleanedTree {
  title: string | undefined;
  rows: FactRow[];
  /** What the head of the table of facts says the entry is. */
  kind: string | undefined;
  /** The language of the template. */
  locale: Locale | undefined;
  notes: Note[];
}

/** Cleans a tree in place. */
export function cleanWordTree(tree: Root, words: ImportWords): CleanedTree {
  const cleaned: CleanedTree = {
    title: undefined,
    rows: [],
    kind: undefined,
    locale: undefined,
    notes: [],
  };
  tree.children = tree.children.flatMap((node): RootContent[] => {
    if (node.type !== 'element') return [node];
    const text = textOf(node);
    if (words.placeholders.includes(text)) return [];
    if (node.tagName === 'h1') {
      if (text !== '' && cleaned.title !== undefined) return [{ ...node, tagName: 'h2' }];
      cleaned.title ??= text || undefined;
      return picturesIn(node);
    }
    if (node.tagName === 'table' && takeFacts(node, words, cleaned)) return picturesIn(node);
    return isNotes(node) ? notesOf(node) : [node];
  });
  clean(tree, cleaned.notes);
  return cleaned;
}

/** Pictures that hang on a title or a fact, where the text begins. */
const picturesIn = (node: Element): Element[] =>
  elements(node, 'img').map((picture) => ({
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [picture],
  }));

/** Reads a table whose first cell says that it holds the facts. */
function takeFacts(table: Element, words: ImportWords, cleaned: CleanedTree): boolean {
  const rows = elements(table, 'tr').map((row) =>
    row.children.filter((cell): cell is Element => cell.type === 'element'),
  );
  const [head, kind] = rows[0] ?? [];
  const name = head ? textOf(head) : '';
  const locale = locales.find((candidate) => words.facts[candidate] === name);
  if (!locale) return false;
  cleaned.locale = locale;
  cleaned.kind = kind ? textOf(kind) : undefined;
  cleaned.rows = rows.slice(1).flatMap(([left, right]) => {
    // Help stands in the same cell, below the name.
    const label = left ? (linesOf(left)[0] ?? '') : '';
    return label ? [{ label, lines: right ? linesOf(right) : [] }] : [];
  });
  return true;
}

/** The lines of a cell: its paragraphs, list items and forced breaks. */
function linesOf(cell: Element): string[] {
  const blocks = cell.children.some((child) => child.type === 'element' && isBlock(child))
    ? cell.children.flatMap((child) =>
        child.type === 'element' && ['ul', 'ol'].includes(child.tagName)
          ? elements(child, 'li')
          : child.type === 'element'
            ? [child]
            : [],
      )
    : [cell];
  return blocks
    .flatMap((block) => rawText(block, '\n').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const isBlock = ({ tagName }: Element): boolean => ['p', 'ul', 'ol', 'h2', 'h3'].includes(tagName);

/** Cleans everything below a node. */
function clean(parent: Root | Element, notes: Note[]): void {
  parent.children = (parent.children as ElementContent[]).flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    clean(node, notes);
    return cleanElement(node, notes);
  }) as Element['children'];
}

function cleanElement(node: Element, notes: Note[]): ElementContent[] {
  const { properties } = node;
  switch (node.tagName) {
    case 'sup': {
      const reference = referenceOf(node);
      if (reference) return [{ ...node, tagName: 'note-reference', properties: { reference } }];
      // Some set the number of a note high once more.
      const isNote = node.children.some(
        (child) => child.type === 'element' && child.tagName === 'note-reference',
      );
      return isNote ? node.children : [node];
    }
    case 'a':
      return cleanLink(node, notes);
    case 'img': {
      if (!properties['src']) return [];
      const alt = typeof properties['alt'] === 'string' ? properties['alt'].trim() : '';
      if (!alt) notes.push({ kind: 'alt', values: { value: String(properties['src']) } });
      return [{ ...node, properties: { ...properties, alt } }];
    }
    case 'table': {
      // Word knows no cells of headings unless a row is marked as repeated; the first row is meant.
      const [head] = elements(node, 'tr');
      for (const cell of head?.children ?? []) {
        if (cell.type === 'element' && cell.tagName === 'td') cell.tagName = 'th';
      }
      return [node];
    }
    case 'td':
    case 'th': {
      const isMerged = properties['colSpan'] ?? properties['rowSpan'];
      if (isMerged && !notes.some(({ kind }) => kind === 'cells')) {
        notes.push({ kind: 'cells', values: {} });
      }
      return [{ ...node, children: cellLines(node) }];
    }
    default:
      return [node];
  }
}

/** Elements of which each becomes a line in a cell. */
const lines = new Set(['p', 'ul', 'ol', 'li', 'blockquote', 'h2', 'h3', 'h4']);

/** Parts of a table within a cell, whose cells are lines already. */
const innerTable = new Set(['table', 'thead', 'tbody', 'tr', 'td', 'th']);

/** What stands in a cell, as lines: Markdown knows no paragraphs or lists there. */
function cellLines(parent: Element): ElementContent[] {
  return parent.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (innerTable.has(child.tagName)) return cellLines(child);
    return lines.has(child.tagName)
      ? [...cellLines(child), lineBreak]
      : child.tagName === 'br'
        ? [lineBreak]
        : [child];
  });
}

const lineBreak: Element = { type: 'element', tagName: 'line-break', properties: {}, children: [] };

/** Links that the registry allows stay; of others the text. Marks that Word sets for itself have no text. */
function cleanLink(node: Element, notes: Note[]): ElementContent[] {
  const { href } = node.properties;
  if (noteNumber(node, 'href', '#')) return [node];
  if (typeof href !== 'string' || href.startsWith('#')) return node.children;
  if (isAllowedLink(href)) return [node];
  notes.push({ kind: 'link', values: { value: href } });
  return node.children;
}

/** Mammoth puts all notes into one list at the end. */
const isNotes = (node: Element): boolean =>
  node.tagName === 'ol' &&
  elements(node, 'li').some((item) => noteNumber(item, 'id', '') !== undefined);

function notesOf(list: Element): Element[] {
  return elements(list, 'li').map((item) => {
    const reference = noteNumber(item, 'id', '') ?? '';
    withoutBackLinks(item);
    return { ...item, tagName: 'note-definition', properties: { reference } };
  });
}

function withoutBackLinks(parent: Element): void {
  parent.children = parent.children.filter((child) => {
    if (child.type !== 'element') return true;
    withoutBackLinks(child);
    const { href } = child.properties;
    return !(typeof href === 'string' && /^#(foot|end)note-ref-/.test(href));
  });
}

/** The note that a raised number leads to. */
const referenceOf = ({ children }: Element): string | undefined =>
  noteNumber(
    children.find((child): child is Element => child.type === 'element' && child.tagName === 'a'),
    'href',
    '#',
  );

/** The number of the note that a link or list item is about: `f1` for footnotes, `e1` for notes at the end. */
function noteNumber(
  node: Element | undefined,
  property: string,
  before: string,
): string | undefined {
  const value = node?.properties[property];
  if (typeof value !== 'string' || !value.startsWith(before)) return undefined;
  const [, kind, number] = /^(foot|end)note-(\d+)$/.exec(value.slice(before.length)) ?? [];
  return number === undefined ? undefined : kind === 'end' ? `e${number}` : number;
}

/** How notes, and what Markdown has no sign for, are written. */
export const markdownHandlers = {
  sub: (state: State, node: Element): PhrasingContent => tag('sub', state.all(node)),
  sup: (state: State, node: Element): PhrasingContent => tag('sup', state.all(node)),
  'line-break': (): PhrasingContent => tag('br', []),
  'note-reference': (_state: State, node: Element): FootnoteReference => {
    const identifier = String(node.properties['reference']);
    return { type: 'footnoteReference', identifier, label: identifier };
  },
  'note-definition': (state: State, node: Element): FootnoteDefinition => {
    const identifier = String(node.properties['reference']);
    const children = state.toFlow(state.all(node)) as FootnoteDefinition['children'];
    return { type: 'footnoteDefinition', identifier, label: identifier, children };
  },
};

const tag = (name: string, children: unknown[]): PhrasingContent =>
  ({ type: 'mdxJsxTextElement', name, attributes: [], children }) as PhrasingContent;

function elements(parent: Element, tagName: string): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === tagName ? [child] : elements(child, tagName);
  });
}

/** The text of a node; white space that may break a line as one space, since French and others use another. */
const textOf = (node: ElementContent | RootContent): string =>
  rawText(node, ' ')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();

function rawText(node: ElementContent | RootContent, between: string): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return between;
  // The number of a note is no part of a title or a fact.
  if (node.tagName === 'sup' && referenceOf(node)) return '';
  return node.children.map((child) => rawText(child, between)).join('');
}
