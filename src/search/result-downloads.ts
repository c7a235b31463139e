/** Results as files that a reader can take along. */
import type { Card, Catalogue } from './catalogue.ts';
import type { FacetKey } from './facets.ts';

/** The formats. */
export const downloadFormats = ['csv', 'json', 'ris'] as const;

/** A format of a download. */
export type DownloadFormat = (typeof downloadFormats)[number];

/** Media types of the formats. */
export const mediaTypes: Readonly<Record<DownloadFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  ris: 'application/x-research-info-systems',
};

interface ResultRecord {
  title: string;
  address: string;
  kind: string;
  countries: string[];
  themes: string[];
  pillars: string[];
  start: string;
  end: string;
  language: string;
}

/**
 * The results in a format.
 * @param origin where the registry is served, for the addresses
 */
export function downloadOf(
  format: DownloadFormat,
  cards: readonly Card[],
  catalogue: Catalogue,
  origin: string,
): string {
  const records = cards.map((card) => recordOf(card, catalogue, origin));
  if (format === 'json') return `${JSON.stringify(records, null, 2)}\n`;
  return format === 'csv' ? csv(records) : records.map(ris).join('\n');
}

function recordOf(card: Card, catalogue: Catalogue, origin: string): ResultRecord {
  const labels = (facet: FacetKey): string[] =>
    card.terms[facet].map((id) => catalogue.labelOf(facet, id) ?? id);
  return {
    title: card.title,
    address: `${origin}/${catalogue.locale}/${card.key}/`,
    kind: labels('collection')[0] ?? '',
    countries: labels('country'),
    themes: labels('theme'),
    pillars: labels('pillar'),
    start: card.start,
    end: card.end,
    language: card.language,
  };
}

/** RFC 4180, with a byte order mark, for spreadsheets would read accents wrongly without. */
function csv(records: readonly ResultRecord[]): string {
  const columns = Object.keys(recordKeys) as (keyof ResultRecord)[];
  const lines = records.map((record) =>
    columns.map((column) => cell([record[column]].flat().join('; '))).join(','),
  );
  return `\ufeff${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

const recordKeys: Readonly<Record<keyof ResultRecord, true>> = {
  title: true,
  address: true,
  kind: true,
  countries: true,
  themes: true,
  pillars: true,
  start: true,
  end: true,
  language: true,
};

/** A text that begins like a formula gets an apostrophe, or a spreadsheet would run it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RIS: one tag a line. */
function ris(record: ResultRecord): string {
  const line = (tag: string, value: string): string =>
    value ? `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n` : '';
  return [
    line('TY', 'GEN'),
    line('TI', record.title),
    line('PY', record.start.slice(0, 4)),
    line('LA', record.language),
    ...[record.kind, ...record.themes, ...record.countries].map((word) => line('KW', word)),
    line('UR', record.address),
    'ER  - \r\n',
  ].join('');
}
