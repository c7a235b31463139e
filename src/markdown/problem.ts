/** Something in a body that authors have to repair: an Issue before it knows its file. Lines count from the body's first. */
export interface Problem {
  rule: string;
  line: number;
  column: number;
  message: string;
  fix: string;
  /** What a command may write at the place, where the repair is certain. */
  repair?: { from: string; to: string };
}

/** Lists candidates for a message: at most five, then an ellipsis. */
export function oneOf(candidates: readonly string[]): string {
  const shown = candidates.slice(0, 5).map((candidate) => `\`${candidate}\``);
  return shown.join(', ') + (candidates.length > 5 ? ', …' : '');
}
