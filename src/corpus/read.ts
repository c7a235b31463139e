/**
 * Reads content/ once: front matter with places, bodies compiled by the function it is given.
 * An edition whose file has not changed is taken from the cache, so that it costs nothing on the next build.
 */
import { join } from 'node:path';
import type { Body } from '#registry/entry.ts';
import type { Issue } from '#registry/issue.ts';
import type { Locale } from '#registry/locale.ts';
import type { EditionSource, FileSource, Sources } from '#registry/source.ts';
import type { yamlFolders } from './files.ts';
import { editionFiles, textOf, versionFiles, yamlFiles, type EditionFile } from './files.ts';
import { readFrontMatter } from './front-matter.ts';
import { hashesOf, hashOf } from './hashes.ts';
import { YamlCache } from './yaml-cache.ts';

/** Compiles one body: the MDX text to HTML, headings and words, with what is wrong with it. */
export interface BodyCompiler {
  compile: (
    mdx: string,
    locale: Locale,
  ) => {
    body: Body;
    problems: {
      rule: string;
      line: number;
      column: number;
      message: string;
      fix: string;
      repair?: { from: string; to: string };
    }[];
  };
  /** Changes whenever the same text would compile to something else. */
  version: string;
}

/** What is kept of an edition between builds. */
export interface Kept {
  source: EditionSource;
  issues: Issue[];
}

/** Where editions are kept between builds. */
export interface Cache {
  get: (file: string, digest: string) => Kept | undefined;
  set: (file: string, digest: string, kept: Kept) => void;
}

/** What was read, and what is wrong with it. */
export interface Reading {
  sources: Sources;
  issues: Issue[];
}

/** What stands beside the editions; bodies need the glossary and the strings before they can be compiled. */
export type YamlSources = Omit<Sources, 'editions'>;

/** Reads the YAML files of content/. */
export function readYamlSources(root: string): { sources: YamlSources; issues: Issue[] } {
  const issues: Issue[] = [];
  const cache = new YamlCache();
  const read = (folder: (typeof yamlFolders)[number]): FileSource[] =>
    yamlFiles(root, folder).map(({ id, file, path }) => {
      const reading = cache.read(textOf(path), file);
      issues.push(...reading.issues);
      return { id, values: reading.values, places: reading.places };
    });
  const lists = read('vocabularies');
  const sources: YamlSources = {
    versions: versionFiles(root).map(({ path, ...version }) => {
      const text = textOf(path);
      const values = readFrontMatter(text, version.file).values as { visibility?: unknown } | null;
      return { ...version, text, isInternal: values?.visibility === 'internal' };
    }),
    vocabularies: lists.filter(({ id }) => id !== 'crosswalk'),
    crosswalk: lists.find(({ id }) => id === 'crosswalk'),
    glossary: read('glossary'),
    statistics: read('statistics'),
    strings: read('strings'),
    searchWords: read('search'),
  };
  cache.save();
  return { sources, issues };
}

/** Which documents are read, by key `collection/id`; all of them when it is left out. */
export type Only = ReadonlySet<string>;

/** Reads the editions of content/; those left aside by `only` are named, so that links to them are not taken for broken. */
export function readEditions(
  root: string,
  compiler: BodyCompiler,
  cache?: Cache,
  only?: Only,
): { editions: EditionSource[]; issues: Issue[]; aside: string[] } {
  const issues: Issue[] = [];
  const isWanted = ({ collection, id }: EditionFile): boolean =>
    only?.has(`${collection}/${id}`) ?? true;
  const files = editionFiles(root, issues);
  const aside = files
    .filter((file) => !isWanted(file))
    .map(({ collection, id }) => `${collection}/${id}`);
  const editions = files.filter(isWanted).map((file) => {
    const text = textOf(file.path);
    const digest = hashOf(`${compiler.version}\n${file.file}\n${text}`);
    let kept = cache?.get(file.file, digest);
    if (!kept) {
      kept = compiledEdition(file, text, compiler);
      cache?.set(file.file, digest, kept);
    }
    issues.push(...kept.issues);
    return kept.source;
  });
  return { editions, issues, aside };
}

/** One edition from its text: values with places, the body compiled, what is wrong with either. */
export function compiledEdition(
  file: Omit<EditionFile, 'path'>,
  text: string,
  compiler: BodyCompiler,
): Kept {
  const { collection, id, locale } = file;
  const { values, places, issues, body: mdx, linesBefore } = readFrontMatter(text, file.file);
  const { body, problems } = compiler.compile(mdx, locale);
  const bodyIssues = problems.map(({ rule, line, column, message, fix, repair }): Issue => {
    const place = { file: file.file, line: line + linesBefore, column };
    const issue: Issue = { rule, severity: 'error', place, message, fix };
    return repair ? { ...issue, repair: { place, ...repair } } : issue;
  });
  const hashes = hashesOf(collection, values, mdx);
  const source: EditionSource = { collection, id, locale, values, places, body, hashes };
  return { source, issues: [...issues, ...bodyIssues] };
}

/** Sources that another process has read and written down. */
export const readSources = (path: string): Sources => JSON.parse(textOf(path)) as Sources;

/** The content folder: given, or the project's own. */
export const contentRoot = (root = process.env['REGISTRY_CONTENT']): string =>
  root ?? join(process.cwd(), 'content');
