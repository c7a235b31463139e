/**
 * The configuration of the web editor (Sveltia CMS), made from the schemas and vocabularies. Plain data: the page at
 * /admin/<locale>/ loads it and starts the editor with it.
 */
import { glossaryTermSchema } from '#registry/glossary.ts';
import { locales, type Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import {
  documentCollections,
  methodSchema,
  originalSchema,
  type DocumentCollection,
} from '#registry/schemas.ts';
import type { z } from 'zod';
import {
  fieldsOf,
  originalMark,
  othersMark,
  type Field,
  type FormContext,
  type Option,
} from './editor-fields.ts';
import { presets } from './entry-values.ts';
import { statisticsForm } from './statistics-form.ts';
import { fieldHint, fieldLabel, optionLabel, word } from './editor-words.ts';

/** Where the files are kept: the backend of Sveltia CMS with its settings. */
export type Backend = Readonly<Record<string, string>>;

/** What an editor's configuration depends on. */
export interface EditorSettings {
  registry: Registry;
  /** The language of labels, hints and options. */
  locale: Locale;
  backend: Backend;
  /** The address of the site, for links from the editor. */
  site: string;
  /** What keys mean in the author's language, by the English of the schemas; English without it. */
  meanings?: Readonly<Record<string, string>>;
}

/** Every formatting the text of an entry may contain; one that is missing here would be lost on saving. */
const buttons = [
  'bold',
  'italic',
  'strikethrough',
  'code',
  'link',
  'heading-two',
  'heading-three',
  'heading-four',
  'quote',
  'bulleted-list',
  'numbered-list',
];

/** The name of a collection's file format; the editor wants the ending for files of Markdown. */
export const formatOf = (collection: DocumentCollection): string => `${collection}-frontmatter`;

/** The longest id that the editor proposes. */
const longestId = 60;

/** A configuration with its lists of options apart and the language of the originals still open. */
export interface OpenConfig {
  config: Record<string, unknown>;
  options: Record<string, Option[]>;
}

/**
 * Settles a configuration for originals in one language: facts are in that edition, the others are translations. An
 * entry is edited by the configuration of its original's language.
 */
export function settleConfig({ config, options }: OpenConfig, original: Locale): object {
  const others = locales.filter((locale) => locale !== original);
  const settle = (value: unknown, name?: string): unknown => {
    if (value === originalMark) return original;
    if (value === othersMark) return others;
    if (name === 'options' && typeof value === 'string') return options[value];
    if (Array.isArray(value)) return value.map((item) => settle(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([inner, given]) => [inner, settle(given, inner)]),
    );
  };
  return settle(config) as object;
}

/** The whole configuration in the author's language. */
export function editorConfig(settings: EditorSettings): OpenConfig {
  const pool = new Map<string, Option[]>();
  const config = configOf(settings, pool);
  return { config, options: Object.fromEntries(pool) };
}

function configOf(settings: EditorSettings, pool: Map<string, Option[]>): Record<string, unknown> {
  const { registry, locale, backend, site } = settings;
  const words = { registry, locale };
  return {
    load_config_file: false,
    backend,
    site_url: site,
    display_url: site,
    app_title: word(words, 'site.name'),
    media_folder: 'public/media',
    public_folder: '/media',
    media_libraries: {
      default: { config: { max_file_size: 2_000_000, slugify_filename: true } },
      // Pictures of others have their own rights, and offering them would ask other servers.
      stock_assets: { providers: [] },
    },
    i18n: {
      structure: 'multiple_files',
      locales,
      default_locale: originalMark,
      initial_locales: [originalMark],
      omit_default_locale_from_file_path: false,
    },
    output: { omit_empty_optional_fields: true },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: longestId },
    editor: { preview: true },
    collections: [
      ...documentCollections.map((collection) => documents(collection, settings, pool)),
      { divider: true },
      glossary(settings, pool),
      statistics(settings, pool),
    ],
  };
}

function documents(
  collection: DocumentCollection,
  { registry, locale, meanings = {} }: EditorSettings,
  pool: Map<string, Option[]>,
): object {
  const context: FormContext = { registry, locale, hasTranslations: true, pool, meanings };
  const schema = originalSchema(collection) as unknown as z.ZodObject;
  const isPage = collection === 'pages';
  const fields = fieldsOf(schema, context);
  const texts = ['title', 'summary'];
  return {
    name: collection,
    label: isPage ? word(context, 'authoring.pages') : word(context, `collection.${collection}`),
    ...(isPage
      ? {}
      : {
          label_singular: word(context, `kind.${collection}`),
          description: word(context, `collection.about.${collection}`),
        }),
    folder: `content/${collection}`,
    path: '{{slug}}/index',
    extension: 'mdx',
    format: formatOf(collection),
    slug: {
      template: '{{title}}',
      editable: ['create'],
      hint: word(context, 'editor.idHint'),
      pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', word(context, 'editor.idPattern')],
    },
    i18n: true,
    create: true,
    filter: { field: 'original', value: true },
    media_folder: '',
    public_folder: '',
    summary: '{{title}}',
    sortable_fields: {
      fields: isPage ? ['title'] : ['title', 'start'],
      default: { field: 'title' },
    },
    fields: [
      ...fields.filter(({ name }) => name === 'original' || texts.includes(name)),
      body(context),
      ...fields.filter(({ name }) => name !== 'original' && !texts.includes(name)),
      method(context),
    ].map((field) => withDefaults(field)),
  };
}

/** The text. */
function body(context: FormContext): Field {
  return {
    name: 'body',
    label: fieldLabel(context, 'body'),
    hint: fieldHint(context, 'body') ?? '',
    widget: 'richtext',
    required: false,
    i18n: true,
    buttons,
    editor_components: ['Callout', 'Figure', 'image', 'code-block'],
    modes: ['rich_text', 'raw'],
    linked_images: false,
    use_emoji_autocomplete: false,
  };
}

/** How a translation was made; an original has no such key, and what its form says is not written. */
function method(context: FormContext): Field {
  return {
    name: 'method',
    label: fieldLabel(context, 'method'),
    hint: fieldHint(context, 'method') ?? '',
    widget: 'select',
    required: othersMark,
    i18n: true,
    default: 'human',
    options: methodSchema.options.map((value) => ({ label: optionLabel(context, value), value })),
  };
}

/** A field with what a new entry begins with. */
function withDefaults(field: Field): Field {
  const fields = field['fields'] as Field[] | undefined;
  const preset = field.name === 'state' ? 'draft' : presets[field.name];
  return {
    ...field,
    ...(preset === undefined ? {} : { default: preset }),
    ...(fields && field.name === 'review' ? { fields: fields.map(withDefaults) } : {}),
  };
}

function glossary(
  { registry, locale, meanings = {} }: EditorSettings,
  pool: Map<string, Option[]>,
): object {
  const context: FormContext = { registry, locale, hasTranslations: false, pool, meanings };
  return {
    name: 'glossary',
    label: word(context, 'nav.glossary'),
    folder: 'content/glossary',
    extension: 'yaml',
    format: 'registry-glossary',
    create: true,
    // The form says all there is; a preview would only repeat it, from left to right in every language.
    editor: { preview: false },
    identifier_field: 'labels.en',
    slug: {
      template: '{{labels.en}}',
      editable: ['create'],
      pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', word(context, 'editor.idPattern')],
    },
    summary: `{{labels.${locale}}}`,
    sortable_fields: ['slug'],
    fields: fieldsOf(glossaryTermSchema, context),
  };
}

/** Published figures: one file for each source or group of sources, with all its figures. */
function statistics(
  { registry, locale, meanings = {} }: EditorSettings,
  pool: Map<string, Option[]>,
): object {
  const context: FormContext = { registry, locale, hasTranslations: false, pool, meanings };
  return {
    name: 'statistics',
    label: word(context, 'figures.title'),
    folder: 'content/statistics',
    extension: 'yaml',
    format: 'registry-statistics',
    create: true,
    editor: { preview: false },
    identifier_field: 'sources.0.title',
    slug: {
      template: '{{sources.0.id}}',
      editable: ['create'],
      pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', word(context, 'editor.idPattern')],
    },
    summary: '{{sources.0.title}}',
    sortable_fields: ['slug'],
    fields: fieldsOf(statisticsForm as unknown as z.ZodObject, context),
  };
}
