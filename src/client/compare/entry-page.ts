/**
 * What an entry's page says, read for comparing: its facts and the parts of its text, row by row. Nothing is kept of the
 * page but texts, languages and addresses on this site.
 */

/** One value: a term, a sentence, a date. */
export interface Value {
  text: string;
  /** The page of a term or entry. */
  href?: string;
  lang?: string;
}

/** A row: what it is about, and what the entry says of it. */
export interface Row {
  /** The same for every entry and every number of values. */
  id: string;
  name: string;
  /** Facts can be compared value by value; sentences are an author's own words. */
  kind: 'fact' | 'text';
  values: readonly Value[];
}

/** An entry as its page tells it. */
export interface EntryPage {
  key: string;
  title: Value;
  kicker: string;
  rows: readonly Row[];
  /** Entries that the page names as near. */
  near: readonly { key: string; title: Value }[];
}

/** Parts that say where an entry comes from or leads to, not what it is about. */
const elsewhere = ['relations', 'near', 'series', 'sources', 'cite', 'disputed'];

/** Reads the page of an entry; undefined where it is none. */
export function readEntryPage(page: Document, key: string, summary: string): EntryPage | undefined {
  const article = page.querySelector(`article[data-entry="${key}"]`);
  const heading = article?.querySelector('h1');
  if (!article || !heading) return undefined;
  const lead = article.querySelector('header .lead');
  const first: Row = {
    id: 'summary',
    name: summary,
    kind: 'text',
    values: lead ? [valueOf(lead)] : [],
  };
  const facts = article.querySelector('.facts dl');
  const parts = [...article.querySelectorAll('.main > .section')];
  const near = [...article.querySelectorAll<HTMLAnchorElement>('#near li > a')];
  return {
    key,
    title: valueOf(heading),
    kicker: textOf(article.querySelector('.kicker')),
    rows: [first, ...(facts ? pairsOf(facts, 'fact') : []), ...parts.flatMap(partRows)],
    near: near.map((link) => ({ key: keyOf(link), title: valueOf(link) })),
  };
}

/** A part of the text: one row, or one for each of its pairs. */
function partRows(part: Element): Row[] {
  const heading = part.querySelector('h2');
  if (!heading || elsewhere.includes(part.id) || elsewhere.includes(heading.id)) return [];
  const pairs = part.querySelector('dl');
  const name = textOf(heading);
  if (pairs) {
    return pairsOf(pairs, 'text').map((row) => ({ ...row, name: `${name}: ${row.name}` }));
  }
  const items = [...part.querySelectorAll(':scope > ul > li, :scope > ol > li, :scope > p')];
  return [{ id: heading.id, name, kind: 'text', values: items.map(valueOf) }];
}

function pairsOf(list: Element, kind: Row['kind']): Row[] {
  const rows: { id: string; name: string; kind: Row['kind']; values: Value[] }[] = [];
  for (const child of list.children) {
    if (child.localName === 'dt') {
      const name = textOf(child);
      rows.push({ id: child.getAttribute('data-fact') ?? name, name, kind, values: [] });
    } else {
      const items = [...child.querySelectorAll('li')];
      rows.at(-1)?.values.push(...(items.length > 0 ? items : [child]).map(valueOf));
    }
  }
  return rows;
}

function valueOf(element: Element): Value {
  const link = element.querySelector('a[href^="/"]');
  const text = textOf(element);
  // A link that is only a part of what is said would not be the whole of it.
  const href = link && textOf(link) === text ? link.getAttribute('href') : null;
  const lang = (
    element.closest('[lang]:not(html)') ?? element.querySelector('[lang]')
  )?.getAttribute('lang');
  return { text, ...(href ? { href } : {}), ...(lang ? { lang } : {}) };
}

/** What other sources say, and the numbers of sources, belong to the entry's page. */
const besideTheValue = '.disputed, .source-link';

function textOf(element: Element | null): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  for (const beside of copy.querySelectorAll(besideTheValue)) beside.remove();
  // Lines of their own on the page stay apart.
  for (const line of copy.querySelectorAll(':scope > p')) {
    if (line.textContent.trim() !== '') line.prepend(' · ');
  }
  return copy.textContent
    .replace(/\s+/g, ' ')
    .replace(/ ([,.])/g, '$1')
    .trim();
}

const keyOf = (link: HTMLAnchorElement): string =>
  (link.getAttribute('href') ?? '').split('/').slice(2, 4).join('/');
