/** The configuration of the web editor in each language: `/admin/<locale>/config.json`. */
import type { APIRoute } from 'astro';
import { editorConfig } from '#authoring/editor-config.ts';
import { editorBackend } from '#build/editor-backend.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { registry } from '#site/registry.ts';

export const getStaticPaths = () =>
  locales.map((locale) => ({ params: { locale }, props: { locale } }));

export const GET: APIRoute<{ locale: Locale }> = ({ props, site }) =>
  Response.json(
    editorConfig({
      registry,
      locale: props.locale,
      backend: editorBackend(),
      site: (site ?? new URL('http://localhost/')).href,
    }),
  );
