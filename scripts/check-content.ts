/**
 * `npm run check -- <files or words of paths>`: says everything that is wrong with content/, at once. Exit code 1 on errors.
 * `--fix` repairs what is certain; `--quiet` leaves warnings out; `--json`, `--github`, `--gitlab` for other programs.
 * `--due [--on 2027-06]`: which entries are to be looked at again.
 */
import { loadRegistry } from '#build/load-registry.ts';
import { hashOf } from '#corpus/hashes.ts';
import { contentRoot } from '#corpus/read.ts';
import { dueList } from '#exports/due-list.ts';
import type { Issue } from '#registry/issue.ts';
import { isPartialDate } from '#registry/partial-date.ts';
import { dueReviews } from '#registry/review-due.ts';
import { asCodeQuality, asWorkflowCommands } from '#rules/annotate-issues.ts';
import { explainedIssues, formatRepairs } from '#rules/format-issues.ts';
import { askedFor } from './steps/asked-for.ts';
import { readOptions } from './steps/read-options.ts';
import { repairContent } from './steps/repair-content.ts';

const flag = { type: 'boolean', default: false } as const;
const { values, positionals } = readOptions({
  options: {
    fix: flag,
    json: flag,
    quiet: flag,
    github: flag,
    gitlab: flag,
    due: flag,
    on: { type: 'string' },
  },
  allowPositionals: true,
});
const root = contentRoot();
const asked = askedFor(root, positionals);

if (asked.missing.length > 0) {
  fail(`Nothing in content/ is called ${asked.missing.join(', ')}; nothing was checked.`);
} else if (values.due) {
  const today = values.on ?? new Date().toISOString().slice(0, 10);
  if (isPartialDate(today)) {
    const soon = new Date(new Date(today).getTime() + 90 * 86_400_000).toISOString().slice(0, 10);
    const { registry } = loadRegistry(root);
    console.log(dueList(dueReviews(registry.entries.values(), today, soon)));
  } else fail(`Unexpected --on \`${today}\`, expected a date such as 2027-06.`);
} else {
  const repaired = values.fix ? repairedOrSaid() : [];
  if (values.fix && !values.json) console.log(`${formatRepairs(repaired)}\n`);
  const issues = asked.check().filter(({ severity }) => !(values.quiet && severity === 'warning'));
  console.log(told(issues));
  if (issues.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}

/** What was repaired; nothing where the machine does not let files be written, which is said. */
function repairedOrSaid(): Issue[] {
  try {
    return repairContent(root, asked.check);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
    return [];
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

function told(found: readonly Issue[]): string {
  if (values.json) return JSON.stringify(found, null, 2);
  if (values.gitlab) return asCodeQuality(found, hashOf);
  const annotations =
    values.github || process.env['GITHUB_ACTIONS'] ? asWorkflowCommands(found) : '';
  const text = explainedIssues(found);
  return annotations ? `${text}\n${annotations}` : text;
}
