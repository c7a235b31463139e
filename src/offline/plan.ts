/** What has still to be fetched of an edition, in the cheapest way: whole parts, or single files. */
import { partPath, type EditionList, type KeptFile } from './edition.ts';

/** One request: a part with the files in it, or a file alone. */
export interface Fetching {
  address: string;
  bytes: number;
  files: readonly KeptFile[];
  isPart: boolean;
}

/** Bytes that a request of its own costs beside the file: headers of question and answer. */
const requestBytes = 500;

/**
 * The requests that bring what the device lacks.
 * @param has whether the device has a file of this digest already, whatever its address
 */
export function fetchings(list: EditionList, has: (digest: string) => boolean): Fetching[] {
  const asked = new Set<string>();
  return list.parts.flatMap(([digest, bytes, files]): Fetching[] => {
    const missing = files.filter((file) => !has(file[1]) && !asked.has(file[1]));
    for (const file of missing) asked.add(file[1]);
    const alone = missing.reduce((sum, file) => sum + file[2] + requestBytes, 0);
    if (missing.length > 1 && bytes + requestBytes <= alone) {
      return [{ address: partPath(list.locale, digest), bytes, files, isPart: true }];
    }
    return missing.map((file) => ({
      address: file[0],
      bytes: file[2],
      files: [file],
      isPart: false,
    }));
  });
}

/** The bytes that some requests bring. */
export const bytesOf = (requests: readonly Fetching[]): number =>
  requests.reduce((sum, { bytes }) => sum + bytes, 0);
