/**
 * The fields of the web editor's forms, made from the schemas: kinds of input, limits, options, and what a translation
 * translates. Labels, hints and options are in the language of the author.
 */
import { z } from 'zod';
import { metaOf, type KeyMeta } from '#registry/key.ts';
import type { Locale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import type { VocabularyId } from '#registry/vocabulary.ts';
import { holdsText } from '#registry/translatable.ts';
import { fieldHint, fieldLabel, optionLabel, word } from './editor-words.ts';

/** A field as the editor's configuration writes it. */
export type Field = Record<string, unknown> & { name: string; widget: string };

/** What the fields of a form depend on. */
export interface FormContext {
  registry: Registry;
  /** The language of labels and hints. */
  locale: Locale;
  /** False for files that hold every language themselves and have no translations beside them. */
  hasTranslations: boolean;
  /** Lists of options that several fields share, by name: a field names its list, since the lists are long. */
  pool: Map<string, Option[]>;
  /** What keys mean in the author's language, by the English of the schemas. */
  meanings: Readonly<Record<string, string>>;
}

/** Something that may be chosen. */
export interface Option {
  label: string;
  value: string;
}

/** Stands for the locale of the originals that are edited, and for the other five, until the author has chosen. */
export const originalMark = '{original}';
export const othersMark = '{others}';

/** The fields of an object schema, in schema order. */
export function fieldsOf(schema: z.ZodObject, context: FormContext, prefix = ''): Field[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, inner]) =>
    fieldOf(name, inner, context, prefix ? `${prefix}.${name}` : name),
  );
}

/** What stands inside optional, default and list wrappers. */
interface Unwrapped {
  core: z.ZodType;
  list: z.ZodArray | undefined;
  isOptional: boolean;
  meta: KeyMeta;
  preset: unknown;
}

function unwrap(schema: z.ZodType): Unwrapped {
  const meta = metaOf(schema);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    const inner = unwrap(schema.def.innerType as z.ZodType);
    const preset: unknown = schema instanceof z.ZodDefault ? schema.def.defaultValue : inner.preset;
    return { ...inner, isOptional: true, meta: { ...inner.meta, ...meta }, preset };
  }
  if (schema instanceof z.ZodArray) {
    const inner = unwrap(schema.def.element as z.ZodType);
    return { ...inner, list: schema, isOptional: false, meta: { ...inner.meta, ...meta } };
  }
  return { core: schema, list: undefined, isOptional: false, meta, preset: undefined };
}

function fieldOf(name: string, schema: z.ZodType, context: FormContext, path: string): Field {
  const { core, list, isOptional, meta, preset } = unwrap(schema);
  if (core instanceof z.ZodLiteral && core.value === true) {
    return { name, widget: 'hidden', default: true, i18n: false };
  }
  const hint = fieldHint(context, path) ?? meaningOf(meta, context);
  const common = {
    name,
    label: fieldLabel(context, path),
    ...(hint ? { hint } : {}),
    // A translation may be begun with a few fields; only the original has to be complete.
    required: isOptional ? false : context.hasTranslations ? [originalMark] : true,
    ...translation(holdsText(schema) && !list && !(core instanceof z.ZodObject), context),
    // The preview shows what is read; facts are in the form.
    ...(holdsText(schema) || !context.hasTranslations ? {} : { preview: false }),
  };
  if (!list) return { ...common, ...inputOf(core, meta, context, path, preset, isOptional) };
  const least = list.def.checks?.length ? { min: 1 } : {};
  const options = optionsOf(core, meta, context);
  if (options) return { ...common, widget: 'select', multiple: true, options, ...least };
  const collapsed = { collapsed: 'auto', ...least };
  if (core instanceof z.ZodObject) {
    return { ...common, ...collapsed, widget: 'list', ...membersOf(core, context, path) };
  }
  const member = {
    name: 'item',
    label: word(context, 'editor.item'),
    required: false,
    ...translation(holdsText(core), context),
    ...inputOf(core, meta, context, path, undefined),
  };
  return { ...common, ...collapsed, widget: 'list', field: member };
}

/** What a key means, for a field that has no hint of its own; nothing in another language than the author's. */
const meaningOf = ({ description = '' }: KeyMeta, { locale, meanings }: FormContext) =>
  meanings[description] ?? (locale === 'en' ? description : undefined);

/** Text is translated; a fact is the same in every language, and only the original's form changes it. */
function translation(isText: boolean, { hasTranslations }: FormContext): object {
  return hasTranslations ? { i18n: isText ? true : 'duplicate' } : {};
}

function membersOf(core: z.ZodObject, context: FormContext, path: string): object {
  const fields = fieldsOf(core, context, path);
  const names = fields.filter(({ widget }) => widget !== 'object').map(({ name }) => name);
  const shown = ['title', 'text', 'name', 'sentence', 'note', 'entry', 'fact', 'id'].find((name) =>
    names.includes(name),
  );
  return { fields, ...(shown ? { summary: `{{fields.${shown}}}` } : {}) };
}

function inputOf(
  core: z.ZodType,
  meta: KeyMeta,
  context: FormContext,
  path: string,
  preset: unknown,
  isOptional = false,
): { widget: string } & Record<string, unknown> {
  const options = optionsOf(core, meta, context);
  const given = preset === undefined ? {} : { default: preset };
  if (options) return { widget: 'select', options, ...given };
  if (core instanceof z.ZodObject) {
    return { widget: 'object', collapsed: isOptional, fields: fieldsOf(core, context, path) };
  }
  if (core instanceof z.ZodBoolean) return { widget: 'boolean', default: false };
  if (core instanceof z.ZodNumber) {
    return {
      widget: 'number',
      value_type: core.format?.includes('int') ? 'int' : 'float',
      ...given,
    };
  }
  if (core instanceof z.ZodURL) return { widget: 'string', type: 'url' };
  if (core instanceof z.ZodString) return textInput(core, meta, context);
  if (core instanceof z.ZodPipe) {
    const message = word(context, 'editor.date');
    return { widget: 'string', pattern: ['^\\d{4}(-\\d{2}(-\\d{2})?)?$', message] };
  }
  return { widget: 'string' };
}

/** Texts up to this length get one line. */
const oneLine = 300;

function textInput(
  core: z.ZodString,
  meta: KeyMeta,
  context: FormContext,
): { widget: string } & Record<string, unknown> {
  const { maxLength } = core;
  const isLong = meta.translatable && (maxLength ?? 0) > oneLine;
  const limit = maxLength && maxLength < 2000 ? { maxlength: maxLength } : {};
  const pattern = patternOf(core);
  const [given] = meta.examples ?? [];
  const example = typeof given === 'string' ? given : '';
  const wrong = word(context, 'editor.pattern', { example });
  return {
    widget: isLong ? 'text' : 'string',
    ...limit,
    ...(pattern ? { pattern: [pattern, wrong] } : {}),
  };
}

function patternOf(core: z.ZodString): string | undefined {
  const checks = core.def.checks ?? [];
  for (const check of checks) {
    const { pattern } = check._zod.def as unknown as { pattern?: RegExp };
    if (pattern) return pattern.source;
  }
  return undefined;
}

/**
 * What may be chosen: the name of a list of the pool, for terms of a vocabulary and entries of the registry; the words
 * themselves where the schema lists them.
 */
function optionsOf(
  core: z.ZodType,
  meta: KeyMeta,
  context: FormContext,
): string | Option[] | undefined {
  if (meta.vocabulary) {
    // Entries write countries as people do (KE); statistics write the ids of the vocabulary.
    const asWritten = meta.vocabulary === 'countries' && core instanceof z.ZodPipe;
    return asWritten
      ? pooled('countries-as-written', context, () => countryOptions(context))
      : pooled(meta.vocabulary, context, termOptions);
  }
  if (meta.entryReference) return pooled('entries', context, entryOptions);
  if (!(core instanceof z.ZodEnum)) return undefined;
  return core.options.map((value) => ({
    label: optionLabel(context, String(value)),
    value: String(value),
  }));
}

function pooled<N extends string>(
  name: N,
  context: FormContext,
  make: (name: N, context: FormContext) => Option[],
): string {
  if (!context.pool.has(name)) context.pool.set(name, make(name, context));
  return name;
}

function termOptions(vocabulary: VocabularyId, { registry, locale }: FormContext): Option[] {
  const terms = [...registry.vocabularies[vocabulary].terms.values()];
  const options = terms.map(({ id, labels }) => ({ label: labels[locale], value: id }));
  return vocabulary === 'countries' ? sorted(options, locale) : options;
}

const countryOptions = (context: FormContext): Option[] =>
  termOptions('countries', context).map(({ label, value }) => ({
    label,
    value: value.toUpperCase(),
  }));

function entryOptions(_name: string, context: FormContext): Option[] {
  const { registry, locale } = context;
  const options = [...registry.entries.values()].map((entry) => {
    const title = entry.editions[locale]?.values.title ?? entry.facts.title;
    return { label: `${title} (${word(context, `kind.${entry.collection}`)})`, value: entry.key };
  });
  return sorted(options, locale);
}

const sorted = (options: Option[], locale: Locale): Option[] =>
  options.sort((a, b) => a.label.localeCompare(b.label, locale));
