/**
 * A fact that names its source names one of the entry's own, and no two sources share an id.
 *
 * Why: a statement is worth as much as the source a reader can follow.
 * Example that fails → unknown-source:
 *   disputed: [{ fact: end, value: 2011-07, source: reprot }]
 * Example that fails → duplicate-id:
 *   sources: [{ id: page, title: Kenya II }, { id: page, title: Kenya III }]
 * Fix: write the id of a source in `sources`.
 */
import { metaOf } from '#registry/key.ts';
import type { Issue } from '#registry/issue.ts';
import { entrySchemas } from '#registry/schemas.ts';
import { walk } from '#registry/translatable.ts';
import { issueAt, originalOf, repairedBy, type Rule } from './rule.ts';
import { didYouMean, nameOf, nearest, oneOf, quote, surelyMeant } from './words.ts';

export const entrySources: Rule = (registry) => {
  const issues: Issue[] = [];
  for (const entry of registry.entries.values()) {
    const { places } = originalOf(entry);
    const ids = entry.facts.sources.map(({ id }) => id);
    const known = ids.filter((id) => id !== undefined);
    ids.forEach((id, index) => {
      if (id === undefined || ids.indexOf(id) === index) return;
      issues.push(
        issueAt('duplicate-id', 'error', places, ['sources', index, 'id'], {
          message: `Unexpected second source with the id \`${id}\`, expected each id once.`,
          fix: 'Give one of the two another id.',
        }),
      );
    });
    walk(entrySchemas[entry.collection], entry.facts, ({ schema, value, path }) => {
      if (!metaOf(schema).sourceReference || typeof value !== 'string') return;
      if (known.includes(value)) return;
      const near = nearest(value, known);
      const issue = issueAt('unknown-source', 'error', places, path, {
        message: `Unexpected source ${quote(value)} in \`${nameOf(path)}\`, expected the id of a source of this entry: ${known.length > 0 ? oneOf(known) : 'none has an id'}${didYouMean(near)}`,
        fix: near ? `Write \`${near}\`.` : `Add \`id: ${value}\` to the source that is meant.`,
      });
      issues.push(repairedBy(issue, value, surelyMeant(value, known)));
    });
  }
  return issues;
};
