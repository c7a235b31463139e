/** The forms of other languages: what a search in a locale reads when a word is still unknown. */
import type { APIRoute } from 'astro';
import { isLocale } from '#registry/locale.ts';
import { buildForeignForms } from '#search/build-lexicon.ts';
import { registry } from '#site/registry.ts';
import { searchFilePaths } from '#site/search-paths.ts';
import { stamp } from '#site/stamp.ts';

export const getStaticPaths = searchFilePaths;

export const GET: APIRoute = ({ params }) => {
  if (!isLocale(params['locale'])) return new Response(null, { status: 404 });
  return Response.json(buildForeignForms(registry, params['locale'], stamp));
};
