/** Where the search of a page gets its files. */
import type { Locale } from '#registry/locale.ts';
import type { CatalogueFile } from '#search/catalogue.ts';
import type { EmbeddedSources } from '#search/engines/embedded.ts';
import type { PagefindApi } from '#search/engines/pagefind.ts';

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

/** The catalogue of a locale. */
export const fetchCatalogue = (locale: Locale): Promise<CatalogueFile> =>
  json(`/search/${locale}/catalogue.json`);

/** The words of the search in a locale, for pages that do not hold them. */
export const fetchWords = (locale: Locale): Promise<Record<string, unknown>> =>
  json(`/search/${locale}/words.json`);

/** A file of a large registry, by its path in the folder of a locale. */
export const fetchPart = (locale: Locale, path: string): Promise<unknown> =>
  json(`/search/${locale}/${path}`);

/** The files beside the page, as the build writes them. */
export const searchSources: EmbeddedSources = {
  catalogue: fetchCatalogue,
  lexicon: (locale) => json(`/search/${locale}/lexicon.json`),
  foreignForms: (locale) => json(`/search/${locale}/foreign-forms.json`),
  part: fetchPart,
  fullText: async (locale, stamp) => {
    const { openPagefind } = await import('#search/engines/pagefind.ts');
    return openPagefind(
      {
        pagefind: async () => {
          // A computed address keeps the bundler from looking for the file, which the build writes after it.
          const address = `/search/${locale}/pagefind/pagefind.js`;
          return (await import(/* @vite-ignore */ address)) as PagefindApi;
        },
        rows: () => json(`/search/${locale}/rows.json`),
      },
      locale,
      stamp,
    );
  },
};
