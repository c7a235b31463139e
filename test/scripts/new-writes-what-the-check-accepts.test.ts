import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkedRegistry } from '#build/checked-registry.ts';
import { proposedId } from '#exports/new-entry.ts';
import { collections } from '#registry/facts.ts';
import { load } from '../support/load.ts';
import { run } from '../support/run.ts';
import { mdx, temporaryContent } from '../support/temporary-content.ts';

const answers = [
  'fr',
  'Kenya : un guichet unique',
  'Un résumé.',
  'Traite des êtres humains',
  'كينيا',
];

describe('a new entry', () => {
  it('is a draft that has nothing wrong with it, in every collection', () => {
    const root = temporaryContent({});
    const kinds: Readonly<Record<string, string>> = {
      events: 'workshop',
      publications: 'Handbook',
    };
    for (const collection of collections) {
      const kind = kinds[collection];
      const input = [
        collection,
        ...answers,
        ...(kind ? [kind] : []),
        '5.3.2018',
        'Rapport',
        '',
        '',
      ];
      const { out, status } = run('new', [], root, {}, `${input.join('\n')}\n`);
      expect(status, out).toBe(0);
    }
    const { issues, registry } = checkedRegistry(root);
    expect(issues).toEqual([]);
    expect([...registry.entries.values()].map(({ facts }) => facts.review.state)).toEqual(
      collections.map(() => 'draft'),
    );
  });

  it('asks again what it does not understand, and says what could be meant', () => {
    const root = temporaryContent({});
    const input = [
      'practises',
      'practice',
      'practices',
      'de',
      'fr',
      'Titre',
      'Résumé',
      'traite',
      'data-management',
      'KE',
      '',
      'Rapport',
      'www',
      '',
      '',
    ];
    const { out } = run('new', [], root, {}, `${input.join('\n')}\n`);
    expect(out).toContain('`traite` is not among the themes. Did you mean one of these?');
    expect(out).toContain('trafficking-in-human-beings  (Trafficking in human beings)');
    expect(out).toContain('Please write the address as the browser shows it');
    expect(existsSync(join(root, 'practices/titre/index.fr.mdx'))).toBe(true);
  });

  it('writes nothing when the answers end, and never over an entry', () => {
    const root = temporaryContent({ 'practices/titre/index.fr.mdx': mdx() });
    expect(run('new', ['--collection', 'practices'], root, {}, 'fr\n').out).toContain(
      'nothing was written',
    );
    const flags = [
      '--collection=practices',
      '--locale=fr',
      '--title=Titre',
      '--summary=Résumé',
      '--theme=data-management',
      '--country=KE',
      '--start=',
      '--source=R',
      '--url=',
      '--id=titre',
    ];
    const { out, status } = run('new', flags, root);
    expect([status, out.trim()]).toEqual([
      1,
      '`--id titre`: practices/titre exists already: choose another id.',
    ]);
  });

  it('gets an id in plain letters from a title in any script', () => {
    expect(proposedId('Côte d’Ivoire : la traite')).toBe('cote-d-ivoire-la-traite');
    expect(proposedId('Молдова: общение о миграции')).toBe('moldova-obshchenie-o-migratsii');
    expect(proposedId('كينيا: بيانات')).toMatch(/^[a-z0-9-]+$/);
    expect(proposedId('word '.repeat(40)).length).toBeLessThanOrEqual(60);
  });
});

const original = mdx(
  {
    requestingAuthority: 'Immigration services',
    activities: '[{ type: mission }, { type: mission, title: "A first visit", place: Nairobi }]',
  },
  '## Asked\n\nThe text: {braces\\}.',
).replace('{braces', '\\{braces');

describe('the frame of a translation', () => {
  const framed = (): { root: string; path: string } => {
    const root = temporaryContent({ 'actions/kenya/index.en.mdx': original });
    expect(run('new', ['translation', 'content/actions/kenya/', 'ar'], root).status).toBe(0);
    return { root, path: join(root, 'actions/kenya/index.ar.mdx') };
  };

  it('shows every text of the original beside its empty key', () => {
    const { path } = framed();
    expect(readFileSync(path, 'utf8').replaceAll(/"[0-9a-f]{12}"/g, '"…"')).toMatchInlineSnapshot(`
      "---
      # Write each text behind its key; the line above it is the original. Leave \`- {}\` as it is.
      # Kenya: one set of rules for migration data
      title:
      # Agencies agreed on how to collect and share migration data.
      summary:
      # Immigration services
      requestingAuthority:
      activities:
        - {}
        # A first visit
        - title:
          # Nairobi
          place:
      translatedFrom:
        locale: en
        fields:
          title: "…"
          summary: "…"
          requestingAuthority: "…"
          activities: "…"
          body: "…"
      method: human # or: machine; reviewed (made by machine, gone over by a person)
      #
      # The text to translate; its translation goes below the line of hyphens.
      #
      # ## Asked
      #
      # The text: \\{braces\\}.
      ---

      "
    `);
  });

  it('is shown to nobody before it has a title, and is no error', () => {
    const { root } = framed();
    const { registry, issues } = checkedRegistry(root);
    expect(registry.entries.get('actions/kenya')?.editions.ar).toBeUndefined();
    expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['unfinished-translation', 'warning'],
    ]);
  });

  it('becomes a current translation by being filled in, without another command', () => {
    const { root, path } = framed();
    const filled = readFileSync(path, 'utf8')
      .replace('\ntitle:', '\ntitle: كينيا')
      .replace('\nsummary:', '\nsummary: ملخص')
      .replace('\nrequestingAuthority:', '\nrequestingAuthority: خدمات')
      .replace('- title:', '- title: زيارة')
      .replace('    place:', '    place: نيروبي');
    writeFileSync(path, `${filled}\nالنص.\n`);
    const { registry, issues } = checkedRegistry(root);
    expect(issues).toEqual([]);
    expect(registry.entries.get('actions/kenya')?.editions.ar?.values.activities[1]?.place).toBe(
      'نيروبي',
    );
  });

  it('is begun neither of an entry that was withdrawn nor of one that cannot be read', () => {
    const withdrawn = (instead: string): string =>
      mdx({
        title: 'Taken back',
        review: `{ state: withdrawn, date: 2026-11-22, reason: It was wrong.${instead} }`,
      });
    const content = temporaryContent({
      'actions/kenya/index.en.mdx': mdx(),
      'actions/gone/index.en.mdx': withdrawn(''),
      'actions/moved/index.en.mdx': withdrawn(', instead: actions/kenya'),
      'actions/faulty/index.en.mdx': mdx({ start: 'soon' }),
    });
    const said = (name: string): string =>
      run('new', ['translation', `actions/${name}`, 'fr'], content).out;
    expect(['gone', 'moved', 'faulty'].map(said).join('')).toMatchInlineSnapshot(`
      "
      actions/gone is withdrawn: of its text nothing is shown in any language, so nothing was written.
      Fix: bring it back first, if it is to be read again: npm run review -- submit actions/gone

      actions/moved is withdrawn: of its text nothing is shown in any language, so nothing was written.
      Fix: translate what takes its place: npm run new -- translation actions/kenya fr

      \`content/actions/faulty\` cannot be read as it is.
      Fix: run \`npm run check -- content/actions/faulty\`, and repair first what it says.
      "
    `);
    expect(existsSync(join(content, 'actions/gone/index.fr.mdx'))).toBe(false);
  });

  it('is not written over a translation, nor in the original’s own language', () => {
    const { root } = framed();
    expect(run('new', ['translation', 'actions/kenya', 'ar'], root).out).toContain(
      'exists already',
    );
    expect(run('new', ['translation', 'actions/kenya', 'en'], root).out).toContain(
      'language of the original',
    );
    expect(run('new', ['translation', 'actions/kenia', 'ru'], root).out).toContain(
      'did you mean `actions/kenya`?',
    );
  });
});

describe('a translation with texts still empty', () => {
  it('shows the original’s there, marked', () => {
    const { registry } = load({
      'actions/kenya/index.en.mdx': mdx({ requestingAuthority: 'Immigration services' }),
      'actions/kenya/index.fr.mdx':
        '---\ntitle: Kenya\nsummary:\nrequestingAuthority: ""\nmethod: human\n---\n',
    });
    expect(registry.entries.get('actions/kenya')?.editions.fr?.missing).toEqual([
      'summary',
      'requestingAuthority',
      'body',
    ]);
  });
});
