/**
 * A finding about content, for authors: where, what was written, what would be right, how to repair it.
 * Content faults are Issues and are returned, all at once; errors are thrown only for faults of code or machine.
 */

/** A place in a file that an author edits. Lines and columns count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/**
 * A repair that cannot change what the author meant, so that a command may carry it out: `from` stands in the file at the
 * place, or just behind a quotation mark there, and `to` takes its place.
 */
export interface Repair {
  place: Place;
  from: string;
  to: string;
}

/** A finding about content. */
export interface Issue {
  /** The kebab-case name of the rule. */
  rule: string;
  /** `error`: a reader would see something wrong or missing; the build stops. `warning`: everything else. */
  severity: 'error' | 'warning';
  place: Place;
  /** "Unexpected X, expected Y." Quotes what was written. */
  message: string;
  /** The exact repair, an imperative sentence. */
  fix: string;
  /** A second place that has to do with it. */
  related?: { place: Place; note: string };
  /** Given where the repair is certain: `npm run fix` carries it out. */
  repair?: Repair;
}

/** Orders issues by file, line, column, then rule, so that two runs read the same. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
