/** Our own engine on a blank page, from files beside it: what a rival's module is for a rival. */
import type { Locale } from '#registry/locale.ts';
import { embeddedEngine } from '#search/engines/embedded.ts';
import { openPagefind, type PagefindApi } from '#search/engines/pagefind.ts';
import type { Query, ResultPage } from '#search/port.ts';
import { unpackCatalogue } from '#search/stored-catalogue.ts';

declare const PAGE_LOCALE: Locale;

const json = async <T>(name: string): Promise<T> => {
  const response = await fetch(new URL(name, import.meta.url));
  return (await response.json()) as T;
};

const engine = embeddedEngine({
  catalogue: async () => unpackCatalogue(await json('catalogue.json')),
  lexicon: () => json('lexicon.json'),
  foreignForms: () => json('foreign-forms.json'),
  part: (_, path) => json(path),
  fullText: (locale, stamp) => {
    const address = new URL('pagefind/pagefind.js', import.meta.url).href;
    const pagefind = async (): Promise<PagefindApi> => (await import(address)) as PagefindApi;
    return openPagefind({ pagefind, rows: () => json('rows.json') }, locale, stamp);
  },
});

const ready = engine.load(PAGE_LOCALE);

const queryOf = (text: string): Query => ({
  text,
  selection: {},
  every: [],
  sort: 'relevance',
  isGrouped: false,
  page: 1,
});

const keysOf = (page: ResultPage): string[] => page.hits.map(({ card }) => card.key);

/** The last answer: full texts and excerpts too. */
export async function search(text: string): Promise<string[]> {
  await ready;
  return keysOf(await engine.search(queryOf(text)));
}

/** The first answer that lists something, which stays on screen when more comes. */
export async function first(text: string): Promise<string[]> {
  await ready;
  return new Promise((resolve, reject) => {
    const show = (page: ResultPage): void => {
      if (page.hits.length > 0) resolve(keysOf(page));
    };
    engine.search(queryOf(text), show).then((page) => {
      resolve(keysOf(page));
    }, reject);
  });
}

/** Milliseconds of a click on a filter, of which the counts change; text is asked before. */
export async function click(text: string, theme: string): Promise<number> {
  await ready;
  const query = queryOf(text);
  await engine.search(query);
  const began = performance.now();
  await engine.search({ ...query, selection: { theme: [theme] } });
  return performance.now() - began;
}
