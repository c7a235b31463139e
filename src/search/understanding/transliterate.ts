/** Russian words typed in Latin letters ("migratsiya"), by the schemes people mix: BGN/PCGN, ISO 9 and the passport's. */
const letters: readonly (readonly [string, string])[] = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['yu', 'ю'],
  ['ju', 'ю'],
  ['iu', 'ю'],
  ['ya', 'я'],
  ['ja', 'я'],
  ['ia', 'я'],
  ['yo', 'ё'],
  ['ye', 'е'],
  ...[...'abvgdezijklmnoprstufhcyw'].map(
    (letter, at) => [letter, 'абвгдезийклмнопрстуфхцыв'[at] ?? ''] as const,
  ),
  ["'", 'ь'],
  ['x', 'кс'],
  ['q', 'к'],
];

/** A Latin-script word in Cyrillic letters. */
export function toCyrillic(word: string): string {
  let left = word.toLowerCase();
  let result = '';
  while (left !== '') {
    const [from = left[0] ?? '', to = left[0] ?? ''] =
      letters.find(([latin]) => left.startsWith(latin)) ?? [];
    result += to;
    left = left.slice(from.length);
  }
  return result;
}
