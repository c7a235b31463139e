/** Reads texts and blocks from a page of the registry: the few elements its pages are made of. */
import type { Block, Run, Runs } from '#dossier/briefing.ts';

/** Where a page stands: addresses in it are relative to this. */
export interface Reading {
  address: string;
  /** The language of the page. */
  language: string;
  /** Ids of glossary terms that were met. */
  terms: Set<string>;
}

const skipped =
  'script, style, svg, form, button, template, [hidden], .no-print, .print-only, .sr-only';

type Style = Omit<Run, 'text'>;

/** The text within an element. */
export function runsOf(element: Element, reading: Reading): Runs {
  const runs: Run[] = [];
  collect(element, styleOf(element, {}, reading), reading, runs);
  return tidied(runs);
}

function collect(parent: Node, style: Style, reading: Reading, runs: Run[]): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      runs.push({ ...style, text: (node.textContent ?? '').replaceAll(/\s+/g, ' ') });
    } else if (node instanceof Element && !node.matches(skipped)) {
      if (node.matches('br, p, div, dd, li') && runs.length > 0) runs.push({ text: '\n' });
      if (node.matches('.muted, .badge')) runs.push({ text: ' ' });
      collect(node, styleOf(node, style, reading), reading, runs);
    }
  }
}

function styleOf(element: Element, outer: Style, reading: Reading): Style {
  const style: Style = { ...outer };
  if (element.matches('b, strong')) style.bold = true;
  if (element.matches('i, em, cite')) style.italic = true;
  const lang = element.closest('[lang]')?.getAttribute('lang');
  if (lang && lang !== reading.language) style.lang = lang;
  else delete style.lang;
  const href = element.getAttribute('href');
  if (href === null) return style;
  const [, source] = /^#source-(.+)$/.exec(href) ?? [];
  const [, term] = /^\/[a-z]{2}\/glossary\/([a-z0-9-]+)\/$/.exec(href) ?? [];
  if (source !== undefined) style.source = decodeURIComponent(source);
  else if (term !== undefined) reading.terms.add(term);
  else if (!href.startsWith('#')) style.href = new URL(href, reading.address).href;
  return style;
}

/** Without the spaces that only the markup had. */
function tidied(runs: readonly Run[]): Runs {
  const kept: Run[] = [];
  for (const run of runs) {
    const before = kept.at(-1)?.text ?? '\n';
    let { text } = run;
    if (/\s$/.test(before)) text = text.replace(/^\s+/, '');
    const last = kept.at(-1);
    if (run.text === '\n' && last) last.text = `${last.text.trimEnd()}\n`;
    else if (text !== '') kept.push({ ...run, text });
  }
  const last = kept.at(-1);
  if (last) last.text = last.text.trimEnd();
  return kept.filter(({ text }) => text !== '');
}

/** The blocks within an element, in order. */
export function blocksOf(parent: Element, reading: Reading): Block[] {
  return [...parent.children].flatMap((element): Block[] => {
    if (element.matches(skipped)) return [];
    const [, depth] = /^H([1-6])$/.exec(element.tagName) ?? [];
    if (depth) return [{ kind: 'heading', depth: Number(depth), runs: runsOf(element, reading) }];
    switch (element.tagName) {
      case 'P':
      case 'FIGURE':
      case 'PRE':
        return paragraph('paragraph', element, reading);
      case 'BLOCKQUOTE':
        return paragraph('quote', element, reading);
      case 'UL':
      case 'OL':
        return [
          {
            kind: 'list',
            isOrdered: element.tagName === 'OL' && !element.matches('.timeline'),
            items: itemsOf(element, reading, 0),
          },
        ];
      case 'DL':
        return [pairsOf(element, reading)];
      case 'TABLE':
        return [tableOf(element, reading)];
      default:
        return blocksOf(element, reading);
    }
  });
}

function paragraph(kind: 'paragraph' | 'quote', element: Element, reading: Reading): Block[] {
  const runs = runsOf(element, reading);
  return runs.length > 0 ? [{ kind, runs }] : [];
}

function itemsOf(list: Element, reading: Reading, depth: number): { depth: number; runs: Runs }[] {
  return [...list.children].flatMap((item) => {
    const own = item.cloneNode(true) as Element;
    for (const inner of own.querySelectorAll('ul, ol')) inner.remove();
    // A copy stands alone: it keeps the language that was said around it.
    const lang = item.closest('[lang]')?.getAttribute('lang');
    if (lang) own.setAttribute('lang', lang);
    const within = [...item.children].filter((child) => child.matches('ul, ol'));
    return [
      { depth, runs: runsOf(own, reading) },
      ...within.flatMap((inner) => itemsOf(inner, reading, depth + 1)),
    ];
  });
}

/** The names and values of a definition list; terms in a list become one line. */
export function pairsOf(list: Element, reading: Reading): Block {
  const rows: { name: Runs; values: Runs[] }[] = [];
  for (const element of list.children) {
    if (element.tagName === 'DT') rows.push({ name: runsOf(element, reading), values: [] });
    else rows.at(-1)?.values.push(valueOf(element, reading));
  }
  return { kind: 'pairs', rows };
}

function valueOf(element: Element, reading: Reading): Runs {
  const items = [...element.querySelectorAll('ul > li')];
  if (items.length === 0) return runsOf(element, reading);
  const separator = element.querySelector('.commas') ? ', ' : '\n';
  return items.flatMap((item, index): Runs => [
    ...(index > 0 ? [{ text: separator }] : []),
    ...runsOf(item, reading),
  ]);
}

function tableOf(table: Element, reading: Reading): Block {
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => ({
      isHead: cell.tagName === 'TH',
      runs: runsOf(cell, reading),
    })),
  );
  return { kind: 'table', rows };
}
