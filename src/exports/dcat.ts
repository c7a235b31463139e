/**
 * The catalogue of the open data as DCAT-AP 3 (JSON-LD), which data portals of the European Union harvest: a dataset for
 * each kind of data, a distribution for each of its files. Values from the authority tables of the EU where it wants them.
 */
import { locales, type Locale } from '#registry/locale.ts';
import {
  datasets,
  forms,
  type Dataset,
  type Download,
  type Form,
  type Written,
} from './downloads.ts';
import { publisher } from './dublin-core.ts';
import { addressIn, formVersion, licence, type Imprint } from './imprint.ts';

const english = (text: string) => ({ '@value': text, '@language': 'en' });

const authority = 'http://publications.europa.eu/resource/authority';

const languages: Readonly<Record<Locale, string>> = {
  en: 'ENG',
  fr: 'FRA',
  es: 'SPA',
  pt: 'POR',
  ru: 'RUS',
  ar: 'ARA',
};

/** Codes of the EU's table of file types. It has no JSON Lines: those are JSON to a portal, and the media type tells. */
const fileTypes: Readonly<Record<Form, string>> = {
  json: 'JSON',
  jsonl: 'JSON',
  csv: 'CSV',
  ttl: 'RDF_TURTLE',
  jsonld: 'JSON_LD',
  xml: 'XML',
  bib: 'TXT',
  ris: 'TXT',
};

const about: Readonly<Record<Dataset, { title: string; description: string; keywords: string[] }>> =
  {
    entries: {
      title: 'Entries of the MIEUX Knowledge Registry',
      description:
        'Good practices, case studies, lessons learnt, action summaries, events and publications on migration governance, with facts, texts in six languages and sources.',
      keywords: ['migration governance', 'good practice', 'technical assistance', 'MIEUX'],
    },
    citations: {
      title: 'Citations of the entries of the MIEUX Knowledge Registry',
      description: 'How to cite each entry, for programs that manage references.',
      keywords: ['citation', 'bibliography'],
    },
    vocabularies: {
      title: 'Vocabularies of the MIEUX Knowledge Registry',
      description:
        'The controlled lists entries are filed under, in six languages, with mappings to the objectives of the Global Compact for Migration and the Sustainable Development Goals.',
      keywords: ['vocabulary', 'SKOS', 'Global Compact for Migration', 'SDG'],
    },
    glossary: {
      title: 'Glossary of the MIEUX Knowledge Registry',
      description: 'Terms of migration and of the MIEUX programme in six languages.',
      keywords: ['glossary', 'terminology', 'migration', 'SKOS'],
    },
    figures: {
      title: 'Published figures on the MIEUX programme',
      description:
        'What was published about the programme in numbers, with period, scope and source; figures that contradict each other stand side by side.',
      keywords: ['statistics', 'MIEUX', 'development cooperation'],
    },
    schemas: {
      title: 'Schemas of the MIEUX Knowledge Registry',
      description: 'JSON Schemas of the entries as published and as authors write them.',
      keywords: ['JSON Schema'],
    },
  };

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  spdx: 'http://spdx.org/rdf/terms#',
  adms: 'http://www.w3.org/ns/adms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** The catalogue of these files, as they were written. */
export function dcatCatalogue(files: readonly (Download & Written)[], imprint: Imprint): object {
  const agent = {
    '@id': addressIn(imprint, '/data/catalogue.jsonld#publisher'),
    '@type': 'foaf:Agent',
    'foaf:name': { '@value': publisher, '@language': 'en' },
    'dct:type': concept(
      'http://purl.org/adms/publishertype/SupraNationalAuthority',
      'Supra-national authority',
    ),
  };
  const catalogue = {
    '@id': addressIn(imprint, '/data/catalogue.jsonld'),
    '@type': 'dcat:Catalog',
    ...named(
      'MIEUX Knowledge Registry: open data',
      'The open data of the MIEUX Knowledge Registry.',
    ),
    ...published(imprint),
    'dct:language': locales.map(languageOf),
    'foaf:homepage': { '@id': addressIn(imprint, '/data/'), '@type': 'foaf:Document' },
    'dcat:themeTaxonomy': {
      '@id': `${authority}/data-theme`,
      '@type': 'skos:ConceptScheme',
      'dct:title': english('Data theme'),
    },
    'dcat:dataset': datasets.map((name) => ({ '@id': datasetAddress(name, imprint) })),
  };
  const sets = datasets.map((name) => datasetOf(name, files, imprint));
  const parts = files.map((file) => distributionOf(file, imprint));
  return {
    '@context': { ...context, skos: 'http://www.w3.org/2004/02/skos/core#' },
    '@graph': [catalogue, agent, ...sets, ...parts],
  };
}

const datasetAddress = (name: Dataset, imprint: Imprint): string =>
  addressIn(imprint, `/data/catalogue.jsonld#${name}`);

const distributionAddress = ({ path }: Written, imprint: Imprint): string =>
  addressIn(imprint, `/data/catalogue.jsonld#${path.replace('/data/', '')}`);

/** A concept of another's vocabulary, named, since a portal may not know it. */
const concept = (id: string, label: string) => ({
  '@id': id,
  '@type': 'skos:Concept',
  'skos:prefLabel': english(label),
});

const themes = [
  concept(`${authority}/data-theme/GOVE`, 'Government and public sector'),
  concept(`${authority}/data-theme/SOCI`, 'Population and society'),
  concept(`${authority}/data-theme/INTR`, 'International issues'),
];

const languageOf = (locale: Locale) => ({
  '@id': `${authority}/language/${languages[locale]}`,
  '@type': 'dct:LinguisticSystem',
});

const named = (title: string, description: string) => ({
  'dct:title': english(title),
  'dct:description': english(description),
});

const licenceDocument = {
  '@id': `${authority}/licence/CC_BY_4_0`,
  '@type': 'dct:LicenseDocument',
};

const published = (imprint: Imprint) => ({
  'dct:publisher': { '@id': addressIn(imprint, '/data/catalogue.jsonld#publisher') },
  'dct:license': licenceDocument,
  'dct:modified': { '@value': imprint.date, '@type': 'xsd:date' },
});

function datasetOf(
  name: Dataset,
  files: readonly (Download & Written)[],
  imprint: Imprint,
): object {
  const { title, description, keywords } = about[name];
  const own = files.filter(({ dataset }) => dataset === name);
  const { 'dct:license': _onDistributions, ...rest } = published(imprint);
  return {
    '@id': datasetAddress(name, imprint),
    '@type': 'dcat:Dataset',
    ...named(title, description),
    ...rest,
    'dct:identifier': `mieux-knowledge-registry-${name}`,
    'dcat:keyword': keywords.map(english),
    'dcat:theme': themes,
    'dcat:version': `${formVersion}+${imprint.version}`,
    'dct:accessRights': {
      '@id': `${authority}/access-right/PUBLIC`,
      '@type': 'dct:RightsStatement',
    },
    'dct:accrualPeriodicity': {
      '@id': `${authority}/frequency/IRREG`,
      '@type': 'dct:Frequency',
    },
    'dct:language': locales.map(languageOf),
    'dcat:landingPage': { '@id': addressIn(imprint, '/data/'), '@type': 'foaf:Document' },
    'dcat:contactPoint': {
      '@id': addressIn(imprint, '/data/catalogue.jsonld#contact'),
      '@type': 'vcard:Kind',
      'vcard:fn': 'MIEUX Knowledge Registry',
      'vcard:hasEmail': { '@id': `mailto:${imprint.contact}` },
    },
    'dcat:distribution': own.map((file) => ({ '@id': distributionAddress(file, imprint) })),
  };
}

function distributionOf(file: Download & Written, imprint: Imprint): object {
  const { path, form, locale, bytes, sha256, dataset } = file;
  const address = { '@id': addressIn(imprint, path) };
  const { mediaType, name } = forms[form];
  return {
    '@id': distributionAddress(file, imprint),
    '@type': 'dcat:Distribution',
    'dct:title': english(`${about[dataset].title}: ${name}${locale ? ` (${locale})` : ''}`),
    'dct:description': english(`${about[dataset].description} Form: ${name}.`),
    'dcat:accessURL': address,
    'dcat:downloadURL': address,
    'dct:format': {
      '@id': `${authority}/file-type/${fileTypes[form]}`,
      '@type': 'dct:MediaTypeOrExtent',
    },
    'dcat:mediaType': {
      '@id': `http://www.iana.org/assignments/media-types/${mediaType}`,
      '@type': 'dct:MediaType',
    },
    'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': {
        '@id': 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256',
        '@type': 'spdx:ChecksumAlgorithm',
      },
      'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
    },
    'dct:license': licenceDocument,
    'dct:modified': { '@value': imprint.date, '@type': 'xsd:date' },
    'dcatap:availability': concept(`${authority}/planned-availability/STABLE`, 'stable'),
    ...(locale ? { 'dct:language': languageOf(locale) } : {}),
    ...(dataset === 'entries' && form.startsWith('json')
      ? {
          'dct:conformsTo': {
            '@id': addressIn(imprint, '/data/schemas/entry-record.json'),
            '@type': 'dct:Standard',
          },
        }
      : {}),
    'dct:rights': { '@type': 'dct:RightsStatement', 'dct:description': english(licence.title) },
  };
}
