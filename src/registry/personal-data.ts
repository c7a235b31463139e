/** What in a text looks like an e-mail address or a telephone number. */
const patterns = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.[\p{L}.]{2,}/u,
  // A plus and at least eight figures, or two groups after an area code in brackets.
  /\+\d[\d ().-]{7,}\d/,
  /\(\d{2,4}\)[ -]?\d{2,4}[ .-]\d{2,4}/,
];

/** The first address, and the first numbers, of a text. */
export const personalIn = (text: string): string[] =>
  patterns.flatMap((pattern) => pattern.exec(text)?.[0].replace(/\.+$/, '') ?? []);
