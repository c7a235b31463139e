/**
 * Lays a text that an editor gave back over the text it was made from: blocks that say the same keep their own source
 * text (line breaks, table layout, kinds of bullets), so that a file shows no change but the edit.
 */
import type { Delete, Emphasis, Link, Nodes, Root, Strong } from 'mdast';
import { parseMarkdown } from './markdown-text.ts';

/** The new text, with the old text's own words wherever nothing was changed. */
export function mergeBody(before: string, after: string): string {
  const old = parseMarkdown(before);
  const now = parseMarkdown(after);
  if (!old || !now) return after;
  const given = blocksOf(old, before);
  const wanted = blocksOf(now, after);
  const pairs = pairUp(given, wanted);
  let made = '';
  let last: number | undefined;
  wanted.forEach((block, index) => {
    const match = pairs.get(index);
    const from = match === undefined ? undefined : given[match];
    const isNext = match !== undefined && last !== undefined && match === last + 1;
    const gap = index === 0 ? '' : isNext && from ? from.gap : block.gap;
    made += gap + (from?.source ?? block.source);
    last = match;
  });
  const result = parseMarkdown(made);
  return result && meaningOf(result) === meaningOf(now) ? made : after;
}

/** True when two texts are the same document, however they are written. */
export function sameBody(a: string, b: string): boolean {
  const [one, other] = [parseMarkdown(a), parseMarkdown(b)];
  return one && other ? meaningOf(one) === meaningOf(other) : a.trim() === b.trim();
}

interface Block {
  /** What stands between the block before and this one. */
  gap: string;
  source: string;
  meaning: string;
}

function blocksOf(tree: Root, text: string): Block[] {
  let end = 0;
  return tree.children.map((node) => {
    const start = node.position?.start.offset ?? end;
    const gap = text.slice(end, start);
    end = node.position?.end.offset ?? start;
    return { gap, source: text.slice(start, end), meaning: meaningOf(node) };
  });
}

/** Pairs equal blocks in order: from both ends, then greedily between. */
function pairUp(given: readonly Block[], wanted: readonly Block[]): Map<number, number> {
  const pairs = new Map<number, number>();
  let from = 0;
  wanted.forEach((block, index) => {
    const found = given.findIndex((old, at) => at >= from && old.meaning === block.meaning);
    if (found === -1) return;
    pairs.set(index, found);
    from = found + 1;
  });
  return pairs;
}

/** Parts of a tree that say how something was written, not what. */
const layout = new Set(['position', 'spread', 'data', 'checked', 'start']);

/** A tree as text, without places and layout, white space as one space, runs of text by how they look. */
function meaningOf(node: unknown): string {
  return JSON.stringify(node, (key, value: unknown) => {
    if (layout.has(key)) return undefined;
    if (key === 'children' && Array.isArray(value) && (value as Nodes[]).some(isInline)) {
      return runsOf(value as Nodes[], '');
    }
    if (key === 'value' && typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
    return value ?? undefined;
  });
}

/** Emphasis and links, which editors nest as they like: `**a [b](c)**` and `**a** [**b**](c)` look the same. */
const isMark = (node: Nodes): node is Emphasis | Strong | Delete | Link =>
  ['emphasis', 'strong', 'delete', 'link'].includes(node.type);

const isInline = (node: Nodes): boolean => node.type === 'text' || isMark(node);

/** The texts of inline content with the marks they stand under; neighbours under the same marks are one. */
function runsOf(nodes: readonly Nodes[], marks: string): (readonly [string, unknown])[] {
  const runs = nodes.flatMap((node): (readonly [string, unknown])[] => {
    // A space looks the same within emphasis and beside it.
    if (node.type === 'text') {
      const parts = node.value.split(/(\s+)/).filter(Boolean);
      return parts.map((part) => [part.trim() ? marks : '', part] as const);
    }
    if (!isMark(node)) return [[marks, node]];
    const mark = node.type === 'link' ? `link ${node.url} ${node.title ?? ''}` : node.type;
    const all = [...new Set([...marks.split('\n'), mark])].filter(Boolean).sort().join('\n');
    return runsOf(node.children, all);
  });
  const joined: [string, unknown][] = [];
  for (const [name, value] of runs) {
    const last = joined.at(-1);
    const isText = typeof value === 'string' && typeof last?.[1] === 'string';
    if (last && isText && last[0] === name) last[1] = `${String(last[1])}${value}`;
    else joined.push([name, value]);
  }
  return joined.map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replace(/\s+/g, ' ') : value,
  ]);
}
