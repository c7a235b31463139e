/**
 * The chosen entries as files for reference managers and spreadsheets: their records picked from the registry's own files
 * of open data, so both say the same, in the reader's order and with the reader's notes.
 */
import type { Item } from './selection.ts';

/** A form that records can be taken along in. */
export const recordForms = ['ris', 'bib', 'json', 'csv'] as const;

/** One of these forms. */
export type RecordForm = (typeof recordForms)[number];

/** Names and media types of the forms; names are the same in every language. */
export const recordFormFacts: Readonly<
  Record<RecordForm, { name: string; type: string; dataset: 'citations' | 'entries' }>
> = {
  ris: { name: 'RIS', type: 'application/x-research-info-systems', dataset: 'citations' },
  bib: { name: 'BibTeX', type: 'application/x-bibtex', dataset: 'citations' },
  json: { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', dataset: 'citations' },
  csv: { name: 'CSV', type: 'text/csv;charset=utf-8', dataset: 'entries' },
};

/** The file of all entries in a locale that records are picked from. */
export const recordSource = (form: RecordForm, locale: string): string =>
  `/data/${recordFormFacts[form].dataset}/${locale}.${form}`;

/**
 * The file of the chosen entries.
 * @param all the file of all entries
 */
export function recordsOf(form: RecordForm, all: string, items: readonly Item[]): string {
  switch (form) {
    case 'ris':
      return picked(risRecords(all), items, risWithNote).join('');
    case 'bib':
      return picked(bibRecords(all), items, bibWithNote).join('\n');
    case 'json':
      return cslJson(all, items);
    case 'csv':
      return csvRows(all, items);
  }
}

function picked(
  records: ReadonlyMap<string, string>,
  items: readonly Item[],
  annotate: (record: string, note: string) => string,
): string[] {
  return items.flatMap(({ key, note }) => {
    const record = records.get(key);
    return record === undefined ? [] : note ? annotate(record, oneLine(note)) : record;
  });
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** A record of RIS names its entry in the permanent address. */
function risRecords(all: string): Map<string, string> {
  const records = all.split(/(?<=^ER {2}- ?\r?\n)/m);
  return new Map(
    records.map((record) => [/^UR {2}- .*?\/id\/(.+?)\/?\s*$/m.exec(record)?.[1] ?? '', record]),
  );
}

const risWithNote = (record: string, note: string): string =>
  record.replace(/^ER {2}-/m, () => `N1  - ${note}\r\nER  -`);

/** A record of BibLaTeX begins with its type and the entry's key. */
function bibRecords(all: string): Map<string, string> {
  const records = all.split(/^(?=@)/m).filter((record) => record.startsWith('@'));
  return new Map(
    records.map((record) => [/^@\w+\{(.+?),/.exec(record)?.[1] ?? '', `${record.trim()}\n`]),
  );
}

const bibWithNote = (record: string, note: string): string =>
  record.replace(/,?\s*\}\s*$/, () => `,\n\tannotation = {${bibText(note)}},\n}\n`);

/** Characters that have a meaning in BibLaTeX, written so that they have none. */
const bibText = (text: string): string =>
  text.replaceAll(/[\\{}%&#$_~^]/g, (sign) => {
    if (sign === '\\') return '\\textbackslash{}';
    return sign === '~' || sign === '^' ? `\\${sign}{}` : `\\${sign}`;
  });

function cslJson(all: string, items: readonly Item[]): string {
  const records = new Map(
    (JSON.parse(all) as { id: string }[]).map((record) => [record.id, record]),
  );
  const found = items.flatMap(({ key, note }) => {
    const record = records.get(key);
    return record ? [{ ...record, ...(note ? { note } : {}) }] : [];
  });
  return `${JSON.stringify(found, null, 2)}\n`;
}

/** The rows as they are, between the place in the dossier and the reader's note. */
function csvRows(all: string, items: readonly Item[]): string {
  const [head = '', ...rows] = csvRecords(all);
  const byKey = new Map(rows.map((row) => [row.slice(0, row.indexOf(',')), row]));
  const lines = items.flatMap(({ key, note }, index) => {
    const row = byKey.get(key);
    return row === undefined ? [] : `${index + 1},${row},${csvCell(note)}`;
  });
  // With a byte order mark, for spreadsheets read accents wrongly without.
  return `\ufeff${[`position,${head},note`, ...lines].join('\r\n')}\r\n`;
}

/** Records of a table, as written; line breaks within quotes do not end one. */
function csvRecords(text: string): string[] {
  return text.match(/(?:"(?:[^"]|"")*"|[^"\r\n])+/g) ?? [];
}

/** A note that begins like a formula gets an apostrophe, or a spreadsheet would run it. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
