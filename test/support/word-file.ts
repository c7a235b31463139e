/** Makes Word files as authors fill them in. */
import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type FileChild,
} from 'docx';

/** A picture of one pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A table; a line break in a cell begins a new paragraph. */
export const wordTable = (rows: readonly (readonly string[])[]): Table =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (cell) =>
              new TableCell({ children: cell.split('\n').map((line) => new Paragraph(line)) }),
          ),
        }),
    ),
  });

/** A Word file with a title, a table of facts, and a text. */
export async function wordFile(
  title: string | undefined,
  rows: readonly (readonly string[])[],
  text: readonly FileChild[] = [new Paragraph('The text.')],
): Promise<ArrayBuffer> {
  const file = new Document({
    footnotes: {
      1: { children: [new Paragraph('The first note.')] },
      2: { children: [new Paragraph('The second note.')] },
    },
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
            { level: 1, format: LevelFormat.DECIMAL, text: '%2.' },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          ...(title === undefined
            ? []
            : [new Paragraph({ text: title, heading: HeadingLevel.TITLE })]),
          ...(rows.length > 0 ? [wordTable(rows)] : []),
          ...text,
        ],
      },
    ],
  });
  return Packer.toArrayBuffer(file);
}

/** A text in which everything occurs that the import has to carry over. */
export const richText = (): FileChild[] => [
  new Paragraph({ text: 'What was done', heading: HeadingLevel.HEADING_1 }),
  new Paragraph({
    children: [
      new TextRun('Agencies '),
      new TextRun({ text: 'agreed', bold: true }),
      new TextRun(' on '),
      new TextRun({ text: 'one form', italics: true }),
      new FootnoteReferenceRun(1),
      new TextRun(', at < 5 USD a {case}. See '),
      new ExternalHyperlink({ children: [new TextRun('the page')], link: 'https://example.org/a' }),
      new TextRun(' or '),
      new ExternalHyperlink({ children: [new TextRun('a file')], link: 'file:///C:/x.docx' }),
      new TextRun('.'),
      new FootnoteReferenceRun(2),
    ],
  }),
  new Paragraph({ text: 'Steps', heading: HeadingLevel.HEADING_2 }),
  new Paragraph({ text: 'First', numbering: { reference: 'numbers', level: 0 } }),
  new Paragraph({ text: 'Within the first', numbering: { reference: 'numbers', level: 1 } }),
  new Paragraph({ text: 'Second', numbering: { reference: 'numbers', level: 0 } }),
  new Paragraph({ text: 'A point', bullet: { level: 0 } }),
  wordTable([
    ['Year', 'Cases | all'],
    ['2018', '12'],
  ]),
  new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: pixel,
        transformation: { width: 10, height: 10 },
        altText: { title: 'Boat', name: 'Boat', description: 'A grey boat' },
      }),
    ],
  }),
];
