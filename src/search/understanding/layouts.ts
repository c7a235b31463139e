/**
 * Words typed on the wrong keyboard layout: Russian ЙЦУКЕН (GOST R 6431-90) and Arabic (101) keys over the Latin QWERTY
 * ones, both ways. A key gives the same place on the other layout.
 */
const qwerty = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const russian = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const arabic = ['ذ', 'ض', 'ص', 'ث', 'ق', 'ف', 'غ', 'ع', 'ه', 'خ', 'ح', 'ج', 'د']
  .concat(['ش', 'س', 'ي', 'ب', 'ل', 'ا', 'ت', 'ن', 'م', 'ك', 'ط'])
  .concat(['ئ', 'ء', 'ؤ', 'ر', 'لا', 'ى', 'ة', 'و', 'ز']);

const pairs = (other: readonly string[]): (readonly [string, string])[] =>
  [...qwerty].map((key, at) => [key, other[at] ?? key]);

const tables = [pairs([...russian]), pairs(arabic)].flatMap((table) => [
  new Map(table),
  new Map(table.map(([key, other]) => [other, key])),
]);

/** What a piece would be had it been typed on each other layout; only those that are letters throughout. */
export function otherLayouts(text: string): string[] {
  const lower = text.toLowerCase();
  const results = tables.flatMap((table) => {
    // One key of the Arabic layout gives the two letters lam and alef, which two keys give as well.
    const readings = table.has('لا') ? [lower.match(/لا|./gu) ?? [], [...lower]] : [[...lower]];
    return readings.map((letters) =>
      letters.map((letter) => table.get(letter) ?? (/\d/.test(letter) ? letter : '')),
    );
  });
  const words = results.filter((letters) =>
    letters.every((letter) => /^[\p{L}\p{N}]+$/u.test(letter)),
  );
  return [...new Set(words.map((letters) => letters.join('')))];
}
