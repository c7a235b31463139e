/** What follows the chapters of a book: the terms it uses, the references, the index. One list for every form of it. */
import { escaped } from '#exports/xml.ts';
import { directionOf } from '#registry/locale.ts';
import type { Book } from './book.ts';
import { attributesOf, ChapterMarkup } from './markup.ts';
import type { Form } from './sections.ts';

/** A part that follows the chapters. */
export interface BackPart {
  id: 'glossary' | 'references' | 'index';
  title: string;
}

/** The parts in their order; terms and index only where the book has any. */
export function backMatter({ t, terms, index }: Book): BackPart[] {
  const parts: readonly (BackPart & { isEmpty: boolean })[] = [
    { id: 'glossary', title: t('nav.glossary'), isEmpty: terms.length === 0 },
    { id: 'references', title: t('dossier.references'), isEmpty: false },
    { id: 'index', title: t('book.index'), isEmpty: index.length === 0 },
  ];
  return parts.filter(({ isEmpty }) => !isEmpty).map(({ id, title }) => ({ id, title }));
}

/** A part with its heading. */
export function backSection({ id, title }: BackPart, book: Book, form: Form): string {
  return `<h1 id="${id}-title">${escaped(title)}</h1>\n${contents[id](book, form)}`;
}

const contents: Readonly<Record<BackPart['id'], (book: Book, form: Form) => string>> = {
  glossary: termList,
  references: referenceList,
  index: indexLists,
};

/** The terms that the entries use. */
function termList({ terms }: Book): string {
  const rows = terms.map(
    ([id, label, meaning]) =>
      `<div id="term-${id}"><dt>${escaped(label)}</dt><dd>${escaped(meaning)}</dd></div>`,
  );
  return `<dl class="glossary">\n${rows.join('\n')}\n</dl>`;
}

/** First the entries, then the sources they name, by number. */
function referenceList({ references, locale }: Book, form: Form): string {
  const items = references.map((runs, at) => {
    const text = new ChapterMarkup(form, 0).inline(runs);
    return `<li id="reference-${at + 1}"${attributesOf(runs)}>${text}</li>`;
  });
  return `<ol class="references" dir="${directionOf(locale)}">\n${items.join('\n')}\n</ol>`;
}

/** Countries, themes, terms. */
function indexLists({ index }: Book, form: Form): string {
  const lists = index.map(
    (section) =>
      `<section aria-labelledby="index-${section.id}"><h2 id="index-${section.id}">${escaped(section.title)}</h2>\n${form.index(section)}\n</section>`,
  );
  return lists.join('\n');
}
