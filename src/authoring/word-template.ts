/**
 * A Word file to write an entry in: a table for the facts with a row for each field, and a place for the text. Made from
 * the schemas, in the author's language; the import reads it back.
 */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { z } from 'zod';
import { directionOf, type Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import { originalSchema, type DocumentCollection } from '#registry/schemas.ts';
import { fieldHint, fieldLabel, word, type WordContext } from './editor-words.ts';
import { factFields } from './import-words.ts';

/** The template of a collection in a locale, as the bytes of a .docx file. */
export async function wordTemplate(
  registry: Registry,
  collection: DocumentCollection,
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const context = { registry, locale };
  const bidirectional = directionOf(locale) === 'rtl';
  const alignment = bidirectional ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const paragraph = (text: string, options: object = {}): Paragraph =>
    new Paragraph({
      bidirectional,
      alignment,
      ...options,
      children: [new TextRun({ text, rightToLeft: bidirectional })],
    });
  const document = new Document({
    creator: word(context, 'site.name'),
    title: kindOf(context, collection),
    styles: {
      default: { document: { run: { font: 'Calibri', size: 22 } } },
      paragraphStyles: [
        {
          id: 'Hint',
          name: 'Hint',
          basedOn: 'Normal',
          run: { italics: true, size: 18, color: '595959' },
        },
      ],
    },
    sections: [
      {
        children: [
          paragraph(word(context, 'template.titleHere'), { heading: HeadingLevel.TITLE }),
          paragraph(word(context, 'template.help')),
          factTable(context, collection, paragraph, bidirectional),
          paragraph(''),
          paragraph(word(context, 'template.textHere')),
        ],
      },
    ],
  });
  const bytes = await Packer.toArrayBuffer(document);
  return new Uint8Array(bytes);
}

/** What one entry of a collection is called; the id in brackets is what the import goes by. */
const kindOf = (context: WordContext, collection: DocumentCollection): string => {
  const name =
    collection === 'pages' ? word(context, 'authoring.pages') : word(context, `kind.${collection}`);
  return `${name} (${collection})`;
};

function factTable(
  context: WordContext,
  collection: DocumentCollection,
  paragraph: (text: string, options?: object) => Paragraph,
  bidirectional: boolean,
): Table {
  const schema = originalSchema(collection) as unknown as z.ZodObject;
  const fields = factFields(schema).filter(({ path }) => path !== 'title');
  const row = (left: Paragraph[], right: Paragraph[]): TableRow =>
    new TableRow({
      children: [
        new TableCell({ children: left, width: { size: 35, type: WidthType.PERCENTAGE } }),
        new TableCell({ children: right, width: { size: 65, type: WidthType.PERCENTAGE } }),
      ],
    });
  const head = row(
    [paragraph(word(context, 'template.facts'))],
    [paragraph(kindOf(context, collection))],
  );
  const rows = fields.map(({ path }) => {
    const hint =
      path === 'sources' ? word(context, 'template.sourcesHint') : fieldHint(context, path);
    const label = paragraph(fieldLabel(context, path));
    return row(hint ? [label, paragraph(hint, { style: 'Hint' })] : [label], [paragraph('')]);
  });
  return new Table({
    visuallyRightToLeft: bidirectional,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [head, ...rows],
  });
}
