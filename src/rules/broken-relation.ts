/**
 * Every entry that is named must exist: in relations, outputs, sources, recommendations.
 *
 * Why: the page would link to nothing, and the other end would not show the link.
 * Example that fails → broken-relation:
 *   relations: [{ type: follows, entry: actions/kenya-one }]
 * Fix: write the key of an existing entry, `collection/id`.
 */
import { metaOf } from '#registry/key.ts';
import type { Issue } from '#registry/issue.ts';
import { entrySchemas } from '#registry/schemas.ts';
import { walk } from '#registry/translatable.ts';
import { issueAt, originalOf, repairedBy, type Rule } from './rule.ts';
import { didYouMean, nameOf, nearest, quote, surelyMeant } from './words.ts';

export const brokenRelation: Rule = (registry) => {
  // Sorted, so that the nearest is the same whether all entries were read or only some.
  const known = [...registry.entries.keys(), ...registry.leftOut]
    .filter((key) => !key.startsWith('pages/'))
    .sort();
  const issues: Issue[] = [];
  for (const entry of registry.entries.values()) {
    const { places } = originalOf(entry);
    walk(entrySchemas[entry.collection], entry.facts, ({ schema, value, path }) => {
      if (!metaOf(schema).entryReference || typeof value !== 'string') return;
      if (value === entry.key) {
        issues.push(
          issueAt('broken-relation', 'error', places, path, {
            message: `Unexpected ${quote(value)} in \`${nameOf(path)}\`: an entry cannot relate to itself.`,
            fix: 'Name the other entry, or remove the relation.',
          }),
        );
      } else if (!registry.entries.has(value) && !registry.leftOut.has(value)) {
        const near = nearest(value, known);
        const issue = issueAt('broken-relation', 'error', places, path, {
          message: `Unexpected ${quote(value)} in \`${nameOf(path)}\`, expected the key of an entry of the registry${didYouMean(near)}`,
          fix: near ? `Write \`${near}\`.` : 'Write the key of an existing entry, collection/id.',
        });
        issues.push(repairedBy(issue, value, surelyMeant(value, known)));
      }
    });
  }
  return issues;
};
