/** A text as LibreOffice writes it: automatic styles, lists without a kind of their own, repeated cells, notes in place. */
import { strToU8, zipSync } from 'fflate';
import { pixel } from './word-file.ts';

const spaces = [
  ...['office', 'style', 'text', 'table', 'draw', 'fo'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
].join(' ');

const styles = `<office:automatic-styles>
  <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
  <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
  <text:list-style style:name="L1"><text:list-level-style-number text:level="1"/><text:list-level-style-number text:level="2"/></text:list-style>
  <text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>
</office:automatic-styles>`;

const row = (cells: readonly string[]): string =>
  `<table:table-row>${cells.map((cell) => `<table:table-cell>${cell}</table:table-cell>`).join('')}</table:table-row>`;

const paragraph = (text: string): string => `<text:p text:style-name="Standard">${text}</text:p>`;

/** A table; a line break in a cell begins a new paragraph. */
const table = (rows: readonly (readonly string[])[]): string =>
  `<table:table><table:table-column/>${rows
    .map((cells) => row(cells.map((cell) => cell.split('\n').map(paragraph).join(''))))
    .join('')}</table:table>`;

const note = (kind: string, text: string): string =>
  `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${paragraph(text)}</text:note-body></text:note>`;

const text = `
<text:h text:style-name="Heading_20_1" text:outline-level="1">What was done</text:h>
<text:p>Agencies <text:span text:style-name="T1">agreed</text:span> on <text:span text:style-name="T2">one form</text:span>${note('footnote', 'The first note.')}, at &lt; 5<text:s/>USD a {case}. See <text:a xlink:href="https://example.org/a">the page</text:a> or <text:a xlink:href="file:///C:/x.odt">a file</text:a>.${note('endnote', 'The second note.')}<office:annotation><text:p>Ask Ana.</text:p></office:annotation></text:p>
<text:h text:outline-level="2">Steps</text:h>
<text:list text:style-name="L1"><text:list-item><text:p>First</text:p><text:list><text:list-item><text:p>Within the first</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Second</text:p></text:list-item></text:list>
<text:list text:style-name="L2"><text:list-item><text:p>A point</text:p></text:list-item></text:list>
<text:p text:style-name="Quotations">They said so.</text:p>
${table([
  ['Year', 'Cases | all'],
  ['2018', '12'],
])}
<text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:title>Boat</svg:title><svg:desc>A grey boat</svg:desc></draw:frame></text:p>`;

/** An .odt file with a title, a table of facts, and a text in which everything occurs. */
export function odtFile(title: string, rows: readonly (readonly string[])[]): ArrayBuffer {
  const body = `<text:sequence-decls/><text:tracked-changes><text:changed-region><text:deletion>${paragraph('Taken out.')}</text:deletion></text:changed-region></text:tracked-changes>
<text:p text:style-name="P1">${title}</text:p>${table(rows)}${text}`;
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${spaces}>${styles}<office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const file = zipSync({
    // The kind comes first and is not compressed, so that programs can tell it.
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
    'styles.xml': strToU8(`<office:document-styles ${spaces}/>`),
    'Pictures/1.png': new Uint8Array(pixel),
  });
  return new Uint8Array(file).buffer;
}
