/** A query with some of its words put otherwise. */

const syntax = /[\\^$.*+?()[\]{}|/]/g;

/** Replaces words of a text, each where it first stands as a word of its own and not within another. */
export const reworded = (text: string, words: readonly { from: string; to: string }[]): string =>
  words.reduce((read, { from, to }) => {
    const word = from.replace(syntax, String.raw`\$&`);
    const alone = new RegExp(`(^|[^\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u');
    return read.replace(alone, (_, before: string) => before + to);
  }, text);
