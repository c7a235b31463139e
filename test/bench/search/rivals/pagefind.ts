/** Pagefind with its defaults: a plain page an entry, in the language of the page, asked through its JavaScript API. */
import type { Locale } from '#registry/locale.ts';
import { pageOfResults, type Files, type RivalDocument } from '../rival.ts';

/** The index of the documents. */
export async function indexOf(documents: readonly RivalDocument[], locale: Locale): Promise<Files> {
  const pagefind = await import('pagefind');
  const { index } = await pagefind.createIndex();
  if (!index) throw new Error('Pagefind could not begin an index.');
  for (const document of documents) {
    await index.addHTMLFile({ url: `/${document.key}/`, content: pageOf(document, locale) });
  }
  const { files } = await index.getFiles();
  // Its process keeps what it indexed until it ends.
  await pagefind.close();
  return Object.fromEntries(files.map(({ path, content }) => [`pagefind/${path}`, content]));
}

function pageOf({ title, summary, text }: RivalDocument, locale: Locale): string {
  const paragraphs = [summary, ...text.split('\n')].map((line) => `<p>${escape(line)}</p>`);
  return [
    `<!doctype html><html lang="${locale}"><head><title>${escape(title)}</title></head>`,
    `<body><main><h1>${escape(title)}</h1>${paragraphs.join('')}</main></body></html>`,
  ].join('');
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Api {
  search: (text: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

/** Finds in the index; as on a page of results, only what is shown is fetched. */
export async function search(text: string): Promise<string[]> {
  const address = new URL('pagefind/pagefind.js', import.meta.url).href;
  const pagefind = (await import(address)) as Api;
  const { results } = await pagefind.search(text);
  const shown = await Promise.all(results.slice(0, pageOfResults).map(({ data }) => data()));
  return shown.map(({ url }) => url.slice(1, -1));
}
