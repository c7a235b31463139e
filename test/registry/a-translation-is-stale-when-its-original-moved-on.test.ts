import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { checkedRegistry } from '#build/checked-registry.ts';
import { editionState, stateIn } from '#registry/translation-state.ts';
import { withTranslatedFrom } from '#exports/record-translation.ts';
import { mdx, plainMdx, temporaryContent } from '../support/temporary-content.ts';
import { entryOf, load } from '../support/load.ts';

const key = 'actions/kenya';
const french = plainMdx(
  { title: 'Kenya', summary: 'Des données.', method: 'machine' },
  'Le texte.',
);

function record(content: string): void {
  const run = spawnSync(process.execPath, ['scripts/translations.ts', 'record'], {
    env: { ...process.env, REGISTRY_CONTENT: content },
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  expect(run.stdout).toContain('Recorded: 1');
}

describe('translation state', () => {
  it('is stale while nobody recorded what a translation was made from', () => {
    const loaded = load({
      'actions/kenya/index.en.mdx': mdx(),
      'actions/kenya/index.fr.mdx': french,
    });
    expect(stateIn(entryOf(loaded, key), 'fr')).toBe('stale');
  });

  it('is current once recorded, stale field by field when the original changes, current after recording again', () => {
    const content = temporaryContent({
      'actions/kenya/index.en.mdx': mdx(),
      'actions/kenya/index.fr.mdx': french,
    });
    const state = (): unknown => {
      const edition = entryOf(checkedRegistry(content), key).editions.fr;
      return edition && [editionState(edition), edition.translation?.fields];
    };
    record(content);
    expect(state()).toEqual(['current', { title: 'current', summary: 'current', body: 'current' }]);

    const english = join(content, 'actions/kenya/index.en.mdx');
    writeFileSync(
      english,
      readFileSync(english, 'utf8').replace('Agencies agreed', 'Agencies decided'),
    );
    expect(state()).toEqual(['stale', { title: 'current', summary: 'stale', body: 'current' }]);
  });

  it('does not change when only facts or line breaks of the original change', () => {
    const content = temporaryContent({
      'actions/kenya/index.en.mdx': mdx({}, 'One line and another.'),
      'actions/kenya/index.fr.mdx': french,
    });
    record(content);
    const english = join(content, 'actions/kenya/index.en.mdx');
    const changed = readFileSync(english, 'utf8')
      .replace('One line and another.', 'One line\nand another.')
      .replace('end: 2020-03', 'end: 2020-04');
    writeFileSync(english, changed);
    expect(stateIn(entryOf(checkedRegistry(content), key), 'fr')).toBe('current');
  });

  it('is missing for fields that the translation leaves out, and the original’s text stands there', () => {
    const loaded = load({
      'actions/kenya/index.en.mdx': mdx({ requestingAuthority: 'The ministry' }),
      'actions/kenya/index.fr.mdx': french,
    });
    const edition = entryOf(loaded, key).editions.fr;
    expect(edition?.missing).toEqual(['requestingAuthority']);
    expect(edition?.values.requestingAuthority).toBe('The ministry');
    expect(edition?.translation?.fields['requestingAuthority']).toBe('missing');
  });

  it('is missing where there is no edition and original for the original', () => {
    const loaded = load({ 'actions/kenya/index.en.mdx': mdx() });
    expect(stateIn(entryOf(loaded, key), 'ar')).toBe('missing');
    expect(stateIn(entryOf(loaded, key), 'en')).toBe('original');
  });
});

describe('recording what a translation was made from', () => {
  it('changes no other line of the author’s text', () => {
    const text =
      '---\ntitle: "Kenya"   # a note\nsummary:  Spaced\nmethod: human\n---\n\nText.  \n';
    const once = withTranslatedFrom(text, 'en', { title: '0123456789ab' });
    expect(once).toBe(
      '---\ntitle: "Kenya"   # a note\nsummary:  Spaced\ntranslatedFrom:\n  locale: en\n  fields:\n    title: "0123456789ab"\nmethod: human\n---\n\nText.  \n',
    );
    expect(withTranslatedFrom(once, 'en', { title: '0123456789ab' })).toBe(once);
  });

  it('keeps the line endings of Windows', () => {
    const text = '---\r\ntitle: Kenya\r\nmethod: human\r\n---\r\n\r\nText.\r\n';
    const recorded = withTranslatedFrom(text, 'en', { title: '0123456789ab' });
    expect(recorded.replaceAll('\r\n', '')).not.toContain('\n');
  });
});
