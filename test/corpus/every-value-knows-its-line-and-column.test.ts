import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '#corpus/front-matter.ts';
import { hashesOf } from '#corpus/hashes.ts';
import { readEditions, type BodyCompiler, type Kept } from '#corpus/read.ts';
import { placeOf } from '#registry/places.ts';
import { mdx, temporaryContent } from '../support/temporary-content.ts';

const text = [
  '---',
  'title: "الهجرة: kenya"',
  'themes:',
  '  - one',
  '  - two',
  'sources: [{ title: A, url: B }]',
  '---',
  '',
  'Body.',
].join('\n');

const at = (source: string, path: (string | number)[]): string => {
  const { line, column } = placeOf(readFrontMatter(source, 'x.mdx').places, path);
  return `${line}:${column}`;
};

describe('places', () => {
  it('point at the value as it stands in the file', () => {
    expect(at(text, ['title'])).toBe('2:8');
    expect(at(text, ['themes', 1])).toBe('5:5');
    expect(at(text, ['sources', 0, 'url'])).toBe('6:28');
  });

  it('point at the nearest part that was written when a value is missing', () => {
    expect(at(text, ['sources', 0, 'publisher'])).toBe('6:11');
    expect(at(text, ['summary'])).toBe('2:1');
  });

  it('are the same with Windows line ends and a byte order mark', () => {
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(at(windows, ['themes', 1])).toBe('5:5');
    expect(readFrontMatter(windows, 'x.mdx').body.trim()).toBe('Body.');
  });

  it('count the lines before the body', () => {
    expect(readFrontMatter(text, 'x.mdx').linesBefore).toBe(7);
  });
});

describe('front matter', () => {
  it('does not expand references without end', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]'];
    for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf'].map((pair) => [...pair])) {
      bomb.push(
        `${name ?? ''}: &${name ?? ''} [${Array(10)
          .fill(`*${before ?? ''}`)
          .join(',')}]`,
      );
    }
    const { values, issues } = readFrontMatter(`---\n${bomb.join('\n')}\n---\n`, 'x.mdx');
    expect(values).toBeUndefined();
    expect(issues[0]?.rule).toBe('yaml');
  });
});

describe('hashes', () => {
  it('cover texts only, field by field', () => {
    const values = { title: 'A', start: '2018', activities: [{ type: 'seminar', title: 'B' }] };
    const hashes = hashesOf('actions', values, 'Body.');
    expect(Object.keys(hashes)).toEqual(['title', 'activities', 'body']);
    expect(hashesOf('actions', { ...values, start: '2019' }, 'Body.')).toEqual(hashes);
    expect(hashesOf('actions', { ...values, title: 'C' }, 'Body.')['title']).not.toBe(
      hashes['title'],
    );
  });
});

describe('the cache', () => {
  it('spares unchanged editions the compiler, and only those', () => {
    const content = temporaryContent({
      'actions/one/index.en.mdx': mdx(),
      'actions/two/index.en.mdx': mdx(),
    });
    const kept = new Map<string, Kept>();
    const cache = {
      get: (file: string, digest: string) => kept.get(file + digest),
      set: (file: string, digest: string, what: Kept) => void kept.set(file + digest, what),
    };
    let compiled = 0;
    const compiler = (version: string): BodyCompiler => ({
      version,
      compile: () => {
        compiled++;
        return { body: { html: '', headings: [], plain: '' }, problems: [] };
      },
    });
    readEditions(content, compiler('1'), cache);
    expect(compiled).toBe(2);
    readEditions(content, compiler('1'), cache);
    expect(compiled).toBe(2);
    readEditions(content, compiler('2'), cache);
    expect(compiled).toBe(4);
  });
});
