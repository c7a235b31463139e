import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { openData } from '../support/published.ts';

const data = openData();
const shapes = new Store(
  new Parser().parse(readFileSync('test/fixtures/shapes/dcat-ap.ttl', 'utf8')),
);

async function graphOf(text: string): Promise<Store> {
  const nquads = await jsonld.toRDF(JSON.parse(text) as jsonld.JsonLdDocument, {
    format: 'application/n-quads',
  });
  return new Store(new Parser({ format: 'N-Quads' }).parse(nquads as unknown as string));
}

/** What a validator of SHACL finds, one line a finding. */
async function findings(text: string): Promise<string[]> {
  const report = await new SHACLValidator(shapes as never).validate((await graphOf(text)) as never);
  return report.results.map(
    ({ focusNode, path }) =>
      `${focusNode?.value ?? ''} ${(path as { value?: string }).value ?? ''}`,
  );
}

describe('the catalogue', () => {
  it('keeps to DCAT-AP, by a validator of SHACL', async () => {
    expect(await findings(data.textOf('/data/catalogue.jsonld'))).toEqual([]);
  });

  it('would not, were a licence missing', async () => {
    const text = data.textOf('/data/catalogue.jsonld').replace(/"dct:license"/, '"dct:relation"');
    expect(await findings(text)).toEqual([
      'https://registry.example.org/data/catalogue.jsonld http://purl.org/dc/terms/license',
    ]);
  });

  it('names every file of data with the size and checksum it has', async () => {
    const graph = await graphOf(data.textOf('/data/catalogue.jsonld'));
    const term = (space: string, name: string) => `http://${space}${name}`;
    for (const { path, bytes, sha256 } of data.files) {
      if (/README|SHA256SUMS|zip$|catalogue|datapackage/.test(path)) continue;
      const address = `https://registry.example.org${path}`;
      const [part] = graph.getSubjects(term('www.w3.org/ns/', 'dcat#downloadURL'), address, null);
      const [size] = graph.getObjects(part ?? null, term('www.w3.org/ns/', 'dcat#byteSize'), null);
      const [sum] = graph.getObjects(part ?? null, term('spdx.org/rdf/', 'terms#checksum'), null);
      const [value] = graph.getObjects(
        sum ?? null,
        term('spdx.org/rdf/', 'terms#checksumValue'),
        null,
      );
      expect([size?.value, value?.value], path).toEqual([String(bytes), sha256]);
    }
  });
});
