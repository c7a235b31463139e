/** The registry with every finding: of reading, of the schemas, and of the rules over the whole. */
import { compareIssues } from '#registry/issue.ts';
import { checkRegistry } from '#rules/check-registry.ts';
import { loadRegistry, type Loaded } from './load-registry.ts';

/** Loads and checks; findings are sorted. Apart from `loadRegistry`, since Astro needs no rules. */
export function checkedRegistry(root: string): Loaded {
  const loaded = loadRegistry(root);
  const issues = [...loaded.issues, ...checkRegistry(loaded.registry)];
  return { ...loaded, issues: issues.sort(compareIssues) };
}
