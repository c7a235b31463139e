import { describe, expect, it } from 'vitest';
import {
  digestOf,
  isKeepable,
  mediaType,
  partPath,
  recordFiles,
  type EditionList,
  type KeptFile,
} from '#offline/edition.ts';
import { bytesOf, fetchings } from '#offline/plan.ts';

const file = (name: string, bytes = 5000): KeptFile => [`/en/${name}/`, `digest-${name}`, bytes];
const pages = ['a', 'b', 'c', 'd'].map((name) => file(name));
const list: EditionList = {
  locale: 'en',
  version: 'one',
  date: '2026-11-22',
  parts: [
    ['part-1', 7000, pages],
    ['part-2', 900, [file('e', 1000), ['/other/', 'digest-a', 5000]]],
  ],
};
const without =
  (...missing: string[]) =>
  (digest: string): boolean =>
    !missing.map((name) => `digest-${name}`).includes(digest);

describe('a device that has nothing', () => {
  it('fetches whole parts', () => {
    const all = fetchings(list, () => false);
    expect(all.map(({ address, isPart }) => [address, isPart])).toEqual([
      [partPath('en', 'part-1'), true],
      ['/en/e/', false],
    ]);
    expect(bytesOf(all)).toBe(8000);
  });
});

describe('a device that lacks some files', () => {
  it('fetches one file alone, and nothing of a part that is whole', () => {
    expect(fetchings(list, without('b')).map(({ address }) => address)).toEqual(['/en/b/']);
  });

  it('fetches the part where the files alone would take more', () => {
    expect(fetchings(list, without('a', 'b')).map(({ address }) => address)).toEqual([
      partPath('en', 'part-1'),
    ]);
  });

  it('fetches the same content once, whatever addresses it stands at', () => {
    expect(fetchings(list, without('a'))).toHaveLength(1);
  });

  it('fetches nothing when it has all', () => {
    expect(fetchings(list, () => true)).toEqual([]);
  });
});

describe('an edition', () => {
  it('never holds the editor, its own lists, or data that the dossier does not need', () => {
    expect(
      ['/admin/', '/admin/en/', '/offline/en/files.json', '/data/mieux-registry-data.zip'].filter(
        isKeepable,
      ),
    ).toEqual([]);
    expect(['/data/entries/en.json', '/data/versions/x/1.en.txt'].filter(isKeepable)).toEqual([]);
    expect(recordFiles('ar').every(isKeepable)).toBe(true);
    expect(['/', '/en/', '/_astro/a.js', '/search/ar/catalogue.json'].every(isKeepable)).toBe(true);
  });

  it('names files by a digest that a browser makes as Node does', async () => {
    expect(await digestOf(new TextEncoder().encode('abc'))).toBe('ungWv48Bz-pB');
  });

  it('serves each file as what it is', () => {
    expect(['/en/', '/a.js', '/b.svg', '/c.pf_index'].map(mediaType)).toEqual([
      'text/html; charset=utf-8',
      'text/javascript; charset=utf-8',
      'image/svg+xml',
      'application/octet-stream',
    ]);
  });
});
