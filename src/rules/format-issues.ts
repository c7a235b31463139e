/** Prints findings for a terminal: place, severity, rule, message, fix; then one count. */
import type { Issue } from '#registry/issue.ts';

/** The findings as text, and the count as its last line. */
export function formatIssues(issues: readonly Issue[]): string {
  const blocks = issues.map(({ place, severity, rule, message, fix, related }) => {
    const where = `${place.file}:${place.line}:${place.column}`;
    const second = related
      ? `\n  See: ${related.place.file}:${related.place.line}:${related.place.column} (${related.note})`
      : '';
    return `${where}  ${severity}  ${rule}\n  ${message}\n  Fix: ${fix}${second}`;
  });
  return [...blocks, countIssues(issues)].join('\n\n');
}

/** The same, and where the findings are explained; their names are places on that page. */
export function explainedIssues(issues: readonly Issue[]): string {
  const [first] = issues;
  const help = `Each is explained with an example under its name: /en/authoring/rules/#${first?.rule ?? ''}`;
  return first ? `${formatIssues(issues)}\n${help}` : formatIssues(issues);
}

/** "2 errors, 1 warning", or that there is nothing to repair. */
export function countIssues(issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  if (issues.length === 0) return 'Content: nothing to repair.';
  const parts = [
    errors > 0 ? `${errors} ${errors === 1 ? 'error' : 'errors'}` : '',
    warnings > 0 ? `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}` : '',
  ];
  return `Content: ${parts.filter(Boolean).join(', ')}.`;
}

/** What was repaired, old and new, so that an author can see it before keeping it. */
export function formatRepairs(repaired: readonly Issue[]): string {
  const lines = repaired.map(({ rule, repair }) => {
    const { file, line, column } = repair?.place ?? { file: '', line: 0, column: 0 };
    return `${file}:${line}:${column}  repaired  ${rule}\n  ${repair?.from ?? ''}\n  → ${repair?.to ?? ''}`;
  });
  const count = `Repaired: ${repaired.length} ${repaired.length === 1 ? 'place' : 'places'}.`;
  return [...lines, count].join('\n\n');
}
