/** The tables of the open data as a Frictionless Data Package: every CSV with its columns described. */
import { locales } from '#registry/locale.ts';
import { tableSchema } from './csv.ts';
import type { Download, Written } from './downloads.ts';
import { entryColumns } from './entries-csv.ts';
import { figureColumns } from './figures-csv.ts';
import { addressIn, formVersion, licence, type Imprint } from './imprint.ts';
import { termColumns } from './terms-csv.ts';

/** The descriptor: `/data/datapackage.json`. */
export function dataPackage(files: readonly (Download & Written)[], imprint: Imprint): string {
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'mieux-knowledge-registry',
    id: addressIn(imprint, '/data/datapackage.json'),
    title: 'MIEUX Knowledge Registry',
    description:
      'What the actions of MIEUX (Migration EU eXpertise) did and learnt: entries in six languages, the vocabularies they are filed under, and published figures.',
    homepage: addressIn(imprint, '/data/'),
    version: `${formVersion}+${imprint.version}`,
    created: `${imprint.date}T00:00:00Z`,
    licenses: [{ name: licence.id, path: licence.url, title: licence.title }],
    contributors: [{ title: 'MIEUX (ICMPD)', role: 'publisher' }],
    keywords: ['migration governance', 'good practices', 'MIEUX'],
    resources: files.filter(({ form }) => form === 'csv').map(resource),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function resource({ path, locale, bytes, sha256 }: Download & Written): object {
  const name = path.replace('/data/', '').replace('.csv', '').replace('/', '-');
  const described = {
    terms: {
      title: 'Terms of all vocabularies',
      schema: tableSchema(termColumns, ['vocabulary', 'id']),
    },
    figures: { title: 'Published figures', schema: tableSchema(figureColumns, ['id']) },
  }[name] ?? {
    title: `Entries (${locale ?? locales.join(', ')})`,
    schema: tableSchema(entryColumns, ['key']),
  };
  return {
    profile: 'tabular-data-resource',
    name,
    path: path.replace('/data/', ''),
    ...described,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
  };
}
