/**
 * What a published list names is the same list in every language and in the registry.
 *
 * Why: reports set the published list beside the computed one item by item; a list that is one short would set every
 * later item beside the wrong one.
 * Example that fails → figure-lists:
 *   statistics/report.yaml:
 *   sources: [{ id: report, title: Report 2018 }]
 *   figures:
 *     - { id: partners-2018, period: "2018", metric: participants, text: { en: "Mali; Niger", fr: "Mali ; Niger", es: "Malí; Níger", pt: "Mali; Níger", ru: "Мали; Нигер", ar: "مالي؛ النيجر" }, listed: [{ country: ML }], unit: text, qualifier: exact, scope: { programme: true }, source: report }
 * Fix: give `listed` one item for each item of the text.
 */
import type { Issue } from '#registry/issue.ts';
import { locales } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { itemsOf, type Figure } from '#registry/statistics.ts';
import { issueAt, type Rule } from './rule.ts';
import { didYouMean, nearest } from './words.ts';

export const figureLists: Rule = (registry) =>
  registry.figures.flatMap((figure) => [...unequal(figure), ...unknownEntries(registry, figure)]);

function unequal(figure: Figure): Issue[] {
  const { listed, places, path, id } = figure;
  if (!listed) return [];
  return locales.flatMap((locale) => {
    const items = itemsOf(figure, locale);
    if (items.length === listed.length) return [];
    return issueAt('figure-lists', 'error', places, [...path, 'text', locale], {
      message: `Unexpected number of items in the list of figure \`${id}\` in \`${locale}\`: ${items.length}, expected ${listed.length} as under \`listed\`.`,
      fix: 'Part the items of the text by semicolons, and give `listed` one item for each, in the same order.',
    });
  });
}

function unknownEntries(registry: Registry, { listed = [], places, path }: Figure): Issue[] {
  return listed.flatMap(({ entries = [] }, index) =>
    entries.flatMap((name, place) => {
      if (registry.entries.has(name) || registry.leftOut.has(name)) return [];
      const near = nearest(name, [...registry.entries.keys()]);
      return issueAt(
        'broken-relation',
        'error',
        places,
        [...path, 'listed', index, 'entries', place],
        {
          message: `Unexpected entry \`${name}\` in \`listed\`, expected the key of an entry${didYouMean(near)}`,
          fix: `Write \`${near ?? 'collection/id'}\`.`,
        },
      );
    }),
  );
}
