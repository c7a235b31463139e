/** What the glossary says, in one language, for the notes at the terms that texts mark. */
import type { APIRoute } from 'astro';
import { isLocale, locales } from '#registry/locale.ts';
import { contextOf } from '#site/context.ts';
import { registry } from '#site/registry.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

export const GET: APIRoute = ({ params }) => {
  const { locale } = params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const terms = [...registry.glossary.values()].map(({ id, labels, definitions }) => [
    id,
    [labels[locale], definitions[locale]],
  ]);
  const notes = {
    more: contextOf(locale).t('terms.more'),
    terms: Object.fromEntries(terms) as Record<string, string[]>,
  };
  return new Response(JSON.stringify(notes), {
    headers: { 'Content-Type': 'application/json' },
  });
};
