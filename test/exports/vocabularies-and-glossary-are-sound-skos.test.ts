import jsonld from 'jsonld';
import { Store } from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { skosGlossary } from '#exports/skos-glossary.ts';
import { skosVocabularies } from '#exports/skos-vocabularies.ts';
import { turtle } from '#exports/turtle.ts';
import { permanentPath } from '#registry/address.ts';
import { locales } from '#registry/locale.ts';
import { vocabularyIds } from '#registry/vocabulary.ts';
import { imprint, published } from '../support/published.ts';

const documents = {
  vocabularies: skosVocabularies(published, imprint),
  glossary: skosGlossary(published, imprint),
};

const prefixes = 'PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n';

/** The graph as an RDF database reads it; it shares no code with what wrote it. */
const stored = async (document: object): Promise<Store> => {
  const store = new Store();
  store.load(await turtle(document), { format: 'text/turtle' });
  return store;
};

const rows = (store: Store, query: string): Record<string, string>[] =>
  [...(store.query(prefixes + query) as Iterable<Map<string, { value: string }>>)].map((row) =>
    Object.fromEntries([...row].map(([name, term]) => [name, term.value])),
  );

const canonical = (input: string | object, inputFormat?: string): Promise<string> =>
  jsonld.canonize(
    input as jsonld.JsonLdDocument,
    {
      algorithm: 'RDFC-1.0',
      ...(inputFormat ? { inputFormat } : {}),
    } as unknown as jsonld.Options.Normalize,
  );

describe.each(Object.entries(documents))('the %s as SKOS', (_name, document) => {
  it('say the same in Turtle and in JSON-LD', async () => {
    const store = await stored(document);
    const nquads = store.dump({ format: 'application/n-quads' });
    expect(store.size).toBeGreaterThan(1000);
    expect(await canonical(nquads, 'application/n-quads')).toBe(await canonical(document));
  });

  it('are read from JSON-LD by the database too', async () => {
    const store = new Store();
    store.load(JSON.stringify(document), { format: 'application/ld+json' });
    expect(store.size).toBe((await stored(document)).size);
  });

  it('give every concept one preferred label in each language, other than its other labels (S13, S14)', async () => {
    const store = await stored(document);
    const concepts = rows(store, 'SELECT ?c { ?c a skos:Concept }');
    const labels = rows(
      store,
      'SELECT ?c ?lang (count(*) AS ?n) { ?c skos:prefLabel ?l } GROUP BY ?c (lang(?l) AS ?lang)',
    );
    expect(labels).toHaveLength(concepts.length * locales.length);
    expect(labels.every(({ n }) => n === '1')).toBe(true);
    const clashes = `SELECT ?c ?l { { ?c skos:prefLabel ?l; skos:altLabel ?l } UNION
      { ?c skos:prefLabel ?l; skos:hiddenLabel ?l } UNION { ?c skos:altLabel ?l; skos:hiddenLabel ?l } }`;
    expect(rows(store, clashes)).toEqual([]);
  });

  it('relate concepts that exist, as SKOS allows (S27, S46), each in its scheme', async () => {
    const store = await stored(document);
    const dangling = `SELECT ?c ?o { ?c skos:broader|skos:related ?o FILTER NOT EXISTS { ?o a skos:Concept } }`;
    expect(rows(store, dangling)).toEqual([]);
    const both = `SELECT ?c ?o { ?c skos:related ?o . ?c skos:broader+ ?o }`;
    expect(rows(store, both)).toEqual([]);
    const loops = `SELECT ?c { ?c skos:broader+ ?c }`;
    expect(rows(store, loops)).toEqual([]);
    const mixed = `SELECT ?c ?o { ?c skos:exactMatch ?o . ?c skos:broadMatch|skos:relatedMatch ?o }`;
    expect(rows(store, mixed)).toEqual([]);
    const homeless = `SELECT ?c { ?c a skos:Concept FILTER NOT EXISTS { ?c skos:inScheme ?s . ?s a skos:ConceptScheme } }`;
    expect(rows(store, homeless)).toEqual([]);
  });
});

describe('the facts', () => {
  it('of the vocabularies are all there', async () => {
    const store = await stored(documents.vocabularies);
    const read = new Set(
      rows(store, 'SELECT ?c ?l { ?c skos:prefLabel ?l }').map(({ c, l }) => `${c} ${l}`),
    );
    for (const id of vocabularyIds) {
      for (const term of published.vocabularies[id].terms.values()) {
        const address = `https://registry.example.org/data/vocabularies/#${id}/${term.id}`;
        for (const locale of locales) expect(read).toContain(`${address} ${term.labels[locale]}`);
      }
    }
    const mapped =
      'SELECT ?a ?b { ?a skos:exactMatch|skos:closeMatch|skos:broadMatch ?b FILTER(contains(str(?b), "gcm-objectives") || contains(str(?b), "#sdgs")) }';
    expect(rows(store, mapped)).toHaveLength(published.crosswalk.length);
  });

  it('of the glossary are all there, at addresses that last', async () => {
    const store = await stored(documents.glossary);
    const read = rows(
      store,
      'SELECT ?c ?l ?d { ?c skos:prefLabel ?l; skos:definition ?d FILTER(lang(?l) = "ar" && lang(?d) = "ar") }',
    );
    const expected = [...published.glossary.values()].map(({ id, labels, definitions }) => ({
      c: `https://registry.example.org${permanentPath(`glossary/${id}`)}`,
      l: labels.ar,
      d: definitions.ar,
    }));
    const byConcept = (a: { c?: string }, b: { c?: string }): number =>
      (a.c ?? '') < (b.c ?? '') ? -1 : 1;
    expect(read.sort(byConcept)).toEqual(expected.sort(byConcept));
  });
});
