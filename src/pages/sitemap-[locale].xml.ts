/** The sitemap of a locale. */
import type { APIRoute } from 'astro';
import { sitemap } from '#exports/sitemap.ts';
import type { Browsable } from '#registry/address.ts';
import { isLocale, locales } from '#registry/locale.ts';
import { registry } from '#site/registry.ts';
import { termPages } from '#site/term-pages.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

const vocabularies: readonly Browsable[] = ['themes', 'pillars', 'regions', 'countries'];
const terms = vocabularies.flatMap((name) => termPages(name).map((id) => `${name}/${id}`));

export const GET: APIRoute = ({ params, site }) => {
  if (!isLocale(params['locale']) || !site) return new Response(null, { status: 404 });
  return new Response(sitemap(registry, params['locale'], site.href, terms));
};
