/** Where the search of a page gets its files. */
import type { Locale } from '#registry/locale.ts';
import type { CatalogueFile, LabelsFile } from '#search/catalogue.ts';
import type { EmbeddedSources } from '#search/engines/embedded.ts';
import type { PagefindApi } from '#search/engines/pagefind.ts';
import { unpackCatalogue, type StoredCatalogue } from '#search/stored-catalogue.ts';

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as T;
}

/** The catalogue of a locale. */
export const fetchCatalogue = async (locale: Locale): Promise<CatalogueFile> =>
  unpackCatalogue(await json<StoredCatalogue>(`/search/${locale}/catalogue.json`));

/** The labels that the catalogue leaves out. */
export const fetchLabels = (locale: Locale): Promise<LabelsFile> =>
  json(`/search/${locale}/labels.json`);

/** The words of the search in a locale, for pages that do not hold them. */
export const fetchWords = (locale: Locale): Promise<Record<string, unknown>> =>
  json(`/search/${locale}/words.json`);

/** A file of a large registry, by its path in the folder of a locale. */
export const fetchPart = (locale: Locale, path: string): Promise<unknown> =>
  json(`/search/${locale}/${path}`);

/** The files beside the page, as the build writes them. */
export const searchSources: EmbeddedSources = {
  catalogue: fetchCatalogue,
  labels: fetchLabels,
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
