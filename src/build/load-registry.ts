/**
 * Reads content/ into a Registry: the one way in for scripts, tests and Astro alike.
 */
import {
  readEditions,
  readYamlSources,
  type BodyCompiler,
  type Cache,
  type Only,
} from '#corpus/read.ts';
import { hashOf } from '#corpus/hashes.ts';
import { compileBody } from '#markdown/compile.ts';
import { prepareMarks } from '#markdown/glossary-marks.ts';
import { assemble } from '#registry/assemble.ts';
import type { Issue } from '#registry/issue.ts';
import { perLocale } from '#registry/locale.ts';
import type { Registry } from '#registry/registry.ts';
import type { Sources } from '#registry/source.ts';
import { explainFault } from '#rules/explain-fault.ts';

/** Raise when the same text would compile to something else. */
const compilerVersion = 4;

/** A registry read from content/. */
export interface Loaded {
  registry: Registry;
  sources: Sources;
  /** Findings of reading and validating; rules over the whole registry come with `checked-registry`. */
  issues: Issue[];
}

/** Reads, compiles, validates and assembles. Never throws for what an author wrote. */
export function loadRegistry(root: string, cache?: Cache, only?: Only): Loaded {
  const yaml = readYamlSources(root);
  const compiler = bodyCompiler(yaml.sources);
  const { editions, issues, aside } = readEditions(root, compiler, cache, only);
  // Values that YAML could not read have their issue already; assembling them would only repeat it.
  const readable = editions.filter(({ values }) => values !== undefined);
  const sources: Sources = { ...yaml.sources, editions: readable };
  const { registry: assembled, faults } = assemble(sources);
  const unread = editions.filter((edition) => !readable.includes(edition));
  const leftOut = [
    ...aside,
    ...assembled.leftOut,
    ...unread.map(({ collection, id }) => `${collection}/${id}`),
  ];
  const registry = { ...assembled, leftOut: new Set(leftOut) };
  const explained = faults.map(explainFault);
  return { registry, sources, issues: [...yaml.issues, ...issues, ...explained] };
}

/** Compiles bodies as the glossary and the words of the interface want them. */
export function bodyCompiler(sources: Omit<Sources, 'editions'>): BodyCompiler {
  const { registry } = assemble({ ...sources, editions: [] });
  const options = perLocale((locale) => {
    const strings = registry.strings[locale];
    return {
      footnotesLabel: plainString(strings['entry.footnotes'], 'Footnotes'),
      footnoteBackLabel: plainString(strings['entry.footnoteBack'], '{reference}'),
      marks: prepareMarks(registry.glossary.values(), locale),
    };
  });
  const given = JSON.stringify([sources.glossary.map(({ values }) => values), options]);
  return {
    compile: (mdx, locale) => compileBody(mdx, options[locale]),
    version: hashOf(`${compilerVersion}${given}`),
  };
}

const plainString = (value: unknown, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise;
