import JSZip from 'jszip';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { composed, type Briefing, type Chapter } from '#dossier/briefing.ts';
import type { BriefingWords } from '#dossier/briefing-words.ts';
import { wordFile } from '#dossier/word-file.ts';

const words: BriefingWords = {
  site: 'MIEUX Knowledge Registry',
  holds: '2 entries',
  made: 'Put together on 22 November 2026',
  rights: 'CC BY 4.0',
  contents: 'Contents',
  facts: 'Facts',
  note: 'Note',
  terms: 'Terms used',
  references: 'References',
};

const report = {
  id: 'report',
  runs: [{ text: 'Rapport annuel 2018', href: 'https://a.example/r' }],
};

function chapter(key: string, title: string, more: Partial<Chapter> = {}): Chapter {
  return {
    key,
    kicker: 'Action',
    title: { text: title },
    summary: { text: `Summary of ${title}.` },
    notices: [],
    facts: {
      kind: 'pairs',
      rows: [{ name: [{ text: 'Countries' }], values: [[{ text: 'Kenya' }]] }],
    },
    blocks: [],
    terms: [],
    citations: [
      { style: 'APA', runs: [{ text: `MIEUX. ${title}. APA.` }] },
      { style: 'Vancouver', runs: [{ text: `MIEUX. ${title}. Vancouver.` }] },
    ],
    sources: [report],
    ...more,
  };
}

const first = chapter('actions/kenya', 'Kenya', {
  notices: ['Translated by machine.'],
  blocks: [
    { kind: 'heading', depth: 2, runs: [{ text: 'What was done' }] },
    {
      kind: 'paragraph',
      runs: [{ text: 'Agencies agreed ' }, { text: '[1]', source: 'report' }, { text: ' at last' }],
    },
    {
      kind: 'list',
      isOrdered: true,
      items: [
        { depth: 0, runs: [{ text: 'One' }] },
        { depth: 0, runs: [{ text: 'Two' }] },
      ],
    },
    {
      kind: 'table',
      rows: [
        [{ isHead: true, runs: [{ text: 'Year' }] }],
        [{ isHead: false, runs: [{ text: '2018' }] }],
      ],
    },
  ],
  terms: ['diaspora'],
});
const second = chapter('practices/mali', 'Mali', {
  title: { text: 'دليل مالي', lang: 'ar' },
  sources: [
    { id: 'decree', runs: [{ text: 'Decree 12' }] },
    { ...report, id: 'annual' },
  ],
  blocks: [{ kind: 'paragraph', runs: [{ text: '[2]', source: 'annual' }] }],
});

const briefing: Briefing = composed({
  locale: 'en',
  title: 'For the meeting',
  date: '2026-11-22',
  style: 'Vancouver',
  chapters: [
    { chapter: first, note: 'Ask who pays\nand when' },
    { chapter: second, note: '' },
  ],
  glossary: [
    ['visa', 'Visa', 'Not used here.'],
    ['diaspora', 'Diaspora', 'People abroad.'],
  ],
});

describe('a briefing', () => {
  it('numbers entries first, then each source once, however many entries name it', () => {
    expect(briefing.references.map((runs) => runs.map(({ text }) => text).join(''))).toEqual([
      'MIEUX. Kenya. Vancouver.',
      'MIEUX. Mali. Vancouver.',
      'Rapport annuel 2018',
      'Decree 12',
    ]);
    expect(JSON.stringify(briefing.chapters[0]?.blocks)).toContain('"text":"[3]"');
    expect(JSON.stringify(briefing.chapters[1]?.blocks)).toContain('"text":"[3]"');
  });

  it('has only the terms its entries use', () => {
    expect(briefing.terms.map(([id]) => id)).toEqual(['diaspora']);
  });
});

describe('the Word file', () => {
  it('reads back in another program with everything that was in it', async () => {
    const buffer = Buffer.from(await (await wordFile(briefing, words)).arrayBuffer());
    const { value: html, messages } = await mammoth.convertToHtml({ buffer });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(html).toContain('For the meeting');
    expect(html).toMatch(/<h1>.*1\. Kenya/);
    expect(html).toContain('<h2>What was done</h2>');
    expect(html).toContain('<strong>Countries</strong>');
    expect(html).toContain('Translated by machine.');
    expect(html).toContain('<p>and when</p>');
    expect(html).toMatch(/<ol><li>One<\/li><li>Two<\/li><\/ol>/);
    expect(html).toMatch(/<th>.*Year.*<\/th>.*<td><p>2018<\/p><\/td>/);
    expect(html).toContain('People abroad.');
    // Contents and references lead to where they say.
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(4);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    expect(html).toContain('href="https://a.example/r"');
  });

  it('runs right to left in Arabic, and marks texts in another language', async () => {
    const file = await wordFile({ ...briefing, locale: 'ar' }, words);
    const xml = await (
      await JSZip.loadAsync(await file.arrayBuffer())
    )
      .file('word/document.xml')
      ?.async('string');
    const paragraphs = xml?.match(/<w:p>/g)?.length ?? 0;
    expect(xml?.match(/<w:bidi\/>/g)).toHaveLength(paragraphs);
    const english = await wordFile(briefing, words);
    const other = await (
      await JSZip.loadAsync(await english.arrayBuffer())
    )
      .file('word/document.xml')
      ?.async('string');
    expect(other).toContain('<w:lang w:bidi="ar"/>');
  });
});
