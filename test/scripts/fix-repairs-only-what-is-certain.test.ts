import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkedRegistry } from '#build/checked-registry.ts';
import { ChangedMeanwhile, replaceFile } from '#corpus/write.ts';
import { certainDate } from '#rules/dates-written.ts';
import { surelyMeant } from '#rules/words.ts';
import { repairContent } from '../../scripts/steps/repair-content.ts';
import { mdx, temporaryContent } from '../support/temporary-content.ts';

const file = 'actions/kenya/index.en.mdx';

/** The lines of an action that repairing changes, old and new. */
function repaired(text: string): string[] {
  const root = temporaryContent({ [file]: text });
  repairContent(root, () => checkedRegistry(root).issues);
  const [before, after] = [text, readFileSync(join(root, file), 'utf8')].map((t) => t.split('\n'));
  expect(after?.length).toBe(before?.length);
  return (after ?? []).filter((line, at) => line !== before?.[at]);
}

describe('the repair of front matter', () => {
  it('turns labels in any language, names of countries and slips into ids', () => {
    const text = mdx({
      themes: '["Traite des êtres humains", data managment, Торговля людьми]',
      countries: '[Kenya, كينيا, "Côte d’Ivoire"]',
      status: 'Completed',
      start: '31/05/2016',
      end: '5/2020',
    });
    expect(repaired(text)).toEqual([
      'themes: ["trafficking-in-human-beings", data-management, trafficking-in-human-beings]',
      'countries: [KE, KE, "CI"]',
      'start: 2016-05-31',
      'end: 2020-05',
      'status: completed',
    ]);
  });

  it('mends keys, and texts that YAML cannot read, and then what that uncovers', () => {
    const sound = mdx({ Theemes: undefined, status: 'Completed' });
    const text = sound
      .replace('"Kenya: one set of rules for migration data"', 'Kenya: one "set": of rules')
      .replace('countries:', 'Countries:');
    expect(repaired(text)).toEqual([
      'title: "Kenya: one \\"set\\": of rules"',
      'countries: [KE]',
      'status: completed',
    ]);
  });

  it('leaves alone what could be meant otherwise', () => {
    const text = mdx({
      themes: '[migration]',
      start: '05/06/2016',
      relations: '[{ type: follows, entry: actions/kenya-iv }]',
      phase: 'mieux-v',
      status: 'unknown',
    });
    expect(repaired(text)).toEqual([]);
  });

  it('is made at once, beside what only the author can repair', () => {
    const text = mdx({ start: '05/06/2016', phase: 'MIEUX IV', status: 'finished' });
    expect(repaired(text)).toEqual(['status: completed', 'phase: mieux-plus']);
  });
});

describe('the repair of a text', () => {
  it('escapes braces and less-than signs, and sets headings a level down', () => {
    const text = mdx({}, '# The request\n\nUsed {low} and {high}, см. {да}.\n\nFewer.');
    expect(repaired(text)).toEqual([
      '## The request',
      'Used \\{low\\} and \\{high\\}, см. \\{да\\}.',
    ]);
    expect(repaired(mdx({}, 'Costs <5 € a day.'))).toEqual(['Costs \\<5 € a day.']);
    expect(repaired(mdx({}, 'See <https://example.org/a>.'))).toEqual([
      'See https://example.org/a.',
    ]);
  });

  it('does not touch what may be a tag or code', () => {
    expect(repaired(mdx({}, '<Calout>Text.</Calout>\n\nimport x from "y"'))).toEqual([]);
  });
});

describe('what was certainly meant', () => {
  it('is never another number', () => {
    expect(
      surelyMeant('actions/kenya-iv', ['actions/kenya-v', 'actions/kenya-ii']),
    ).toBeUndefined();
    expect(surelyMeant('gcm-30', ['gcm-3', 'gcm-20'])).toBeUndefined();
    expect(surelyMeant('labor-migration', ['labour-migration', 'migration'])).toBe(
      'labour-migration',
    );
    expect(surelyMeant('Labour Migration', ['labour-migration'])).toBe('labour-migration');
  });

  it('is a date only where no other reading exists', () => {
    const dates = [
      '31/05/2016',
      '05/06/2016',
      '5.6.2016',
      '2016/5',
      '6/2016',
      '31/02/2016',
      'May 2016',
    ];
    expect(dates.map(certainDate)).toEqual([
      '2016-05-31',
      undefined,
      '2016-06-05',
      '2016-05',
      '2016-06',
      undefined,
      undefined,
    ]);
  });
});

describe('writing', () => {
  it('never overwrites what somebody else wrote meanwhile', () => {
    const root = temporaryContent({ [file]: 'first' });
    const path = join(root, file);
    writeFileSync(path, 'theirs');
    expect(() => {
      replaceFile(path, 'mine', 'first');
    }).toThrow(ChangedMeanwhile);
    expect(() => {
      replaceFile(path, 'mine', undefined);
    }).toThrow(/exists already/);
    expect(readFileSync(path, 'utf8')).toBe('theirs');
  });

  it('takes what a killed command left beside a file away, and nothing of one at work', () => {
    const root = temporaryContent({ [file]: 'first' });
    const folder = dirname(join(root, file));
    const left = spawnSync(process.execPath, ['--version']).pid;
    writeFileSync(join(folder, `.index.en.mdx.${left}.tmp`), 'half');
    writeFileSync(join(folder, `.index.en.mdx.${process.ppid}.tmp`), 'at work');
    replaceFile(join(root, file), 'second', 'first');
    expect(readdirSync(folder).sort()).toEqual([
      `.index.en.mdx.${process.ppid}.tmp`,
      'index.en.mdx',
    ]);
  });
});
