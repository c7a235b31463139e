/**
 * Words that help a search understand what is typed, in one locale: content/search/<locale>.yaml. A locale without the
 * file has none.
 */
import { z } from 'zod';
import { key } from './key.ts';

const word = z
  .union([z.string(), z.number().transform(String)])
  .refine((text) => !/\s/.test(text.trim()), { params: { fault: 'one-word' } });

/** The search words of one locale, as written. */
export const searchWordsSchema = z.strictObject({
  stopWords: key(
    z.array(word).default([]),
    'Words that say nothing about the subject; a search leaves them out.',
    'the',
  ),
  fillers: key(
    z.array(word).default([]),
    'Words that a search may lack when all its other words are found.',
    'example',
  ),
  variants: key(
    z.array(z.array(word).min(2)).default([]),
    'Groups of words that count as the same: irregular forms and spellings.',
    ['woman', 'women'],
  ),
});

/** The search words of one locale. */
export type SearchWords = z.output<typeof searchWordsSchema>;

const words = z
  .array(z.union([z.string(), z.number().transform(String)]))
  .min(1)
  .optional();

/**
 * Groups of words that mean the same in the six languages: content/search/words.yaml. They let a search in one language
 * find texts in another.
 */
export const wordGroupsSchema = z.array(
  z.strictObject({ en: words, fr: words, es: words, pt: words, ru: words, ar: words }),
);

/** One group: the words of each locale; a locale may have none. */
export type WordGroup = z.output<typeof wordGroupsSchema>[number];
