/**
 * Reads content/ into a Registry: the one way in for scripts, tests and Astro alike.
 */
import {
  readEditions,
  readYamlSources,
  type BodyCompiler,
  type Cache,
  type Only,
  type YamlSources,
} from '#corpus/read.ts';
import { hashOf } from '#corpus/hashes.ts';
import { compileBody } from '#markdown/compile.ts';
import { prepareMarks } from '#markdown/glossary-marks.ts';
import { assemble, assembleLists, type AssembledLists, type Lists } from '#registry/assemble.ts';
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
  const { sources, issues } = readYamlSources(root);
  const given = assembleLists(sources);
  const compiler = bodyCompiler(sources, given.lists);
  const loaded = loadDocuments(root, { sources, given, compiler, cache, only });
  return { ...loaded, issues: [...issues, ...loaded.issues] };
}

/** Reads documents beside lists that are there already; all of them, or only some. */
export function loadDocuments(
  root: string,
  { sources, given, compiler, cache, only }: Beside,
): Loaded {
  const { editions, issues, aside } = readEditions(root, compiler, cache, only);
  // Values that YAML could not read have their issue already; assembling them would only repeat it.
  const readable = editions.filter(({ values }) => values !== undefined);
  const whole: Sources = { ...sources, editions: readable };
  const { registry: assembled, faults } = assemble(whole, given);
  const unread = editions.filter((edition) => !readable.includes(edition));
  const leftOut = [
    ...aside,
    ...assembled.leftOut,
    ...unread.map(({ collection, id }) => `${collection}/${id}`),
  ];
  const registry = { ...assembled, leftOut: new Set(leftOut) };
  return { registry, sources: whole, issues: [...issues, ...faults.map(explainFault)] };
}

/** What documents are read beside. */
export interface Beside {
  sources: YamlSources;
  given: AssembledLists;
  compiler: BodyCompiler;
  cache?: Cache | undefined;
  only?: Only | undefined;
}

/** What compiles bodies with the words and the glossary of these sources. */
export const compilerOf = (sources: YamlSources): BodyCompiler =>
  bodyCompiler(sources, assembleLists(sources).lists);

/** The same, where the lists were made already. */
export function bodyCompiler(
  sources: Pick<Sources, 'glossary'>,
  { strings, glossary }: Pick<Lists, 'strings' | 'glossary'>,
): BodyCompiler {
  const options = perLocale((locale) => ({
    footnotesLabel: plainString(strings[locale]['entry.footnotes'], 'Footnotes'),
    footnoteBackLabel: plainString(strings[locale]['entry.footnoteBack'], '{reference}'),
    marks: prepareMarks(glossary.values(), locale),
  }));
  const given = JSON.stringify([sources.glossary.map(({ values }) => values), options]);
  return {
    compile: (mdx, locale) => compileBody(mdx, options[locale]),
    version: hashOf(`${compilerVersion}${given}`),
  };
}

const plainString = (value: unknown, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise;
