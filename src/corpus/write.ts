/**
 * Writes files of content/ so that nothing an author wrote is lost: a file is whole or as it was, whenever the machine
 * stops, and a file that changed after it was read is not overwritten.
 */
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Thrown instead of overwriting what somebody else wrote. */
export class ChangedMeanwhile extends Error {
  override name = 'ChangedMeanwhile';
}

/** Thrown where a file could not be written; it is as it was. */
export class NotWritten extends Error {
  override name = 'NotWritten';
}

/**
 * Replaces a file.
 * @param read its text when it was read; undefined for a file that must not exist yet
 * @throws ChangedMeanwhile when the file has another text by now
 * @throws NotWritten when the machine does not let it be written
 */
export function replaceFile(
  path: string,
  content: string | Uint8Array,
  read: string | undefined,
): void {
  const beside = besideOf(path, String(process.pid));
  try {
    mkdirSync(dirname(path), { recursive: true });
    clearAbandoned(path);
    writeWhole(beside, content);
    if (read === undefined) putNew(beside, path);
    else {
      if (textIfThere(path) !== read) throw new ChangedMeanwhile(changedWords(path));
      renameSync(beside, path);
    }
  } catch (error) {
    throw inWords(error, path);
  } finally {
    removeIfThere(beside);
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing could be written there is nothing to remove; what failed before is what matters.
  }
}

/** What the machine says, in words for an author. */
function inWords(error: unknown, path: string): unknown {
  const { code = '' } = error as NodeJS.ErrnoException;
  const reason = reasons[code];
  if (reason === undefined) return error;
  return new NotWritten(`${path} was not written, and is as it was: ${reason}`, { cause: error });
}

const full = 'the disk is full. Make room, then run the command again.';
const closed = 'nobody may write there. Ask for the right to, or work in a copy of the folder.';

const blocked = 'a file stands where its folder should be. Move that file elsewhere.';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: full,
  EDQUOT: full,
  EROFS: closed,
  EACCES: closed,
  EPERM: closed,
  ENAMETOOLONG: 'its name is too long. Choose a shorter id.',
  ENOTDIR: blocked,
  EEXIST: blocked,
};

/** The text of a file; undefined where there is none. */
export const textIfThere = (path: string): string | undefined =>
  bytesIfThere(path)?.toString('utf8');

/** The bytes of a file; undefined where there is none. */
export function bytesIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isError(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Has the bytes on the disk before the file gets its name: after a power cut a name must not stand for half a text. */
function writeWhole(path: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const file = openSync(path, 'w');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Gives a finished file its name, unless another got it first; two commands at once cannot both succeed. */
function putNew(from: string, path: string): void {
  try {
    linkSync(from, path);
  } catch (error) {
    if (isError(error, 'EEXIST')) throw new ChangedMeanwhile(thereWords(path));
    // Some file systems, such as those of memory sticks, know no second names.
    if (bytesIfThere(path)) throw new ChangedMeanwhile(thereWords(path));
    renameSync(from, path);
  }
}

/** Where a file is written before it gets its name; readers of content/ pass over it. */
const besideOf = (path: string, process: string): string =>
  join(dirname(path), `.${basename(path)}.${process}.tmp`);

/** Removes what a command that was killed left beside a file; that of one still at work stays. */
function clearAbandoned(path: string): void {
  const [before = '', after = ''] = basename(besideOf(path, '|')).split('|');
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(before) || !name.endsWith(after)) continue;
    const owner = Number(name.slice(before.length, -after.length));
    if (!isRunning(owner)) rmSync(join(dirname(path), name), { force: true });
  }
}

function isRunning(owner: number): boolean {
  try {
    return process.kill(owner, 0);
  } catch (error) {
    return !isError(error, 'ESRCH');
  }
}

const isError = (error: unknown, code: string): boolean =>
  (error as NodeJS.ErrnoException).code === code;

const thereWords = (path: string): string => `${path} exists already: it was left as it is.`;

const changedWords = (path: string): string =>
  `${path} was changed by somebody else meanwhile: it was left as it is. Run the command again.`;
