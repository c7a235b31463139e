/**
 * Splits an MDX file into front matter, with places, and body. gray-matter splits; the `yaml` package reads.
 */
import matter from 'gray-matter';
import type { Issue } from '#registry/issue.ts';
import { readYaml, type YamlReading } from './yaml.ts';

/** A file's front matter and body. */
export interface FrontMatter extends YamlReading {
  body: string;
  /** Lines of the file before the body's first line. */
  linesBefore: number;
}

/** gray-matter can run JavaScript written after the first fence (`---js`): every language but YAML is refused. */
const refuse = (): never => {
  throw new Error('front matter must be YAML');
};

/** Splits a file. A leading byte order mark is ignored. */
export function readFrontMatter(text: string, file: string): FrontMatter {
  let reading: YamlReading = { values: undefined, places: { file, at: {} }, issues: [] };
  const yaml = (source: string): object => {
    // gray-matter hands over what follows the first fence, line break included.
    reading = readYaml(source.replace(/^\r?\n/, ''), file, 1);
    return {};
  };
  const engines = { yaml, json: refuse, javascript: refuse, coffee: refuse, toml: refuse };
  const source = text.replace(/^\uFEFF/, '');
  if (/^---[^\S\n]*\r?\n/.test(source) && !/\n---[^\S\n]*(\r?\n|$)/.test(source)) {
    // What follows would all be read as facts.
    return { ...reading, issues: [noEnd(file, source)], body: '', linesBefore: 0 };
  }
  try {
    const split = matter(source, { engines });
    // An empty file is handed back as it is.
    if (!split.matter && reading.values === undefined) {
      reading.issues.push(noFrontMatter(file));
    }
    const before = source.slice(0, source.length - split.content.length);
    return { ...reading, body: split.content, linesBefore: before.split('\n').length - 1 };
  } catch {
    return { ...reading, issues: [noFrontMatter(file)], body: '', linesBefore: 0 };
  }
}

function noFrontMatter(file: string): Issue {
  return {
    rule: 'front-matter',
    severity: 'error',
    place: { file, line: 1, column: 1 },
    message:
      'Unexpected start of the file, expected front matter in YAML between two lines of `---`.',
    fix: 'Begin the file with a line `---`, the facts, and another line `---`.',
  };
}

function noEnd(file: string, source: string): Issue {
  return {
    rule: 'front-matter',
    severity: 'error',
    place: { file, line: source.trimEnd().split('\n').length, column: 1 },
    message: 'Unexpected end of the file, expected a second line of `---` after the facts.',
    fix: 'Write a line `---` where the facts end; the text comes after it.',
  };
}
