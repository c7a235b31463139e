/**
 * Broader and related terms of the glossary exist.
 *
 * Why: the page of a term would link to nothing.
 * Example that fails → glossary-link:
 *   glossary/diaspora.yaml:
 *   broader: [migrants]
 * Fix: write the id of an existing term: the name of its file without ending.
 */
import { issueAt, type Rule } from './rule.ts';
import { didYouMean, nearest } from './words.ts';

export const glossaryLinks: Rule = (registry) => {
  const known = [...registry.glossary.keys()];
  return [...registry.glossary.values()].flatMap((term) =>
    (['broader', 'related'] as const).flatMap((key) =>
      term[key]
        .filter((id) => !registry.glossary.has(id))
        .map((id) => {
          const near = nearest(id, known);
          return issueAt('glossary-link', 'error', term.places, [key], {
            message: `Unexpected term \`${id}\` in \`${key}\`, expected the id of a glossary term${didYouMean(near)}`,
            fix: near
              ? `Write \`${near}\`.`
              : `Remove \`${id}\`, or add content/glossary/${id}.yaml.`,
          });
        }),
    ),
  );
};
