/** The files that an example in a rule's header stands for. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mdx, plainMdx } from './temporary-content.ts';

/**
 * Lines of an example as files: without a path, front matter over that of a sound action; `---` begins the text; a line
 * `path:` begins another file. Translations hold just their lines; lines of other files replace keys of the registry's own.
 */
export function filesOfExample(lines: readonly string[]): Record<string, string> {
  const parts: { path: string; lines: string[] }[] = [];
  for (const line of lines) {
    const [, path] = /^([a-z0-9/.-]+\.(?:mdx|yaml)):$/.exec(line) ?? [];
    if (path) parts.push({ path, lines: [] });
    else {
      if (parts.length === 0) parts.push({ path: 'actions/kenya/index.en.mdx', lines: [] });
      parts.at(-1)?.lines.push(line);
    }
  }
  const files = Object.fromEntries(parts.map(({ path, lines: own }) => [path, textOf(path, own)]));
  const original = 'actions/kenya/index.en.mdx';
  const isLonely = parts.some(({ path }) => path === 'actions/kenya/index.fr.mdx');
  return isLonely && !(original in files) ? { [original]: mdx(), ...files } : files;
}

function textOf(path: string, lines: readonly string[]): string {
  if (path.endsWith('.yaml')) return yamlOf(path, lines);
  const fence = lines.indexOf('---');
  const front = fence < 0 ? lines : lines.slice(0, fence);
  const body = fence < 0 ? 'The text.' : lines.slice(fence + 1).join('\n');
  const values = Object.fromEntries(
    front.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  return path.endsWith('index.en.mdx') ? mdx(values, body) : plainMdx(values, body);
}

function yamlOf(path: string, lines: readonly string[]): string {
  const own = join('content', path);
  const base = existsSync(own) ? readFileSync(own, 'utf8') : '';
  const keys = lines.filter((line) => /^\S+:/.test(line)).map((line) => line.split(':')[0] ?? '');
  let isReplaced = false;
  const kept = base.split('\n').filter((line) => {
    if (/^\S/.test(line)) isReplaced = keys.some((key) => line.startsWith(`${key}:`));
    return !isReplaced;
  });
  return `${kept.join('\n')}\n${lines.join('\n')}\n`;
}
