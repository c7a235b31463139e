/** Word templates, `/templates/<collection>.<locale>.docx`: made with the site, so that they never lag behind the schemas. */
import type { APIRoute } from 'astro';
import { wordTemplate } from '#authoring/word-template.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { documentCollections, type DocumentCollection } from '#registry/schemas.ts';
import { registry } from '#site/registry.ts';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const getStaticPaths = () =>
  documentCollections.flatMap((collection) =>
    locales.map((locale) => ({
      params: { name: `${collection}.${locale}` },
      props: { collection, locale },
    })),
  );

export const GET: APIRoute<{ collection: DocumentCollection; locale: Locale }> = async ({
  props,
}) => {
  const bytes = await wordTemplate(registry, props.collection, props.locale);
  return new Response(bytes, { headers: { 'Content-Type': type } });
};
