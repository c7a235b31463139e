/** The configuration of the web editor in each language: `/admin/<locale>/config.json`. */
import type { APIRoute } from 'astro';
import { editorConfig } from '#authoring/editor-config.ts';
import { editorBackend } from '#build/editor-backend.ts';
import { readKeyMeanings } from '#exports/key-reference.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { registry } from '#site/registry.ts';

const meanings = import.meta.glob('/src/exports/key-meanings/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const getStaticPaths = () =>
  locales.map((locale) => ({ params: { locale }, props: { locale } }));

export const GET: APIRoute<{ locale: Locale }> = ({ props, site }) =>
  Response.json(
    editorConfig({
      registry,
      locale: props.locale,
      backend: editorBackend(),
      meanings: readKeyMeanings(
        String(meanings[`/src/exports/key-meanings/${props.locale}.yaml`] ?? ''),
      ),
      site: (site ?? new URL('http://localhost/')).href,
    }),
  );
