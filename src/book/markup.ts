/**
 * Texts and blocks as markup that is both HTML and XHTML: EPUB and print are made of the same. Everything is escaped here;
 * text in another language than the book's says so with its direction.
 */
import type { Block, Run, Runs } from '#dossier/briefing.ts';
import { escaped } from '#exports/xml.ts';
import { directionOf } from '#registry/locale.ts';
import { useAnchor } from './index-of-book.ts';

/** The length up to which a value is a name or a number, and not a text. */
const longestShort = 80;

/** How places of the book are reached. */
export interface Links {
  /** The address of an anchor. */
  to: (anchor: string) => string;
  /** The anchor of the chapter that an address of the site leads to; undefined where it is not in the book. */
  chapterAt: (address: string) => string | undefined;
  /** Whether the glossary of the book has a term. */
  hasTerm: (id: string) => boolean;
}

/** Writes the text of one chapter: it gives each term's first mention an anchor. */
export class ChapterMarkup {
  readonly #links: Links;
  readonly #number: number;
  readonly #met = new Set<string>();

  constructor(links: Links, number: number) {
    this.#links = links;
    this.#number = number;
  }

  /** A text. What is all in one other language is left to the element around it: see `attributesOf`. */
  inline(runs: Runs, around = languageOf(runs)): string {
    return runs.map((run) => this.#run(run, around)).join('');
  }

  /** A block; headings of an entry's page are one level deeper in a book. */
  block(block: Block): string {
    switch (block.kind) {
      case 'heading': {
        const depth = Math.min(6, Math.max(3, block.depth + 1));
        return this.#element(`h${depth}`, block.runs);
      }
      case 'paragraph':
        return this.#element('p', block.runs);
      case 'quote':
        return `<blockquote>${this.#element('p', block.runs)}</blockquote>`;
      case 'list':
        return this.#list(block);
      case 'pairs':
        return this.#pairs(block);
      case 'table':
        return this.#table(block);
    }
  }

  #run(run: Run, around: string | undefined): string {
    const { text, bold, italic, muted, href, reference, term } = run;
    let html = escaped(text).replaceAll('\n', '<br/>');
    // An address reads from left to right in every language.
    if (/^https?:\/\//.test(text)) html = `<bdi dir="ltr">${html}</bdi>`;
    if (bold) html = `<b>${html}</b>`;
    if (italic) html = `<i>${html}</i>`;
    if (muted) html = `<span class="muted">${html}</span>`;
    const chapter = href === undefined ? undefined : this.#links.chapterAt(href);
    if (chapter) html = link(this.#links.to(chapter), html);
    else if (href) html = link(href, html);
    else if (reference) html = link(this.#links.to(`reference-${reference}`), html, 'cited');
    else if (term && this.#links.hasTerm(term)) html = this.#term(term, html);
    return run.lang && run.lang !== around ? `<bdi${foreign(run.lang)}>${html}</bdi>` : html;
  }

  #term(term: string, html: string): string {
    const id = this.#met.has(term) ? '' : ` id="${useAnchor(term, this.#number)}"`;
    this.#met.add(term);
    return `<a class="term" href="${escaped(this.#links.to(`term-${term}`))}"${id}>${html}</a>`;
  }

  #element(name: string, runs: Runs, around?: string, after = ''): string {
    const lang = languageOf(runs);
    const attributes = lang === around ? '' : foreign(lang);
    return `<${name}${attributes}>${this.inline(runs)}${after}</${name}>`;
  }

  /** A short value stays below its name, whatever its direction; a text of its own is set as its language is. */
  #value(runs: Runs): string {
    const isShort = runs.map(({ text }) => text).join('').length <= longestShort;
    return isShort ? `<dd>${this.inline(runs, '')}</dd>` : this.#element('dd', runs);
  }

  #list({ isOrdered, items }: Extract<Block, { kind: 'list' }>): string {
    const name = isOrdered ? 'ol' : 'ul';
    // Said of the whole list, so that its signs stand on the side where its lines begin.
    const lang = languageOf(items.flatMap(({ runs }) => runs));
    let html = '';
    let inner: string[] = [];
    let open: Runs | undefined;
    const close = (): void => {
      if (!open) return;
      const nested = inner.length > 0 ? `<ul>${inner.join('')}</ul>` : '';
      html += this.#element('li', open, lang, nested);
      inner = [];
    };
    for (const { depth, runs } of items) {
      if (depth > 0 && open) inner.push(this.#element('li', runs, lang));
      else {
        close();
        open = runs;
      }
    }
    close();
    return `<${name}${foreign(lang)}>${html}</${name}>`;
  }

  #pairs({ rows }: Extract<Block, { kind: 'pairs' }>): string {
    const pairs = rows.map(
      ({ name, values }) =>
        `<div>${this.#element('dt', name)}${values.map((value) => this.#value(value)).join('')}</div>`,
    );
    return `<dl class="pairs">${pairs.join('')}</dl>`;
  }

  #table({ rows }: Extract<Block, { kind: 'table' }>): string {
    const lines = rows.map((row) => {
      const cells = row.map(({ isHead, runs }) => {
        const name = isHead ? 'th' : 'td';
        const scope = isHead ? ' scope="col"' : '';
        return `<${name}${scope}${attributesOf(runs)}>${this.inline(runs)}</${name}>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<table><tbody>${lines.join('')}</tbody></table>`;
  }
}

/** Language and direction of an element whose whole text is in one other language. */
export const attributesOf = (runs: Runs): string => foreign(languageOf(runs));

function languageOf(runs: Runs): string | undefined {
  const [first] = runs;
  return runs.every(({ lang }) => lang === first?.lang) ? first?.lang : undefined;
}

const foreign = (lang: string | undefined): string =>
  lang ? ` lang="${lang}" xml:lang="${lang}" dir="${directionOf(lang)}"` : '';

/** A link; what it says is markup. */
export const link = (href: string, html: string, kind?: string): string =>
  `<a${kind ? ` class="${kind}"` : ''} href="${escaped(href)}">${html}</a>`;
