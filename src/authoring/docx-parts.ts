/**
 * Brings the parts of a Word file that hold text into a form that the converter reads: it passes over what it does not know,
 * and with it the words inside. Nothing is left out here without a note.
 */
import { parseXml, XmlElement, XmlText, type XmlNode } from '@rgrove/parse-xml';
import { strFromU8, strToU8 } from 'fflate';
import { readStyles, type WordStyles } from './docx-styles.ts';
import { formulaText } from './formula-text.ts';
import type { Note } from './import-facts.ts';
import { notesBesideText } from './page-margins.ts';
import { all, below, copy, element, elementsOf, written } from './xml-tree.ts';

/** The files of an archive by their paths. */
export type Parts = Record<string, Uint8Array>;

/** Elements that the converter reads together with what is in them; of others that hold words, the words alone are taken. */
const containers = new Set(
  (
    'w:document w:body w:p w:r w:t w:tbl w:tr w:tc w:sdt w:sdtContent w:hyperlink w:ins w:del w:moveFrom w:moveTo ' +
    'w:object w:smartTag w:pict w:customXml w:footnotes w:footnote w:endnotes w:endnote w:txbxContent ' +
    'v:roundrect v:shape v:textbox v:group v:rect'
  ).split(' '),
);

/** Where the text is: most programs call it word/document.xml, some number it. */
export const mainPart = (parts: Parts): string => {
  const relations = parts['_rels/.rels'] ? strFromU8(parts['_rels/.rels']) : '';
  const [relation = ''] = /<Relationship\b[^>]*\/officeDocument"[^>]*>/.exec(relations) ?? [];
  return /Target="\/?([^"]+)"/.exec(relation)?.[1] ?? 'word/document.xml';
};

/** The parts as the converter needs them, with notes on what it could not have read. */
export function readableParts(parts: Parts): { parts: Parts; notes: Note[] } {
  const reader = new PartReader(parts);
  const made = { ...parts };
  for (const path of [mainPart(parts), 'word/footnotes.xml', 'word/endnotes.xml']) {
    const root = rootOf(parts[path]);
    if (root) made[path] = strToU8(`${head}${written(reader.read(root)[0])}`);
  }
  return { parts: made, notes: [...reader.notes, ...besideText(parts)] };
}

const head = '<?xml version="1.0" encoding="UTF-8"?>';

class PartReader {
  readonly notes: Note[] = [];
  readonly #parts: Parts;
  readonly #styles: WordStyles;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#styles = readStyles(rootOf(parts['word/styles.xml']));
  }

  read(node: XmlElement): XmlElement[] {
    switch (node.name) {
      case 'mc:AlternateContent':
        return this.#alternative(node);
      case 'w:fldSimple':
        return this.#field(node);
      case 'w:ruby':
        return below(node, 'w:rubyBase').flatMap((base) => this.#inside(base));
      case 'm:oMath':
        return this.#formula(node);
      case 'w:drawing':
        return this.#drawing(node);
      case 'w:cr':
        return [element('w:br')];
      case 'w:ptab':
        return [element('w:tab')];
      case 'w:pPr':
        return [this.#paragraph(node)];
      case 'w:sdt':
        return this.#control(node);
      case 'w:r':
        return this.#run(node);
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:moveTo':
        this.#changed();
        return [copy(node, this.#inside(node))];
      default:
        return containers.has(node.name) || !holdsWords(node)
          ? [copy(node, this.#nodes(node))]
          : this.#inside(node);
    }
  }

  #nodes(parent: XmlElement): XmlNode[] {
    return parent.children.flatMap((child): XmlNode[] =>
      child instanceof XmlElement ? this.read(child) : [child],
    );
  }

  #inside(parent: XmlElement): XmlElement[] {
    return elementsOf(parent).flatMap((child) => this.read(child));
  }

  /** A drawing for new programs and one for old ones: the converter takes the latter, which some programs leave empty. */
  #alternative(node: XmlElement): XmlElement[] {
    const [choice] = below(node, 'mc:Choice');
    const [fallback] = below(node, 'mc:Fallback');
    const isWhole = fallback && wordsOf(fallback).length >= (choice ? wordsOf(choice).length : 0);
    const taken = isWhole && elementsOf(fallback).length > 0 ? fallback : choice;
    return taken ? this.#inside(taken) : [];
  }

  /** A field in one piece, as the same field in pieces, which the converter reads: its words, and where it leads. */
  #field(node: XmlElement): XmlElement[] {
    const part = (fldCharType: string): XmlElement =>
      run(element('w:fldChar', { 'w:fldCharType': fldCharType }));
    const code = element('w:instrText', {}, [new XmlText(node.attributes['w:instr'] ?? '')]);
    return [part('begin'), run(code), part('separate'), ...this.#inside(node), part('end')];
  }

  #formula(node: XmlElement): XmlElement[] {
    const value = formulaText(node);
    if (value === '') return [];
    this.notes.push({ kind: 'formula', values: { value } });
    return [run(element('w:t', { 'xml:space': 'preserve' }, [new XmlText(value)]))];
  }

  /** Pictures stay; words in boxes follow as the boxes of older programs; what is neither is told. */
  #drawing(node: XmlElement): XmlElement[] {
    const boxes = all(node, 'w:txbxContent');
    const pictures = all(node, 'pic:pic');
    const [data] = all(node, 'a:graphicData');
    const isPicture = data && elementsOf(data).some(({ name }) => name === 'pic:pic');
    if (isPicture) return [node];
    if (pictures.length === 0 && boxes.length === 0) this.#undrawn(data);
    const [frame] = elementsOf(node);
    const said = frame ? below(frame, 'wp:docPr') : [];
    return [
      ...pictures.map((picture) =>
        element('w:drawing', {}, [
          element('wp:inline', {}, [
            ...said,
            element('a:graphic', {}, [element('a:graphicData', {}, [picture])]),
          ]),
        ]),
      ),
      ...boxes.map((box) =>
        element('w:pict', {}, [
          element('v:textbox', { 'xmlns:v': 'urn:schemas-microsoft-com:vml' }, this.read(box)),
        ]),
      ),
    ];
  }

  /** Charts and diagrams are drawn by Word from numbers and words that lie elsewhere in the file. */
  #undrawn(data: XmlElement | undefined): void {
    const kind = /(chart|diagram)[^/]*$/i.exec(data?.attributes['uri'] ?? '')?.[1];
    if (kind === undefined) return;
    this.notes.push({ kind: 'picture', values: { value: kind } });
    if (kind !== 'diagram') return;
    const paths = Object.keys(this.#parts).filter((path) => /diagrams\/data\d*\.xml$/.test(path));
    for (const path of paths) {
      const root = rootOf(this.#parts[path]);
      const words = root ? all(root, 'a:t').map(({ text }) => text) : [];
      if (words.length > 0) this.#lost(words.join('; '));
    }
  }

  /** A field to fill in that nobody did says what to do, which is no text; a box to tick keeps its sign. */
  #control(node: XmlElement): XmlElement[] {
    const [properties] = below(node, 'w:sdtPr');
    if (properties && below(properties, 'w:showingPlcHdr').length > 0) {
      const [cell] = all(node, 'w:tc');
      return cell ? [element('w:tc')] : [];
    }
    return below(node, 'w:sdtContent').flatMap((content) => this.#inside(content));
  }

  /** The style of a paragraph as one of Word's, and the list that it puts the paragraph into. */
  #paragraph(node: XmlElement): XmlElement {
    const id = below(node, 'w:pStyle')[0]?.attributes['w:val'] ?? '';
    const base = this.#styles.bases.get(id);
    const list = this.#styles.lists.get(id);
    const children = elementsOf(node).flatMap((child) =>
      child.name === 'w:pStyle' && base !== undefined
        ? [element('w:pStyle', { 'w:val': base })]
        : this.read(child),
    );
    if (list && below(node, 'w:numPr').length === 0) {
      const place = { 'w:ilvl': list.level, 'w:numId': list.list };
      const parts = Object.entries(place).map(([name, value]) => element(name, { 'w:val': value }));
      children.push(element('w:numPr', {}, parts));
    }
    return copy(node, children);
  }

  /** Hidden words were not meant to be read. */
  #run(node: XmlElement): XmlElement[] {
    const [properties] = below(node, 'w:rPr');
    const [hidden] = properties ? below(properties, 'w:vanish') : [];
    if (!hidden || isOff(hidden)) return [copy(node, this.#nodes(node))];
    this.#lost(wordsOf(node));
    const kept = elementsOf(node).filter(({ name }) => name !== 'w:t');
    return [copy(node, kept)];
  }

  #changed(): void {
    if (!this.notes.some(({ kind }) => kind === 'changes'))
      this.notes.push({ kind: 'changes', values: {} });
  }

  #lost(value: string): void {
    if (value.trim() !== '') this.notes.push({ kind: 'lost', values: { value: value.trim() } });
  }
}

/** The heads and feet of pages. */
const besideText = (parts: Parts): Note[] =>
  notesBesideText(
    Object.keys(parts)
      .filter((path) => /^word\/(header|footer)\d*\.xml$/.test(path))
      .flatMap((path) => rootOf(parts[path]) ?? [])
      .map((root) => ({
        text: all(root, 'w:p').map(wordsOf).join(' '),
        hasNumber: /\bPAGE\b/.test(written(root)),
      })),
  );

const rootOf = (part: Uint8Array | undefined): XmlElement | undefined =>
  (part && parseXml(strFromU8(part)).root) ?? undefined;

const isOff = ({ attributes }: XmlElement): boolean =>
  ['0', 'false', 'off'].includes(attributes['w:val'] ?? '');

const holdsWords = (node: XmlElement): boolean =>
  all(node, 'w:t').length > 0 || all(node, 'm:oMath').length > 0;

const wordsOf = (node: XmlElement): string =>
  all(node, 'w:t')
    .map(({ text }) => text)
    .join('');

const run = (child: XmlElement): XmlElement => element('w:r', {}, [child]);
