import { describe, expect, it } from 'vitest';
import { loadRegistry } from '#build/load-registry.ts';
import { comparer } from '#i18n/format.ts';
import { abbreviationsOf } from '#registry/abbreviations.ts';

const { registry } = loadRegistry('content');
const list = abbreviationsOf(registry.glossary.values(), comparer('en'));

describe('the list of abbreviations', () => {
  it('has each abbreviation once for what it stands for, with every language that uses it', () => {
    const thb = list.filter(({ text }) => text === 'THB');
    expect(thb.map(({ term }) => term.id)).toEqual(['trafficking-in-human-beings']);
    expect(thb[0]?.languages).toContain('en');
    const teh = list.find(({ text }) => text === 'TEH');
    expect(teh?.term).toBe(thb[0]?.term);
    expect(teh?.languages).toContain('fr');
  });

  it('is in the order of the reader’s language', () => {
    const texts = list.map(({ text }) => text);
    expect(texts).toEqual([...texts].sort(comparer('en')));
  });

  it('leaves none out', () => {
    for (const term of registry.glossary.values()) {
      for (const text of Object.values(term.abbreviations ?? {}).flat()) {
        expect(list.some((one) => one.text === text && one.term === term)).toBe(true);
      }
    }
  });
});
