/** The glossary of a locale as briefings list it: id, label, meaning. */
import type { APIRoute } from 'astro';
import type { TermRow } from '#dossier/briefing.ts';
import { isLocale, locales } from '#registry/locale.ts';
import { registry } from '#site/registry.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = ({ params }) => {
  const { locale } = params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const rows = [...registry.glossary.values()].map(({ id, labels, definitions }): TermRow => [
    id,
    labels[locale],
    definitions[locale],
  ]);
  return Response.json(rows);
};
