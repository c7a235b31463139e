/**
 * Terms are worded as in the glossary: forms that a term's entry lists under `avoid` stay out of texts.
 *
 * Why: one thing called by two names is taken for two things; some forms say something else altogether.
 * Example that fails → forbidden-wording:
 *   actions/kenya/index.fr.mdx:
 *   title: Contre le trafic d’êtres humains
 *   summary: Un plan national.
 *   method: human
 *   glossary/trafficking-in-human-beings.yaml:
 *   avoid: { fr: [trafic d’êtres humains] }
 * Fix: write the glossary's term.
 */
import { locales } from '#registry/locale.ts';
import { issueAt, type Rule } from './rule.ts';
import { textsOfRegistry } from './texts.ts';

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'");

export const forbiddenWording: Rule = (registry) => {
  const terms = [...registry.glossary.values()];
  const avoided = new Map(
    locales.map((locale) => [
      locale,
      terms.flatMap((term) =>
        (term.avoid?.[locale] ?? []).map((form) => ({ form, label: term.labels[locale] })),
      ),
    ]),
  );
  return [...textsOfRegistry(registry)].flatMap(({ edition, locale, path, text }) => {
    // Names are quoted as they are.
    const folded = plain(text.replaceAll(/[«“"„][^»”"“]*[»”"“]/g, ''));
    return (avoided.get(locale) ?? [])
      .filter(({ form }) => folded.includes(plain(form)))
      .map(({ form, label }) =>
        issueAt('forbidden-wording', 'warning', edition.places, path, {
          message: `Unexpected wording \`${form}\`, expected the glossary's term \`${label}\`.`,
          fix: `Write \`${label}\`, or put the words in quotation marks where they are a name.`,
        }),
      );
  });
};
