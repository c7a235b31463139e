import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { editorConfig, settleConfig } from '#authoring/editor-config.ts';
import type { Field } from '#authoring/editor-fields.ts';
import { editorBackend, editorHosts } from '#build/editor-backend.ts';
import { fitted } from '#build/fitted-editor.ts';
import { readKeyMeanings } from '#exports/key-reference.ts';
import { loadRegistry } from '#build/load-registry.ts';
import { locales, type Locale } from '#registry/locale.ts';
import { documentCollections } from '#registry/schemas.ts';

const { registry } = loadRegistry('content');
const settings = { registry, backend: editorBackend({}), site: 'https://registry.example.org/' };

interface Config {
  i18n: { default_locale: string };
  collections: { name?: string; fields?: Field[] }[];
}

const configOf = (locale: Locale, original: Locale): Config =>
  settleConfig(editorConfig({ ...settings, locale }), original) as Config;

/** Every field of a form with its path, those within others after them. */
function allFields(fields: readonly Field[], before = ''): [string, Field][] {
  return fields.flatMap((field) => {
    const path = before ? `${before}.${field.name}` : field.name;
    const inner = (field['fields'] ?? (field['field'] ? [field['field']] : [])) as Field[];
    return [[path, field] as [string, Field], ...allFields(inner, path)];
  });
}

describe('the configuration of the web editor', () => {
  it('is one that the editor accepts, in every language and for every original', () => {
    const folder = dirname(createRequire(import.meta.url).resolve('@sveltia/cms'));
    const file = join(folder, '../schema/sveltia-cms.json');
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
    for (const locale of locales) {
      validate(configOf(locale, locale));
      expect({ locale, errors: validate.errors }).toEqual({ locale, errors: null });
    }
    expect(validate({ ...configOf('en', 'en'), collections: [{ name: 1 }] })).toBe(false);
  });

  it('has a form for every collection, with every key of its schema', () => {
    const { collections } = configOf('en', 'en');
    const names = collections.flatMap(({ name }) => (name ? [name] : []));
    expect(names).toEqual([...documentCollections, 'glossary', 'statistics']);
  });

  it.each(locales)('says what to write into every field of an entry in %s', (locale) => {
    const yaml =
      locale === 'en' ? '' : readFileSync(`src/exports/key-meanings/${locale}.yaml`, 'utf8');
    const meanings = readKeyMeanings(yaml);
    const config = editorConfig({ ...settings, locale, meanings });
    const { collections } = settleConfig(config, 'en') as Config;
    const unsaid = collections
      .filter(({ name }) => name !== undefined)
      .flatMap(({ name = '', fields = [] }) =>
        allFields(fields).map(([path, field]) => [`${name}: ${path}`, field] as const),
      )
      .filter(([path, { widget, hint }]) => widget !== 'hidden' && !hint && !isPart.test(path));
    expect(unsaid.map(([path]) => path)).toEqual([]);
  });

  /** A member of a list, and a text in one of six languages, have what is said of the whole. */
  const isPart = /\.(item|en|fr|es|pt|ru|ar)$/;

  it.each(locales)('names every field in %s', (locale) => {
    for (const { name, fields = [] } of configOf(locale, 'en').collections) {
      for (const [path, field] of allFields(fields)) {
        if (field.widget === 'hidden') continue;
        const label = String(field['label']);
        expect(label, `${name ?? ''}: ${path}`).not.toBe('');
        const isRaw = label === field.name;
        expect(isRaw, `${name ?? ''}: ${path} is called ${label}`).toBe(false);
        expect(label, path).not.toMatch(/undefined|\{/);
      }
    }
  });

  it('offers terms by their names, countries as authors write them, and entries by title', () => {
    const fields = new Map(allFields(configOf('fr', 'en').collections[1]?.fields ?? []));
    expect(fields.get('themes')?.['options']).toContainEqual({
      label: 'Traite des êtres humains',
      value: 'trafficking-in-human-beings',
    });
    expect(fields.get('countries')?.['options']).toContainEqual({ label: 'Norvège', value: 'NO' });
    const entries = fields.get('relations.entry')?.['options'] as { value: string }[];
    expect(entries.length).toBe(registry.entries.size);
  });

  it('translates texts and repeats facts from the original alone', () => {
    const fields = new Map(allFields(configOf('en', 'fr').collections[1]?.fields ?? []));
    const translation = (path: string): unknown => fields.get(path)?.['i18n'];
    expect(translation('title')).toBe(true);
    expect(translation('countries')).toBe('duplicate');
    expect(translation('activities')).toBe('duplicate');
    expect(translation('activities.title')).toBe(true);
    expect(translation('activities.date')).toBe('duplicate');
    expect(translation('steps.item')).toBe(true);
    expect(fields.get('title')?.['required']).toEqual(['fr']);
    expect(fields.get('method')?.['required']).not.toContain('fr');
  });
});

describe('the editor’s code', () => {
  it('is fitted where it asks other servers, and refused where it cannot be', () => {
    const folder = dirname(createRequire(import.meta.url).resolve('@sveltia/cms'));
    const code = fitted(readFileSync(join(folder, 'index.js'), 'utf8'));
    expect(code).not.toContain('cdn.jsdelivr.net/fontsource');
    expect(code).not.toContain('https://www.githubstatus.com/api');
    expect(code).not.toContain('import(`@shikijs/langs');
    expect(() => fitted('another editor')).toThrow('The web editor has no place');
  });
});

describe('the host it saves to', () => {
  it('is named in the environment, and is all the page may talk to', () => {
    expect(editorHosts({})).toEqual([]);
    const environment = {
      EDITOR_BACKEND: 'gitea',
      EDITOR_REPO: 'mieux/registry',
      EDITOR_BASE_URL: 'https://git.example.org/path',
    };
    expect(editorBackend(environment)).toEqual({
      name: 'gitea',
      repo: 'mieux/registry',
      branch: 'main',
      base_url: 'https://git.example.org/path',
    });
    expect(editorHosts(environment)).toContain('https://git.example.org');
    expect(() => editorBackend({ EDITOR_BACKEND: 'svn' })).toThrowErrorMatchingInlineSnapshot(
      `[Error: Unexpected EDITOR_BACKEND \`svn\`, expected one of github, gitlab, gitea.]`,
    );
  });
});
