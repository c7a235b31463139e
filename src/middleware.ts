/** Every page of the site passes here on its way out. */
import { defineMiddleware } from 'astro:middleware';
import { pageText } from '#site/page-text.ts';

export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(pageText(await response.text()), response);
});
