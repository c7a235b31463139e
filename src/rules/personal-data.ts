/**
 * No e-mail address and no telephone number stands in a text.
 *
 * Why: the registry outlives the people it names; personal data cannot be called back from copies.
 * Example that fails → personal-data:
 *   ---
 *   Write to jane.doe@ministry.example.
 * Fix: name the institution and the role instead.
 */
import { personalIn } from '#registry/personal-data.ts';
import { issueAt, type Rule } from './rule.ts';
import { textsOfRegistry } from './texts.ts';
import { quote } from './words.ts';

export const personalData: Rule = (registry) =>
  [...textsOfRegistry(registry)].flatMap(({ edition, path, text }) =>
    personalIn(text).flatMap((found) =>
      issueAt('personal-data', 'error', edition.places, path, {
        message: `Unexpected ${quote(found)}, expected no e-mail address and no telephone number.`,
        fix: 'Name the institution and the role instead.',
      }),
    ),
  );
