import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { recordsOf } from '#dossier/citation-records.ts';
import { citationsBib, citationsJson, citationsRis } from '#exports/citation-files.ts';
import { entriesCsv } from '#exports/entries-csv.ts';
import { permanentPath } from '#registry/address.ts';
import { locales } from '#registry/locale.ts';
import { imprint, published } from '../support/published.ts';

const keys = [...published.entries.keys()].filter((_, at) => at % 60 === 0).reverse();
const note = 'Who pays? 50 % & "half" {so}\nsecond line';
const items = [...keys, 'actions/no-such-entry'].map((key, at) => ({
  key,
  note: at === 1 ? note : '',
}));
const addresses = keys.map((key) => new URL(permanentPath(key), imprint.site).href);

describe.each(locales)('the records of a dossier in %s', (locale) => {
  it('come as RIS in its order, with its notes', () => {
    const text = recordsOf('ris', citationsRis(published, locale, imprint), items);
    const read = plugins.input.chain(text);
    expect(read.map(({ URL }) => URL)).toEqual(addresses);
    expect(text.match(/^N1 {2}- (.*)\r$/m)?.[1]).toBe(note.replace('\n', ' '));
  });

  it('come as BibLaTeX', () => {
    const text = recordsOf('bib', citationsBib(published, locale, imprint), items);
    const read = plugins.input.chain(text, { generateGraph: false });
    expect(read.map(({ URL }) => URL)).toEqual(addresses);
    expect(text).toContain('annotation = {Who pays? 50 \\% \\& "half" \\{so\\} second line}');
  });

  it('come as CSL-JSON', () => {
    const text = recordsOf('json', citationsJson(published, locale, imprint), items);
    const read = JSON.parse(text) as { id: string; note?: string; URL: string }[];
    expect(read.map(({ id }) => id)).toEqual(keys);
    expect(read.map(({ URL }) => URL)).toEqual(addresses);
    expect(read[1]?.note).toBe(note);
  });

  it('come as a table with every column of the open data, unchanged', () => {
    const all = entriesCsv(published, locale, imprint);
    const rows = (text: string): Record<string, string>[] =>
      parse(text, { columns: true, bom: true });
    const known = new Map(rows(all).map((row) => [row['key'], row]));
    const read = rows(recordsOf('csv', all, items));
    expect(read).toEqual(
      keys.map((key, at) => ({
        position: String(at + 1),
        ...known.get(key),
        note: at === 1 ? note : '',
      })),
    );
  });
});

describe('a note in a table', () => {
  it('is never run as a formula', () => {
    const all = 'key,title\r\na/b,Title\r\n';
    expect(recordsOf('csv', all, [{ key: 'a/b', note: '=1+1' }])).toContain(
      "1,a/b,Title,'=1+1\r\n",
    );
  });
});
