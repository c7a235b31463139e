/**
 * The index of a book: countries and themes with the entries that concern them, terms with the places that name them.
 * Places are anchors; the form that the book takes turns them into pages or links.
 */
import type { Block, NumberedChapter, Run, Runs, TermRow } from '#dossier/briefing.ts';
import { comparer } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { Entry } from '#registry/entry.ts';
import type { Locale } from '#registry/locale.ts';
import { labelOf, type Registry } from '#registry/registry.ts';

/** Where a thing is found: an anchor, in a chapter. */
export interface Place {
  anchor: string;
  title: Run;
  /** The number of the chapter. */
  number: number;
}

/** A line of the index. */
export interface IndexLine {
  name: string;
  places: readonly Place[];
}

/** A list of the index. */
export interface IndexSection {
  id: 'countries' | 'themes' | 'terms';
  title: string;
  lines: readonly IndexLine[];
}

/** The anchor of the first place in a chapter that names a term. */
export const useAnchor = (term: string, chapter: number): string => `use-${term}-${chapter}`;

/** The anchor of a chapter. */
export const chapterAnchor = (chapter: number): string => `chapter-${chapter}`;

/** The texts of a block. */
function runsIn(block: Block): readonly Runs[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
      return [block.runs];
    case 'list':
      return block.items.map(({ runs }) => runs);
    case 'pairs':
      return block.rows.flatMap(({ name, values }) => [name, ...values]);
    case 'table':
      return block.rows.flatMap((row) => row.map(({ runs }) => runs));
  }
}

/** The terms that the text of a chapter names. */
function termsIn({ facts, blocks }: NumberedChapter): Set<string> {
  const runs = [...(facts ? [facts] : []), ...blocks].flatMap(runsIn).flat();
  return new Set(runs.flatMap(({ term }) => term ?? []));
}

/** The index: lists without lines are left out. */
export function indexOf(
  registry: Registry,
  locale: Locale,
  entries: readonly Entry[],
  chapters: readonly NumberedChapter[],
  terms: readonly TermRow[],
  t: Translate,
): IndexSection[] {
  const compare = comparer(locale);
  const sorted = (lines: readonly IndexLine[]): IndexLine[] =>
    lines.filter(({ places }) => places.length > 0).sort((a, b) => compare(a.name, b.name));
  const byId = (vocabulary: 'countries' | 'themes'): IndexLine[] => {
    const ids = new Set(entries.flatMap(({ facts }) => facts[vocabulary]));
    const lines = [...ids].map((id) => ({
      name: labelOf(registry, vocabulary, id, locale),
      places: chapters
        .filter((_, at) => entries[at]?.facts[vocabulary].includes(id))
        .map(({ number, title }) => ({ anchor: chapterAnchor(number), title, number })),
    }));
    return sorted(lines);
  };
  const named = chapters.map((chapter) => ({ chapter, terms: termsIn(chapter) }));
  const ofTerms = terms.map(([id, name]) => ({
    name,
    places: named
      .filter((one) => one.terms.has(id))
      .map(({ chapter: { number, title } }) => ({ anchor: useAnchor(id, number), title, number })),
  }));
  const sections: IndexSection[] = [
    { id: 'countries', title: t('nav.countries'), lines: byId('countries') },
    { id: 'themes', title: t('nav.themes'), lines: byId('themes') },
    { id: 'terms', title: t('book.terms'), lines: sorted(ofTerms) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}
