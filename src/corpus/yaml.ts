/**
 * Reads YAML 1.2 with the place of every value, and says what is wrong with it in an author's words.
 */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
  type YAMLError,
} from 'yaml';
import type { Issue, Place, Repair } from '#registry/issue.ts';
import type { Places } from '#registry/places.ts';

/** What a YAML text says, and where. */
export interface YamlReading {
  values: unknown;
  places: Places;
  issues: Issue[];
}

/**
 * Reads a YAML text.
 * @param file path shown to authors
 * @param linesBefore lines of the file that stand before the text (1 for front matter: the fence)
 */
export function readYaml(text: string, file: string, linesBefore = 0): YamlReading {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, version: '1.2' });
  const at: Record<string, readonly [number, number]> = {};
  const placeAt = (offset: number): readonly [number, number] => {
    const { line, col } = lineCounter.linePos(offset);
    return [line + linesBefore, col];
  };
  collect(document.contents, [], placeAt, at);
  const lines = text.split(/\r?\n/);
  const issues = document.errors.map((error) => {
    const place = placeAt(error.pos[0]);
    return yamlIssue(error, file, place, lines[place[0] - linesBefore - 1] ?? '');
  });
  const values: unknown = issues.length > 0 ? undefined : toValues(document, file, issues);
  return { values, places: { file, at }, issues };
}

function toValues(
  document: ReturnType<typeof parseDocument>,
  file: string,
  issues: Issue[],
): unknown {
  try {
    return document.toJS();
  } catch {
    // The only reason left is an alias that expands without end, or to nothing.
    issues.push({
      rule: 'yaml',
      severity: 'error',
      place: { file, line: 1, column: 1 },
      message: 'Unexpected `*` reference (YAML alias), expected the values themselves.',
      fix: 'Write the values out, or put the text that begins with * in quotes.',
    });
    return undefined;
  }
}

function collect(
  node: unknown,
  path: (string | number)[],
  placeAt: (offset: number) => readonly [number, number],
  at: Record<string, readonly [number, number]>,
): void {
  const [start] = (node as Node | null)?.range ?? [];
  const name = path.join('.');
  if (start !== undefined && !(name in at)) at[name] = placeAt(start);
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const inner = [...path, String(key.value)];
      const keyStart = key.range?.[0];
      if (keyStart !== undefined) at[`${inner.join('.')}@`] = placeAt(keyStart);
      const hasPlace = isScalar(value) || isSeq(value) || isAlias(value);
      if (!hasPlace && keyStart !== undefined) at[inner.join('.')] = placeAt(keyStart);
      collect(value, inner, placeAt, at);
    }
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => collect(item, [...path, index], placeAt, at));
  }
}

const explanations: Readonly<Record<string, readonly [message: string, fix: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: [
    'Unexpected colon followed by a space inside a text.',
    'Put the whole text in quotes: "like: this".',
  ],
  DUPLICATE_KEY: ['Unexpected second value for the same key.', 'Keep one of the two.'],
  TAB_AS_INDENT: ['Unexpected tab at the start of a line.', 'Indent with spaces.'],
  BAD_SCALAR_START: [
    'Unexpected character at the start of a text.',
    'Put the whole text in quotes.',
  ],
  MISSING_CHAR: [
    'Unexpected end: a quote, bracket or colon is missing.',
    'Close the quote or bracket, or write a colon and a space after the key.',
  ],
  BAD_INDENT: ['Unexpected indentation.', 'Begin the line in the same column as its neighbours.'],
  BAD_ALIAS: ['Unexpected `*` or `&` at the start of a text.', 'Put the whole text in quotes.'],
};

function yamlIssue(
  error: YAMLError,
  file: string,
  place: readonly [number, number],
  written: string,
): Issue {
  const [message, fix] = explanations[error.code] ?? [
    `Unexpected text that cannot be read as YAML (${error.message.split('\n')[0] ?? error.code}).`,
    'Compare the line with its neighbours; put texts with special characters in quotes.',
  ];
  const issue: Issue = {
    rule: 'yaml',
    severity: 'error',
    place: { file, line: place[0], column: place[1] },
    message: `${message.replace(/\.$/, '')}: \`${written.trim().slice(0, 80)}\`.`,
    fix,
  };
  const repair = quoting(written, issue.place);
  return repair && needQuotes.has(error.code) ? { ...issue, repair } : issue;
}

/** Errors that putting the text of the line in quotes mends. */
const needQuotes = new Set(['BLOCK_AS_IMPLICIT_KEY', 'BAD_SCALAR_START', 'BAD_ALIAS']);

/** The text of a line `key: text` put in quotes; none for lists, blocks, quoted texts and lines with a comment. */
function quoting(line: string, { file, line: number }: Place): Repair | undefined {
  const [, before = '', text = ''] =
    /^(\s*(?:- )*(?:[\w-]+: +)?)([^\s"'[{|>#&!-].*?)\s*$/.exec(line) ?? [];
  if (text === '' || / #/.test(text)) return undefined;
  return {
    place: { file, line: number, column: before.length + 1 },
    from: text,
    to: `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
  };
}
