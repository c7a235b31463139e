/** The pictures that lie beside the texts: `/media/<collection>/<id>/<name>`. Only those of documents that are shown. */
import { extname } from 'node:path';
import type { APIRoute } from 'astro';
import { pictureOf, picturesOf, pictureTypes } from '#corpus/pictures.ts';
import { contentRoot } from '#corpus/read.ts';
import { registry } from '#site/registry.ts';

export function getStaticPaths() {
  const keys = [
    ...[...registry.entries.keys()].map((key) => key.split('/')),
    ...[...registry.pages.keys()].map((id) => ['pages', id]),
  ];
  return keys.flatMap(([collection = '', id = '']) =>
    picturesOf(contentRoot(), `${collection}/${id}`).map((name) => ({
      params: { collection, id, name },
    })),
  );
}

export const GET: APIRoute = ({ params }) => {
  const { collection = '', id = '', name = '' } = params;
  const type = pictureTypes[extname(name).toLowerCase()] ?? 'application/octet-stream';
  const bytes = pictureOf(contentRoot(), `${collection}/${id}`, name);
  return new Response(bytes, { headers: { 'Content-Type': type } });
};
