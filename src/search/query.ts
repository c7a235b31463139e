/** Reads a query from a search address and writes it back: the same address always means the same query. */
import { facetKeys, type FacetKey } from './facets.ts';
import { sorts, type Query, type Selection, type Sort } from './port.ts';

/** A query, and what of its address was not understood. */
export interface ParsedQuery {
  query: Query;
  ignored: string[];
}

/**
 * Reads the parameters of a search address.
 * @param knows whether a facet has a term; unknown ids are ignored, and named
 */
export function parseQuery(
  parameters: URLSearchParams,
  knows: (facet: FacetKey, id: string) => boolean,
): ParsedQuery {
  const ignored: string[] = [];
  const selection: Partial<Record<FacetKey, string[]>> = {};
  let sort: Sort | undefined;
  const every: FacetKey[] = [];
  let page = 1;
  let isGrouped = false;
  for (const [name, value] of parameters) {
    if (name === 'q') continue;
    if (name === 'sort') {
      if (isSort(value)) sort = value;
      else ignored.push(`sort=${value}`);
    } else if (name === 'page') {
      if (/^[1-9]\d{0,4}$/.test(value)) page = Number(value);
      else ignored.push(`page=${value}`);
    } else if (name === 'every' && isFacet(value)) {
      if (!every.includes(value)) every.push(value);
    } else if (name === 'group' && value === 'collection') {
      isGrouped = true;
    } else if (isFacet(name) && knows(name, value)) {
      const chosen = (selection[name] ??= []);
      if (!chosen.includes(value)) chosen.push(value);
    } else {
      ignored.push(`${name}=${value}`);
    }
  }
  const text = (parameters.get('q') ?? '').slice(0, 300).trim();
  const query = { text, selection, every, sort: sort ?? defaultSort(text), isGrouped, page };
  return { query, ignored };
}

/** Writes a query as parameters, in one order, without defaults. */
export function queryParameters(query: Query): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query.text) parameters.set('q', query.text);
  for (const facet of facetKeys) {
    for (const id of query.selection[facet] ?? []) parameters.append(facet, id);
  }
  for (const facet of query.every) {
    if ((query.selection[facet] ?? []).length > 1) parameters.append('every', facet);
  }
  if (query.isGrouped) parameters.set('group', 'collection');
  if (query.sort !== defaultSort(query.text)) parameters.set('sort', query.sort);
  if (query.page > 1) parameters.set('page', String(query.page));
  return parameters;
}

/** By relevance where there are words to be relevant to, else newest first. */
export const defaultSort = (text: string): Sort => (text ? 'relevance' : 'newest');

/** A selection with one term ticked, or unticked where it was. */
export function toggled(selection: Selection, facet: FacetKey, id: string): Selection {
  const chosen = selection[facet] ?? [];
  const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
  return { ...selection, [facet]: next };
}

const isFacet = (name: string): name is FacetKey => (facetKeys as readonly string[]).includes(name);
const isSort = (value: string): value is Sort => (sorts as readonly string[]).includes(value);
