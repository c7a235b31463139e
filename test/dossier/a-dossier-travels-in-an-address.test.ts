import { describe, expect, it } from 'vitest';
import {
  annotated,
  emptyDossier,
  fragmentOf,
  isSame,
  joined,
  mostItems,
  moved,
  readFragment,
  readStored,
  stored,
  withEntry,
  withoutEntry,
  type Dossier,
} from '#dossier/selection.ts';

const dossier: Dossier = {
  title: 'Données & migrations – نظرة عامة',
  items: [
    { key: 'actions/kenya-ii', note: '' },
    { key: 'practices/one-form', note: 'Ask: who pays?\nSecond line #2 = 100 %' },
    { key: 'lessons/ask-early', note: 'Спросить раньше' },
  ],
};

describe('the address of a dossier', () => {
  it('says title, order and notes, and reads back as it was', () => {
    expect(readFragment(`#${fragmentOf(dossier)}`)).toEqual(dossier);
  });

  it('can be read by people where it is plain', () => {
    const plain = withEntry(withEntry(emptyDossier, 'actions/kenya-ii'), 'lessons/ask-early');
    expect(fragmentOf(plain)).toBe('e=actions/kenya-ii&e=lessons/ask-early');
  });

  it('takes each entry once, and leaves out what no entry can be called', () => {
    const read = readFragment('e=a/b&n=first&e=a/b&n=second&e=../../etc&e=<img>&n=x&z=1');
    expect(read?.items).toEqual([{ key: 'a/b', note: 'first' }]);
    expect(readFragment('#main')).toBeUndefined();
  });

  it('holds no more than a briefing can', () => {
    const many = Array.from({ length: mostItems + 5 }, (_, n) => `e=actions/entry-${n}`).join('&');
    expect(readFragment(many)?.items).toHaveLength(mostItems);
  });
});

describe('what a device keeps', () => {
  it('reads back as it was', () => {
    expect(readStored(stored(dossier))).toEqual(dossier);
  });

  it.each([null, '', '{', '[]', '{"items":"x"}', '{"items":[1,null]}'])(
    'is nothing where %s lies in its place',
    (text) => {
      expect(readStored(text).items).toEqual([]);
    },
  );
});

describe('putting in order', () => {
  const keys = ({ items }: Dossier): string[] => items.map(({ key }) => key.split('/')[1] ?? '');

  it('moves an entry with its note, and no further than the ends', () => {
    expect(keys(moved(dossier, 'practices/one-form', -1))).toEqual([
      'one-form',
      'kenya-ii',
      'ask-early',
    ]);
    expect(keys(moved(dossier, 'lessons/ask-early', 5))).toEqual(keys(dossier));
    expect(moved(dossier, 'practices/one-form', 1).items[2]?.note).toContain('who pays');
    expect(isSame(moved(dossier, 'no/such', 1), dossier)).toBe(true);
  });

  it('adds at the end, once; takes out; changes one note', () => {
    expect(withEntry(dossier, 'actions/kenya-ii')).toBe(dossier);
    expect(keys(withoutEntry(dossier, 'actions/kenya-ii'))).toEqual(['one-form', 'ask-early']);
    expect(annotated(dossier, 'actions/kenya-ii', 'new').items[0]?.note).toBe('new');
  });
});

describe('two dossiers joined', () => {
  it('keep the order of the first, and every note of both', () => {
    const other: Dossier = {
      title: 'Another',
      items: [
        { key: 'practices/one-form', note: 'Theirs' },
        { key: 'events/nairobi', note: 'New' },
      ],
    };
    const both = joined(dossier, other);
    expect(both.title).toBe(dossier.title);
    expect(both.items.map(({ key }) => key)).toEqual([
      'actions/kenya-ii',
      'practices/one-form',
      'lessons/ask-early',
      'events/nairobi',
    ]);
    expect(both.items[1]?.note).toBe('Ask: who pays?\nSecond line #2 = 100 %\nTheirs');
    expect(isSame(joined(both, other), both)).toBe(true);
  });
});
