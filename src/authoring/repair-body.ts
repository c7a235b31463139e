/**
 * Repairs what people type or paste into a text and what could not be built: braces and less-than signs that would be
 * read as code, tables without a first row of headings, headings of the first level, lists whose points are mere signs. Readers
 * see what the author wrote.
 */
import { components, htmlElements } from '#markdown/subset.ts';

/** What was repaired, and how often. */
export type Repairs = Partial<Record<RepairKind, number>>;

/** A kind of repair; its words are the string `repair.<kind>`. */
export type RepairKind = 'brace' | 'less' | 'code' | 'table' | 'heading' | 'list';

/** A text that can be built, and what was changed in it. */
export function repairBody(text: string): { text: string; repairs: Repairs } {
  const repairs: Repairs = {};
  const count = (kind: RepairKind): void => {
    repairs[kind] = (repairs[kind] ?? 0) + 1;
  };
  const lines = text.split('\n');
  const made: string[] = [];
  let fence: string | undefined;
  lines.forEach((line, index) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      made.push(line);
    } else if (mark) {
      fence = mark;
      made.push(line);
    } else {
      if (isBareTable(lines, index)) {
        count('table');
        made.push(...emptyHead(line));
      }
      made.push(repairLine(line, count));
    }
  });
  return { text: made.join('\n'), repairs };
}

function repairLine(line: string, count: (kind: RepairKind) => void): string {
  let repaired = line;
  if (/^# /.test(repaired)) {
    count('heading');
    repaired = `#${repaired}`;
  }
  const point = /^[·•▪◦‣§\uF0B7\uF0A7]\s+(?=\S)/u.exec(repaired);
  if (point) {
    count('list');
    repaired = `- ${repaired.slice(point[0].length)}`;
  }
  if (/^(import|export)\b/.test(repaired)) {
    count('code');
    repaired = `&#${repaired.charCodeAt(0)};${repaired.slice(1)}`;
  }
  return outsideCode(repaired, (part) =>
    part
      .replaceAll(/\\?[{}]/g, (found) => {
        if (found.startsWith('\\')) return found;
        count('brace');
        return `\\${found}`;
      })
      .replaceAll(
        /\\?<(?:\/?([A-Za-z][\w.]*)(?=[\s/>])|(?=https?:\/\/[^\s<>]+>|[^\s<>@]+@[^\s<>]+>))?/g,
        (found, name?: string) => {
          if (found.startsWith('\\') || (name && isKnownTag(name))) return found;
          count('less');
          return `\\${found}`;
        },
      ),
  );
}

const isKnownTag = (name: string): boolean => name in components || name in htmlElements;

/** Changes a line but for what stands between backticks. */
function outsideCode(line: string, change: (part: string) => string): string {
  return line
    .split(/((?<!\\)(`+)(?!`)[^\n]*?[^`]\2(?!`))/)
    .map((part, index) => (index % 3 === 0 ? change(part) : index % 3 === 1 ? part : ''))
    .join('');
}

const isRow = (line: string | undefined): boolean => /^\s*\|.*\|\s*$/.test(line ?? '');

const isDelimiter = (line: string | undefined): boolean =>
  /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(line ?? '');

/** The first row of a table that has no line of hyphens below it. */
function isBareTable(lines: readonly string[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  return (
    isRow(line) &&
    !isRow(before) &&
    !isDelimiter(line) &&
    !isDelimiter(before) &&
    isRow(after) &&
    !isDelimiter(after)
  );
}

function emptyHead(row: string): string[] {
  const columns = row.trim().replaceAll(/\\\|/g, '').split('|').length - 2;
  const cells = (content: string): string => `|${` ${content} |`.repeat(columns)}`;
  return [cells(' ').replaceAll('   ', '  '), cells('---')];
}
