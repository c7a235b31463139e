/**
 * Reads a text of LibreOffice (.odt, OpenDocument) into the same tree that Word files become, so that everything after is
 * the same. Reads what authors' texts hold: headings, paragraphs, bold and italic, lists, tables, footnotes, links, pictures.
 */
import { parseXml, XmlElement, XmlText, type XmlNode } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import type { Element, ElementContent, Root } from 'hast';
import type { Note } from './import-facts.ts';
import { notesBesideText } from './page-margins.ts';
import { plainLook, readStyles, type Look, type OdtStyles } from './odt-styles.ts';
import { all, elementsOf } from './xml-tree.ts';

/** What a file holds, before it is known what of it is a fact. */
export interface ImportedText {
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
export function readOdt(file: ArrayBuffer): ImportedText {
  const parts = unzipSync(new Uint8Array(file), {
    filter: ({ name }) => /^(content|styles)\.xml$|^Pictures\//.test(name),
  });
  const xml = (name: string): XmlElement | undefined =>
    parts[name] ? (parseXml(strFromU8(parts[name])).root ?? undefined) : undefined;
  const content = xml('content.xml');
  const body = content && find(content, 'office:text');
  if (!content || !body) throw new Error('There is no text in the file.');
  const styles = xml('styles.xml');
  const reader = new OdtReader(parts, readStyles([styles, content]));
  if (find(content, 'text:changed-region')) reader.notes.push({ kind: 'changes', values: {} });
  if (styles) reader.notes.push(...besideText(styles));
  const children = reader.blocks(body);
  const tree: Root = { type: 'root', children: [...children, ...reader.noteList()] };
  return { tree, pictures: reader.pictures, notes: reader.notes };
}

/** Parts that hold no text of the author's, or text the author took out. */
const passedOver = new Set([
  ...['table-of-content', 'illustration-index', 'table-index', 'object-index', 'user-index'].map(
    (index) => `text:${index}`,
  ),
  'text:alphabetical-index',
  'text:bibliography',
  'text:tracked-changes',
  'text:sequence-decls',
  'text:soft-page-break',
  'text:ruby-text',
  'office:forms',
]);

/** Kinds of pictures a page can show. */
const shownPictures = /\.(png|jpe?g|gif|webp)$/i;

class OdtReader {
  readonly pictures: ImportedText['pictures'] = [];
  readonly notes: Note[] = [];
  readonly #parts: Readonly<Record<string, Uint8Array>>;
  readonly #styles: OdtStyles;
  readonly #footnotes: Element[] = [];
  readonly #boxes: Element[] = [];
  /** How many items each numbered list has had. */
  readonly #counts = new Map<string, number>();

  constructor(parts: Readonly<Record<string, Uint8Array>>, styles: OdtStyles) {
    this.#parts = parts;
    this.#styles = styles;
  }

  /** The paragraphs, headings, lists and tables in a part of the text. */
  blocks(parent: XmlElement, listStyle = '', level = 1): Element[] {
    return elementsOf(parent).flatMap((node): Element[] => {
      switch (node.name) {
        case 'text:h':
          return this.#heading(node, Number(node.attributes['text:outline-level'] ?? 1));
        case 'text:p':
          return this.#paragraph(node);
        case 'text:list':
          return this.#list(node, node.attributes['text:style-name'] ?? listStyle, level);
        case 'draw:frame':
          // A picture may hang on a page instead of a paragraph.
          return this.#withBoxes(element('p', {}, this.#frame(node)));
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
    const name = node.attributes['text:style-name'];
    const role = this.#styles.roleOf(name);
    const level = this.#styles.headingOf(name);
    if (role !== 'title' && level !== undefined) return this.#heading(node, level);
    const content = this.#inline(node, role ? plainLook : this.#styles.lookOfParagraph(name));
    if (role === 'title') {
      return this.#withBoxes(element('h1', { className: ['title'] }, content));
    }
    const paragraph = element('p', {}, content);
    return this.#withBoxes(role === 'quote' ? element('blockquote', {}, [paragraph]) : paragraph);
  }

  /** The title of the document is the first level, so its headings begin at the second, as those of Word files do. */
  #heading(node: XmlElement, level: number): Element[] {
    return this.#withBoxes(element(`h${Math.min(4, level + 1)}`, {}, this.#inline(node)));
  }

  /** A paragraph, and after it what stood in boxes beside it. */
  #withBoxes(block: Element): Element[] {
    return [...(block.children.length > 0 ? [block] : []), ...this.#boxes.splice(0)];
  }

  #list(node: XmlElement, style: string, level: number): Element[] {
    const items = elementsOf(node).map((item) => this.blocks(item, style, level + 1));
    // Numbered headings are written as lists of one.
    const all = items.flat();
    if (all.length > 0 && all.every(({ tagName }) => /^h\d$/.test(tagName))) return all;
    const isNumbered = this.#styles.isNumbered(style, level);
    // A list that counts on after a paragraph or a picture.
    const goesOn =
      node.attributes['text:continue-numbering'] ?? node.attributes['text:continue-list'];
    const before = goesOn && goesOn !== 'false' && level === 1 ? (this.#counts.get(style) ?? 0) : 0;
    if (level === 1) this.#counts.set(style, before + items.length);
    return [
      element(
        isNumbered ? 'ol' : 'ul',
        isNumbered && before > 0 ? { start: before + 1 } : {},
        items.map((blocks) => element('li', {}, tight(blocks))),
      ),
    ];
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

  #inline(parent: XmlElement, look: Look = plainLook): ElementContent[] {
    return parent.children.flatMap((node) => this.#inlineNode(node, look));
  }

  #inlineNode(node: XmlNode, look: Look): ElementContent[] {
    if (node instanceof XmlText) {
      // A space that keeps words together stays: French has them before signs.
      return [dressed(text(node.text.replace(/[ \t\r\n]+/g, ' ')), look)];
    }
    if (!(node instanceof XmlElement)) return [];
    const { name, attributes } = node;
    switch (name) {
      case 'text:s':
      case 'text:tab':
        return [dressed(text(' '), look)];
      case 'text:line-break':
        return [element('br', {}, [])];
      case 'text:span':
        return this.#inline(node, this.#styles.lookOf(attributes['text:style-name'], look));
      case 'text:a':
        return [element('a', { href: attributes['xlink:href'] ?? '' }, this.#inline(node, look))];
      case 'text:note':
        return this.#note(node);
      case 'draw:frame':
        return this.#frame(node);
      case 'office:annotation':
        this.#lost(elementsOf(node).filter(isText).map(textOf).join(' '));
        return [];
      default:
        return passedOver.has(name) ? [] : this.#inline(node, look);
    }
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
    const box = elementsOf(node).find(({ name }) => name === 'draw:text-box');
    if (box) {
      const inside = this.blocks(box);
      this.#boxes.push(...inside);
      return [];
    }
    // A drawing is followed by a picture of it, for programs that cannot draw; formulas and tables have one too.
    const sources = elementsOf(node)
      .filter(({ name }) => name === 'draw:image')
      .map(({ attributes }) => attributes['xlink:href'] ?? '');
    const source = sources.find((path) => this.#parts[path] && shownPictures.test(path));
    const bytes = this.#parts[source ?? ''];
    const ending = shownPictures.exec(source ?? '')?.[1];
    if (!bytes || !ending) {
      const [kind = ''] = sources.map((path) => /\.(\w+)$/.exec(path)?.[1] ?? '');
      if (kind) this.notes.push({ kind: 'picture', values: { value: kind } });
      else this.#lost(node.attributes['draw:name'] ?? '');
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

/** The heads and feet of pages. */
const besideText = (styles: XmlElement): Note[] =>
  notesBesideText(
    ['style:header', 'style:footer']
      .flatMap((name) => all(styles, name))
      .map((part) => ({ text: part.text, hasNumber: all(part, 'text:page-number').length > 0 })),
  );

/** Words as they look. */
function dressed(words: ElementContent, look: Look): ElementContent {
  const names = (['sub', 'sup', 'del', 'em', 'strong'] as const).filter((name) => look[name]);
  return names.reduce((inner, name) => element(name, {}, [inner]), words);
}

const isText = ({ name }: XmlElement): boolean => ['text:p', 'text:h', 'text:list'].includes(name);

/** The members of a list item: one paragraph needs no empty lines around it. */
function tight(blocks: Element[]): ElementContent[] {
  const isAlone = blocks.filter(({ tagName }) => tagName === 'p').length === 1;
  return blocks.flatMap((block) => (isAlone && block.tagName === 'p' ? block.children : [block]));
}

/** The first element of a name below another. */
const find = (node: XmlElement, name: string): XmlElement | undefined => all(node, name)[0];

const textOf = (node: XmlElement): string => node.text.replace(/\s+/g, ' ').trim();

const text = (value: string): ElementContent => ({ type: 'text', value });

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });
