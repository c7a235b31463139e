/** Turns a JSON-LD document into Turtle: one source of the graph, two ways of writing it. */
import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';

/** The same graph as Turtle, with the prefixes of the document's context. No context is ever fetched. */
export async function turtle(document: object): Promise<string> {
  const nquads = (await jsonld.toRDF(document as jsonld.JsonLdDocument, {
    format: 'application/n-quads',
    documentLoader: (url: string) => Promise.reject(new Error(`No context is fetched: ${url}`)),
  })) as unknown as string;
  const writer = new Writer({ prefixes: prefixesOf(document) });
  writer.addQuads(new Parser({ format: 'N-Quads' }).parse(nquads));
  return new Promise((resolve, reject) => {
    writer.end((error: Error | null, text: string) => {
      if (error) reject(error);
      else resolve(text);
    });
  });
}

/** Every plain name of the context that ends as a namespace does. */
function prefixesOf(document: object): Record<string, string> {
  const context = (document as { '@context'?: Record<string, unknown> })['@context'] ?? {};
  const prefixes = Object.entries(context).filter(
    (pair): pair is [string, string] =>
      typeof pair[1] === 'string' && /^https?:.*[#/]$/.test(pair[1]),
  );
  return Object.fromEntries(prefixes);
}
