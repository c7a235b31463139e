/** What a reader should know of an answer: what was understood, what was not found, and what would help. */
import { formatList, withCommas } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { Locale } from '#registry/locale.ts';
import type { Catalogue } from '#search/catalogue.ts';
import type { Query, ResultPage } from '#search/port.ts';
import { reworded } from '#search/understanding/reworded.ts';
import type { WayOut } from '#search/way-out.ts';
import { chipLabels } from './chips.ts';
import { make } from './make.ts';
import { place } from './search-place.ts';

/** What a note asks of the page. */
export interface NoteActions {
  addressOf: (query: Query) => string;
  go: (query: Query) => void;
  /** Asks once more for what could not be loaded. */
  retry: () => void;
}

/** The notes of an answer. */
export function notesOf(
  page: ResultPage,
  ignored: readonly string[],
  catalogue: Catalogue,
  t: Translate,
  actions: NoteActions,
): HTMLElement[] {
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
  const notes: HTMLElement[] = [];
  if (ignored.length > 0)
    notes.push(note(t('search.ignored', { items: withCommas(ignored, catalogue.locale) })));
  if (import.meta.env.HAS_SEARCH_SERVER && page.isStandIn) {
    notes.push(make('p', { class: 'muted' }, t('server.standIn')));
  }
  if (page.isDegraded) {
    const again = make('button', { type: 'button', class: 'text-button' }, t('search.retry'));
    again.addEventListener('click', () => {
      actions.retry();
    });
    notes.push(note(t('search.failed'), ' ', again));
  }
  if (understanding.repairs.length > 0) {
    const from = understanding.repairs.map((repair) => repair.from);
    const mended = reworded(query.text, understanding.repairs);
    const quoted = from.map((word) => ({ from: word, to: `"${word}"` }));
    const exact = reworded(query.text, quoted);
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
      link(
        { ...query, text: reworded(query.text, [{ from: offer.from, to: word }]), page: 1 },
        word,
      ),
    ]);
    notes.push(note(t('search.offer', { word: offer.from }), ...choices));
  }
  notes.push(...conceptNotes(understanding, catalogue.locale, t));
  const offered = new Set(understanding.offers.map(({ from }) => from));
  const unknown = page.unknownWords.filter((word) => !offered.has(word));
  if (unknown.length > 0 && page.isFinal) {
    notes.push(note(t('search.notFound', { words: formatList(unknown, catalogue.locale) })));
  }
  if (page.total === 0 && page.isFinal) notes.push(...waysOut(page, catalogue, t, link));
  if (page.total > 0 && !page.isFinal && notes.length === 0) {
    notes.push(make('p', { class: 'muted' }, t('search.looking')));
  }
  return notes;
}

/** What words stand for, and where the glossary says what that means. */
function conceptNotes(
  { parts, terms }: ResultPage['understanding'],
  locale: Locale,
  t: Translate,
): HTMLElement[] {
  const note = (...content: (Node | string)[]): HTMLElement =>
    make('p', { class: 'muted' }, ...content);
  const notes = parts
    .filter(({ means }) => means.length > 0)
    .map(({ text, means }) =>
      note(t('search.standsFor', { words: text, concepts: formatList([...means], locale) })),
    );
  const linkTo = (id: string, text: string): HTMLElement =>
    make('a', { href: place.term(locale, id) }, text);
  const [term, ...others] = terms;
  const [said] = notes;
  // What is named already needs no line of its own.
  if (term && said && others.length === 0) {
    said.append(' ', linkTo(term.id, t('search.meaning')));
  } else if (term) {
    const links = terms.map(({ id, label }) => linkTo(id, label));
    const list = new Intl.ListFormat(locale).formatToParts(terms.map(({ label }) => label));
    const named = list.map(({ type, value }) => (type === 'element' && links.shift()) || value);
    notes.push(note(`${t('search.inGlossary')} `, ...named));
  }
  return notes;
}

/** With no result: which one filter to leave out, and how many entries that gives. */
function waysOut(
  { query, wayOut }: ResultPage,
  catalogue: Catalogue,
  t: Translate,
  link: (to: Query, text: string) => HTMLElement,
): HTMLElement[] {
  if (wayOut.length === 0) return [make('p', { class: 'notice' }, t('search.noneHint'))];
  const items = wayOut.slice(0, 5).map((way) => {
    const to = { ...query, page: 1, ...without(query, way) };
    return make('li', {}, link(to, wayText(way, catalogue, t)));
  });
  // The only way, which takes every filter away, speaks for itself.
  const isOne = wayOut.every(({ facet }) => facet !== 'all');
  const head = isOne ? [make('p', {}, t('search.wayOut'))] : [];
  return [make('div', { class: 'notice' }, ...head, make('ul', {}, ...items))];
}

function without(
  { selection, every }: Query,
  { facet, ids }: WayOut,
): Pick<Query, 'selection' | 'every'> {
  if (facet === 'all') return { selection: {}, every: [] };
  const left = (selection[facet] ?? []).filter((id) => !ids.includes(id));
  return { selection: { ...selection, [facet]: left }, every };
}

function wayText({ facet, ids, total }: WayOut, catalogue: Catalogue, t: Translate): string {
  if (facet === 'all') return t('search.wayOut.all', { count: total });
  const labels = chipLabels(facet, ids, catalogue, t).map(({ label }) => label);
  return t('search.wayOut.one', { filter: formatList(labels, catalogue.locale), count: total });
}
