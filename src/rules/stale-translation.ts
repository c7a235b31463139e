/**
 * A translation is made from the original as it is now.
 *
 * Why: readers of the translation would miss what was corrected; they are told, but it should not stay so.
 * Example that fails → stale-translation:
 *   actions/kenya/index.fr.mdx:
 *   title: Des règles communes
 *   summary: Les institutions se sont entendues.
 *   translatedFrom: { locale: en, fields: { title: "0123456789ab" } }
 *   method: human
 * Fix: translate the field again, then `npm run translations -- record <file>`.
 */
import type { Edition } from '#registry/entry.ts';
import { issueAt, type Rule } from './rule.ts';

export const staleTranslation: Rule = (registry) =>
  [...registry.entries.values(), ...registry.pages.values()].flatMap((document) =>
    Object.values<Edition<unknown>>(document.editions).flatMap((edition) => {
      if (!edition.translation) return [];
      const fields = Object.entries(edition.translation.fields);
      const named = (wanted: string): string[] =>
        fields.filter(([, state]) => state === wanted).map(([field]) => field);
      const [stale, missing] = [named('stale'), named('missing')];
      if (stale.length + missing.length === 0) return [];
      const parts = [
        stale.length > 0 ? `stale: ${stale.join(', ')}` : '',
        missing.length > 0 ? `missing: ${missing.join(', ')}` : '',
      ].filter(Boolean);
      return [
        issueAt('stale-translation', 'warning', edition.places, ['translatedFrom'], {
          message: `The translation is behind its original (${parts.join('; ')}).`,
          fix: `Translate these fields, then run \`npm run translations -- record ${edition.file}\`.`,
        }),
      ];
    }),
  );
