/**
 * Writes changed values into a YAML text and leaves everything else as it stands: comments, quotes, order, layout.
 * Only the places that changed are replaced; where that would not give exactly the wanted values, nothing is returned.
 */
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { sameValue } from './same-value.ts';
import { flowText, yamlList, yamlText } from './yaml-text.ts';

/** A map of values. */
export type Values = Readonly<Record<string, unknown>>;

/** A piece of the text and what takes its place. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * The text with `wanted` in place of what it says.
 * @param order keys in the order a new key is put in; keys that are not listed come last
 * @returns undefined where the text cannot be edited in place
 */
export function spliceYaml(
  text: string,
  wanted: Values,
  order: readonly string[],
): string | undefined {
  const document = parseDocument(text, { version: '1.2' });
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root) || root.flow) return undefined;
  const edits: Edit[] = [];
  editMap(root, wanted, { text, edits, order });
  // From the end, so that places stay right; of several at one place, the first made has to stand first.
  const spliced = edits
    .reverse()
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((made, { from, to, text: put }) => made.slice(0, from) + put + made.slice(to), text);
  const result = parseDocument(spliced, { version: '1.2' });
  const isRight = result.errors.length === 0 && sameValue(result.toJS(), wanted);
  return isRight ? spliced : undefined;
}

interface Context {
  text: string;
  edits: Edit[];
  order: readonly string[];
}

function editNode(node: Node, wanted: unknown, indent: number, context: Context): void {
  const given: unknown = node.toJSON();
  if (sameValue(given, wanted)) return;
  const isWhole = isRecord(wanted) && Object.keys(wanted).length > 0;
  if (isMap(node) && !node.flow && isWhole) {
    editMap(node, wanted, context);
  } else if (isSeq(node) && !node.flow && Array.isArray(wanted) && wanted.length > 0) {
    editList(node.items as Node[], wanted, context);
  } else {
    replaceNode(node, wanted, indent, context);
  }
}

/** Puts a value in the place of a node, in the node's own style where that is possible. */
function replaceNode(node: Node, wanted: unknown, indent: number, { text, edits }: Context): void {
  const [from = 0, to = 0] = node.range ?? [];
  const isBlock = (isMap(node) || isSeq(node)) && !node.flow;
  const isEmptied = isBlock && isEmpty(wanted);
  const style = isScalar(node) ? node.type : undefined;
  const isMultiline = style === 'BLOCK_LITERAL' || style === 'BLOCK_FOLDED' || isBlock;
  if (typeof wanted !== 'object' || wanted === null || isEmptied) {
    // The end of a block scalar is the next line's start: its last line break stays.
    const end = isMultiline && text[to - 1] === '\n' ? to - 1 : to;
    edits.push({ from, to: end, text: flowText(wanted, style) });
  } else if ((isMap(node) || isSeq(node)) && node.flow) {
    const padded = /^[[{]\s/.test(text.slice(from, to));
    edits.push({ from, to, text: flowText(wanted, undefined, padded) });
  } else {
    const lines = yamlText(wanted).replace(/\n$/, '').split('\n');
    const end = isMultiline && text[to - 1] === '\n' ? to - 1 : to;
    const pad = ' '.repeat(indent);
    // The space before a value on the same line would be left over.
    const start = text.slice(0, from).replace(/ +$/, '').length;
    edits.push({ from: start, to: end, text: lines.map((line) => `\n${pad}${line}`).join('') });
  }
}

function editMap(map: YAMLMap, wanted: Values, context: Context): void {
  const pairs = map.items.filter((pair): pair is Pair<Node, Node | null> => isPair(pair));
  const indent = columnOf(context.text, pairs[0]?.key.range?.[0] ?? 0);
  const nameOf = (pair: Pair<Node, Node | null>): string => String(pair.key.toJSON());
  for (const pair of pairs) {
    const value = wanted[nameOf(pair)];
    if (value === undefined) context.edits.push(removal(pair, context.text));
    else if (pair.value?.range) editNode(pair.value, value, indent + 2, context);
    else if (!sameValue(null, value)) {
      const at = context.text.indexOf(':', pair.key.range?.[1]) + 1;
      context.edits.push({ from: at, to: at, text: afterColon(value, indent) });
    }
  }
  const present = pairs.map(nameOf);
  for (const name of Object.keys(wanted)) {
    if (wanted[name] === undefined || present.includes(name)) continue;
    const before = pairs.findLast((pair) => isBefore(nameOf(pair), name, context.order));
    const pad = ' '.repeat(indent);
    const line = `${flowText(name)}:${afterColon(wanted[name], indent)}\n${pad}`;
    const [start = 0] = pairs[0]?.key.range ?? [];
    if (!before) context.edits.push({ from: start, to: start, text: line });
    else {
      const at = endOf(before, context.text);
      const written = `${pad}${line.slice(0, -pad.length || undefined)}`;
      const gap = at > 0 && context.text[at - 1] !== '\n' ? '\n' : '';
      const put = gap ? `\n${written.replace(/\n$/, '')}` : written;
      context.edits.push({ from: at, to: at, text: put });
    }
  }
}

/**
 * Lists: members that are in both stay as they are, in the order of the longest common run; between them, members are
 * edited in pairs as far as both sides have some, and the rest is put in or taken out.
 */
function editList(items: readonly Node[], wanted: readonly unknown[], context: Context): void {
  const given = items.map((item): unknown => item.toJSON());
  const start = items[0]?.range?.[0] ?? 0;
  const indent = columnOf(context.text, dashBefore(context.text, start));
  let from = 0;
  let upTo = 0;
  for (const [old, now] of [...commonRun(given, wanted), [given.length, wanted.length] as const]) {
    const both = Math.min(old - from, now - upTo);
    for (let index = 0; index < both; index++) {
      const item = items[from + index];
      if (item) editNode(item, wanted[upTo + index], indent + 2, context);
    }
    for (const item of items.slice(from + both, old)) {
      const line = lineStart(context.text, item.range?.[0] ?? 0);
      context.edits.push({ from: line, to: lineEnd(context.text, item.range?.[1] ?? 0), text: '' });
    }
    const added = wanted.slice(upTo + both, now);
    if (added.length > 0) putIn(added, items[from + both - 1], start, indent, context);
    from = old + 1;
    upTo = now + 1;
  }
}

/** Puts members in after another, or before all. */
function putIn(
  added: readonly unknown[],
  after: Node | undefined,
  start: number,
  indent: number,
  { text, edits }: Context,
): void {
  const at = after ? lineEnd(text, after.range?.[1] ?? 0) : lineStart(text, start);
  const lines = yamlList(added).replace(/\n$/, '').split('\n');
  const put = lines.map((line) => `${' '.repeat(indent)}${line}\n`).join('');
  const isLastLine = at > 0 && text[at - 1] !== '\n';
  edits.push({ from: at, to: at, text: isLastLine ? `\n${put.replace(/\n$/, '')}` : put });
}

/** The longest run of members, in order, that are in both lists, as pairs of places. */
function commonRun(
  given: readonly unknown[],
  wanted: readonly unknown[],
): (readonly [number, number])[] {
  const lengths = Array.from({ length: given.length + 1 }, () =>
    Array.from({ length: wanted.length + 1 }, () => 0),
  );
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = given.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? [];
    for (let j = wanted.length - 1; j >= 0; j--) {
      const isSame = sameValue(given[i], wanted[j]);
      row[j] = isSame ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const run: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < given.length && j < wanted.length;) {
    if (sameValue(given[i], wanted[j])) run.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return run;
}

function removal(pair: Pair<Node, Node | null>, text: string): Edit {
  return { from: lineStart(text, pair.key.range?.[0] ?? 0), to: endOf(pair, text), text: '' };
}

/** Where the line after a pair begins. */
function endOf(pair: Pair<Node, Node | null>, text: string): number {
  return lineEnd(text, pair.value?.range?.[1] ?? pair.key.range?.[1] ?? 0);
}

function afterColon(value: unknown, indent: number): string {
  if (typeof value !== 'object' || value === null || isEmpty(value) || isPlainList(value))
    return ` ${flowText(value)}`;
  const pad = ' '.repeat(indent + 2);
  const lines = yamlText(value).replace(/\n$/, '').split('\n');
  return lines.map((line) => `\n${pad}${line}`).join('');
}

const isPlainList = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((item) => typeof item !== 'object' && !/\s/.test(String(item)));

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isBefore(present: string, added: string, order: readonly string[]): boolean {
  const rank = (name: string): number => {
    const at = order.indexOf(name);
    return at === -1 ? order.length : at;
  };
  return rank(present) <= rank(added);
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** The start of the line after a place; a place at the start of a line is there already. */
function lineEnd(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

const columnOf = (text: string, at: number): number => at - lineStart(text, at);

/** The dash that begins a list member. */
function dashBefore(text: string, at: number): number {
  const line = lineStart(text, at);
  const dash = text.slice(line, at).search(/-\s/);
  return dash === -1 ? line : line + dash;
}
