/**
 * Sentences stay short enough to be read once, and translated well.
 *
 * Why: officials read on a phone, often in their third language; translators err in long sentences.
 * Example that fails → long-sentence:
 *   ---
 *   The institutions that collect data on migration, that is the immigration service, the statistics office, the ministry of labour, the ministry of health, the police and the border service, and the agencies that use these data, met over two years to agree on who would collect what, when, and how.
 * Fix: make two sentences of it.
 */
import type { Locale } from '#registry/locale.ts';
import { issueAt, type Rule } from './rule.ts';
import { sentencesOf } from './sentences.ts';
import { textsOfRegistry } from './texts.ts';
import { quote } from './words.ts';

/** Words a sentence may have. Romance languages need more words for the same, Russian and Arabic fewer. */
const longest: Readonly<Record<Locale, number>> = {
  en: 45,
  fr: 50,
  es: 50,
  pt: 50,
  ru: 42,
  ar: 50,
};

export const longSentence: Rule = (registry) =>
  [...textsOfRegistry(registry)].flatMap(({ edition, locale, path, text }) => {
    // Only a text longer than the limit can hold a sentence that is.
    if (text.length < 4 * longest[locale]) return [];
    return sentencesOf(text, locale).flatMap((sentence) => {
      const words = sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
      if (words <= longest[locale]) return [];
      return issueAt('long-sentence', 'warning', edition.places, path, {
        message: `Unexpected sentence of ${words} words, expected at most ${longest[locale]}: ${quote(sentence)}.`,
        fix: 'Make two sentences of it.',
      });
    });
  });
