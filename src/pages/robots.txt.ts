/** Robots may read everything but the search index, which is of no use to them. */
import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nDisallow: /search/\nSitemap: ${new URL('/sitemap.xml', site).href}\n`,
  );
