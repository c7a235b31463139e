/** The page that stands for an entry in Pagefind's index: made from the SearchDocument, never shown to a reader. */
import type { SearchDocument } from './document.ts';

/** HTML of the page. Labels and hidden forms go into meta fields, which are searched and never excerpted. */
export function indexPage(document: SearchDocument): string {
  const { locale, title, summary, labels, hidden, passages } = document;
  const meta = (name: string, content: string): string =>
    `<span data-pagefind-meta="${name}[content]" content="${escape(content)}"></span>`;
  const body = passages
    .filter(({ text }) => text !== '')
    .map(({ id, heading: name = '', text }) => {
      const heading = id ? `<h2 id="${escape(id)}">${escape(name)}</h2>` : '';
      const paragraphs = text.split('\n').map((line) => `<p>${escape(line)}</p>`);
      return heading + paragraphs.join('');
    });
  return [
    `<!doctype html><html lang="${locale}"><head><title>${escape(title)}</title></head>`,
    '<body data-pagefind-body>',
    // The title stands above every result: as a meta field it is searched, and does not begin each excerpt.
    meta('title', title),
    meta('labels', labels.join(', ')),
    meta('hidden', hidden.join(', ')),
    `<p data-pagefind-weight="4">${escape(summary)}</p>`,
    ...body,
    '</body></html>',
  ].join('');
}

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => named[letter] ?? letter);
