/** The filters beside a list of entries. */
import type { Translate } from '#i18n/translate.ts';
import { intlTag } from '#registry/locale.ts';
import type { Catalogue } from '#search/catalogue.ts';
import { facetKeys, type FacetKey } from '#search/facets.ts';
import type { Counts, Query } from '#search/port.ts';
import { FacetGroup } from './facet-group.ts';
import { YearRange } from './year-range.ts';

/** Facets that are open from the start. */
const open: ReadonlySet<FacetKey> = new Set(['collection', 'pillar', 'theme', 'region', 'country']);

/** Facets of which an entry carries several terms, so that it can be asked for every ticked one. */
const several: ReadonlySet<FacetKey> = new Set(['theme']);

/** What the panel asks of the page. */
export interface PanelActions {
  toggle: (facet: FacetKey, id: string) => void;
  /** Ticks exactly these terms of a facet. */
  choose: (facet: FacetKey, ids: readonly string[]) => void;
  setEvery: (facet: FacetKey, isEvery: boolean) => void;
}

/** The panel. */
export class FacetPanel {
  readonly #groups = new Map<FacetKey, FacetGroup>();
  readonly #years: YearRange | undefined;
  readonly #number: Intl.NumberFormat;

  /**
   * @param facets the facets shown, those without a term left out; one with a single term says what all entries share
   * @param isOpen whether the usual facets are open from the start
   */
  constructor(
    panel: HTMLElement,
    catalogue: Catalogue,
    t: Translate,
    actions: PanelActions,
    facets: readonly FacetKey[] = facetKeys,
    isOpen = true,
  ) {
    this.#number = new Intl.NumberFormat(intlTag(catalogue.locale));
    for (const facet of facets) {
      const terms = catalogue.terms[facet];
      if (terms.length === 0) continue;
      const { toggle, setEvery } = actions;
      const own = several.has(facet) ? { toggle, setEvery } : { toggle };
      const group = new FacetGroup(facet, terms, t, own, isOpen && open.has(facet));
      if (facet === 'year') {
        const ids = terms.map(([id]) => id);
        this.#years = new YearRange(ids, t, (years) => {
          actions.choose('year', years);
        });
        group.prepend(this.#years.element);
      }
      this.#groups.set(facet, group);
      panel.append(group.element);
    }
  }

  /** Shows counts and ticks. */
  update(counts: Counts, { selection, every }: Pick<Query, 'selection' | 'every'>): void {
    for (const [facet, group] of this.#groups) {
      group.update(counts[facet], selection[facet] ?? [], every.includes(facet), (count) =>
        this.#number.format(count),
      );
    }
    this.#years?.update(selection.year ?? []);
  }
}
