/**
 * A term id must be in its vocabulary.
 *
 * Why: facets, pages and counts work on ids; an entry filed under an unknown one is found by nobody.
 * Example that fails → unknown-term:
 *   themes: [trafiking-in-human-beings]
 * Fix: write the id as content/vocabularies/themes.yaml has it, or add the term there with labels in six languages.
 */
import type { z } from 'zod';
import { metaOf } from '#registry/key.ts';
import type { Path, Places } from '#registry/places.ts';
import type { Registry } from '#registry/registry.ts';
import type { Issue } from '#registry/issue.ts';
import { entrySchemas } from '#registry/schemas.ts';
import { figureSchema } from '#registry/statistics.ts';
import { glossaryTermSchema } from '#registry/glossary.ts';
import { walk } from '#registry/translatable.ts';
import type { Term } from '#registry/vocabulary.ts';
import { issueAt, originalOf, repairedBy, type Rule } from './rule.ts';
import { termMeant } from './term-meant.ts';
import { didYouMean, nameOf, nearest, oneOf, quote } from './words.ts';

export const unknownTerm: Rule = (registry) => {
  const issues: Issue[] = [];
  for (const entry of registry.entries.values()) {
    const { places } = originalOf(entry);
    issues.push(...unknownIn(registry, entrySchemas[entry.collection], entry.facts, places));
  }
  for (const figure of registry.figures) {
    issues.push(...unknownIn(registry, figureSchema, figure, figure.places, figure.path));
  }
  for (const term of registry.glossary.values()) {
    issues.push(...unknownIn(registry, glossaryTermSchema, term, term.places));
  }
  return issues;
};

function unknownIn(
  registry: Registry,
  schema: z.ZodType,
  values: unknown,
  places: Places,
  base: Path = [],
): Issue[] {
  const issues: Issue[] = [];
  walk(schema, values, (leaf) => {
    const { vocabulary } = metaOf(leaf.schema);
    if (!vocabulary || typeof leaf.value !== 'string') return;
    const { terms, file } = registry.vocabularies[vocabulary];
    if (terms.has(leaf.value)) return;
    issues.push(unknown(places, [...base, ...leaf.path], leaf.value, terms, file));
  });
  return issues;
}

function unknown(
  places: Places,
  path: Path,
  written: string,
  terms: ReadonlyMap<string, Term>,
  file: string,
): Issue {
  const known = [...terms.keys()];
  const meant = termMeant(written, terms.values());
  const near = meant ?? nearest(written, known);
  const issue = issueAt('unknown-term', 'error', places, path, {
    message: `Unexpected term ${quote(written)} in \`${nameOf(path)}\`, expected a term of ${file}: ${oneOf(known)}${didYouMean(near)}`,
    fix: near
      ? `Write \`${near}\`, or add \`${written}\` to ${file}.`
      : `Add \`${written}\` to ${file}.`,
  });
  return repairedBy(issue, written, meant);
}
