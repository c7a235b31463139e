/** The sitemap of a locale. */
import type { APIRoute } from 'astro';
import { sitemap } from '#exports/sitemap.ts';
import { browsable, type Browsable } from '#registry/address.ts';
import { isLocale, locales } from '#registry/locale.ts';
import { regionsWithCountries } from '#site/coverage.ts';
import { registry } from '#site/registry.ts';
import { termPages } from '#site/term-pages.ts';
import { translationPages } from '#site/translation-pages.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

const vocabularies: readonly Browsable[] = Object.keys(browsable) as Browsable[];
const terms = vocabularies.flatMap((name) =>
  termPages(name).map((id) => `${browsable[name]}/${id}`),
);

const paths = [
  ...terms,
  ...regionsWithCountries().map((region) => `coverage/${region}`),
  ...translationPages.map((collection) => `translations/${collection}`),
];

export const GET: APIRoute = ({ params, site }) => {
  if (!isLocale(params['locale']) || !site) return new Response(null, { status: 404 });
  return new Response(sitemap(registry, params['locale'], site.href, paths));
};
