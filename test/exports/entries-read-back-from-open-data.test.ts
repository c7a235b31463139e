import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { entriesCsv, entryColumns } from '#exports/entries-csv.ts';
import { entriesJson } from '#exports/entries-json.ts';
import { entriesJsonLines } from '#exports/entries-jsonl.ts';
import type { EntryRecord } from '#exports/entry-record.ts';
import { recordSchema } from '#exports/record-schema.ts';
import { viewOf } from '#registry/entry.ts';
import type { Collection } from '#registry/facts.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { originalSchema } from '#registry/schemas.ts';
import { publicRegistry } from '#registry/registry.ts';
import { load } from '../support/load.ts';
import { imprint, published } from '../support/published.ts';
import { mdx } from '../support/temporary-content.ts';

const recordsOf = (locale: Locale, registry = published): EntryRecord[] =>
  (JSON.parse(entriesJson(registry, locale, imprint)) as { entries: EntryRecord[] }).entries;

describe.each(locales)('the entries in %s', (locale) => {
  const records = recordsOf(locale);

  it('are what their JSON Schema says, by a validator of JSON Schema', () => {
    const ajv = new Ajv2020({ allErrors: true, strictTypes: false, formats: fullFormats });
    const validate = ajv.compile(recordSchema(published, imprint));
    const faults = records.flatMap((record) =>
      validate(record as unknown) ? [] : [`${record.key}: ${ajv.errorsText(validate.errors)}`],
    );
    expect(faults.slice(0, 3)).toEqual([]);
    expect(records).toHaveLength(published.entries.size);
  });

  it('give back every fact and text the registry holds', () => {
    for (const record of records) {
      const entry = published.entries.get(record.key);
      if (!entry) throw new Error(record.key);
      const values = { original: true, ...record.values };
      const read = originalSchema(record.collection as Collection).parse(values);
      const held = { ...viewOf(entry, locale).values, original: true, sensitivity: [] };
      expect(JSON.parse(JSON.stringify(read)), record.key).toEqual(
        JSON.parse(JSON.stringify(held)),
      );
    }
  });

  it('are the same as JSON Lines and, as far as a table goes, as CSV', () => {
    const lines = entriesJsonLines(published, locale, imprint).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(records);
    const rows: Record<string, string>[] = parse(entriesCsv(published, locale, imprint), {
      columns: true,
    });
    expect(rows).toHaveLength(records.length);
    rows.forEach((row, index) => {
      const { values, labels, permanent } = records[index] as EntryRecord;
      expect(Object.keys(row)).toEqual(entryColumns.map(({ name }) => name));
      expect(row['title']).toBe(values['title']);
      expect(row['summary']).toBe(values['summary']);
      expect(row['permanent']).toBe(permanent);
      expect(row['themes']).toBe((values['themes'] as string[]).join(' | '));
      expect(row['theme_names']).toBe(Object.values(labels.themes).join(' | '));
      expect(row['start']).toBe(values['start'] ?? '');
    });
  });
});

describe('open data', () => {
  it('do not tell what authors answered for reviewers alone', () => {
    const answer = 'The ministry published the amount.';
    const { registry } = load({
      'actions/kenya/index.en.mdx': mdx({ sensitivity: `[{ words: EUR 5, answer: ${answer} }]` }),
    });
    expect(registry.entries.get('actions/kenya')?.facts.sensitivity).toHaveLength(1);
    expect(entriesJson(registry, 'en', imprint)).not.toMatch(/sensitivity|published the amount/);
  });

  it('say which language a text stands in, and how it was translated', () => {
    const { registry } = load({
      'actions/kenya/index.en.mdx': mdx({ title: 'Kenya' }),
      'actions/kenya/index.fr.mdx': '---\ntitle: Le Kenya\nmethod: machine\n---\n\nLe texte.\n',
    });
    const [french] = recordsOf('fr', registry);
    expect(french).toMatchObject({
      language: 'fr',
      original: 'en',
      translation: { state: 'stale', method: 'machine', inOriginal: ['summary'] },
      values: { title: 'Le Kenya', countries: ['KE'] },
    });
    const [russian] = recordsOf('ru', registry);
    expect(russian).toMatchObject({ language: 'en', translation: { state: 'missing' } });
    expect(russian?.labels.countries).toEqual({ KE: 'Кения' });
  });

  it('name nothing that is not published', () => {
    const { registry } = load({
      'actions/kenya/index.en.mdx': mdx({
        relations: '[{ type: follows, entry: actions/secret-one }]',
        sources: '[{ title: A, publication: actions/secret-one }]',
      }),
      'actions/secret-one/index.en.mdx': mdx({ visibility: 'internal' }),
    });
    const shown = publicRegistry(registry);
    const all = [entriesJson(shown, 'en', imprint), entriesCsv(shown, 'en', imprint)].join('\n');
    expect(all).toContain('actions/kenya');
    expect(all).not.toContain('secret-one');
  });

  it('write cells with commas, quotes and line ends as RFC 4180 has them', () => {
    const title = 'Kenya, "one" \u2013 a set';
    const { registry } = load({
      'actions/kenya/index.en.mdx': mdx({ title: JSON.stringify(title) }),
    });
    const text = entriesCsv(registry, 'en', imprint);
    expect(text.startsWith('key,collection,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(parse(text, { columns: true })[0]).toMatchObject({ title });
  });
});
