/** The index of the sitemaps. */
import type { APIRoute } from 'astro';
import { sitemapIndex } from '#exports/sitemap.ts';

export const GET: APIRoute = ({ site }) => new Response(sitemapIndex(site?.href ?? '/'));
