/** What of content/ an author asked to have checked: files, folders, words of paths, or all. */
import { checkedDocuments, checkedRegistry } from '#build/checked-registry.ts';
import { allFiles, shownPath } from '#corpus/files.ts';
import type { Issue } from '#registry/issue.ts';

/** What was asked for. */
interface Asked {
  /** What no path of content/ has in it: nothing is wrong with it, and its author would take that for praise. */
  missing: string[];
  /** The findings as they are now. */
  check: () => Issue[];
}

/** Files and folders of documents are checked alone, which is quick; words choose among the findings of all. */
export function askedFor(root: string, given: readonly string[]): Asked {
  const names = given.map((name) => shownPath(root, name));
  const isNamed = (file: string): boolean => names.some((name) => file.includes(name));
  const files = names.length > 0 ? allFiles(root) : [];
  return {
    missing: names.filter((name) => !files.some((file) => file.includes(name))),
    check: () => {
      const alone = names.length > 0 ? checkedDocuments(root, names) : undefined;
      if (alone) return alone;
      const { issues } = checkedRegistry(root);
      return names.length > 0 ? issues.filter(({ place }) => isNamed(place.file)) : issues;
    },
  };
}
