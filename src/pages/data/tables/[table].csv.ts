/** The tables behind maps and charts, a file for each locale. */
import type { APIRoute } from 'astro';
import { csvOf } from '#exports/table-csv.ts';
import { locales } from '#registry/locale.ts';
import { contextOf } from '#site/context.ts';
import { tableNames, tableOf, type TableName } from '#site/tables.ts';

export const getStaticPaths = () =>
  tableNames.flatMap((name) =>
    locales.map((locale) => ({ params: { table: `${name}.${locale}` }, props: { name, locale } })),
  );

export const GET: APIRoute = ({ props }) => {
  const { name, locale } = props as { name: TableName; locale: string };
  return new Response(csvOf(tableOf(name, contextOf(locale))));
};
