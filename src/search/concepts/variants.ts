/** Words that count as the same: each stem of a group stands for the first one. */
import { tokensOf } from './tokens.ts';

/** From a stem to the one it counts as. */
export type Variants = ReadonlyMap<string, string>;

/** The variants of groups of words. */
export function variantsOf(groups: readonly (readonly string[])[]): Variants {
  const same = new Map<string, string>();
  for (const group of groups) {
    const [first, ...others] = group.flatMap((word) => tokensOf(word).slice(0, 1));
    // A word stays in the first group that has it: those of the reader's language come before those of English.
    for (const { stem } of others) if (first && !same.has(stem)) same.set(stem, first.stem);
  }
  return same;
}
