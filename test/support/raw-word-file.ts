/** Makes Word files of the XML that Word itself writes, with what no library for making them knows. */
import { strToU8, zipSync } from 'fflate';

/** Parts of the archive beside the usual ones, by path. */
export type RawParts = Readonly<Record<string, string | Uint8Array>>;

const namespaces = Object.entries({
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
})
  .map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
  .join('');

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The root element of a part, around its content. */
export const part = (name: string, content: string): string =>
  `${xml}<w:${name}${namespaces}>${content}</w:${name}>`;

/** A run of words, with properties. */
export const r = (words: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A paragraph of runs, with properties. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

/** A paragraph style by the id it has in a French Word. */
export const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;

/** The file; `main` is where the text lies, and relations of it are `[id, kind, target, is outside]`. */
export function rawWordFile(
  body: string,
  {
    parts = {},
    links = [],
    main = 'word/document.xml',
  }: {
    parts?: RawParts;
    links?: readonly (readonly [string, string, string, boolean?])[];
    main?: string;
  } = {},
): ArrayBuffer {
  const related = [
    ['styles', 'styles', 'styles.xml'] as const,
    ['numbering', 'numbering', 'numbering.xml'] as const,
    ...links,
  ].map(
    ([id, kind, target, isOutside]) =>
      `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"${isOutside ? ' TargetMode="External"' : ''}/>`,
  );
  const rels = (content: string): string =>
    `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const mainName = main.split('/').at(-1) ?? '';
  const all: RawParts = {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/></Types>`,
    '_rels/.rels': rels(
      `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="${main}"/>`,
    ),
    [`word/_rels/${mainName}.rels`]: rels(related.join('')),
    [main]: part('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/styles.xml': part('styles', frenchStyles),
    'word/numbering.xml': part('numbering', numbering),
    ...parts,
  };
  const bytes = Object.entries(all).map(
    ([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(bytes)).buffer;
}

/** The styles of a French Word: their ids are French, their names are not; and two that an office made for itself. */
const frenchStyles = [
  ['Normal', 'Normal', ''],
  ['Titre', 'Title', ''],
  ['Titre1', 'heading 1', '<w:outlineLvl w:val="0"/>'],
  ['Titre2', 'heading 2', '<w:outlineLvl w:val="1"/>'],
  ['Paragraphedeliste', 'List Paragraph', ''],
  ['Lgende', 'caption', ''],
  ['Listenumros', 'List Number', '<w:numPr><w:numId w:val="3"/></w:numPr>'],
  ['TitreMaison', 'Titre maison', '', 'Titre1'],
  ['Rubrique', 'Rubrique', '<w:outlineLvl w:val="1"/>'],
]
  .map(
    ([id = '', name = '', properties = '', base = '']) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base && `<w:basedOn w:val="${base}"/>`}<w:pPr>${properties}</w:pPr></w:style>`,
  )
  .join('');

const level = (at: number, format: string, extra = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="%${at + 1}."/></w:lvl>`;

/** Numbers 1 and 2 are a list in figures with points below, and points; 3 is that of a style, 4 that of headings. */
const numbering = [
  `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal')}${level(1, 'bullet')}${level(2, 'lowerLetter')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="3">${level(0, 'decimal', '<w:pStyle w:val="Listenumros"/>')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="4">${level(0, 'decimal')}</w:abstractNum>`,
  ...[1, 2, 3, 4].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`),
].join('');

/** A place in a list. */
export const item = (list: number, at = 0): string =>
  `${style('Paragraphedeliste')}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;
