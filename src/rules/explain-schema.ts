/**
 * Puts zod's findings into an author's words: what was written, what would be right, how to repair it.
 * zod's own wording never reaches an author.
 */
import { z, type core } from 'zod';
import type { Issue } from '#registry/issue.ts';
import { placeOf, type Path, type Places } from '#registry/places.ts';
import { certainDate, dateProposal } from './dates-written.ts';
import { countryMeant, countryNear } from './term-meant.ts';
import { didYouMean, nameOf, nearest, oneOf, quote, surelyMeant, valueAt } from './words.ts';

interface Told {
  rule: string;
  message: string;
  fix: string;
  /** Place of the key instead of the value. */
  path?: Path;
  /** What a command may write in place of the value, or of the key. */
  repair?: { from: string; to: string };
}

/** One finding of a schema as an Issue. */
export function explainSchema(
  places: Places,
  values: unknown,
  issue: core.$ZodIssue,
  schema: z.ZodType,
): Issue {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const told = tell(issue, path, valueAt(values, path), schema);
  const place = placeOf(places, told.path ?? path);
  const { rule, message, fix, repair } = told;
  const found: Issue = { rule, severity: 'error', place, message, fix };
  return repair ? { ...found, repair: { place, ...repair } } : found;
}

function tell(issue: core.$ZodIssue, path: Path, value: unknown, schema: z.ZodType): Told {
  const name = nameOf(path);
  if (value === undefined && issue.code !== 'unrecognized_keys') {
    return {
      rule: 'missing-key',
      message: `\`${name}\` is missing${issue.code === 'invalid_type' ? `, expected ${kindOf(issue.expected)}` : ''}.`,
      fix: `Add \`${name}\`.`,
    };
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKey(issue, path, schema);
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const near = nearest(String(value), allowed);
      return {
        rule: 'unknown-value',
        message: `Unexpected ${quote(value)} in \`${name}\`, expected ${allowed.length > 1 ? 'one of ' : ''}${oneOf(allowed)}${didYouMean(near)}`,
        fix:
          near || allowed.length === 1
            ? `Write \`${near ?? allowed[0] ?? ''}\`.`
            : 'Write the one of these that is true.',
        ...repairOf(value, surelyMeant(String(value), allowed)),
      };
    }
    case 'too_big':
      return {
        rule: 'too-long',
        message: `Unexpected length of \`${name}\` (${length(value)}), expected at most ${String(issue.maximum)}.`,
        fix: 'Shorten it; the text of the entry has room for the rest.',
      };
    case 'too_small':
      return {
        rule: 'too-short',
        message: `Unexpected empty \`${name}\`, expected at least ${String(issue.minimum)}${Array.isArray(value) ? ' in the list' : ' character'}.`,
        fix: `Fill \`${name}\` in.`,
      };
    default:
      return wrongForm(issue, name, value);
  }
}

function unknownKey(issue: core.$ZodIssueUnrecognizedKeys, path: Path, schema: z.ZodType): Told {
  const written = issue.keys[0] ?? '';
  const near = nearest(written, keysAt(schema, path));
  const others = issue.keys.slice(1).map((key) => `\`${key}\``);
  const also = others.length > 0 ? ` (nor ${others.join(', ')})` : '';
  return {
    rule: 'unknown-key',
    message: `Unexpected key \`${nameOf([...path, written])}\`${also}, expected a key of the format${didYouMean(near)}`,
    fix: near ? `Write \`${near}\`.` : `Remove \`${written}\`; content/README.md lists the keys.`,
    path: [...path, `${written}@`],
    ...repairOf(written, surelyMeant(written, keysAt(schema, path))),
  };
}

/** The keys an object may have at a path of a schema. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return keysAt(schema.def.innerType as z.ZodType, path);
  }
  const [first, ...rest] = path;
  if (schema instanceof z.ZodArray) return keysAt(schema.def.element as z.ZodType, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape = schema.shape as Record<string, z.ZodType>;
  if (first === undefined) return Object.keys(shape);
  const inner = shape[first];
  return inner ? keysAt(inner, rest) : [];
}

function wrongForm(issue: core.$ZodIssue, name: string, value: unknown): Told {
  const fault =
    issue.code === 'custom' ? (issue.params?.['fault'] as string | undefined) : undefined;
  if (fault === 'partial-date') {
    return {
      ...repairOf(value, certainDate(String(value))),
      rule: 'date',
      message: `Unexpected date ${quote(value)} in \`${name}\`, expected YYYY, YYYY-MM or YYYY-MM-DD.`,
      fix: `Write it like ${dateProposal(String(value))}, as precisely as it is known.`,
    };
  }
  if (fault === 'one-scope') {
    return {
      rule: 'scope',
      message: `Unexpected \`${name}\`, expected exactly one of programme, region, country, phase, entry, area.`,
      fix: 'Keep the one that says what the figure is about.',
    };
  }
  if (fault === 'one-word') {
    return {
      rule: 'form',
      message: `Unexpected ${quote(value)} in \`${name}\`, expected one word, without spaces.`,
      fix: 'Write each word on its own, with a comma between; phrases belong to the glossary, under searchForms.',
    };
  }
  const code = isCountry.test(name) ? countryMeant(String(value)) : undefined;
  if (code) {
    return {
      rule: 'form',
      message: `Unexpected ${quote(value)} in \`${name}\`, expected ${formOf(name)}.`,
      fix: `Write \`${code}\`.`,
      repair: { from: String(value), to: code },
    };
  }
  if (issue.code === 'invalid_format') {
    const expected = issue.format === 'url' ? 'a full web address (https://…)' : formOf(name);
    return {
      rule: issue.format === 'url' ? 'web-address' : 'form',
      message: `Unexpected ${quote(value)} in \`${name}\`, expected ${expected}.`,
      fix:
        issue.format === 'url'
          ? addressFix(String(value))
          : isCountry.test(name)
            ? countryFix(String(value))
            : `Write ${formOf(name)}.`,
    };
  }
  const expected = issue.code === 'invalid_type' ? kindOf(issue.expected) : formOf(name);
  return {
    rule: 'form',
    message: `Unexpected ${quote(value)} in \`${name}\`, expected ${expected}.`,
    fix: expected === 'a list' ? 'Write it as a list: [first, second].' : `Write ${expected}.`,
  };
}

/** Most addresses that are none lack how they begin. */
const addressFix = (value: string): string =>
  /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(value)
    ? `Write \`https://${value}\`, if the browser opens it.`
    : 'Write the address as the browser shows it.';

function countryFix(value: string): string {
  const near = countryNear(value);
  return near
    ? `Write \`${near}\`, if that is the country.`
    : 'Write its two letters; `npm run fix` turns a name in any of the six languages into them.';
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

const kindOf = (expected: string): string => kinds[expected] ?? expected;

const isCountry = /(countries|expertsFrom|country|hostCountry)(\[\d+\])?$/;

const forms: readonly (readonly [RegExp, string])[] = [
  [isCountry, 'two letters, ISO 3166-1 (KE for Kenya)'],
  [/(entry|publication|followedBy)$/, 'collection/id, for example actions/mali-i-labour-migration'],
  [/references\.mieux/, 'year, hyphen, number: "2016-16"'],
  [/anguage/, 'a language tag: en, fr, …'],
  [/isbn/, 'an ISBN: 978-…'],
  [/\bid$/, 'small letters, figures and hyphens'],
];

const formOf = (name: string): string =>
  forms.find(([pattern]) => pattern.test(name))?.[1] ?? 'another form (content/README.md shows it)';

const length = (value: unknown): string =>
  typeof value === 'string' ? `${value.length} characters` : `${(value as unknown[]).length}`;

/** The repair of a value; none unless it is certain. */
const repairOf = (from: unknown, to: string | undefined): { repair?: Told['repair'] & object } =>
  to === undefined ? {} : { repair: { from: String(from), to } };
