import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { oaiStaticRepository } from '#exports/oai-static-repository.ts';
import { viewOf } from '#registry/entry.ts';
import { load } from '../support/load.ts';
import { imprint, published } from '../support/published.ts';
import { mdx } from '../support/temporary-content.ts';

const spaces = {
  sr: 'http://www.openarchives.org/OAI/2.0/static-repository',
  oai: 'http://www.openarchives.org/OAI/2.0/',
  oai_dc: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
  dc: 'http://purl.org/dc/elements/1.1/',
};

/** The contents of what an XPath finds. */
function contents(xml: string, path: string): string[] {
  const document = XmlDocument.fromString(xml);
  const found = document.find(path, spaces).map(({ content }) => content);
  document.dispose();
  return found;
}

const repository = oaiStaticRepository(published, imprint);

describe('the OAI-PMH static repository', () => {
  it('identifies itself, its form of metadata and its records in the order the protocol asks for', () => {
    const document = XmlDocument.fromString(repository);
    const names = (path: string): string[] =>
      document.find(path, spaces).map((node) => (node as XmlElement).name);
    expect(names('/sr:Repository/*')).toEqual(['Identify', 'ListMetadataFormats', 'ListRecords']);
    expect(names('/sr:Repository/sr:Identify/oai:*')).toEqual([
      'repositoryName',
      'baseURL',
      'protocolVersion',
      'adminEmail',
      'earliestDatestamp',
      'deletedRecord',
      'granularity',
    ]);
    expect(names('//sr:ListRecords[@metadataPrefix="oai_dc"]/oai:record')).toHaveLength(
      published.entries.size,
    );
    expect(names('//oai:record[not(oai:header and oai:metadata/oai_dc:dc)]')).toEqual([]);
    document.dispose();
  });

  it('gives every entry an identifier of its own, a full date, and its titles in every language it has', () => {
    const identifiers = contents(repository, '//oai:header/oai:identifier');
    expect(identifiers).toEqual(
      [...published.entries.keys()].map((key) => `oai:registry.example.org:${key}`),
    );
    for (const date of contents(repository, '//oai:datestamp')) {
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    const arabic = [...published.entries.values()].filter(({ editions }) => editions.ar);
    expect(contents(repository, '//dc:title[@xml:lang="ar"]')).toEqual(
      arabic.map((entry) => viewOf(entry, 'ar').values.title),
    );
    expect(contents(repository, '//dc:identifier')).toEqual(
      [...published.entries.keys()].map((key) => `https://registry.example.org/id/${key}/`),
    );
  });

  it('names the gateway it is registered with, once there is one', () => {
    const text = oaiStaticRepository(published, imprint, 'https://gateway.example.org/oai');
    expect(contents(text, '//oai:baseURL')).toEqual([
      'https://gateway.example.org/oai/registry.example.org/data/oai.xml',
    ]);
  });

  it('stays well-formed whatever a title holds', () => {
    const title = 'A < B & "C" \u0007 ]]> end';
    const { registry } = load({
      'actions/kenya/index.en.mdx': mdx({ title: JSON.stringify(title) }),
    });
    expect(contents(oaiStaticRepository(registry, imprint), '//dc:title')).toEqual([
      'A < B & "C"  ]]> end',
    ]);
  });
});
