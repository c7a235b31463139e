/**
 * No e-mail address and no telephone number stands in a text.
 *
 * Why: the registry outlives the people it names; personal data cannot be called back from copies.
 * Example that fails → personal-data:
 *   ---
 *   Write to jane.doe@ministry.example.
 * Fix: name the institution and the role instead.
 */
import { issueAt, type Rule } from './rule.ts';
import { textsOfRegistry } from './texts.ts';
import { quote } from './words.ts';

const patterns = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.[\p{L}.]{2,}/u,
  // A plus and at least eight figures, or two groups after an area code in brackets.
  /\+\d[\d ().-]{7,}\d/,
  /\(\d{2,4}\)[ -]?\d{2,4}[ .-]\d{2,4}/,
];

export const personalData: Rule = (registry) =>
  [...textsOfRegistry(registry)].flatMap(({ edition, path, text }) =>
    patterns.flatMap((pattern) => {
      const [found] = pattern.exec(text) ?? [];
      if (found === undefined) return [];
      return issueAt('personal-data', 'error', edition.places, path, {
        message: `Unexpected ${quote(found)}, expected no e-mail address and no telephone number.`,
        fix: 'Name the institution and the role instead.',
      });
    }),
  );
