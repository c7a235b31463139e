/**
 * The words of the interface, in every locale: content/strings/<locale>.yaml, flat dotted keys.
 * A value is a text with {placeholders}, or a map of plural categories (Unicode CLDR) to such texts.
 */
import { z } from 'zod';
import { stringKeys, type StringKey } from './string-keys.ts';

/** The plural categories of Unicode CLDR, in their customary order. */
export const pluralCategories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

const plural = z.strictObject({
  zero: z.string().optional(),
  one: z.string().optional(),
  two: z.string().optional(),
  few: z.string().optional(),
  many: z.string().optional(),
  other: z.string(),
});

/** A text of the interface: plain, or one for each plural category of the locale. */
const stringSchema = z.union([z.string().trim().min(1), plural]);

export type { StringKey };

/** Every key of the interface's strings. */
export const allStringKeys: readonly StringKey[] = stringKeys;

/** The strings of one locale, as written. */
export const stringsSchema = z.strictObject(
  Object.fromEntries(allStringKeys.map((name) => [name, stringSchema])) as Record<
    StringKey,
    typeof stringSchema
  >,
);

/** The strings of one locale. */
export type Strings = Readonly<Record<StringKey, z.output<typeof stringSchema>>>;
