/**
 * Links in a text to entries and terms lead somewhere.
 *
 * Why: a reader would end on a page that does not exist.
 * Example that fails → body-link:
 *   ---
 *   See [diaspora](term:diasporas).
 * Fix: write the id of an existing term, or the key of an existing entry.
 */
import type { Edition } from '#registry/entry.ts';
import type { Issue } from '#registry/issue.ts';
import { issueAt, type Rule } from './rule.ts';
import { didYouMean, nearest } from './words.ts';

const links = /href="(entry|term):([^"]*)"/g;

export const bodyLinks: Rule = (registry) => {
  const known = {
    entry: [
      ...registry.entries.keys(),
      ...[...registry.pages.keys()].map((id) => `pages/${id}`),
      ...registry.leftOut,
    ],
    term: [...registry.glossary.keys()],
  };
  const issues: Issue[] = [];
  for (const document of [...registry.entries.values(), ...registry.pages.values()]) {
    for (const edition of Object.values<Edition<unknown>>(document.editions)) {
      for (const [, kind, target = ''] of edition.body.html.matchAll(links)) {
        const ids = known[kind as 'entry' | 'term'];
        const id = target.split('#')[0] ?? '';
        if (ids.includes(id)) continue;
        const near = nearest(id, ids);
        issues.push(
          issueAt('body-link', 'error', edition.places, [], {
            message: `Unexpected link \`${kind ?? ''}:${target}\` in the text, expected ${kind === 'term' ? 'a term of the glossary' : 'an entry of the registry'}${didYouMean(near)}`,
            fix: near ? `Write \`${kind ?? ''}:${near}\`.` : 'Correct the link, or remove it.',
          }),
        );
      }
    }
  }
  return issues;
};
