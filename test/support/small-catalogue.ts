/** A catalogue of a few entries, as a test writes them down. */
import type { Locale } from '#registry/locale.ts';
import { readCatalogue, type Catalogue, type CatalogueTerm } from '#search/catalogue.ts';
import { facetKeys, type FacetKey } from '#search/facets.ts';

/** An entry: its title, and whatever else matters to the test. */
export interface SmallEntry {
  key: string;
  title: string;
  language?: Locale;
  start?: string;
  end?: string;
  /** Ids of its terms; every one needs a label. */
  terms?: Partial<Record<FacetKey, readonly string[]>>;
}

/** The catalogue of some entries. */
export function smallCatalogue(
  labels: Partial<Record<FacetKey, readonly CatalogueTerm[]>>,
  entries: readonly SmallEntry[],
  locale: Locale = 'en',
): Catalogue {
  const terms = facetKeys.map((facet) => labels[facet] ?? []);
  const positionsOf = (own: SmallEntry['terms'] = {}): number[][] =>
    facetKeys.map((facet, at) =>
      (own[facet] ?? []).map((id) => {
        const position = terms[at]?.findIndex(([other]) => other === id) ?? -1;
        if (position === -1) throw new Error(`The test has no label for ${facet} ${id}.`);
        return position;
      }),
    );
  return readCatalogue({
    locale,
    stamp: 'stamp',
    stopWords: [],
    terms,
    rows: entries.map(({ key, title, language = locale, start = '', end = '', terms: own }) => [
      key,
      title,
      language,
      0,
      start,
      end,
      positionsOf(own),
    ]),
  });
}
