/** The lexicon of a locale: what a search reads after the catalogue. */
import type { APIRoute } from 'astro';
import { isLocale } from '#registry/locale.ts';
import { buildLexicon } from '#search/build-lexicon.ts';
import { registry } from '#site/registry.ts';
import { searchFilePaths } from '#site/search-paths.ts';
import { stamp } from '#site/stamp.ts';

export const getStaticPaths = searchFilePaths;

export const GET: APIRoute = ({ params }) => {
  if (!isLocale(params['locale'])) return new Response(null, { status: 404 });
  return Response.json(buildLexicon(registry, params['locale'], stamp));
};
