/** Addresses of the site: the public contract. Always from the root, always with a trailing slash. */
import type { Collection } from './facts.ts';
import type { Locale } from './locale.ts';

/** Vocabularies whose terms have a page of their own, and the path segment it stands under. */
export const browsable = {
  themes: 'themes',
  pillars: 'pillars',
  regions: 'regions',
  countries: 'countries',
  'gcm-objectives': 'gcm',
  sdgs: 'sdgs',
} as const;

/** A vocabulary whose terms have pages. */
export type Browsable = keyof typeof browsable;

/** The home page of a locale. */
export const homePath = (locale: Locale): string => `/${locale}/`;

/** Any page of a locale by the rest of its path, without slashes at its ends. */
export const pagePath = (locale: Locale, rest: string): string => `/${locale}/${rest}/`;

/** An entry by its key, `collection/id`. */
export const entryPath = (locale: Locale, key: string): string => `/${locale}/${key}/`;

/** The list of a collection. */
export const collectionPath = (locale: Locale, collection: Collection): string =>
  `/${locale}/${collection}/`;

/** The page of a term. */
export const termPath = (locale: Locale, vocabulary: Browsable, id: string): string =>
  `/${locale}/${browsable[vocabulary]}/${id}/`;

/** A term of the glossary. */
export const glossaryPath = (locale: Locale, id: string): string => `/${locale}/glossary/${id}/`;

/** The permanent short address of an entry, without a locale. */
export const permanentPath = (key: string): string => `/id/${key}/`;

/** An earlier version of an edition, as text. */
export const versionPath = (key: string, version: number, locale: Locale): string =>
  `/data/versions/${key}/${version}.${locale}.txt`;

/** The search page with some facets set. */
export function searchPath(locale: Locale, query: Readonly<Record<string, string>> = {}): string {
  const parameters = new URLSearchParams(query).toString();
  return `/${locale}/search/${parameters ? `?${parameters}` : ''}`;
}

/** The address of a picture that lies beside the texts of a document, by the document's key and the file's name. */
export const picturePath = (key: string, name: string): string => `/media/${key}/${name}`;

/** A compiled body whose pictures lie beside its text, with their addresses on the site. */
export const withPictures = (html: string, key: string): string =>
  html.replaceAll(
    /(<img[^>]*? src=")(?!\/)(?:\.\/)?([^"]+)"/g,
    (_, before: string, name: string) => {
      return `${before}${picturePath(key, name)}"`;
    },
  );

/** The page that sets entries side by side. */
export const comparePath = (locale: Locale, keys: readonly string[] = []): string => {
  const parameters = keys.map((key) => `entry=${key}`).join('&');
  return `/${locale}/compare/${parameters ? `?${parameters}` : ''}`;
};

/** A compiled body with its `entry:` and `term:` links turned into addresses of the locale being read. */
export function withAddresses(html: string, locale: Locale): string {
  return html
    .replaceAll(
      /href="entry:([^"#]+)(#[^"]*)?"/g,
      (_, key: string, hash = '') =>
        `href="${key.startsWith('pages/') ? pagePath(locale, key.slice('pages/'.length)) : entryPath(locale, key)}${String(hash)}"`,
    )
    .replaceAll('href="term:', `href="/${locale}/glossary/`)
    .replaceAll(/(href="\/[a-z]{2}\/glossary\/[a-z0-9-]+)"/g, '$1/"');
}
