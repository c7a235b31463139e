/** What stands around the results of a search and comes after the first of them. */
import type { Translate } from '#i18n/translate.ts';
import type { EmbeddedEngine } from '#search/engines/embedded.ts';
import type { ResultPage, Sort, Suggestion } from '#search/port.ts';
import { defaultSort, toggled } from '#search/query.ts';
import { announcer } from './announce.ts';
import { FacetPanel } from './facet-panel.ts';
import { FilterSheet } from './filter-sheet.ts';
import { showNotes } from './note-room.ts';
import { pageLinks } from './page-links.ts';
import { remember } from './recent-searches.ts';
import { notesOf } from './result-notes.ts';
import { resultTools } from './result-tools.ts';
import type { SearchHost } from './search-host.ts';
import { SuggestionList } from './suggestion-list.ts';
import { whenTurnedTo } from './when-turned-to.ts';

/** The furniture. */
export class Furniture {
  readonly announce: (text: string) => void;
  readonly notesOf = notesOf;
  readonly showNotes = showNotes;
  readonly pageLinks = pageLinks;
  readonly remember = remember;
  readonly whenTurnedTo = whenTurnedTo;
  readonly #panel: FacetPanel;
  readonly #sheet: FilterSheet;

  constructor(host: SearchHost, engine: EmbeddedEngine, t: Translate) {
    const catalogue = engine.catalogue();
    const facets = host.find('.facets');
    this.#panel = new FacetPanel(facets, catalogue, t, {
      toggle: (facet, id) => {
        host.select(toggled(host.query.selection, facet, id));
      },
      choose: (facet, ids) => {
        host.select({ ...host.query.selection, [facet]: ids });
      },
      setEvery: (facet, isEvery) => {
        const others = host.query.every.filter((other) => other !== facet);
        host.change({ every: isEvery ? [...others, facet] : others });
      },
    });
    this.#sheet = new FilterSheet(host.find('.search-side'), facets, t);
    resultTools(host.find('.tools'), catalogue, t, () => host.page);
    const sort = host.find<HTMLSelectElement>('#sort');
    sort.addEventListener('change', () => {
      host.change({ sort: sort.value as Sort });
    });
    const group = host.find<HTMLInputElement>('#group');
    group.addEventListener('change', () => {
      host.change({ isGrouped: group.checked });
    });
    const field = host.find<HTMLInputElement>('#q');
    this.announce = announcer(host.find('[data-announced]'), field);
    const suggestions = new SuggestionList(field, catalogue.locale, t, {
      suggest: (prefix) => engine.suggest(prefix),
      take: (suggestion) => {
        take(host, catalogue.locale, suggestion);
      },
    });
    field.addEventListener('input', () => void suggestions.update());
    field.addEventListener('click', () => void suggestions.update());
    // Words whose results are read are remembered, though they were never sent.
    host.find('[data-results]').addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) remember(host.query.text);
    });
  }

  /** Shows the counts of a page of results, and what is ticked. */
  update(page: ResultPage): void {
    // In a large registry the first results come before the counts: every entry is of some collection.
    if (page.total > 0 && page.counts.collection.size === 0) return;
    this.#panel.update(page.counts, page.query);
    this.#sheet.update(page.total);
  }
}

/** Follows a suggestion: to an entry, to words, or to a filter in place of the words. */
function take(
  host: SearchHost,
  locale: string,
  suggestion: Suggestion | { kind: 'recent'; text: string },
): void {
  const { kind, text } = suggestion;
  if (kind === 'entry') location.assign(`/${locale}/${suggestion.id}/`);
  else if (kind === 'recent' || kind === 'glossary') host.send(text);
  else {
    const selection = { ...host.query.selection, [kind]: [suggestion.id] };
    host.find<HTMLInputElement>('#q').value = '';
    host.change({ text: '', sort: defaultSort(''), selection });
  }
}
