/** Earlier versions of published entries, as text: whoever cited one can read what it said. */
import type { APIRoute } from 'astro';
import { versionText } from '#exports/version-text.ts';
import { registry } from '#site/registry.ts';

export const getStaticPaths = () =>
  registry.versions.map(({ key, version, locale, text }) => {
    const [collection = '', id = ''] = key.split('/');
    return { params: { collection, id, version: `${version}.${locale}` }, props: { text } };
  });

export const GET: APIRoute = ({ props }) =>
  new Response(versionText((props as { text: string }).text), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
