/** Carries out the certain repairs of content/, file by file, and keeps only those that leave fewer errors than before. */
import { dirname, join } from 'node:path';
import { textOf } from '#corpus/files.ts';
import { replaceFile } from '#corpus/write.ts';
import type { Issue } from '#registry/issue.ts';
import { applyRepairs } from '#rules/apply-repairs.ts';

/** Repairs can uncover faults that could not be seen before them: a text that YAML could not read has other faults too. */
const rounds = 5;

/**
 * Repairs until nothing certain is left.
 * @param check the findings as they are now; called again after every round
 * @returns the findings that were repaired
 */
export function repairContent(root: string, check: () => readonly Issue[]): Issue[] {
  const repaired: Issue[] = [];
  const given = new Set<string>();
  let issues = check();
  for (let round = 0; round < rounds; round++) {
    const files = new Set(issues.filter(({ repair }) => repair).map(({ place }) => place.file));
    const changed = [...files]
      .filter((file) => !given.has(file))
      .flatMap((file) => repairFile(root, file, issues));
    if (changed.length === 0) break;
    issues = check();
    for (const { file, before, after, done } of changed) {
      if (isBetter(errorsOf(issues, file), done.before)) repaired.push(...done.issues);
      else {
        replaceFile(join(dirname(root), file), before, after);
        given.add(file);
      }
    }
  }
  return repaired;
}

interface Change {
  file: string;
  before: string;
  after: string;
  done: { issues: Issue[]; before: number[] };
}

function repairFile(root: string, file: string, issues: readonly Issue[]): Change[] {
  const own = issues.filter(({ place }) => place.file === file);
  const path = join(dirname(root), file);
  const before = textOf(path);
  const { text: after, done } = applyRepairs(before, own);
  if (done.length === 0) return [];
  replaceFile(path, after, before);
  return [{ file, before, after, done: { issues: done, before: errorsOf(issues, file) } }];
}

/** Findings that hide others while they stand: of texts that cannot be read, then of facts that fit no schema. */
const hiding = [
  new Set(['yaml', 'front-matter', 'unreadable-text']),
  new Set(
    'missing-key unknown-key unknown-value too-long too-short date scope web-address form'.split(
      ' ',
    ),
  ),
];

/** How many errors of each stage a file has: what hides most comes first. */
function errorsOf(issues: readonly Issue[], file: string): number[] {
  const counts = [0, 0, 0];
  for (const { place, severity, rule } of issues) {
    if (place.file !== file || severity !== 'error') continue;
    const stage = hiding.findIndex((rules) => rules.has(rule));
    const at = stage < 0 ? hiding.length : stage;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Fewer errors at the first stage that differs: one that is mended may well uncover some of the next. */
function isBetter(now: readonly number[], before: readonly number[]): boolean {
  const at = now.findIndex((count, stage) => count !== before[stage]);
  return at >= 0 && (now[at] ?? 0) < (before[at] ?? 0);
}
