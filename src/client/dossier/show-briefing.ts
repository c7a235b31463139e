/** Shows a briefing as one document: cover, contents, chapters, terms, references. Printed, it stands alone. */
import type { Block, Briefing, NumberedChapter, Run, Runs } from '#dossier/briefing.ts';
import type { BriefingWords } from '#dossier/briefing-words.ts';
import { directionOf } from '#registry/locale.ts';
import { make } from '../make.ts';

/** Chapters of the briefing are headings of the second order, so what stands in them begins at the third. */
const deeper = 1;
const deepest = 6;

/** The document. */
export function briefingElement(briefing: Briefing, words: BriefingWords): HTMLElement {
  const { chapters, terms, references, locale } = briefing;
  const parts: Node[] = [cover(briefing, words), contents(briefing, words)];
  parts.push(...chapters.map((chapter) => chapterElement(chapter, words)));
  if (terms.length > 0) {
    const rows = terms.flatMap(([id, label, meaning]) => [
      make('dt', { id: `term-${id}` }, label),
      make('dd', {}, meaning),
    ]);
    parts.push(part('terms', words.terms, make('dl', { class: 'pairs' }, ...rows)));
  }
  const items = references.map((runs, index) =>
    make('li', { id: `reference-${index + 1}` }, ...inline(runs)),
  );
  parts.push(part('references', words.references, make('ol', { class: 'sources' }, ...items)));
  return make('div', { class: 'briefing', lang: locale, dir: directionOf(locale) }, ...parts);
}

const part = (id: string, heading: string, content: Node): HTMLElement =>
  make('section', { id: `briefing-${id}` }, make('h2', {}, heading), content);

function cover({ title }: Briefing, words: BriefingWords): HTMLElement {
  return make(
    'section',
    { class: 'briefing-cover' },
    make('p', { class: 'kicker' }, words.site),
    make('h2', { class: 'briefing-title', dir: 'auto' }, title),
    make('p', { class: 'lead' }, words.holds),
    make('p', {}, words.made),
    make('p', { class: 'muted' }, words.rights),
  );
}

function contents({ chapters, terms }: Briefing, words: BriefingWords): HTMLElement {
  const items = chapters.map(({ number, title }) =>
    make('li', {}, make('a', { href: `#chapter-${number}`, ...foreign(title) }, title.text)),
  );
  const more = [
    ...(terms.length > 0 ? [['terms', words.terms]] : []),
    ['references', words.references],
  ].map(([id = '', name = '']) => make('li', {}, make('a', { href: `#briefing-${id}` }, name)));
  const lists = make(
    'div',
    {},
    make('ol', { class: 'briefing-contents' }, ...items),
    make('ul', { class: 'bare' }, ...more),
  );
  return part('contents', words.contents, lists);
}

function chapterElement(chapter: NumberedChapter, words: BriefingWords): HTMLElement {
  const { number, title, summary, kicker, notices, note, facts, blocks } = chapter;
  const reference = make('a', { href: `#reference-${number}` }, `[${number}]`);
  const section = make(
    'section',
    { class: 'briefing-chapter', id: `chapter-${number}`, 'data-chapter': chapter.key },
    make('p', { class: 'kicker' }, kicker),
    make('h2', {}, `${number}. `, make('span', foreign(title), title.text), ' ', reference),
    make('p', { class: 'lead', ...foreign(summary) }, summary.text),
    ...notices.map((notice) => make('p', { class: 'notice' }, notice)),
  );
  if (note) {
    const lines = note.split(/\n+/).map((line) => make('p', { dir: 'auto' }, line));
    const name = make('p', { class: 'kicker' }, words.note);
    section.append(make('aside', { class: 'briefing-note' }, name, ...lines));
  }
  if (facts) section.append(make('h3', {}, words.facts), blockElement(facts));
  section.append(...blocks.map(blockElement));
  return section;
}

function blockElement(block: Block): HTMLElement {
  switch (block.kind) {
    case 'heading': {
      const depth = Math.min(deepest, Math.max(3, block.depth + deeper));
      return make(`h${depth}` as 'h3', {}, ...inline(block.runs));
    }
    case 'paragraph':
      return make('p', {}, ...inline(block.runs));
    case 'quote':
      return make('blockquote', {}, ...inline(block.runs));
    case 'list':
      return listElement(block);
    case 'pairs': {
      const rows = block.rows.flatMap(({ name, values }) => [
        make('dt', {}, ...inline(name)),
        ...values.map((value) => make('dd', {}, ...inline(value))),
      ]);
      return make('dl', { class: 'pairs' }, ...rows);
    }
    case 'table': {
      const rows = block.rows.map((row) => {
        const cells = row.map(({ isHead, runs }) =>
          make(isHead ? 'th' : 'td', isHead ? { scope: 'col' } : {}, ...inline(runs)),
        );
        return make('tr', {}, ...cells);
      });
      return make('table', {}, make('tbody', {}, ...rows));
    }
  }
}

function listElement({ isOrdered, items }: Extract<Block, { kind: 'list' }>): HTMLElement {
  const list = make(isOrdered ? 'ol' : 'ul');
  for (const { depth, runs } of items) {
    const item = make('li', {}, ...inline(runs));
    const last = list.lastElementChild;
    if (depth === 0 || !last) list.append(item);
    else {
      const inner = last.querySelector(':scope > ul') ?? last.appendChild(make('ul'));
      inner.append(item);
    }
  }
  return list;
}

const foreign = ({ lang }: Run): Record<string, string> =>
  lang ? { lang, dir: directionOf(lang) } : {};

function inline(runs: Runs): Node[] {
  return runs.map((run) => {
    const { text, bold, italic, href, reference } = run;
    let node: Node = document.createTextNode(text);
    if (text.includes('\n')) {
      const lines = text.split('\n');
      node = make(
        'span',
        {},
        ...lines.flatMap((line, at) => (at > 0 ? [make('br'), line] : [line])),
      );
    }
    if (bold) node = make('b', {}, node);
    if (italic) node = make('i', {}, node);
    if (href) node = make('a', { href }, node);
    else if (reference) node = make('a', { href: `#reference-${reference}` }, node);
    return run.lang ? make('bdi', foreign(run), node) : node;
  });
}
