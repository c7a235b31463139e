/**
 * Changes one key of a file's front matter. Only the lines of that key change: everything else stays as its author wrote
 * it, comments and quotation marks included.
 */
import { stringify } from 'yaml';

const fence = /^(\uFEFF)?---[ \t]*\r?\n/;

/**
 * The text of an MDX file with a top-level key set.
 * @param block lines of the key, without line breaks
 * @param before keys before which a new key is put; at the end of the front matter where none of them is there
 */
export function withBlock(
  text: string,
  key: string,
  block: readonly string[],
  before: readonly string[] = [],
): string {
  const { head, lines, tail, newline } = split(text);
  const [at, length] = blockOf(lines, key);
  if (at >= 0) lines.splice(at, length, ...block);
  else {
    const next = lines.findIndex((line) => before.some((name) => line.startsWith(`${name}:`)));
    lines.splice(next < 0 ? lines.length : next, 0, ...block);
  }
  return head + lines.join(newline) + tail;
}

/** The lines of a key; none where there is no such key. */
export function blockIn(text: string, key: string): string[] {
  const { lines } = split(text);
  const [at, length] = blockOf(lines, key);
  return at < 0 ? [] : lines.slice(at, at + length);
}

/** The text without a key. */
export function withoutBlock(text: string, key: string): string {
  const { head, lines, tail, newline } = split(text);
  const [at, length] = blockOf(lines, key);
  if (at >= 0) lines.splice(at, length);
  return head + lines.join(newline) + tail;
}

function split(text: string): { head: string; lines: string[]; tail: string; newline: string } {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const start = fence.exec(text)?.[0].length ?? 0;
  const end = text.indexOf(`${newline}---`, start);
  if (start === 0 || end < 0) throw new Error('The file has no front matter.');
  return {
    head: text.slice(0, start),
    lines: text.slice(start, end).split(newline),
    tail: text.slice(end),
    newline,
  };
}

/**
 * Where a key's lines begin, and how many they are: what belongs to a key is indented, or a list at its own level.
 * Comments and empty lines before the next key belong to that one.
 */
function blockOf(lines: readonly string[], key: string): [at: number, length: number] {
  const at = lines.findIndex((line) => line.startsWith(`${key}:`));
  const next = lines.findIndex((line, index) => index > at && /^[^\s#-]/.test(line));
  const own = lines.slice(at, next < 0 ? lines.length : next);
  return [at, own.findLastIndex((line) => !/^(#|\s*$)/.test(line)) + 1];
}

/** The same, with a value: on one line where it is short, as authors write `review`. */
export function withValue(
  text: string,
  key: string,
  value: unknown,
  before: readonly string[] = [],
): string {
  const options = { lineWidth: 0, flowCollectionPadding: true } as const;
  const inline = stringify(value, { ...options, collectionStyle: 'flow' }).trim();
  const isShort = inline.length + key.length < 100 && !inline.includes('\n');
  const block = isShort ? `${key}: ${inline}` : stringify({ [key]: value }, options).trim();
  return withBlock(text, key, block.split('\n'), before);
}
