import { describe, expect, it } from 'vitest';
import { locales } from '#registry/locale.ts';
import { textsOfEntry } from '#rules/texts.ts';
import { searchDocumentOf } from '#search/document.ts';
import { realRegistry } from '../support/real-search.ts';

const registry = realRegistry();

/** What is told of a text and not by it: what a new version changed, and why sources disagree. */
const about: ReadonlySet<string> = new Set(['changes', 'disputed']);

describe.each(locales)('the search in %s', (locale) => {
  it('has every text of the edition that is shown', () => {
    const left: string[] = [];
    for (const entry of registry.entries.values()) {
      const { title, summary, passages, language } = searchDocumentOf(entry, locale, registry);
      const all = [
        title,
        summary,
        ...passages.flatMap(({ heading = '', text }) => [heading, text]),
      ];
      const searched = all.join('\n');
      for (const { locale: of, path, text } of textsOfEntry(entry)) {
        if (of !== language || path.length === 0 || about.has(String(path[0]))) continue;
        if (!searched.includes(text)) left.push(`${entry.key}: ${path.join('.')}`);
      }
    }
    expect(left).toEqual([]);
  });
});
