import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Package } from 'datapackage';
import JSZip from 'jszip';
import { describe, expect, it, onTestFinished } from 'vitest';
import { vocabularyIds } from '#registry/vocabulary.ts';
import { openData, imprint, published } from '../support/published.ts';
import { writeOpenData } from '../../scripts/steps/open-data.ts';

const data = openData();

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true });

describe('the data package', () => {
  it('is valid, and every row of its tables is what its columns say, by the reader of Frictionless', async () => {
    const found = await Package.load(join(data.folder, 'data/datapackage.json'), {
      basePath: join(data.folder, 'data'),
    });
    expect(found.errors).toEqual([]);
    expect(found.valid).toBe(true);
    const counts = new Map<string, number>();
    for (const table of found.resources) {
      counts.set(table.name, (await table.read({ keyed: true })).length);
    }
    expect(counts.get('entries-ar')).toBe(published.entries.size);
    expect(counts.get('figures')).toBe(published.figures.length);
    expect(counts.size).toBe(8);
  });

  it('gives back every figure and every term', () => {
    const figures = rowsOf(data.textOf('/data/figures.csv'));
    published.figures.forEach((figure, index) => {
      const row = figures[index];
      expect(row?.['id']).toBe(figure.id);
      if (typeof figure.value === 'number') expect(Number(row?.['value'])).toBe(figure.value);
      if (typeof figure.value === 'object') {
        expect([Number(row?.['from']), Number(row?.['to'])]).toEqual([
          figure.value.from,
          figure.value.to,
        ]);
      }
      expect(row?.['text_ru']).toBe(figure.text?.ru ?? '');
      expect(row?.['contradicts']).toBe(figure.contradicts.join(' | '));
      expect(row?.['source']).toBe(figure.sourceRecord.title);
    });
    const terms = rowsOf(data.textOf('/data/terms.csv'));
    const held = vocabularyIds.flatMap((id) => [...published.vocabularies[id].terms.values()]);
    expect(terms.map((row) => row['label_ar'])).toEqual(held.map(({ labels }) => labels.ar));
  });
});

describe('the archive', () => {
  it('holds every file as it is published, with checksums that hold', async () => {
    const bytes = readFileSync(join(data.folder, 'data/mieux-registry-data.zip'));
    const archive = await JSZip.loadAsync(bytes);
    const names = Object.values(archive.files).map(({ name }) => name);
    const listed = data.files.map(({ path }) => path.replace('/data/', 'mieux-registry-data/'));
    expect([...names, 'mieux-registry-data/mieux-registry-data.zip'].sort()).toEqual(listed.sort());
    const sums = await archive.file('mieux-registry-data/SHA256SUMS')?.async('string');
    const lines = sums?.trimEnd().split('\n') ?? [];
    expect(lines).toHaveLength(names.length - 1);
    for (const line of lines) {
      const [sum, name] = line.split('  ');
      const inside = await archive.file(`mieux-registry-data/${name}`)?.async('nodebuffer');
      expect(sha256(inside ?? ''), name).toBe(sum);
      expect(sha256(readFileSync(join(data.folder, 'data', name ?? ''))), name).toBe(sum);
    }
  });

  it('is the same byte for byte from the same content, in any time zone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'open-data-'));
    const zone = process.env['TZ'];
    onTestFinished(() => {
      process.env['TZ'] = zone;
      if (zone === undefined) delete process.env['TZ'];
      rmSync(folder, { recursive: true });
    });
    process.env['TZ'] = 'Pacific/Kiritimati';
    const again = await writeOpenData(published, imprint, folder);
    expect(again).toEqual(data.files);
  });

  it('tells a reader without the site what is what', () => {
    const text = data.textOf('/data/README.txt');
    for (const { path } of data.files) {
      if (/README|SHA256SUMS|\.zip$/.test(path)) continue;
      expect(text).toContain(`  ${path.replace('/data/', '')} `);
    }
    expect(text).toContain(imprint.version);
    expect(text).toContain('https://creativecommons.org/licenses/by/4.0/');
  });
});
