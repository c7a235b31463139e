/** What a reader should know of an answer: what was understood, what was not found, and what would help. */
import { formatList } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { Catalogue } from '#search/catalogue.ts';
import type { FacetKey } from '#search/facets.ts';
import type { Query, ResultPage } from '#search/port.ts';
import { make } from './make.ts';

/** What a note asks of the page. */
export interface NoteActions {
  addressOf: (query: Query) => string;
  go: (query: Query) => void;
}

/** The notes of an answer. */
export function notesOf(
  page: ResultPage,
  ignored: readonly string[],
  catalogue: Catalogue,
  t: Translate,
  actions: NoteActions,
): Node[] {
  const { query, understanding } = page;
  const link = (to: Query, text: string): HTMLElement => {
    const anchor = make('a', { href: actions.addressOf(to) }, text);
    anchor.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      actions.go(to);
    });
    return anchor;
  };
  const note = (...content: (Node | string)[]): HTMLElement =>
    make('p', { class: 'notice' }, ...content);
  const notes: Node[] = [];
  if (ignored.length > 0) notes.push(note(t('search.ignored', { items: ignored.join(', ') })));
  if (import.meta.env.HAS_SEARCH_SERVER && page.isStandIn) {
    notes.push(make('p', { class: 'muted' }, t('server.standIn')));
  }
  if (page.isDegraded) notes.push(note(t('search.failed')));
  if (understanding.repairs.length > 0) {
    const from = understanding.repairs.map((repair) => repair.from);
    const mended = understanding.repairs.reduce(
      (text, repair) => text.replace(repair.from, () => repair.to),
      query.text,
    );
    const exact = from.reduce((text, word) => text.replace(word, () => `"${word}"`), query.text);
    const words = formatList(from, catalogue.locale);
    notes.push(
      note(
        t('search.repaired', { query: mended }),
        ' ',
        link({ ...query, text: exact, page: 1 }, t('search.instead', { words })),
      ),
    );
  }
  for (const offer of understanding.offers) {
    const choices = offer.to.flatMap((word) => [
      ' ',
      link({ ...query, text: query.text.replace(offer.from, () => word), page: 1 }, word),
    ]);
    notes.push(note(t('search.offer', { word: offer.from }), ...choices));
  }
  for (const part of understanding.parts) {
    if (part.means.length === 0) continue;
    const concepts = formatList([...part.means], catalogue.locale);
    notes.push(
      make('p', { class: 'muted' }, t('search.standsFor', { words: part.text, concepts })),
    );
  }
  const offered = new Set(understanding.offers.map(({ from }) => from));
  const unknown = page.unknownWords.filter((word) => !offered.has(word));
  if (unknown.length > 0 && page.isFinal) {
    notes.push(note(t('search.notFound', { words: formatList(unknown, catalogue.locale) })));
  }
  if (page.total === 0 && page.isFinal) notes.push(...waysOut(page, catalogue, t, link));
  return notes;
}

/** With no result: which one filter to leave out, and how many entries that gives. */
function waysOut(
  { query, wayOut }: ResultPage,
  catalogue: Catalogue,
  t: Translate,
  link: (to: Query, text: string) => HTMLElement,
): Node[] {
  if (wayOut.length === 0) return [make('p', { class: 'notice' }, t('search.noneHint'))];
  const without = (facet: FacetKey, id: string): Query => ({
    ...query,
    page: 1,
    selection: {
      ...query.selection,
      [facet]: (query.selection[facet] ?? []).filter((other) => other !== id),
    },
  });
  const items = wayOut.slice(0, 5).map(({ facet, id, total }) => {
    const filter = catalogue.labelOf(facet, id) ?? id;
    const text = t('search.wayOut.one', { filter, count: total });
    return make('li', {}, link(without(facet, id), text));
  });
  return [
    make('div', { class: 'notice' }, make('p', {}, t('search.wayOut')), make('ul', {}, ...items)),
  ];
}
