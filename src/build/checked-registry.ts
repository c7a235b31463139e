/** The registry with every finding: of reading, of the schemas, and of the rules over the whole. */
import { editionFiles, textOf } from '#corpus/files.ts';
import type { Only } from '#corpus/read.ts';
import { compareIssues } from '#registry/issue.ts';
import { checkRegistry } from '#rules/check-registry.ts';
import { loadRegistry, type Loaded } from './load-registry.ts';

/** Loads and checks; findings are sorted. Apart from `loadRegistry`, since Astro needs no rules. */
export function checkedRegistry(root: string, only?: Only): Loaded {
  const loaded = loadRegistry(root, undefined, only);
  const issues = [...loaded.issues, ...checkRegistry(loaded.registry)];
  return { ...loaded, issues: issues.sort(compareIssues) };
}

/**
 * Checks the documents that some files belong to, and reads beside them only the entries they name: enough for every rule
 * but those on a country's whole series. Undefined where a name is no file or folder of a document.
 * @param names paths as authors give them: a file, or the folder of an entry
 */
export function checkedDocuments(root: string, names: readonly string[]): Loaded | undefined {
  const files = editionFiles(root, []);
  const keys = new Set<string>();
  for (const name of names) {
    const wanted = name.replace(/^(\.\/|\/)+/, '').replace(/\/$/, '');
    const found = files.filter(
      ({ file }) => file === wanted || file.startsWith(`${wanted}/index.`),
    );
    if (found.length === 0) return undefined;
    for (const { collection, id } of found) keys.add(`${collection}/${id}`);
  }
  const own = files.filter(({ collection, id }) => keys.has(`${collection}/${id}`));
  const named = own.flatMap(({ path }) => textOf(path).match(/[a-z-]+\/[a-z0-9-]+/g) ?? []);
  const loaded = checkedRegistry(root, new Set([...keys, ...named]));
  const ownFiles = new Set(own.map(({ file }) => file));
  return { ...loaded, issues: loaded.issues.filter(({ place }) => ownFiles.has(place.file)) };
}
