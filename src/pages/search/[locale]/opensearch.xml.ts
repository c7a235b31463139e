/** OpenSearch 1.1 description: browsers and library portals can search the registry from their own field. */
import type { APIRoute } from 'astro';
import { isLocale, locales } from '#registry/locale.ts';
import { contextOf } from '#site/context.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0) ?? 0};`);

export const GET: APIRoute = ({ params, site }) => {
  if (!isLocale(params['locale'])) return new Response(null, { status: 404 });
  const { locale, t } = contextOf(params['locale']);
  const address = new URL(`/${locale}/search/`, site).href;
  const icon = new URL('/favicon.svg', site).href;
  // The specification allows 16 characters for the short name.
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>MIEUX ${locale}</ShortName>
  <LongName>${escape(t('site.name'))}</LongName>
  <Description>${escape(t('search.about'))}</Description>
  <Language>${locale}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${icon}</Image>
  <Url type="text/html" method="get" template="${address}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
};
