import { describe, expect, it } from 'vitest';
import type { Card } from '#search/catalogue.ts';
import { pageSize } from '#search/port.ts';
import { downloadFormats, downloadOf, mediaTypes } from '#search/result-downloads.ts';
import { everything, resultPage } from '#search/results.ts';
import { smallCatalogue, type SmallEntry } from '../support/small-catalogue.ts';
import { blankQuery } from './engine.contract.ts';

const labels = {
  collection: [
    ['actions', 'Actions'],
    ['lessons', 'Lessons'],
  ],
  theme: [
    ['data', 'Data, figures'],
    ['asylum', 'Asylum'],
  ],
  country: [
    ['ci', 'Côte d’Ivoire'],
    ['ke', 'Kenya'],
  ],
  pillar: [['horizontal', 'Across the pillars']],
} as const;

const kenya: SmallEntry = {
  key: 'actions/kenya',
  title: 'One form for “all”, one "register"',
  start: '2016-09',
  end: '2020-03',
  terms: {
    collection: ['actions'],
    theme: ['data', 'asylum'],
    country: ['ke', 'ci'],
    pillar: ['horizontal'],
  },
};
const lesson: SmallEntry = {
  key: 'lessons/early',
  title: 'Demandez tôt',
  language: 'fr',
  terms: { collection: ['lessons'] },
};

const filed = (format: (typeof downloadFormats)[number], ...entries: SmallEntry[]): string => {
  const catalogue = smallCatalogue(labels, entries);
  return downloadOf(format, catalogue.cards, catalogue, 'https://example.org');
};

describe('a table', () => {
  it('has a line for each result, names instead of ids, and the address of the entry', () => {
    expect(filed('csv', kenya, lesson).split('\r\n')).toEqual([
      '\ufefftitle,address,kind,countries,themes,pillars,start,end,language',
      '"One form for “all”, one ""register""",https://example.org/en/actions/kenya/,Actions,' +
        'Kenya; Côte d’Ivoire,"Data, figures; Asylum",Across the pillars,2016-09,2020-03,en',
      'Demandez tôt,https://example.org/en/lessons/early/,Lessons,,,,,,fr',
      '',
    ]);
  });

  it('begins with a byte order mark, once, so that spreadsheets read accents', () => {
    const text = filed('csv', kenya, lesson);
    expect(text.indexOf('\ufeff')).toBe(0);
    expect(text.lastIndexOf('\ufeff')).toBe(0);
    expect(mediaTypes.csv).toContain('charset=utf-8');
  });

  it('keeps a title with a line end in its cell', () => {
    const [, ...lines] = filed('csv', { ...lesson, title: 'Two\nlines' }).split('\r\n');
    expect(lines[0]).toBe('"Two\nlines",https://example.org/en/lessons/early/,Lessons,,,,,,fr');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://a.example","b")'])(
    'gives a spreadsheet no formula to run: %j',
    (title) => {
      const [, line = ''] = filed('csv', { ...lesson, title }).split('\r\n');
      expect(line.replace(/^"/, '')).toMatch(/^'/);
      expect(line.replaceAll('""', '"')).toContain(title);
    },
  );

  it('of nothing has its heading alone', () => {
    expect(filed('csv').split('\r\n')).toHaveLength(2);
  });
});

describe('data', () => {
  it('are JSON, with lists for what there may be several of', () => {
    expect(JSON.parse(filed('json', kenya))).toEqual([
      {
        title: 'One form for “all”, one "register"',
        address: 'https://example.org/en/actions/kenya/',
        kind: 'Actions',
        countries: ['Kenya', 'Côte d’Ivoire'],
        themes: ['Data, figures', 'Asylum'],
        pillars: ['Across the pillars'],
        start: '2016-09',
        end: '2020-03',
        language: 'en',
      },
    ]);
    expect(JSON.parse(filed('json'))).toEqual([]);
  });
});

describe('references', () => {
  it('are RIS: a tag a line, a type first, an end last, nothing empty', () => {
    expect(filed('ris', kenya).split('\r\n')).toEqual([
      'TY  - GEN',
      'TI  - One form for “all”, one "register"',
      'PY  - 2016',
      'LA  - en',
      'KW  - Actions',
      'KW  - Data, figures',
      'KW  - Asylum',
      'KW  - Kenya',
      'KW  - Côte d’Ivoire',
      'UR  - https://example.org/en/actions/kenya/',
      'ER  - ',
      '',
    ]);
    expect(filed('ris', lesson)).not.toMatch(/PY/);
  });

  it('let no title begin a line of its own', () => {
    const text = filed('ris', { ...lesson, title: 'A\r\nER  - \nTY  - BOOK' });
    expect(text.match(/^TY {2}- /gm)).toHaveLength(1);
    expect(text.match(/^ER {2}- /gm)).toHaveLength(1);
  });

  it('follow each other, each whole', () => {
    const text = filed('ris', kenya, lesson);
    expect(text.match(/^(?:TY|ER) {2}- /gm)).toEqual(['TY  - ', 'ER  - ', 'TY  - ', 'ER  - ']);
  });
});

describe('what is taken along', () => {
  const many = Array.from({ length: pageSize * 2 + 3 }, (_, at): SmallEntry => ({
    key: `actions/a${at}`,
    title: `Title ${String(99 - at)}`,
    terms: { collection: ['actions'], ...(at % 2 ? { country: ['ke'] } : {}) },
  }));
  const catalogue = smallCatalogue(labels, many);
  const titles = async (query: Partial<typeof blankQuery>): Promise<string[]> => {
    const page = resultPage(catalogue, { ...blankQuery, ...query }, everything);
    const cards = await page.all();
    const text = downloadOf('json', cards, catalogue, '');
    return (JSON.parse(text) as { title: string }[]).map(({ title }) => title);
  };

  it('is every result, whatever page is on screen', async () => {
    expect(await titles({ page: 1 })).toHaveLength(many.length);
    expect(await titles({ page: 3 })).toHaveLength(many.length);
  });

  it('is what the filters leave, in the order of the screen', async () => {
    const left = await titles({ selection: { country: ['ke'] }, sort: 'title' });
    const kept = many.filter((_, at) => at % 2).map(({ title }) => title);
    expect(left).toEqual(kept.sort());
  });

  it.each(downloadFormats)('has a name and a type: %s', (format) => {
    expect(mediaTypes[format]).toMatch(/^(?:text|application)\//);
    expect(downloadOf(format, [] satisfies Card[], catalogue, '')).not.toContain('undefined');
  });
});
