/** What a rule is: one check of the whole registry. Each rule's header says why, shows an example that fails, and the fix. */
import type { Issue } from '#registry/issue.ts';
import { placeOf, type Path, type Places } from '#registry/places.ts';
import type { Registry } from '#registry/registry.ts';
import type { Edition, Entry, EntryValues } from '#registry/entry.ts';

/** One check of the whole registry. */
export type Rule = (registry: Registry) => Issue[];

/** Makes an issue at a path of a file. */
export function issueAt(
  rule: string,
  severity: Issue['severity'],
  places: Places,
  path: Path,
  told: { message: string; fix: string },
): Issue {
  return { rule, severity, place: placeOf(places, path), ...told };
}

/** The issue with a repair that a command may carry out: another spelling of what stands at its place. */
export function repairedBy(issue: Issue, from: string, to: string | undefined): Issue {
  return to === undefined ? issue : { ...issue, repair: { place: issue.place, from, to } };
}

/** The original edition of an entry, where its facts stand. */
export function originalOf(entry: Entry): Edition<EntryValues> {
  const edition = entry.editions[entry.original];
  if (!edition) throw new Error(`Entry ${entry.key} has no original edition.`);
  return edition;
}
