/** The catalogue of a locale: what the search page loads first. */
import type { APIRoute } from 'astro';
import { isLocale } from '#registry/locale.ts';
import { buildCatalogue } from '#search/build-catalogue.ts';
import { storedCatalogue } from '#search/stored-catalogue.ts';
import { contextOf } from '#site/context.ts';
import { registry } from '#site/registry.ts';
import { searchFilePaths } from '#site/search-paths.ts';
import { stamp } from '#site/stamp.ts';

export const getStaticPaths = searchFilePaths;

export const GET: APIRoute = ({ params }) => {
  if (!isLocale(params['locale'])) return new Response(null, { status: 404 });
  const { locale, t } = contextOf(params['locale']);
  return Response.json(storedCatalogue(buildCatalogue(registry, locale, t, stamp)));
};
