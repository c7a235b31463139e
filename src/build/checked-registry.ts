/** The registry with every finding: of reading, of the schemas, and of the rules over the whole. */
import { editionFiles, shownPath, textOf, type EditionFile } from '#corpus/files.ts';
import { keptLists } from '#corpus/kept-lists.ts';
import { readYamlSources, type Only, type YamlSources } from '#corpus/read.ts';
import { assembleLists } from '#registry/assemble.ts';
import { compareIssues, type Issue } from '#registry/issue.ts';
import { seriesNumber } from '#registry/series.ts';
import { checkRegistry } from '#rules/check-registry.ts';
import { bodyCompiler, loadDocuments, loadRegistry, type Loaded } from './load-registry.ts';

/** Loads and checks; findings are sorted. Apart from `loadRegistry`, since Astro needs no rules. */
export const checkedRegistry = (root: string): Loaded => checked(loadRegistry(root));

function checked(loaded: Loaded): Loaded {
  const issues = [...loaded.issues, ...checkRegistry(loaded.registry)];
  return { ...loaded, issues: issues.sort(compareIssues) };
}

/**
 * Checks the documents that some files belong to, and reads beside them only the entries they name and the series they
 * stand in: what every rule needs, so that the findings are those of the whole check. Undefined where a name is no file or
 * folder of a document.
 * @param names paths as authors give them: a file, or the folder of an entry
 */
export function checkedDocuments(root: string, names: readonly string[]): Issue[] | undefined {
  const files = editionFiles(root, []);
  const keys = new Set<string>();
  for (const name of names) {
    const wanted = shownPath(root, name);
    const found = files.filter(
      ({ file }) => file === wanted || file.startsWith(`${wanted}/index.`),
    );
    if (found.length === 0) return undefined;
    for (const { collection, id } of found) keys.add(`${collection}/${id}`);
  }
  const own = files.filter(({ collection, id }) => keys.has(`${collection}/${id}`));
  const texts = own.map(({ path }) => textOf(path));
  const named = texts.flatMap((text) => text.match(/[a-z-]+\/[a-z0-9-]+/g) ?? []);
  const only = new Set([...keys, ...named, ...seriesOfTexts(files, own, texts)]);
  const { issues } = checked(loadSome(root, only));
  const folders = [...keys].map((key) => `content/${key}/`);
  return issues.filter(({ place }) =>
    folders.some((folder) => `${place.file}/`.startsWith(folder)),
  );
}

/** Reads some documents, beside lists that were kept from an earlier run where nothing of them has changed. */
function loadSome(root: string, only: Only): Loaded {
  const lists = keptLists(root, () => {
    const { sources, issues } = readYamlSources(root);
    const made = assembleLists(sources);
    return issues.length + made.faults.length === 0 ? made.lists : undefined;
  });
  if (!lists) return loadRegistry(root, undefined, only);
  const given = { lists, faults: [] };
  const compiler = bodyCompiler(noSources, lists);
  return loadDocuments(root, { sources: noSources, given, compiler, only });
}

/** Nobody asks what lists were made of while documents are checked. */
const noSources: YamlSources = {
  versions: [],
  vocabularies: [],
  crosswalk: undefined,
  glossary: [],
  statistics: [],
  strings: [],
  searchWords: [],
};

/** The actions of the countries whose numbered actions are among the checked ones. */
function seriesOfTexts(
  files: readonly EditionFile[],
  own: readonly EditionFile[],
  texts: readonly string[],
): string[] {
  const countries = own.flatMap((file, index) =>
    seriesNumber(file) === undefined ? [] : countriesIn(texts[index] ?? ''),
  );
  if (countries.length === 0) return [];
  return files
    .filter((file) => seriesNumber(file) !== undefined)
    .filter(({ path }) => countriesIn(textOf(path)).some((country) => countries.includes(country)))
    .map(({ collection, id }) => `${collection}/${id}`);
}

/** The countries of a text, whatever way they are listed in. */
const countriesIn = (text: string): string[] =>
  /^countries:\s*(.*(?:\n\s*-.*)*)/m.exec(text)?.[1]?.match(/\b[A-Za-z]{2}\b/g) ?? [];
