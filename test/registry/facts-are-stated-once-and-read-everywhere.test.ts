import { describe, expect, it } from 'vitest';
import { linksOf } from '#registry/relations.ts';
import { isBefore, isPartialDate } from '#registry/partial-date.ts';
import { yearsOf } from '#registry/years.ts';
import { viewOf } from '#registry/entry.ts';
import { publicRegistry } from '#registry/registry.ts';
import { mdx, plainMdx } from '../support/temporary-content.ts';
import { entryOf, load } from '../support/load.ts';

describe('an entry', () => {
  it('belongs to the regions of its countries, each once, unless it sets them', () => {
    const loaded = load({
      'actions/derived/index.en.mdx': mdx({ countries: '[KE, MW, CR]' }),
      'actions/set/index.en.mdx': mdx({ countries: '[KE]', regions: '[global]' }),
      'actions/none/index.en.mdx': mdx({ countries: '[]' }),
    });
    expect(entryOf(loaded, 'actions/derived').regions).toEqual([
      'central-east-southern-africa',
      'latin-america-caribbean',
    ]);
    expect(entryOf(loaded, 'actions/set').regions).toEqual(['global']);
    expect(entryOf(loaded, 'actions/none').regions).toEqual(['global']);
  });

  it('is filed under the frames that follow from its themes', () => {
    const loaded = load({
      'actions/kenya/index.en.mdx': mdx({
        themes: '[trafficking-in-human-beings]',
        gcm: '[gcm-3]',
      }),
    });
    const { gcm, sdgs } = entryOf(loaded, 'actions/kenya').frames;
    expect(gcm).toContain('gcm-3');
    expect(gcm).toContain('gcm-10');
    expect(sdgs).toContain('sdg-5');
  });

  it('shows its facts in a locale without edition, and says in which language the text is', () => {
    const loaded = load({ 'actions/kenya/index.en.mdx': mdx() });
    const view = viewOf(entryOf(loaded, 'actions/kenya'), 'ar');
    expect([view.language, view.values.start, view.languageOf('title')]).toEqual([
      'en',
      '2016-09',
      'en',
    ]);
  });

  it('keeps facts when a translation repeats them in another spelling of the same value', () => {
    const loaded = load({
      'actions/kenya/index.en.mdx': mdx(),
      'actions/kenya/index.fr.mdx': plainMdx(
        {
          title: 'Kenya',
          summary: 'Des données.',
          countries: '[ke]',
          themes: '[data-management]',
          method: 'human',
        },
        'Le texte.',
      ),
    });
    expect(loaded.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('relations', () => {
  it('are read from both ends, once', () => {
    const loaded = load({
      'actions/one/index.en.mdx': mdx(),
      'actions/two/index.en.mdx': mdx({
        relations: '[{ type: follows, entry: actions/one }, { type: related, entry: actions/one }]',
      }),
      'actions/three/index.en.mdx': mdx({ relations: '[{ type: related, entry: actions/two }]' }),
    });
    const read = (key: string): unknown =>
      linksOf(loaded.registry)
        .get(key)
        ?.map(({ type, inverse, entry }) => [type, inverse, entry.key]);
    expect(read('actions/one')).toEqual([
      ['follows', true, 'actions/two'],
      ['related', false, 'actions/two'],
    ]);
    expect(read('actions/two')).toEqual([
      ['related', false, 'actions/three'],
      ['follows', false, 'actions/one'],
      ['related', false, 'actions/one'],
    ]);
  });
});

describe('the public registry', () => {
  it('holds what is published and public, and nothing else', () => {
    const loaded = load({
      'actions/shown/index.en.mdx': mdx(),
      'actions/draft/index.en.mdx': mdx({ review: '{ state: draft }' }),
      'actions/withdrawn/index.en.mdx': mdx({ review: '{ state: withdrawn }' }),
      'actions/internal/index.en.mdx': mdx({ visibility: 'internal' }),
    });
    expect([...publicRegistry(loaded.registry).entries.keys()]).toEqual(['actions/shown']);
  });
});

describe('dates as precise as known', () => {
  it('are years, months or days of the calendar', () => {
    expect(['2018', '2018-02', '2016-02-29'].every(isPartialDate)).toBe(true);
    expect(['18', '2018-13', '2018-02-29', '2018-2', '2018-02-29T00:00'].some(isPartialDate)).toBe(
      false,
    );
  });

  it('are before one another only where that is certain', () => {
    expect(isBefore('2017', '2018-03')).toBe(true);
    expect(isBefore('2018', '2018-03')).toBe(false);
    expect(isBefore('2018-02', '2018-03-01')).toBe(true);
  });

  it('touch every year between their ends', () => {
    expect(yearsOf('2016-09', '2018')).toEqual([2016, 2017, 2018]);
    expect(yearsOf('2016', undefined)).toEqual([2016]);
    expect(yearsOf(undefined, undefined)).toEqual([]);
  });
});
