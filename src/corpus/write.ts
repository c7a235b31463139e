/**
 * Writes files of content/ so that nothing an author wrote is lost: a file is whole or as it was, whenever the machine
 * stops, and a file that changed after it was read is not overwritten.
 */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
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

/**
 * Replaces a file.
 * @param read its text when it was read; undefined for a file that must not exist yet
 * @throws ChangedMeanwhile when the file has another text by now
 */
export function replaceFile(path: string, text: string, read: string | undefined): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = openSync(beside, 'w');
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (textIfThere(path) !== read) {
      throw new ChangedMeanwhile(
        read === undefined
          ? `${path} exists already: it was left as it is.`
          : `${path} was changed by somebody else meanwhile: it was left as it is. Run the command again.`,
      );
    }
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** The text of a file; undefined where there is none. */
export function textIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
