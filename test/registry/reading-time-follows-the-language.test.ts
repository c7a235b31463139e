import { expect, it } from 'vitest';
import { readingMinutes } from '#registry/reading-time.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

it('is what an adult needs for the words in that language, never less than a minute', () => {
  expect(readingMinutes([], 'en')).toBe(1);
  expect(readingMinutes([words(228), words(228)], 'en')).toBe(2);
  // The same number of words takes longer in Arabic, whose words say more.
  expect(readingMinutes([words(456)], 'ar')).toBe(3);
  expect(readingMinutes(['l’été d’aujourd’hui '.repeat(195)], 'fr')).toBe(2);
});
