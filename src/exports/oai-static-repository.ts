/**
 * The entries as an OAI-PMH static repository (openarchives.org/OAI/2.0/guidelines-static-repository.htm): one XML file
 * that a gateway answers harvesters from. Records are Dublin Core.
 */
import type { Entry } from '#registry/entry.ts';
import type { Registry } from '#registry/registry.ts';
import { dublinCore, versionDate } from './dublin-core.ts';
import { addressIn, type Imprint } from './imprint.ts';
import { element } from './xml.ts';

const oai = 'http://www.openarchives.org/OAI/2.0';

/** The path of the file. */
export const oaiPath = '/data/oai.xml';

/**
 * The file.
 * @param gateway the address of the OAI gateway the repository is registered with; until then its own address stands there
 */
export function oaiStaticRepository(
  registry: Registry,
  imprint: Imprint,
  gateway?: string,
): string {
  const entries = [...registry.entries.values()];
  const earliest = entries.map((entry) => datestampOf(entry, imprint)).sort()[0] ?? imprint.date;
  const own = addressIn(imprint, oaiPath);
  const baseUrl = gateway
    ? `${gateway.replace(/\/$/, '')}/${own.replace(/^https?:\/\//, '')}`
    : own;
  const identify = [
    element('oai:repositoryName', 'MIEUX Knowledge Registry'),
    element('oai:baseURL', baseUrl),
    element('oai:protocolVersion', '2.0'),
    element('oai:adminEmail', imprint.contact),
    element('oai:earliestDatestamp', earliest),
    element('oai:deletedRecord', 'no'),
    element('oai:granularity', 'YYYY-MM-DD'),
  ];
  const formats = [
    element('oai:metadataPrefix', 'oai_dc'),
    element('oai:schema', `${oai}/oai_dc.xsd`),
    element('oai:metadataNamespace', `${oai}/oai_dc/`),
  ];
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<Repository xmlns="${oai}/static-repository" xmlns:oai="${oai}/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${oai}/static-repository ${oai}/static-repository.xsd">`,
    `<Identify>\n${identify.join('\n')}\n</Identify>`,
    `<ListMetadataFormats>\n<oai:metadataFormat>\n${formats.join('\n')}\n</oai:metadataFormat>\n</ListMetadataFormats>`,
    '<ListRecords metadataPrefix="oai_dc">',
    ...entries.map((entry) => recordOf(entry, registry, imprint)),
    '</ListRecords>',
    '</Repository>',
  ].join('\n')}\n`;
}

/** An identifier in the form harvesters know: oai:<host>:<collection>/<id>. */
const identifierOf = ({ key }: Entry, { site }: Imprint): string =>
  `oai:${new URL(site).hostname}:${key}`;

/** A date of full days only, which is all that a static repository knows; a less precise one becomes the imprint's. */
function datestampOf(entry: Entry, { date }: Imprint): string {
  const known = versionDate(entry);
  return known?.length === 10 ? known : date;
}

function recordOf(entry: Entry, registry: Registry, imprint: Imprint): string {
  const statements = dublinCore(entry, registry, imprint).map(
    ({ element: name, value, language }) =>
      element(`dc:${name}`, value, language ? { 'xml:lang': language } : {}),
  );
  return [
    '<oai:record>',
    '<oai:header>',
    element('oai:identifier', identifierOf(entry, imprint)),
    element('oai:datestamp', datestampOf(entry, imprint)),
    '</oai:header>',
    '<oai:metadata>',
    `<oai_dc:dc xmlns:oai_dc="${oai}/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" xsi:schemaLocation="${oai}/oai_dc/ ${oai}/oai_dc.xsd">`,
    ...statements,
    '</oai_dc:dc>',
    '</oai:metadata>',
    '</oai:record>',
  ].join('\n');
}
