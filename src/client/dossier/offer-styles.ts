/** The choice among the citation styles that the chapters of a briefing have. */
import type { Chapter } from '#dossier/briefing.ts';
import { make } from '../make.ts';

/** Fills the choice, where the styles are others than before; tells whether there is anything to choose. */
export function offerStyles(
  select: HTMLSelectElement,
  chapters: readonly { chapter: Chapter }[],
): boolean {
  const names = [
    ...new Set(chapters.flatMap(({ chapter }) => chapter.citations.map(({ style }) => style))),
  ];
  const known = [...select.options].map(({ value }) => value);
  if (names.join() !== known.join()) {
    select.replaceChildren(...names.map((name) => make('option', { value: name }, name)));
  }
  return names.length > 1;
}
