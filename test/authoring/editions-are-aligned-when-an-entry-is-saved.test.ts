import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { alignEditions, hashesOf } from '#authoring/align-editions.ts';
import { readEdition, writeEdition } from '#authoring/file-format.ts';
import { loadRegistry } from '#build/load-registry.ts';
import { originalSchema } from '#registry/schemas.ts';
import { entryOf, load } from '../support/load.ts';
import { mdx, plainMdx } from '../support/temporary-content.ts';

const schema = originalSchema('practices') as unknown as z.ZodObject;
const hash = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text).digest('hex').slice(0, 12));

const original = readEdition(
  mdx({
    steps: '[Bring them to one table., Agree on a form.]',
    preconditions: '{ staff: Two clerks }',
  }),
);

/** The files after a translation was given these values in the form. */
async function saved(french: Record<string, unknown>): Promise<Record<string, string>> {
  const { translations, ...rest } = await alignEditions(
    schema,
    'en',
    original,
    { fr: french },
    hash,
  );
  return {
    en: writeEdition(schema, rest.original),
    fr: writeEdition(schema, translations.fr ?? {}),
  };
}

const translated = {
  title: 'Kenya : des règles communes',
  summary: 'Les services se sont entendus.',
  method: 'human',
  body: 'Le texte.',
};

describe('a translation', () => {
  it('is recorded with what it was made from, so that it counts as current', async () => {
    const { en = '', fr = '' } = await saved(translated);
    const loaded = load({
      'practices/kenya/index.en.mdx': en,
      'practices/kenya/index.fr.mdx': fr,
    });
    expect(loaded.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { translation } = entryOf(loaded, 'practices/kenya').editions.fr ?? {};
    expect(translation?.fields).toMatchObject({
      title: 'current',
      summary: 'current',
      body: 'current',
      steps: 'missing',
    });
  });

  it('does not hold the original’s texts that the form showed and nobody translated', async () => {
    const { fr = '' } = await saved({
      ...translated,
      steps: ['Bring them to one table.', 'Agree on a form.'],
      preconditions: { staff: 'Two clerks' },
    });
    expect(fr).not.toContain('steps');
    expect(fr).not.toContain('preconditions');
  });

  it('keeps the places of a list that is translated in part, and stays due', async () => {
    const { fr = '' } = await saved({ ...translated, steps: ['Les réunir.', ''] });
    const values = readEdition(fr);
    expect(values['steps']).toEqual(['Les réunir.', 'Agree on a form.']);
    expect(values['translatedFrom']).not.toHaveProperty('fields.steps');
  });

  it('keeps the record of a field that was not touched, so that it stays stale', async () => {
    const old = plainMdx({
      title: 'Kenya',
      summary: 'Ancien résumé.',
      translatedFrom: '{ locale: en, fields: { title: "000000000000", summary: "111111111111" } }',
      method: 'machine',
    });
    const { fr = '' } = await saved({ ...readEdition(old), title: 'Kenya : corrigé' });
    const { fields } = readEdition(fr)['translatedFrom'] as { fields: Record<string, string> };
    expect(fields['summary']).toBe('111111111111');
    expect(fields['title']).not.toBe('000000000000');
  });
});

describe('the hashes', () => {
  it('are those the corpus computes, for every edition of the registry', async () => {
    const { sources } = loadRegistry('content');
    const some = sources.editions.filter((_edition, index) => index % 10 === 0);
    for (const { collection, values, hashes, places } of some) {
      const own = originalSchema(collection) as unknown as z.ZodObject;
      const made = await hashesOf(own, values as Record<string, unknown>, undefined, hash);
      const { body: _body, ...fields } = hashes;
      expect({ file: places.file, ...made }).toEqual({ file: places.file, ...fields });
    }
  });
});
