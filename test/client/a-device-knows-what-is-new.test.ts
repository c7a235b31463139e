import { describe, expect, it } from 'vitest';
import { newsSince, readSeen, seenNow, type VersionRow } from '#client/visits.ts';

const rows: VersionRow[] = [
  ['actions/a', '1', 'A', 'en'],
  ['actions/b', '2', 'B', 'fr'],
  ['actions/c', '3', 'C', 'en'],
];

describe('what is new', () => {
  it('is what was not there, then what is no longer the same', () => {
    const seen = {
      version: 'v',
      date: '2026-11-22',
      entries: { 'actions/a': '0', 'actions/b': '2' },
    };
    expect(newsSince(seen, rows)).toEqual([
      { key: 'actions/c', title: 'C', language: 'en', kind: 'added' },
      { key: 'actions/a', title: 'A', language: 'en', kind: 'changed' },
    ]);
  });

  it('is nothing once it has been seen', () => {
    expect(newsSince(seenNow('v', '2026-11-22', rows), rows)).toEqual([]);
  });

  it('cannot be known from what is not a memory of a visit', () => {
    for (const text of [null, '', '{', '[]', '{"version":1}', '"x"']) {
      expect(readSeen(text)).toBeUndefined();
    }
    const seen = seenNow('v', '2026-11-22', rows);
    expect(readSeen(JSON.stringify(seen))).toEqual(seen);
  });
});
