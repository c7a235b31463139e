/** Reads what was typed: quotes keep words together and exact, a leading minus excludes; all else is words. */

/** A piece of a query as typed. */
export interface Piece {
  text: string;
  /** In quotes: searched exactly as written. */
  isQuoted: boolean;
  /** After a minus: entries with it are left out. */
  isExcluded: boolean;
}

const piece = /(^|\s)([-\u2212])?(?:["“”„«»]([^"“”„«»]*)["“”„«»]|(\S+))/gu;

/** The pieces of a query, in their order; words between quotes make one piece. A quote without its other half is dropped. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [, , minus, quoted, plain] of text.matchAll(piece)) {
    const inner = quoted ?? plain?.replace(/["“”„«»]/g, '') ?? '';
    if (!/[\p{L}\p{N}]/u.test(inner)) continue;
    pieces.push({
      text: inner.trim(),
      isQuoted: quoted !== undefined,
      isExcluded: minus !== undefined,
    });
  }
  return pieces;
}
