/**
 * Findings as continuous integration shows them beside the changed lines: workflow commands (GitHub, Gitea, Forgejo), or a
 * Code Quality report (GitLab).
 */
import type { Issue } from '#registry/issue.ts';

/** How many annotations of a kind a run shows; what goes beyond is only in the log. */
const shown = 10;

/** One workflow command a finding, errors first; the log has them all. */
export function asWorkflowCommands(issues: readonly Issue[]): string {
  const lines = (['error', 'warning'] as const).flatMap((severity) => {
    const own = issues.filter((issue) => issue.severity === severity);
    const rest = own.length - shown;
    const more =
      rest > 0
        ? [`::${severity}::${rest} more of this kind: the log of this step lists them.`]
        : [];
    return [...own.slice(0, rest > 0 ? shown - 1 : shown).map(command), ...more];
  });
  return lines.join('\n');
}

function command({ severity, place, rule, message, fix }: Issue): string {
  const { file, line, column } = place;
  const where = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
  return `::${severity} ${where}::${data(`${message}\nFix: ${fix}`)}`;
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A Code Quality report; `fingerprintOf` tells one finding from another between runs. */
export function asCodeQuality(
  issues: readonly Issue[],
  fingerprintOf: (text: string) => string,
): string {
  const report = issues.map(({ severity, place, rule, message, fix }) => ({
    description: `${message} Fix: ${fix}`,
    check_name: rule,
    fingerprint: fingerprintOf(`${rule}\n${place.file}\n${message}`),
    severity: severity === 'error' ? 'major' : 'minor',
    location: { path: place.file, lines: { begin: place.line } },
  }));
  return JSON.stringify(report, null, 2);
}
