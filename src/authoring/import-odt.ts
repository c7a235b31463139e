/**
 * Reads a text of LibreOffice (.odt, OpenDocument) into the same tree that Word files become, so that everything after is
 * the same. Reads what authors' texts hold: headings, paragraphs, bold and italic, lists, tables, footnotes, links, pictures.
 */
import { parseXml, XmlElement, XmlText, type XmlNode } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import type { Element, ElementContent, Root } from 'hast';
import type { Note } from './import-facts.ts';
import { readStyles, type OdtStyles } from './odt-styles.ts';

/** What an .odt file holds. */
export interface OdtText {
  tree: Root;
  pictures: { name: string; bytes: Uint8Array<ArrayBuffer> }[];
  notes: Note[];
}

/** Whether a file is an OpenDocument text: such archives begin with their kind. */
export const isOdt = (file: ArrayBuffer): boolean =>
  strFromU8(new Uint8Array(file.slice(0, 100)), true).includes(
    'mimetypeapplication/vnd.oasis.opendocument.text',
  );

/** Reads the file; throws when it is damaged. */
export function readOdt(file: ArrayBuffer): OdtText {
  const parts = unzipSync(new Uint8Array(file), {
    filter: ({ name }) => /^(content|styles)\.xml$|^Pictures\//.test(name),
  });
  const xml = (name: string): XmlElement | undefined =>
    parts[name] ? (parseXml(strFromU8(parts[name])).root ?? undefined) : undefined;
  const content = xml('content.xml');
  const body = content && find(content, 'office:text');
  if (!content || !body) throw new Error('There is no text in the file.');
  const reader = new OdtReader(parts, readStyles([xml('styles.xml'), content]));
  const children = reader.blocks(body);
  const tree: Root = { type: 'root', children: [...children, ...reader.noteList()] };
  return { tree, pictures: reader.pictures, notes: reader.notes };
}

/** Parts that hold no text of the author's, or text the author took out. */
const passedOver = new Set([
  'text:table-of-content',
  'text:tracked-changes',
  'text:sequence-decls',
  'text:soft-page-break',
  'office:forms',
]);

/** Kinds of pictures a page can show. */
const shownPictures = /\.(png|jpe?g|gif|webp)$/i;

class OdtReader {
  readonly pictures: OdtText['pictures'] = [];
  readonly notes: Note[] = [];
  readonly #parts: Readonly<Record<string, Uint8Array>>;
  readonly #styles: OdtStyles;
  readonly #footnotes: Element[] = [];

  constructor(parts: Readonly<Record<string, Uint8Array>>, styles: OdtStyles) {
    this.#parts = parts;
    this.#styles = styles;
  }

  /** The paragraphs, headings, lists and tables in a part of the text. */
  blocks(parent: XmlElement, listStyle = '', level = 1): Element[] {
    return elementsOf(parent).flatMap((node): Element[] => {
      switch (node.name) {
        case 'text:h':
          return [element(`h${headingLevel(node)}`, {}, this.#inline(node))];
        case 'text:p':
          return this.#paragraph(node);
        case 'text:list': {
          const style = node.attributes['text:style-name'] ?? listStyle;
          return [this.#list(node, style, level)];
        }
        case 'table:table':
          return [element('table', {}, this.#rows(node))];
        default:
          return passedOver.has(node.name) ? [] : this.blocks(node, listStyle, level);
      }
    });
  }

  /** The notes at the end, as one list. */
  noteList(): Element[] {
    return this.#footnotes.length > 0 ? [element('ol', {}, this.#footnotes)] : [];
  }

  #paragraph(node: XmlElement): Element[] {
    const content = this.#inline(node);
    const role = this.#styles.roleOf(node.attributes['text:style-name']);
    if (role === 'title') return [element('h1', { className: ['title'] }, content)];
    const paragraph = element('p', {}, content);
    if (role === 'quote') return [element('blockquote', {}, [paragraph])];
    return content.length > 0 ? [paragraph] : [];
  }

  #list(node: XmlElement, style: string, level: number): Element {
    const items = elementsOf(node).map((item) =>
      element('li', {}, tight(this.blocks(item, style, level + 1))),
    );
    return element(this.#styles.isNumbered(style, level) ? 'ol' : 'ul', {}, items);
  }

  #rows(table: XmlElement): Element[] {
    return elementsOf(table).flatMap((node) => {
      if (node.name !== 'table:table-row') return this.#rows(node);
      const cells = elementsOf(node).filter(({ name }) => name === 'table:table-cell');
      const made = cells.flatMap((cell) => {
        const times = Number(cell.attributes['table:number-columns-repeated'] ?? 1);
        const span = (key: string): number =>
          Number(cell.attributes[`table:number-${key}-spanned`] ?? 1);
        const spans = {
          ...(span('columns') > 1 ? { colSpan: span('columns') } : {}),
          ...(span('rows') > 1 ? { rowSpan: span('rows') } : {}),
        };
        const content = this.blocks(cell);
        return Array.from({ length: Math.min(times, 50) }, () => element('td', spans, content));
      });
      return [element('tr', {}, made)];
    });
  }

  #inline(parent: XmlElement): ElementContent[] {
    return parent.children.flatMap((node) => this.#inlineNode(node));
  }

  #inlineNode(node: XmlNode): ElementContent[] {
    if (node instanceof XmlText) return [text(node.text.replace(/\s+/g, ' '))];
    if (!(node instanceof XmlElement)) return [];
    const { name, attributes } = node;
    switch (name) {
      case 'text:s':
      case 'text:tab':
        return [text(' ')];
      case 'text:line-break':
        return [element('br', {}, [])];
      case 'text:span':
        return this.#span(node);
      case 'text:a':
        return [element('a', { href: attributes['xlink:href'] ?? '' }, this.#inline(node))];
      case 'text:note':
        return this.#note(node);
      case 'draw:frame':
        return this.#frame(node);
      case 'office:annotation':
        this.#lost(textOf(node));
        return [];
      default:
        return passedOver.has(name) ? [] : this.#inline(node);
    }
  }

  #span(node: XmlElement): ElementContent[] {
    const { isBold, isItalic } = this.#styles.lookOf(node.attributes['text:style-name']);
    const content = this.#inline(node);
    const leaning = isItalic ? [element('em', {}, content)] : content;
    return isBold ? [element('strong', {}, leaning)] : leaning;
  }

  /** A footnote as Word files have them: a mark that leads to a list at the end. */
  #note(node: XmlElement): ElementContent[] {
    const kind = node.attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote';
    const id = `${kind}-${this.#footnotes.length + 1}`;
    const body = find(node, 'text:note-body');
    this.#footnotes.push(element('li', { id }, body ? this.blocks(body) : []));
    return [element('sup', {}, [element('a', { href: `#${id}` }, [])])];
  }

  #frame(node: XmlElement): ElementContent[] {
    const box = find(node, 'draw:text-box');
    if (box) return this.#inline(box);
    const source = find(node, 'draw:image')?.attributes['xlink:href'] ?? '';
    const bytes = this.#parts[source];
    const ending = shownPictures.exec(source)?.[1];
    if (!bytes || !ending) {
      this.notes.push({ kind: 'picture', values: { value: source.split('.').at(-1) ?? '' } });
      return [];
    }
    const name = `picture-${this.pictures.length + 1}.${ending.toLowerCase()}`;
    this.pictures.push({ name, bytes: new Uint8Array(bytes) });
    const said = find(node, 'svg:desc') ?? find(node, 'svg:title');
    return [element('img', { src: name, alt: said ? textOf(said) : '' }, [])];
  }

  #lost(value: string): void {
    this.notes.push({ kind: 'lost', values: { value } });
  }
}

/** The title of the document is the first level, so its headings begin at the second, as those of Word files do. */
const headingLevel = (node: XmlElement): number =>
  Math.min(4, Number(node.attributes['text:outline-level'] ?? 1) + 1);

/** The members of a list item: one paragraph needs no empty lines around it. */
function tight(blocks: Element[]): ElementContent[] {
  const isAlone = blocks.filter(({ tagName }) => tagName === 'p').length === 1;
  return blocks.flatMap((block) => (isAlone && block.tagName === 'p' ? block.children : [block]));
}

const elementsOf = (node: XmlElement): XmlElement[] =>
  node.children.filter((child): child is XmlElement => child instanceof XmlElement);

/** The first element of a name below another. */
function find(node: XmlElement, name: string): XmlElement | undefined {
  for (const child of elementsOf(node)) {
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

const textOf = (node: XmlElement): string => node.text.replace(/\s+/g, ' ').trim();

const text = (value: string): ElementContent => ({ type: 'text', value });

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });
