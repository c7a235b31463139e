/** Checksums of files as `sha256sum --check` reads them. */
import type { Written } from './downloads.ts';

/** A line a file, paths from the folder the list stands in. */
export const checksums = (files: readonly Written[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${path.replace('/data/', '')}\n`).join('');
