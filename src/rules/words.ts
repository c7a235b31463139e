/** Small parts of messages: quoting what was written, naming what would be right, the nearest match. */
import { closest, distance } from 'fastest-levenshtein';
import type { Path } from '#registry/places.ts';

/** A value as the author wrote it, short enough for one line. */
export function quote(value: unknown): string {
  const written = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  const line = written.replace(/\s+/g, ' ').trim();
  return `\`${line.length > 60 ? `${line.slice(0, 57)}…` : line}\``;
}

/** At most five candidates, then an ellipsis. */
export function oneOf(candidates: readonly string[]): string {
  const shown = candidates.slice(0, 5).map((candidate) => `\`${candidate}\``);
  return shown.join(', ') + (candidates.length > 5 ? ', …' : '');
}

/** The candidate an author most probably meant; undefined when none is near. */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const folded = written.toLowerCase().replace(/[\s_]+/g, '-');
  const near = closest(folded, candidates);
  // Of codes of two or three letters every one is near every other: proposing one would only mislead.
  const farthest = near.length <= 3 ? 0 : Math.max(2, Math.floor(near.length / 3));
  return distance(folded, near) <= farthest ? near : undefined;
}

/** Letters and figures alone, without case or accents: what two spellings of one id have in common. */
export const folded = (written: string): string =>
  written
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The candidate that was certainly meant: spelt the same but for case, accents and hyphens, or one slip in one long word
 * where no other candidate is as near. Numbers never match another number: `kenya-iv` is not a slip for `kenya-v`.
 */
export function surelyMeant(written: string, candidates: readonly string[]): string | undefined {
  const same = candidates.filter((candidate) => folded(candidate) === folded(written));
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const slips = candidates.filter((candidate) => isOneSlip(written, candidate));
  return slips.length === 1 ? slips[0] : undefined;
}

function isOneSlip(written: string, candidate: string): boolean {
  const [mine, theirs] = [written, candidate].map((text) => text.toLowerCase().split(/[\s_-]+/));
  if (!mine || mine.length !== theirs?.length) return false;
  const differing = mine.flatMap((word, at) => (word === theirs[at] ? [] : [[word, theirs[at]]]));
  const [[own = '', other = ''] = []] = differing;
  if (differing.length !== 1 || other.length < 5 || /\d/.test(own + other)) return false;
  return distance(own, other) === 1 || isTransposed(own, other);
}

/** Two neighbouring letters exchanged. */
function isTransposed(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return (
    a.length === b.length && a.slice(0, at) + b.charAt(at) + a.charAt(at) + a.slice(at + 2) === b
  );
}

/** The end of a message: "; did you mean `x`?", or a full stop where nothing is near. */
export function didYouMean(near: string | undefined): string {
  return near ? `; did you mean \`${near}\`?` : '.';
}

/** A path as authors read it: `sources[1].url`. */
export function nameOf(path: Path): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part + 1}]` : index === 0 ? part : `.${part}`,
    )
    .join('');
}

/** The value at a path. */
export function valueAt(values: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    values,
  );
}
