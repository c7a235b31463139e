/** The words of the search in a locale, for list pages, which fetch them when a reader filters. */
import type { APIRoute } from 'astro';
import { isLocale, locales } from '#registry/locale.ts';
import { contextOf } from '#site/context.ts';
import { searchWords } from '#site/search-words.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = ({ params }) => {
  if (!isLocale(params['locale'])) return new Response(null, { status: 404 });
  return new Response(searchWords(contextOf(params['locale'])), {
    headers: { 'Content-Type': 'application/json' },
  });
};
