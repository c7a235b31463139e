import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { readEdition, readYamlFile, writeEdition, writeYamlFile } from '#authoring/file-format.ts';
import { readStatistics, writeStatistics } from '#authoring/statistics-form.ts';
import { glossaryTermSchema } from '#registry/glossary.ts';
import { originalSchema, type DocumentCollection } from '#registry/schemas.ts';

const root = 'content';
const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
const editions = names.filter((name) => name.endsWith('.mdx'));
const terms = names.filter((name) => name.startsWith('glossary/') && name.endsWith('.yaml'));
const statistics = names.filter((name) => name.startsWith('statistics/'));
const schemaOf = (name: string): z.ZodObject =>
  originalSchema(name.split('/')[0] as DocumentCollection) as unknown as z.ZodObject;
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

/** Lines of one text that the other has not, in order. */
function changed(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return {
    gone: old.filter((line) => !now.includes(line)),
    come: now.filter((line) => !old.includes(line)),
  };
}

describe('every file of the registry', () => {
  it('is written as it was read when nothing was edited', () => {
    const differing = editions.filter((name) => {
      const text = read(name);
      return writeEdition(schemaOf(name), readEdition(text)) !== text;
    });
    expect(editions.length).toBeGreaterThan(700);
    expect(differing).toEqual([]);
  });

  it('changes in the title’s line alone when the title was edited', () => {
    for (const name of editions) {
      const text = read(name);
      const edited = { ...readEdition(text), title: 'Edited: a title' };
      const { gone, come } = changed(text, writeEdition(schemaOf(name), edited));
      expect({ name, come }).toEqual({ name, come: ['title: "Edited: a title"'] });
      expect(gone.length, name).toBeLessThanOrEqual(2);
    }
  });

  it('changes in one paragraph alone when a paragraph was added', () => {
    for (const name of editions) {
      const text = read(name);
      const values = readEdition(text);
      const body = `${String(values['body'])}\n\nOne more paragraph.`;
      const after = writeEdition(schemaOf(name), { ...values, body });
      const isTable = /\|\s*$|`{3}\s*$/.test(text.trim());
      expect({ name, ...changed(text, after) }).toEqual({
        name,
        gone: [],
        come: ['One more paragraph.'],
      });
      expect(isTable || after.startsWith(text.trimEnd()), name).toBe(true);
    }
  });

  it('keeps a glossary term as it is but for the edit', () => {
    for (const name of terms) {
      const text = read(name);
      expect(writeYamlFile(glossaryTermSchema, readYamlFile(text)), name).toBe(text);
      const values = readYamlFile(text);
      const labels = { ...(values['labels'] as object), fr: 'un autre mot' };
      const after = writeYamlFile(glossaryTermSchema, { ...values, labels });
      expect({ name, ...changed(text, after) }).toMatchObject({
        name,
        come: ['  fr: un autre mot'],
      });
    }
  });
});

type Figure = Record<string, unknown>;

describe('every file of published figures', () => {
  const figuresOf = (text: string): Figure[] => readStatistics(text)['figures'] as Figure[];
  const edit = (text: string, change: (figures: Figure[]) => Figure[]): string =>
    writeStatistics({ ...readStatistics(text), figures: change(figuresOf(text)) });

  it('is written as it was read when nothing was edited, whatever a form adds to empty fields', () => {
    expect(statistics.length).toBeGreaterThan(5);
    for (const name of statistics) {
      const text = read(name);
      expect(writeStatistics(readStatistics(text)), name).toBe(text);
      const filled = edit(text, (figures) =>
        figures.map((figure) => ({
          contradicts: [],
          listed: [],
          note: null,
          place: '',
          ...figure,
          scope: { programme: false, region: '', area: null, ...(figure['scope'] as object) },
        })),
      );
      expect(filled, name).toBe(text);
    }
  });

  it('changes in one line alone when a value was edited, wherever it stands', () => {
    for (const name of statistics) {
      const text = read(name);
      figuresOf(text).forEach((figure, at) => {
        const isNumber = typeof figure['value'] === 'string' && !figure['value'].includes('–');
        if (at % 10 > 0 || !isNumber) return;
        const after = edit(text, (figures) => figures.with(at, { ...figure, value: '987654' }));
        const lines = after.split('\n');
        const differing = text.split('\n').flatMap((line, on) => (line === lines[on] ? [] : [on]));
        expect({ name, at, differing: differing.length, length: lines.length }).toEqual({
          name,
          at,
          differing: 1,
          length: text.split('\n').length,
        });
        expect(lines[differing[0] ?? 0]?.trim()).toBe('value: 987654');
      });
    }
  });

  it('takes a figure in at its place and leaves the others', () => {
    for (const name of statistics) {
      const text = read(name);
      const added = {
        id: 'added-here',
        period: '2019',
        metric: 'participants',
        value: '5–10',
        unit: 'range',
        scope: { programme: true, region: '' },
        qualifier: 'exact',
        source: 'report',
        contradicts: [],
      };
      const { gone, come } = changed(
        text,
        edit(text, (figures) => figures.toSpliced(1, 0, added)),
      );
      expect({ name, gone }).toEqual({ name, gone: [] });
      const lines = come.map((line) => line.trim()).filter((line) => line !== '');
      expect(lines).toEqual(expect.arrayContaining(['- id: added-here', 'source: report']));
      expect(lines.join('\n')).not.toContain('contradicts');
    }
  });

  it('loses one figure alone when one was taken out', () => {
    for (const name of statistics) {
      const text = read(name);
      const [first] = figuresOf(text);
      const { gone, come } = changed(
        text,
        edit(text, (figures) => figures.slice(1)),
      );
      expect({ name, come }).toEqual({ name, come: [] });
      expect(gone[0]).toBe(`  - id: ${String(first?.['id'])}`);
    }
  });

  it('takes a range as two ends, and keeps what is neither as it was typed, for the check to say', () => {
    const text = read('statistics/annual-report-2017.yaml');
    const put = (value: unknown): string =>
      changed(
        text,
        edit(text, ([first, ...rest]) => [{ ...first, value }, ...rest]),
      ).come.join('\n');
    expect(put('5 - 10')).toBe('    value:\n      from: 5\n      to: 10');
    expect(put('many')).toBe('    value: many');
  });
});

describe('a hand-written file', () => {
  const text = `---
# The facts come from the report.
original: true
title: 'Single quotes stay'
summary: >
  A folded text
  over two lines.
pillars: [ horizontal ]   # a note beside
themes:
    - data-management
sources:
  - title: "Rapport"   # the French one
    language: fr
  - { title: Flow, language: en }

review: { state: draft }
---

* A list with stars
* and hard words

| a | b |
|:--|--:|
| 1 | 2 |

A line
broken by hand.[^1]

[^1]: The note.
`;
  const schema = schemaOf('actions/x');
  const edit = (change: (values: Record<string, unknown>) => void): string => {
    const values = readEdition(text);
    change(values);
    return writeEdition(schema, values);
  };

  it('keeps comments, quotes, line breaks and layout around an edit deep in a list', () => {
    const after = edit((values) => {
      Object.assign((values['sources'] as object[])[0] ?? {}, { title: 'Rapport annuel' });
    });
    expect(changed(text, after)).toEqual({
      gone: ['  - title: "Rapport"   # the French one'],
      come: ['  - title: "Rapport annuel"   # the French one'],
    });
  });

  it('takes what an editor made of the text only where it says something else', () => {
    const after = edit((values) => {
      // As rich text editors write it: other bullets, one line a paragraph, a shorter line of hyphens.
      values['body'] =
        '- A list with stars\n- and soft words\n\n| a | b |\n| :-- | --: |\n| 1 | 2 |\n\nA line broken by hand.[^1]\n\n[^1]: The note.';
    });
    expect(changed(text, after)).toEqual({
      gone: ['* A list with stars', '* and hard words'],
      come: ['- A list with stars', '- and soft words'],
    });
  });

  it('keeps emphasis and links as they are nested, where an editor nests them otherwise', () => {
    const body = '1. **The [sheet](term:action).** Written *by [all](/x/)* of them.';
    const hand = text.replace(/\* A list[\s\S]*$/, `${body}\n`);
    const values = readEdition(hand);
    values['body'] =
      '1. **The** [**sheet**](term:action)**.** Written *by* [*all*](/x/) of them.\n\nMore.';
    expect(writeEdition(schema, values)).toBe(`${hand.trimEnd()}\n\nMore.\n`);
  });

  it('leaves out what a form adds to fields that nobody filled in', () => {
    const after = edit((values) => {
      Object.assign(values, {
        end: '',
        countries: [],
        pillarInferred: false,
        visibility: 'public',
        licence: 'CC-BY-4.0',
        references: { mieux: [], site: [] },
        method: 'human',
      });
    });
    expect(after).toBe(text);
  });

  it('takes new keys in at their place, and takes out what was emptied', () => {
    const after = edit((values) => {
      values['countries'] = ['KE', 'NO'];
      values['review'] = { state: 'published' };
      values['themes'] = ['data-management', 'gender'];
      values['sources'] = (values['sources'] as unknown[]).slice(0, 1);
    });
    expect(changed(text, after)).toMatchInlineSnapshot(`
      {
        "come": [
          "    - gender",
          "countries: [KE, "NO"]",
          "review: { state: published }",
        ],
        "gone": [
          "  - { title: Flow, language: en }",
          "review: { state: draft }",
        ],
      }
    `);
  });
});

describe('a translation', () => {
  it('holds texts alone, though the form shows the facts', () => {
    const values = {
      title: 'Titre',
      pillars: ['horizontal'],
      activities: [
        { type: 'seminar', date: '2018' },
        { type: 'mission', title: 'Une mission' },
      ],
      outputs: [{ kind: 'report', title: '' }],
      method: 'human',
      body: 'Le texte.',
    };
    expect(writeEdition(schemaOf('actions/x'), values)).toMatchInlineSnapshot(`
      "---
      title: Titre
      activities:
        - {}
        - title: Une mission
      method: human
      ---

      Le texte.
      "
    `);
  });
});
