/** Reads a Word file, written by Word or by LibreOffice, into a tree; what cannot be kept is noted. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Element, Root } from 'hast';
import mammoth from 'mammoth';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { mainPart, readableParts, type Parts } from './docx-parts.ts';
import type { ImportedText } from './import-odt.ts';
import type { Note } from './import-facts.ts';

/** Styles by the names that both programs keep in every language. The title of the document is the entry's. */
const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Heading 1'] => h2:fresh",
  "p[style-name='Heading 2'] => h3:fresh",
  "p[style-name='Heading 3'] => h4:fresh",
  "p[style-name^='Heading '] => h4:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "r[style-name='Strong Emphasis'] => strong",
  "r[style-name='Emphasis'] => em",
  "p[style-name^='toc '] => !",
  "p[style-name='TOC Heading'] => !",
  "p[style-name^='Contents '] => !",
];

/** Styles that only say how a text looks; the program sets most of them without being asked. */
const plainStyles =
  /^(Subtitle|Hint|Standard|Default|Body Text|Text Body|No Spacing|Plain Text|Index|Caption|Figure|Illustration|Drawing|Text|Frame Contents|Header|Footer|List( .*)?|Numbering.*|Bullets?|Table (Heading|Contents)|Footnote.*|Endnote.*|.*Hyperlink|.*Internet Link|Preformatted Text|Source Text|Comment.*|annotation .*|Balloon Text|Normal.*)$/i;

/** Kinds of pictures a page can show, and their endings. */
const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** Messages that a note says better, or that are about nothing an author wrote. */
const silent =
  /^(An unrecognised element|Image of type|.*style with ID|unexpected non-|Ignoring complex field|A v:imagedata)/;

/** Reads the file; rejects when it is damaged, or no Word file. */
export async function readDocx(file: ArrayBuffer): Promise<ImportedText> {
  const pictures: ImportedText['pictures'] = [];
  const notes: Note[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const ending = endings[image.contentType];
    if (ending === undefined) {
      notes.push({ kind: 'picture', values: { value: image.contentType } });
      return { src: '' };
    }
    const name = `picture-${pictures.length + 1}.${ending}`;
    pictures.push({ name, bytes: new Uint8Array(await image.readAsArrayBuffer()) });
    return { src: name };
  });
  const given = unzipSync(new Uint8Array(file));
  const { parts, notes: readNotes } = readableParts(given);
  notes.push(...readNotes);
  const numbered = new Uint8Array(zipSync(withNumbers(parts), { level: 0 }));
  const isNode = typeof Buffer !== 'undefined';
  const input = isNode ? { buffer: Buffer.from(numbered) } : { arrayBuffer: numbered.buffer };
  const result = await mammoth.convertToHtml(input, { styleMap, convertImage });
  for (const { message } of result.messages) notes.push(...noteOf(message));
  notes.push(...remarksOf(parts).map((value): Note => ({ kind: 'lost', values: { value } })));
  const tree = unified().use(rehypeParse, { fragment: true }).parse(result.value) as Root;
  countOn(tree);
  return { tree, pictures, notes };
}

/**
 * Mammoth's messages are for programmers; those authors can act on are about styles, and about parts left out. Of elements
 * it does not know, those with words in them never came to it.
 */
function noteOf(message: string): Note[] {
  if (silent.test(message)) return [];
  const sign = /w:sym element.*: char (\w+) in font (.*)$/.exec(message);
  if (sign) return [{ kind: 'lost', values: { value: `${sign[2] ?? ''} ${sign[1] ?? ''}` } }];
  const style = /style: '?([^'(]+)'? \(/.exec(message)?.[1]?.trim();
  if (style === undefined) return [{ kind: 'lost', values: { value: message } }];
  return plainStyles.test(style) ? [] : [{ kind: 'style', values: { value: style } }];
}

/** What people remarked in the margin: it is no text of the entry, and whoever wrote it should know. */
function remarksOf(parts: Parts): string[] {
  const xml = parts['word/comments.xml'];
  const root = xml ? parseXml(strFromU8(xml)).root : null;
  return (root?.children ?? [])
    .filter((node) => node instanceof XmlElement && node.name === 'w:comment')
    .map((node) => (node as XmlElement).text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

/**
 * The parts with each item of a list saying its number, between two signs that no text holds: of a list that goes on after
 * a paragraph the converter would make a new one. `countOn` reads them.
 */
function withNumbers(parts: Parts): Parts {
  const path = mainPart(parts);
  const xml = parts[path];
  if (!xml) return parts;
  const counts = new Map<string, number>();
  const made = strFromU8(xml)
    .replaceAll(/<w:pPrChange\b.*?<\/w:pPrChange>/gs, '')
    .replaceAll(/<w:pPr>.*?<\/w:pPr>/gs, (properties) => {
      const level = /<w:ilvl w:val="(\d+)"/.exec(properties)?.[1];
      const list = /<w:numId w:val="([1-9]\d*)"/.exec(properties)?.[1];
      if (level !== '0' || list === undefined || properties.includes('<w:del ')) return properties;
      const number = (counts.get(list) ?? 0) + 1;
      counts.set(list, number);
      return `${properties}<w:r><w:t>\uE000${number}\uE001</w:t></w:r>`;
    });
  return { ...parts, [path]: strToU8(made) };
}

/** Lets lists begin with the number of their first item, and takes the numbers out of the text. */
function countOn(parent: Root | Element): void {
  for (const node of parent.children) {
    if (node.type === 'text') node.value = node.value.replaceAll(/\uE000\d+\uE001/g, '');
    if (node.type !== 'element') continue;
    const number = node.tagName === 'ol' ? /^\uE000(\d+)\uE001/.exec(firstText(node))?.[1] : '1';
    if (Number(number) > 1) node.properties['start'] = Number(number);
    countOn(node);
  }
}

function firstText(node: Element): string {
  const [first] = node.children;
  return first?.type === 'text' ? first.value : first?.type === 'element' ? firstText(first) : '';
}
