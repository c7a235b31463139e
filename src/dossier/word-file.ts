/** A briefing as a Word file: headings, links, lists and languages as Word knows them, so that it can be worked on further. */
import {
  AlignmentType,
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { directionOf } from '#registry/locale.ts';
import type { Block, Briefing, NumberedChapter, Run, Runs } from './briefing.ts';
import type { BriefingWords } from './briefing-words.ts';

/** The media type of Word files. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

/** The file. */
export function wordFile(briefing: Briefing, words: BriefingWords): Promise<Blob> {
  const writer = new Writer(briefing.locale);
  const { chapters, terms, references, title, locale } = briefing;
  const body = [
    ...writer.cover(title, words),
    writer.heading(1, [{ text: words.contents }], 'briefing-contents', true),
    ...chapters.map((chapter) => writer.contentsLine(chapter)),
    ...chapters.flatMap((chapter) => writer.chapter(chapter, words)),
    ...(terms.length > 0
      ? [writer.heading(1, [{ text: words.terms }], 'briefing-terms', true)]
      : []),
    ...terms.map(([, label, meaning]) =>
      writer.paragraph([{ text: `${label}: `, bold: true }, { text: meaning }]),
    ),
    writer.heading(1, [{ text: words.references }], 'briefing-references', true),
    ...references.map((runs, index) => writer.reference(runs, index + 1)),
  ];
  const isRightToLeft = directionOf(locale) === 'rtl';
  const document = new Document({
    title,
    creator: words.site,
    description: words.made,
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial' },
            size: 22,
            sizeComplexScript: 22,
            language: isRightToLeft ? { bidirectional: locale } : { value: locale },
          },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
      },
    },
    numbering: { config: writer.numberings() },
    sections: [{ children: body, footers: { default: writer.footer(title) } }],
  });
  return Packer.toBlob(document);
}

/** Writes the parts of one document. */
class Writer {
  readonly #isRightToLeft: boolean;
  #lists = 0;

  constructor(locale: string) {
    this.#isRightToLeft = directionOf(locale) === 'rtl';
  }

  cover(title: string, words: BriefingWords): Paragraph[] {
    return [
      this.paragraph([{ text: words.site }], { spacing: { before: 3000 } }),
      this.paragraph([{ text: title }], { heading: HeadingLevel.TITLE }),
      this.paragraph([{ text: words.holds }]),
      this.paragraph([{ text: words.made }]),
      this.paragraph([{ text: words.rights }]),
    ];
  }

  contentsLine({ number, title }: NumberedChapter): Paragraph {
    const link = new InternalHyperlink({
      anchor: `chapter-${number}`,
      children: this.#runs({ ...title, text: `${number}. ${title.text}` }, 'Hyperlink'),
    });
    return this.#paragraph([link]);
  }

  chapter(chapter: NumberedChapter, words: BriefingWords): (Paragraph | Table)[] {
    const { number, title, kicker, summary, notices, note, facts, blocks } = chapter;
    const head: Runs = [
      { text: `${number}. ` },
      title,
      { text: ' ' },
      { text: `[${number}]`, reference: number },
    ];
    return [
      this.heading(1, head, `chapter-${number}`, true),
      this.paragraph([{ text: kicker }]),
      this.paragraph([{ ...summary, bold: true }]),
      ...notices.map((text) => this.paragraph([{ text, italic: true }])),
      ...(note ? this.#note(note, words.note) : []),
      ...(facts ? [this.heading(2, [{ text: words.facts }]), ...this.#block(facts)] : []),
      ...blocks.flatMap((block) => this.#block(block)),
    ];
  }

  reference(runs: Runs, number: number): Paragraph {
    const children = [
      new Bookmark({ id: `reference-${number}`, children: this.#runs({ text: `[${number}] ` }) }),
      ...this.#children(runs),
    ];
    return this.#paragraph(children, { indent: { start: 560, hanging: 560 } });
  }

  heading(depth: number, runs: Runs, id?: string, pageBreakBefore = false): Paragraph {
    const children = this.#children(runs);
    const heading = headings[Math.min(headings.length, depth) - 1] ?? HeadingLevel.HEADING_1;
    return this.#paragraph(id ? [new Bookmark({ id, children })] : children, {
      heading,
      pageBreakBefore,
      keepNext: true,
    });
  }

  paragraph(runs: Runs, options: IParagraphOptions = {}): Paragraph {
    return this.#paragraph(this.#children(runs), options);
  }

  footer(title: string): Footer {
    const number = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
    const children = [...this.#runs({ text: `${title} · ` }), number];
    return new Footer({
      children: [this.#paragraph(children, { alignment: AlignmentType.CENTER })],
    });
  }

  /** One numbering for each numbered list, so that each begins at 1. Asked for after the body is written. */
  numberings() {
    return Array.from({ length: this.#lists }, (_, list) => ({
      reference: `list-${list}`,
      levels: [0, 1, 2].map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { start: 560 * (level + 1), hanging: 360 } } },
      })),
    }));
  }

  #block(block: Block): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'heading':
        return [this.heading(block.depth, block.runs)];
      case 'paragraph':
        return [this.paragraph(block.runs)];
      case 'quote':
        return [this.paragraph(block.runs, { indent: { start: 560, end: 560 } })];
      case 'list': {
        const reference = `list-${this.#lists}`;
        if (block.isOrdered) this.#lists += 1;
        return block.items.map(({ depth, runs }) => {
          const level = Math.min(depth, 2);
          return this.paragraph(
            runs,
            block.isOrdered ? { numbering: { reference, level } } : { bullet: { level } },
          );
        });
      }
      case 'pairs':
        return block.rows.flatMap(({ name, values }) => [
          this.paragraph(
            [...name.map((run) => ({ ...run, bold: true })), { text: ': ' }, ...(values[0] ?? [])],
            { spacing: { after: 60 } },
          ),
          ...values.slice(1).map((value) => this.paragraph(value, { indent: { start: 560 } })),
        ]);
      case 'table':
        return [this.#table(block.rows)];
    }
  }

  #table(rows: Extract<Block, { kind: 'table' }>['rows']): Table {
    return new Table({
      visuallyRightToLeft: this.#isRightToLeft,
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map(
        (row) =>
          new TableRow({
            // Written only where it is true: some readers take the mark itself for a yes.
            ...(row.every(({ isHead }) => isHead) ? { tableHeader: true } : {}),
            children: row.map(
              ({ isHead, runs }) =>
                new TableCell({
                  children: [
                    this.paragraph(isHead ? runs.map((r) => ({ ...r, bold: true })) : runs),
                  ],
                }),
            ),
          }),
      ),
    });
  }

  #note(note: string, name: string): Paragraph[] {
    const border = { style: 'single', size: 12, color: '0B3A86', space: 8 } as const;
    const options = { border: { left: border }, indent: { start: 280 } };
    const lines = note.split(/\n+/).map((text) => this.paragraph([{ text }], options));
    return [this.paragraph([{ text: name, bold: true }], options), ...lines];
  }

  #paragraph(children: ParagraphChild[], options: IParagraphOptions = {}): Paragraph {
    return new Paragraph({ ...options, children, bidirectional: this.#isRightToLeft });
  }

  #children(runs: Runs): ParagraphChild[] {
    return runs.flatMap((run): ParagraphChild[] => {
      if (run.href) {
        const children = this.#runs(run, 'Hyperlink');
        return [new ExternalHyperlink({ link: run.href, children })];
      }
      if (run.reference === undefined) return this.#runs(run);
      const anchor = `reference-${run.reference}`;
      return [new InternalHyperlink({ anchor, children: this.#runs(run, 'Hyperlink') })];
    });
  }

  /** A line of text is a run of its own. */
  #runs({ text, bold = false, italic = false, lang }: Run, style?: string): TextRun[] {
    const isRightToLeft = lang ? directionOf(lang) === 'rtl' : this.#isRightToLeft;
    return text.split('\n').map(
      (line, at) =>
        new TextRun({
          text: line,
          ...(at > 0 ? { break: 1 } : {}),
          ...(bold ? { bold, boldComplexScript: true } : {}),
          ...(italic ? { italics: true, italicsComplexScript: true } : {}),
          ...(isRightToLeft ? { rightToLeft: true } : {}),
          ...(lang ? { language: isRightToLeft ? { bidirectional: lang } : { value: lang } } : {}),
          ...(style ? { style } : {}),
        }),
    );
  }
}
