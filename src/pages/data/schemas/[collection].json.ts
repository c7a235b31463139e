/** JSON Schemas for editors: `/data/schemas/<collection>.json`. */
import type { APIRoute } from 'astro';
import { jsonSchemaOf } from '#exports/json-schema.ts';
import { documentCollections, type DocumentCollection } from '#registry/schemas.ts';
import { registry } from '#site/registry.ts';

export const getStaticPaths = () =>
  documentCollections.map((collection) => ({ params: { collection }, props: { collection } }));

export const GET: APIRoute<{ collection: DocumentCollection }> = ({ props }) =>
  Response.json(jsonSchemaOf(props.collection, registry));
