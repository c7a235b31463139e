/**
 * The texts that a file had before, from the version history (git) where there is one: exactly what an author wrote then,
 * without anything more to store. Without history nothing is known of before, which callers have to say.
 */
import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';

/** A text that a file had. */
export interface PastText {
  /** Date and time at which it was recorded, ISO 8601. */
  date: string;
  text: string;
}

/** How far back is looked: an entry is not changed more often in many years. */
const furthest = 200;

/** The texts of a file in the history, newest first, read one by one as they are asked for. */
export function* pastTexts(path: string): Generator<PastText> {
  const folder = dirname(path);
  const name = basename(path);
  const log = git(folder, ['log', `--max-count=${furthest}`, '--format=%H %cI', '--', name]);
  for (const line of (log ?? '').split('\n').filter(Boolean)) {
    const [commit = '', date = ''] = line.split(' ');
    const text = git(folder, ['show', `${commit}:./${name}`]);
    if (text !== undefined) yield { date, text };
  }
}

function git(folder: string, args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64e6,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}
