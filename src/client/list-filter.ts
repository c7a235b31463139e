/** The filters of a list page: they hide what is not asked for, and count what each choice would leave. */
import styles from '#styles/search.css?url';
import { translator } from '#i18n/translate.ts';
import { isLocale, type Locale } from '#registry/locale.ts';
import type { Strings } from '#registry/strings.ts';
import { readCatalogue, type Card, type Catalogue } from '#search/catalogue.ts';
import { countFacets } from '#search/counts.ts';
import { facetKeys, type FacetKey } from '#search/facets.ts';
import type { FacetsFile } from '#search/large/layout.ts';
import type { Query, Selection } from '#search/port.ts';
import { parseQuery, queryParameters, toggled } from '#search/query.ts';
import { chipsOf } from './chips.ts';
import { FacetPanel } from './facet-panel.ts';
import { FilterSheet } from './filter-sheet.ts';
import { make } from './make.ts';
import { fetchCatalogue, fetchLabels, fetchPart, fetchWords } from './search-sources.ts';

/** Starts the filters of a list. */
export async function startListFilter(root: HTMLElement): Promise<void> {
  const locale = isLocale(root.dataset['locale']) ? root.dataset['locale'] : 'en';
  const [catalogue, words, labels] = await Promise.all([
    catalogueOf(locale),
    fetchWords(locale),
    fetchLabels(locale),
    loadStyles(),
  ]);
  catalogue.addLabels(labels);
  const t = translator(words as Strings, locale);
  const side = root.querySelector<HTMLElement>('[data-list-filters]');
  if (!side) return;
  root.classList.add(...(root.dataset['opens']?.split(' ') ?? []));
  const items = new Map<string, HTMLElement[]>();
  for (const item of root.querySelectorAll<HTMLElement>('li[data-entry]')) {
    const { entry = '' } = item.dataset;
    items.set(entry, [...(items.get(entry) ?? []), item]);
  }
  const cards = catalogue.cards.filter(({ key }) => items.has(key));
  const facets = make('div', { class: 'facets', role: 'group', 'aria-label': t('search.filters') });
  const chips = make('ul', { class: 'chips', 'aria-label': t('search.activeFilters') });
  const total = make('p', { class: 'muted', role: 'status' });
  side.replaceChildren(facets, total, chips);
  let query: Query = parseQuery(
    new URLSearchParams(location.search),
    (facet, id) => catalogue.labelOf(facet, id) !== undefined,
  ).query;

  const change = (part: Partial<Query>): void => {
    query = { ...query, ...part };
    const parameters = queryParameters({ ...query, text: '', sort: 'newest' }).toString();
    history.replaceState(null, '', parameters ? `?${parameters}` : location.pathname);
    show();
  };
  const panel = new FacetPanel(
    facets,
    narrowed(catalogue, cards),
    t,
    {
      toggle: (facet, id) => {
        change({ selection: toggled(query.selection, facet, id) });
      },
      choose: (facet, ids) => {
        change({ selection: { ...query.selection, [facet]: ids } });
      },
      setEvery: (facet, isEvery) => {
        change({ every: isEvery ? [facet] : [] });
      },
    },
    facetKeys,
  );
  const sheet = new FilterSheet(side, facets, t);
  const show = (): void => {
    const { passed, counts } = countFacets(cards, query.selection, query.every);
    const shown = new Set(passed.map(({ key }) => key));
    for (const [key, own] of items) for (const item of own) item.hidden = !shown.has(key);
    for (const section of root.querySelectorAll<HTMLElement>('section')) {
      const own = section.querySelectorAll('li[data-entry]');
      const left = section.querySelectorAll('li[data-entry]:not([hidden])').length;
      if (own.length > 0) section.hidden = left === 0;
    }
    panel.update(counts, query);
    sheet.update(passed.length);
    total.textContent = t('search.listed', { count: passed.length, total: cards.length });
    const select = (selection: Selection): void => {
      const isMany = (facet: FacetKey): boolean => (selection[facet] ?? []).length > 1;
      change({ selection, every: query.every.filter(isMany) });
    };
    chips.replaceChildren(...chipsOf(query.selection, catalogue, t, select));
  };
  show();
}

/** The catalogue; of a large registry its cards have no more than keys and terms, which is what filters need. */
async function catalogueOf(locale: Locale): Promise<Catalogue> {
  const file = await fetchCatalogue(locale);
  const catalogue = readCatalogue(file);
  if (!file.large) return catalogue;
  const part = (name: string): Promise<unknown> => fetchPart(locale, `${file.stamp}/${name}`);
  const [{ keyCards }, keys, facets] = await Promise.all([
    import('#search/large/key-cards.ts'),
    part('keys.json') as Promise<string[]>,
    part('facets.json') as Promise<FacetsFile>,
  ]);
  return { ...catalogue, cards: keyCards(keys, facets, catalogue.terms) };
}

/** The styles of filters, which the page does without until it has them. */
function loadStyles(): Promise<void> {
  const link = make('link', { rel: 'stylesheet', href: styles });
  return new Promise((resolve) => {
    // Without its styles a filter still filters.
    link.addEventListener('load', () => {
      resolve();
    });
    link.addEventListener('error', () => {
      resolve();
    });
    document.head.append(link);
  });
}

/** The catalogue with only the terms that some of the cards carry. */
function narrowed(catalogue: Catalogue, cards: readonly Card[]): Catalogue {
  const terms: Record<FacetKey, Catalogue['terms'][FacetKey]> = { ...catalogue.terms };
  for (const facet of facetKeys) {
    const used = new Set(cards.flatMap((card) => card.terms[facet]));
    terms[facet] = catalogue.terms[facet].filter(([id]) => used.has(id));
  }
  return { ...catalogue, terms };
}
