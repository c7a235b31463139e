/** Chance that falls the same way every time: the same seed gives the same content on every machine. */

/** A source of choices. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number;
  /** True once in `times` on average. */
  once: (times: number) => boolean;
  /** One member. */
  pick: <T>(list: readonly T[]) => T;
  /** So many different members, or all when there are fewer. */
  some: <T>(list: readonly T[], count: number) => T[];
}

/** A source of choices that depends on nothing but the seed (mulberry32, started from an FNV-1a hash). */
export function chanceOf(seed: string): Chance {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number =>
    low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const member = list[between(0, list.length - 1)];
    if (member === undefined) throw new Error('There is nothing to choose from.');
    return member;
  };
  const some = <T>(list: readonly T[], count: number): T[] => {
    const chosen = new Set<T>();
    while (chosen.size < Math.min(count, list.length)) chosen.add(pick(list));
    return [...chosen];
  };
  return { between, once: (times) => next() * times < 1, pick, some };
}
