/** The sentences of a text, line by line. */
import type { Locale } from '#registry/locale.ts';

const segmenters = new Map<Locale, Intl.Segmenter>();

/** Splits as the locale's grammar does. */
export function sentencesOf(text: string, locale: Locale): string[] {
  let segmenter = segmenters.get(locale);
  if (!segmenter)
    segmenters.set(locale, (segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' })));
  return text
    .split('\n')
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment));
}
