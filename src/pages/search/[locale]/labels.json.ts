/** Labels of filters that the catalogue of a locale leaves out: they come with the filters, after the first results. */
import type { APIRoute } from 'astro';
import { isLocale } from '#registry/locale.ts';
import { buildCatalogue } from '#search/build-catalogue.ts';
import { storedLabels } from '#search/stored-catalogue.ts';
import { contextOf } from '#site/context.ts';
import { registry } from '#site/registry.ts';
import { searchFilePaths } from '#site/search-paths.ts';
import { stamp } from '#site/stamp.ts';

export const getStaticPaths = searchFilePaths;

export const GET: APIRoute = ({ params }) => {
  if (!isLocale(params['locale'])) return new Response(null, { status: 404 });
  const { locale, t } = contextOf(params['locale']);
  return Response.json(storedLabels(buildCatalogue(registry, locale, t, stamp)));
};
